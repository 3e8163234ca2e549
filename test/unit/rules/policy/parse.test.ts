/** What a person reads when a policy file is wrong: file, line, and what was expected. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parsePolicy, PolicyError } from '../../../../rules/policy/parse.ts';
import { policyJsonSchema } from '../../../../rules/policy/json-schema.ts';
import { defaultPolicy } from '../../../../rules/policy/defaults.ts';

const cqt = readFileSync(new URL('../../../../rules/policy/cqt.yaml', import.meta.url), 'utf8');
const small = `schema: cookiewacht-policy/1
name: Voorbeeld
statement: { title: Verklaring }
sites:
  - id: een
    url: https://www.example.nl/
`;

function problems(text: string): readonly string[] {
  try {
    parsePolicy(text, 'beleid.yaml');
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
  return [];
}

describe('the CQT policy', () => {
  const { policy, lineOf } = parsePolicy(cqt, 'cqt.yaml');

  it('has the seven sites of the statement and all its promises', () => {
    expect(policy.sites.map(({ url }) => new URL(url).host)).toEqual([
      'www.cqt.nl',
      'www.casemix.nl',
      'www.qacademy.nl',
      'www.qconsultzorg.nl',
      'www.q-talent.nl',
      'www.inforeports.nl',
      'www.participtheadvies.nl',
    ]);
    expect(Object.keys(policy.promises)).toHaveLength(35);
    expect(policy.retention?.max).toBe('24 months');
    expect(policy.unknown).toBe('deny');
  });

  it('every entry cites a sentence', () => {
    for (const entry of [
      ...policy.sites,
      ...policy.core,
      ...policy.optIn,
      ...policy.recipients,
      policy.retention,
      policy.transport,
      policy.analytics,
    ])
      expect(entry?.cite).toBeDefined();
  });

  it('knows on which line something stands', () => {
    const lines = cqt.split('\n');
    expect(lines[(lineOf(['sites', 1, 'url']) ?? 0) - 1]).toContain('casemix');
    expect(lines[(lineOf(['promises', 'P24', 'quote']) ?? 0) - 1]).toContain('na het accepteren');
    expect(lineOf(['waivers', 0])).toBeNull();
  });
});

describe('what is wrong, where, and what was expected', () => {
  it.each([
    [
      'an unknown key',
      `${small}retentoin: { max: 24 months }\n`,
      'beleid.yaml:7: unknown key `retentoin` (did you mean `retention`?)',
    ],
    [
      'an unknown key inside',
      small.replace('    url:', '    naam: x\n    url:'),
      'beleid.yaml:6: unknown key `naam` in `sites[0]` (did you mean `name`?)',
    ],
    [
      'a duration in words',
      `${small}retention: { max: two years }\n`,
      'beleid.yaml:7: `retention.max` expects a duration such as `24 months`, `30 minutes` or `session`; found `two years`',
    ],
    [
      'a list that is none',
      small.replace(/sites:[\s\S]*/, 'sites: www.example.nl\n'),
      'beleid.yaml:4: `sites` expects a list; found `www.example.nl`',
    ],
    [
      'an address without scheme',
      small.replace('https://', ''),
      'beleid.yaml:6: `sites[0].url` expects an address with scheme, e.g. `https://www.example.nl/`; found `www.example.nl/`',
    ],
    [
      'an id twice',
      `${small}  - id: een\n    url: https://www.example.com/\n`,
      'beleid.yaml:7: site id `een` is used twice (first by site 1); ids must differ',
    ],
    [
      'a missing part',
      small.replace('name: Voorbeeld\n', ''),
      'beleid.yaml:1: `name` is missing; expected text',
    ],
    [
      'a word that is not one of the words',
      `${small}language: de\n`,
      'beleid.yaml:7: `language` expects `nl` or `en`; found `de`',
    ],
    [
      'a service that does not exist',
      `${small}recipients:\n  - name: Google\n    purpose: x\n    services: [google-map]\n`,
      'beleid.yaml:10: `recipients[0].services[0]` names a service `google-map`, which is not known (did you mean `google-maps`?)',
    ],
    [
      'a rule that does not exist',
      `${small}rules:\n  cookie-not-secur: { off: true, reason: x }\n`,
      'beleid.yaml:8: `rules.cookie-not-secur` names a rule `cookie-not-secur`, which is not known (did you mean `cookie-not-secure`?)',
    ],
    [
      'a rule switched off without a reason',
      `${small}rules:\n  cookie-not-secure: { off: true }\n`,
      'beleid.yaml:8: `rules.cookie-not-secure.reason` is missing; expected text',
    ],
    [
      'a promise that does not exist',
      `${small}retention: { max: 24 months, cite: P18 }\n`,
      'beleid.yaml:7: `retention.cite` names a promise `P18`, which is not known',
    ],
    [
      'a promise that does not exist, of a service',
      `${small}optIn:\n  - id: media\n    title: { nl: a, en: b }\n    services: [youtube]\n    serviceCites: { youtube: S3 }\n`,
      'beleid.yaml:11: `optIn[0].serviceCites.youtube` names a promise `S3`, which is not known',
    ],
    [
      'a sentence about a service of another entry',
      `${small}optIn:\n  - id: media\n    title: { nl: a, en: b }\n    services: [youtube]\n    serviceCites: { vimeo: [] }\n`,
      'beleid.yaml:11: `optIn[0].serviceCites.vimeo` is not one of the `services` of this entry',
    ],
    [
      'a promise that does not exist, of no entry',
      `${small}cites: { consent: [S1] }\n`,
      'beleid.yaml:7: `cites.consent` names a promise `S1`, which is not known',
    ],
    [
      'something that no sentence can be about',
      `${small}cites: { consents: [] }\n`,
      'beleid.yaml:7: unknown key `consents` in `cites` (did you mean `consent`?)',
    ],
    [
      'a day that does not exist',
      `${small}waivers:\n  - { rule: form-insecure, site: een, subject: x, reason: y, by: z, until: 2027-02-31 }\n`,
      'beleid.yaml:8: `until` expects a day that exists, such as `2027-01-31`; found `2027-02-31`',
    ],
    ['YAML that is none', `${small}recipients: [\n`, /^beleid\.yaml:\d+: is not valid YAML: /],
    ['a key twice', `${small}name: x\n`, /^beleid\.yaml:7: is not valid YAML: .*unique/],
    [
      'a list',
      '- a\n',
      'beleid.yaml:1: is not a policy: expected `key: value` lines, beginning with `schema: cookiewacht-policy/1`',
    ],
    ['nothing', '', /^beleid\.yaml:1: is empty; expected a policy/],
    ['a comment only', '# later\n', /is empty/],
    ['two documents', `${small}---\n${small}`, /^beleid\.yaml:[78]: holds several documents/],
    [
      'a file too large',
      `a: ${'x'.repeat(1_000_001)}`,
      /is \d+ characters long; a policy has 1000000 at most/,
    ],
    ['absurd nesting', '['.repeat(50_000), /nested too deeply|not valid YAML/],
    [
      'aliases that multiply',
      `a: &a [1,1,1,1,1,1,1,1,1]\n${'bcdefgh'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`)
        .join('\n')}\n`,
      /aliases/,
    ],
  ])('%s', (_what, text, expected) => {
    const found = problems(text);
    expect(found).toHaveLength(1);
    if (typeof expected === 'string') expect(found[0]).toBe(expected);
    else expect(found[0]).toMatch(expected);
  });

  it('says everything at once, in the order of the file', () => {
    const found = problems(`${small.replace('https://', '')}langauge: nl\nretention: { max: soon }\n`);
    expect(found.map((line) => line.split(':')[1])).toEqual(['6', '7', '8']);
  });

  it('is never a stack trace and stays readable when much is wrong', () => {
    const found = problems(
      `${small}${Array.from({ length: 200 }, (_unused, index) => `x${index}: 1`).join('\n')}\n`,
    );
    expect(found.length).toBeLessThanOrEqual(21);
    expect(found.at(-1)).toMatch(/and \d+ more/);
  });
});

describe('the published schema', () => {
  const validate = new Ajv2020({ strict: false, logger: false }).compile(policyJsonSchema());

  it('accepts the policy that ships, and refuses an unknown key', () => {
    expect(validate(parse(cqt)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...parse(small), colour: 'blue' })).toBe(false);
  });
});

describe('the built-in policy', () => {
  it('names sites by their hosts, each once', () => {
    expect(
      defaultPolicy(['https://Example.nl/', 'https://example.nl/nl', 'http://[::1]:8080/']).sites.map(
        ({ id }) => id,
      ),
    ).toEqual(['example.nl', 'example.nl-2', '1']);
    expect(defaultPolicy(['https://example.nl/']).unknown).toBe('knowledge');
  });

  it('wants addresses with a scheme', () => expect(() => defaultPolicy(['example.nl'])).toThrow(/scheme/));
});
