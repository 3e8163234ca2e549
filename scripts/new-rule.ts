/** `npm run new:rule <id>`: a rule and its fixtures from a template, then the generated lists. */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const id = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id)) {
  console.error('Usage: npm run new:rule <id>, e.g. npm run new:rule cookie-samesite-weak (words in lower case with dashes).');
  process.exit(2);
}

const rule = `/** One or two sentences: what breaks this rule, and what it leaves alone. */
import { tw1 } from '../basis.ts';
import { cookieDrafts } from '../catalogue-helpers/drafts.ts';
import { cookieInWords } from '../catalogue-helpers/words.ts';
import { cookies } from '../facts/cookies.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: '${id}',
  title: { nl: 'TODO: titel', en: 'TODO: title' },
  explanation: { nl: 'TODO: wat er is gezien en waarom dat ertoe doet.', en: 'TODO: what was seen and why it matters.' },
  fix: { nl: 'TODO: wat de ontwikkelaar verandert.', en: 'TODO: what the developer changes.' },
  severity: 'medium',
  kind: 'violation',
  basis: [tw1],
  // The entries of a policy that it goes against (docs/policy.md): the sentences that they cite are quoted.
  against: ['service', 'consent'],
  // Without this evidence in these phases the outcome is inconclusive.
  needs: ['cookie-write'],
  phases: ['before-choice'],
  extension: 'live',
  check: (site, policy) =>
    cookies(site, policy, ['before-choice'])
      .filter(({ name }) => name === 'TODO')
      .flatMap((fact) => {
        const words = cookieInWords(fact);
        return cookieDrafts(fact, { message: { nl: \`\${words.nl}: TODO.\`, en: \`\${words.en}: TODO.\` } });
      }),
});
`;

const fixture = `import { cookie, sessionCookie, site, type Case } from '../factory.ts';

/** The rule must fire on each of these, with these subjects … */
export const broken: Case[] = [{ what: 'TODO', evidence: site({ none: [cookie('TODO')] }), subjects: ['TODO'] }];

/** … and be silent on each of these. */
export const clean: Case[] = [{ what: 'TODO', evidence: site({ none: [sessionCookie()] }) }];
`;

for (const [path, content] of [[`rules/catalogue/${id}.ts`, rule], [`test/rules/fixtures/${id}.ts`, fixture]] as const) {
  const written = await writeFile(join(root, path), content, { flag: 'wx' }).then(() => true, (error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return false;
    throw error;
  });
  if (!written) {
    console.error(`${path} exists already; nothing was changed.`);
    process.exit(2);
  }
  console.log(`Written: ${path}`);
}
const { status } = spawnSync(process.execPath, [join(root, 'scripts/generate.ts')], { cwd: root, stdio: 'inherit' });
if (status === 0) console.log(`Fill in the TODOs, then: npx vitest run test/rules/catalogue.test.ts`);
process.exitCode = status ?? 1;
