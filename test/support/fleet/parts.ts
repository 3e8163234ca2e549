/** Runs of single sites beside the run of all of them, as crawls leave them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeRun, type MadeRun, type MadeSite } from '../../../bench/desk/make-run.ts';

/** The policy of all of them. */
export const policyOf = (sites: readonly MadeSite[], more = ''): string =>
  [
    'schema: cookiewacht-policy/1',
    'name: Made',
    'statement: { title: Cookies }',
    'sites:',
    ...sites.map(({ id }) => `  - { id: ${id}, url: https://www.${id}.nl/ }`),
    more,
  ].join('\n');

/** Makes a run with a policy in it. */
export async function makeRunOf(folder: string, made: MadeRun, policy: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'policy.yaml'), policy);
  await makeRun(folder, made);
}

/** The folder `parts` has a run for each site. */
export async function makeParts(within: string, made: MadeRun, policy: string): Promise<string> {
  const parts = join(within, 'parts');
  for (const site of made.sites) await makeRunOf(join(parts, site.id), { ...made, sites: [site] }, policy);
  return parts;
}
