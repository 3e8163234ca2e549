/** Rules of an organisation's own run only if they may, and only if they are rules. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { judgeSite as judgeLoaded } from '../../../../crawler/cli/judge-site.ts';
import { loadPolicy } from '../../../../crawler/cli/load-policy.ts';
import { writePolicy } from '../../../../crawler/cli/run-files.ts';
import { RunDirectory } from '../../../../crawler/run/run-directory.ts';
import { parsePolicy } from '../../../../rules/policy/parse.ts';
import { page, site as evidenceOf } from '../../../support/evidence.ts';

const head = `schema: cookiewacht-policy/1
name: Example
statement: { title: Statement }
sites:
  - { id: cqt, url: https://www.cqt.nl/ }
`;
/** The example of the documentation, or that with changes. */
const documented = async (change: (text: string) => string = (text) => text): Promise<string> => {
  const [, example = ''] = /```js\n([\s\S]*?)```/.exec(await readFile('docs/own-rules.md', 'utf8')) ?? [];
  return change(example);
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'rules'));
});

async function load(rule: string, more = 'rules: [./rules/own.mjs]\n', allowCode = true) {
  await writeFile(join(folder, 'rules/own.mjs'), rule);
  await writeFile(join(folder, 'policy.yaml'), `${head}${more}`);
  return loadPolicy(join(folder, 'policy.yaml'), [], { allowCode });
}

async function judge(rule: string) {
  const loaded = await load(rule);
  const [site] = loaded.policy.sites;
  if (site === undefined) throw new Error('no site');
  const evidence = evidenceOf({
    none: [page('/', [], { title: 'CQT' }), page('/b', [], { title: 'Example B' })],
  });
  return judgeLoaded(
    loaded,
    { site, evidence, seconds: 1 },
    { requestedJourneys: ['none'], now: new Date() },
  );
}
const outcome = ({ report }: Awaited<ReturnType<typeof judge>>) =>
  report.rules.find(({ id }) => id === 'own-page-title');

test('the example of the documentation judges', async () => {
  const judged = await judge(await documented());
  expect(outcome(judged)).toMatchObject({ outcome: 'fail' });
  expect(judged.findings.filter(({ rule }) => rule === 'own-page-title')).toMatchObject([
    { subject: { name: 'https://www.cqt.nl/' }, message: { en: 'The title is “CQT”.' }, severity: 'low' },
  ]);
});

describe('it does not run', () => {
  const harmful = 'globalThis.ownRuleRan = true; export const rule = {};';
  test('without --allow-code, and that is said', async () => {
    await expect(load(harmful, undefined, false)).rejects.toThrow(/\.\/rules\/own\.mjs[\s\S]*--allow-code/);
    expect(globalThis).not.toHaveProperty('ownRuleRan');
  });
  test('where nothing is judged by the policy', async () => {
    await writeFile(join(folder, 'policy.yaml'), `${head}rules: [./rules/absent.mjs]\n`);
    const { rules } = await loadPolicy(join(folder, 'policy.yaml'), [], { judges: false });
    expect(rules.some(({ id }) => id.startsWith('own-'))).toBe(false);
  });
  test.each([
    '../rule.mjs',
    '/etc/rule.mjs',
    'https://evil.example/rule.mjs',
    'rule',
    './a/../../b.mjs',
    './x.ts',
  ])('from %s', (path) => {
    expect(() => parsePolicy(`${head}rules: ['${path}']\n`, 'policy.yaml')).toThrow(
      /policy\.yaml:6: `rules\[0\]`|policy\.yaml:6: `ownRules\[0\]`/,
    );
  });
});

describe('what is no rule is said', () => {
  test.each([
    ['export const nothing = 1;', /is no rule/],
    ['throw new Error("broken");', /cannot be loaded \(broken\)/],
    ['export const rule = { id: "page-title" };', /is no rule/],
  ])('%s', async (rule, problem) => {
    await expect(load(rule)).rejects.toThrow(problem);
  });
  test.each([
    ["id: 'own-page-title'", "id: 'page-title'", /id: expects an id that begins with own-/],
    ["needs: ['document']", "needs: ['documents']", /needs\.0: expects a kind of evidence/],
    ["severity: 'low'", "severity: 'bad'", /severity/],
  ])('%s', async (before, after, problem) => {
    await expect(load(await documented((text) => text.replace(before, after)))).rejects.toThrow(problem);
  });
  test('a setting or a waiver for a rule that no file has', async () => {
    const more = 'ownRules: [./rules/own.mjs]\nrules: { own-other: { off: true, reason: x } }\n';
    await expect(load(await documented(), more)).rejects.toThrow(/own-other/);
  });
});

describe('what it gives back is checked', () => {
  test.each([
    ['(site) =>\n    site', '(site) => null && site', /expected array/i],
    ['message: {', 'text: {', /message/],
    ['site\n      .all', "(() => { throw new Error('oops'); })()\n      .all", /oops/],
  ])('%s → %s', async (before, after, reason) => {
    const judged = await judge(await documented((text) => text.replace(before, after)));
    expect(outcome(judged)).toMatchObject({ outcome: 'inconclusive', reason: expect.stringMatching(reason) });
  });
});

test('its settings count, and a run keeps its rules beside its policy', async () => {
  const loaded = await load(
    await documented(),
    'ownRules: [./rules/own.mjs]\nrules: { own-page-title: { severity: high, reason: agreed } }\n',
  );
  const directory = await RunDirectory.create(join(folder, 'run'), new Date());
  await writePolicy(directory, loaded);
  const again = await loadPolicy(directory.path('policy.yaml'), [], { allowCode: true });
  expect(again.rules.at(-1)?.id).toBe('own-page-title');
  await expect(loadPolicy(directory.path('policy.yaml'), [])).rejects.toThrow('--allow-code');
});
