/** What a finding quotes: sentences of the policy that was loaded, by the entries that it goes against. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { catalogue } from '../../../../rules/catalogue/index.ts';
import { parsePolicy } from '../../../../rules/policy/parse.ts';
import { policySchema, type Policy, type PolicyInput } from '../../../../rules/policy/schema.ts';
import { defineRule, type Rule } from '../../../../rules/judge/rule.ts';
import * as f from '../../../support/evidence.ts';

const root = new URL('../../../../', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Keys of the sentences that a finding quotes, in order. */
const quotedBy = ({ basis }: { basis: ReadonlyArray<{ type: string; id: string }> }): string[] =>
  basis.filter(({ type }) => type === 'statement').map(({ id }) => id);
const quotes = (evidence: Parameters<typeof f.judge>[0], policy: Policy): Record<string, string> =>
  Object.fromEntries(
    f
      .judge(evidence, policy)
      .findings.map((finding) => [`${finding.rule} ${finding.subject.name}`, quotedBy(finding).join(' ')]),
  );

const youtube = (): ReturnType<typeof f.request> => f.request('https://www.youtube.com/embed/abcdefghijk');

describe('the worked example of docs/policy.md', () => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(textOf('docs/policy.md')) ?? [];
  const example = parsePolicy(yaml, 'docs/policy.md').policy;
  /** Its first site under the address that the evidence is of. */
  const policy: Policy = {
    ...example,
    sites: example.sites.slice(0, 1).map((site) => ({ ...site, id: 'cqt', url: f.HOME })),
    rules: {},
  };

  test.each([
    ['S1', 'pre-consent-unclassified-cookie stijl', [f.cookie('stijl', { value: f.word() })]],
    ['S1', 'session-cookie-persistent PHPSESSID', [f.sessionCookie({ lifetime: 86_400 * 30 })]],
    ['S2', 'pre-consent-nonessential-cookie _pk_id.1.abcd', [f.cookie('_pk_id.1.abcd')]],
    ['S3', 'pre-consent-embed YouTube', [youtube()]],
    ['S3', 'pre-consent-nonessential-cookie YSC', [f.thirdPartyCookie('YSC', 'youtube.com'), youtube()]],
    ['S4', 'undeclared-recipient pixel.example', [f.request('https://pixel.example/p.gif')]],
    [
      'S5',
      'cookie-lifetime-over-limit taal',
      [f.cookie('taal', { lifetime: 86_400 * 800, value: f.word() })],
    ],
    ['', 'pre-consent-nonessential-cookie _fbp', [f.cookie('_fbp')]],
  ])('quotes “%s” for %s', (ids, finding, observations) => {
    expect(quotes(f.site({ none: observations }), policy)[finding]).toBe(ids);
  });

  it('quotes what it says of a category where that category is ignored', () => {
    const evidence = f.site({ reject: f.after('after-reject', youtube()) });
    expect(quotes(evidence, policy)['reject-ignored-service YouTube']).toBe('S3');
  });

  it('explains every key by which a sentence is quoted', () => {
    const page = textOf('docs/policy.md');
    for (const key of Object.keys(policySchema.shape.cites.unwrap().shape))
      expect(page).toContain(`| \`${key}\` |`);
    for (const { id, against } of catalogue)
      for (const entry of against) expect(textOf('docs/rules.md'), id).toContain(`\`${entry}\``);
  });
});

describe('a policy whose own sentences have numbers too', () => {
  const quote = 'Wij versturen elk kwartaal een papieren nieuwsbrief.';
  const paper = (more: Partial<PolicyInput> = {}): Policy =>
    policySchema.parse({
      schema: 'cookiewacht-policy/1',
      name: 'Leesclub',
      statement: { title: 'Privacyverklaring' },
      sites: [{ id: 'cqt', url: f.HOME }],
      promises: Object.fromEntries(Object.keys(f.cqt.promises).map((id) => [id, { quote }])),
      ...more,
    });
  const optIn = [{ id: 'media', title: { nl: "Video's", en: 'Videos' }, services: ['youtube'] }];

  it('never has them quoted by their number', async () => {
    const found = new Set<string>();
    for (const { evidence } of await fixtures()) {
      for (const finding of f.judge(evidence, paper({ optIn })).findings) {
        expect(quotedBy(finding), finding.rule).toEqual([]);
        found.add(finding.rule);
      }
    }
    expect(found).toContain('pre-consent-embed');
    expect(found.size).toBeGreaterThan(40);
  });

  it('has them quoted where its own entries cite them', () => {
    const cited = paper({
      optIn: optIn.map((entry) => ({ ...entry, serviceCites: { youtube: ['P03', 'P04'] } })),
    });
    expect(quotes(f.site({ none: [youtube()] }), cited)['pre-consent-embed YouTube']).toBe('P03 P04');
  });
});

describe('the policy of CQT Groep', () => {
  it('is quoted as the fixture of each rule says, over the fixtures of all rules', async () => {
    const quotesOf = await quotesByRule();
    const seen = new Set<string>();
    for (const { evidence, policy, what } of await fixtures()) {
      if (policy !== undefined && policy !== f.cqt) continue;
      for (const finding of f.judge(evidence).findings) {
        const ids = quotedBy(finding).toSorted().join(' ');
        const row = quotesOf.get(finding.rule) ?? '';
        const where = `quotes of fixtures/${finding.rule}.ts: ${what}`;
        seen.add(`${finding.rule}: ${ids}`);
        if (typeof row === 'string') expect(ids, where).toBe(row);
        else {
          const listed = Object.keys(row).find((key) => row[key]?.includes(finding.subject.name));
          expect(listed === undefined ? Object.keys(row) : [listed], where).toContain(ids);
        }
      }
    }
    const rows = [...quotesOf].flatMap(([rule, row]) =>
      typeof row === 'string' ? [`${rule}: ${row}`] : Object.keys(row).map((ids) => `${rule}: ${ids}`),
    );
    expect(rows.filter((row) => !seen.has(row))).toEqual([]);
  });

  it('is quoted with a sentence once, though two entries cite it', () => {
    const policy = f.cqtWith({ cites: { ...f.cqt.cites, consent: 'P24' } });
    const evidence = f.site({ none: [f.cookie('_ga')] });
    expect(quotes(evidence, policy)['pre-consent-nonessential-cookie _ga']).toBe('P30 P24');
  });

  it('quotes no sentence that it calls unchecked', async () => {
    const { promises } = f.cqt;
    const unchecked = Object.keys(promises).filter((id) => promises[id]?.unchecked !== undefined);
    expect(unchecked).toEqual(['P05', 'P12', 'P14', 'P15', 'P20']);
    const rows = [...(await quotesByRule()).values()].flatMap((row) =>
      typeof row === 'string' ? row : Object.keys(row),
    );
    const cited = rows.flatMap((row) => row.split(' '));
    expect(cited).toContain('P26');
    expect(cited.filter((id) => unchecked.includes(id))).toEqual([]);
  });
});

it('a draft goes against entries of its rule only: another one does not compile', () => {
  const draft = { subject: { type: 'banner', name: 'banner' }, message: { nl: 'a', en: 'b' } } as const;
  const evidence = { journey: 'none', observation: f.visit() };
  const words = { nl: 'a', en: 'b' };
  const parts = {
    id: 'example',
    title: words,
    explanation: words,
    fix: words,
    severity: 'low',
    kind: 'notice',
    basis: [],
    needs: [],
    phases: [],
    extension: 'no',
  } satisfies Partial<Rule>;
  const rule = defineRule({
    ...parts,
    against: ['core', 'service'],
    check: () => [{ ...draft, evidence, against: ['core'] }],
  });
  expect(rule.against).toEqual(['core', 'service']);
  // @ts-expect-error -- `consent` is an entry, but the rule does not name it
  defineRule({ ...parts, against: ['core'], check: () => [{ ...draft, evidence, against: ['consent'] }] });
  // @ts-expect-error -- there is no such entry
  defineRule({ ...parts, against: ['cores'], check: () => [] });
});

it('no rule knows a sentence of any statement', () => {
  for (const folder of ['rules/catalogue/', 'rules/facts/']) {
    for (const name of readdirSync(new URL(folder, root)))
      expect(textOf(`${folder}${name}`), name).not.toMatch(/\bP\d\d\b/);
  }
});

interface Fixture {
  broken: f.Case[];
  clean: f.Case[];
  quotes?: f.Quotes;
}

const fixtureOf = (id: string): Promise<Fixture> => import(`../catalogue/fixtures/${id}.ts`);

async function fixtures(): Promise<f.Case[]> {
  const all = await Promise.all(catalogue.map(({ id }) => fixtureOf(id)));
  return all.flatMap(({ broken, clean }) => [...broken, ...clean]);
}

async function quotesByRule(): Promise<Map<string, f.Quotes>> {
  const all = await Promise.all(
    catalogue.map(async ({ id }) => {
      const { quotes } = await fixtureOf(id);
      return quotes === undefined ? [] : [[id, quotes] as const];
    }),
  );
  return new Map(all.flat());
}
