/** Runs the shell steps of an example for CI, night after night, with the conditions and the cache that CI gives. */
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

const stepSchema = z.object({
  name: z.string().optional(),
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
  'continue-on-error': z.boolean().optional(),
});
type Step = z.infer<typeof stepSchema>;
export const workflowSchema = z.object({
  on: z.object({
    schedule: z.array(z.object({ cron: z.string().regex(/^(?:[\d*/,-]+ ){4}[\d*/,-]+$/) })).min(1),
  }),
  permissions: z.record(z.string(), z.enum(['read', 'write'])),
  jobs: z.object({ crawl: z.object({ steps: z.array(stepSchema) }) }),
});
export const pipelineSchema = z.object({
  cookiewacht: z.object({
    image: z.string(),
    rules: z.array(z.object({ if: z.string() })),
    cache: z.array(z.object({ paths: z.array(z.string()), when: z.string().optional() })),
    script: z.array(z.string()),
    after_script: z.array(z.string()),
    artifacts: z.object({ paths: z.array(z.string()), reports: z.object({ junit: z.string() }) }),
    allow_failure: z.object({ exit_codes: z.array(z.int()) }),
  }),
});

/** What CI has after a night. */
export interface Night {
  /** Exit code of the job. */
  code: number;
  /** The runs that the next night finds, each with its files. */
  remembered: Record<string, string[]>;
  /** The files of the artefact; null where there is none. */
  kept: string[] | null;
  /** The page of the job. */
  summary: string;
  /** The folder of the run, as it was when the crawl ended. */
  run: string;
}

interface Place {
  /** Holds `checkout` and `cache`. */
  folder: string;
  /** Where `npx` and `npm` of the test are. */
  bin: string;
  env: Record<string, string>;
}

interface ShellResult {
  code: number;
  output: string;
}

function shell(
  script: string,
  { folder, bin, env }: Place,
  more: Record<string, string> = {},
): Promise<ShellResult> {
  return new Promise((done) => {
    execFile(
      'bash',
      ['-e', '-o', 'pipefail', '-c', script],
      {
        cwd: join(folder, 'checkout'),
        env: { ...process.env, ...env, ...more, PATH: `${bin}:${process.env['PATH'] ?? ''}`, CI: 'true' },
      },
      (error, stdout, stderr) =>
        done({ code: error === null ? 0 : Number(error.code ?? 1), output: `${stdout}${stderr}` }),
    );
  });
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();
}

/** A fresh checkout with what the cache holds, as each night has it. */
async function checkOut({ folder }: Place, policy: string, restore: boolean): Promise<void> {
  const checkout = join(folder, 'checkout');
  await rm(checkout, { recursive: true, force: true });
  await mkdir(checkout, { recursive: true });
  await writeFile(join(checkout, 'policy.yaml'), policy);
  if (restore) await restoreCache(folder);
}

async function restoreCache(folder: string): Promise<void> {
  if (await exists(join(folder, 'cache')))
    await cp(join(folder, 'cache'), join(folder, 'checkout/runs'), { recursive: true });
}

async function saveCache(folder: string): Promise<void> {
  await rm(join(folder, 'cache'), { recursive: true, force: true });
  if (await exists(join(folder, 'checkout/runs')))
    await cp(join(folder, 'checkout/runs'), join(folder, 'cache'), { recursive: true });
}

async function remembered(folder: string): Promise<Record<string, string[]>> {
  const runs = await readdir(join(folder, 'cache')).catch(() => []);
  return Object.fromEntries(
    await Promise.all(
      runs.map(async (run): Promise<[string, string[]]> => [run, await filesIn(join(folder, 'cache', run))]),
    ),
  );
}

/** `if` of a step, in the few words that the example uses. */
function holds(condition: string | undefined, failed: boolean, outputs: Record<string, string>): boolean {
  if (condition === undefined) return !failed;
  return condition.split('&&').every((term) => {
    if (term.trim() === 'always()') return true;
    const compared = /^steps\.crawl\.outputs\.(\w+) != ''$/.exec(term.trim())?.[1];
    if (compared === undefined) throw new Error(`the test does not know the condition ${term}`);
    return (outputs[compared] ?? '') !== '';
  });
}

/** One night of the workflow for GitHub Actions. */
export async function githubNight(text: string, place: Place, policy: string): Promise<Night> {
  const { steps } = workflowSchema.parse(parse(text)).jobs.crawl;
  await checkOut(place, policy, false);
  const checkout = join(place.folder, 'checkout');
  const [outputFile, summaryFile] = [join(place.folder, 'output'), join(place.folder, 'summary')];
  for (const file of [outputFile, summaryFile]) await writeFile(file, '');
  const own = {
    GITHUB_OUTPUT: outputFile,
    GITHUB_STEP_SUMMARY: summaryFile,
    RUNNER_TEMP: place.folder,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: 'cqt/cookies',
    GITHUB_RUN_ID: '7',
  };
  let code = 0;
  let kept: string[] | null = null;
  for (const step of steps) {
    const outputs = outputsIn(await readFile(outputFile, 'utf8'));
    if (!holds(step.if, code !== 0, outputs)) continue;
    const fill = (value: unknown): string =>
      String(value)
        .replace(/\$\{\{ steps\.crawl\.outputs\.(\w+) \}\}/g, (_, name: string) => outputs[name] ?? '')
        .replace(/\$\{\{ secrets\.\w+ \}\}/g, '');
    if (step.run !== undefined) {
      const env = Object.fromEntries(
        Object.entries(step.env ?? {}).map(([key, value]) => [key, fill(value)]),
      );
      const result = await shell(step.run, place, { ...own, ...env });
      if (result.code !== 0 && code === 0 && step['continue-on-error'] !== true) code = result.code;
    } else if (step.uses?.startsWith('actions/cache/restore@')) await restoreCache(place.folder);
    else if (step.uses?.startsWith('actions/cache/save@')) await saveCache(place.folder);
    else if (step.uses?.startsWith('actions/upload-artifact@')) {
      const path = join(checkout, fill(step.with?.['path']));
      kept = (await exists(path)) ? await filesIn(path) : null;
    } else if (step.uses?.startsWith('github/codeql-action/upload-sarif@'))
      await readFile(join(checkout, fill(step.with?.['sarif_file'])), 'utf8');
    else if (!isKnown(step)) throw new Error(`the test does not know ${step.uses ?? 'this step'}`);
  }
  const { run = '' } = outputsIn(await readFile(outputFile, 'utf8'));
  const summary = await readFile(summaryFile, 'utf8');
  return { code, kept, summary, run, remembered: await remembered(place.folder) };
}

const isKnown = ({ uses = '' }: Step): boolean => /^actions\/(?:checkout|setup-node)@/.test(uses);

const outputsIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split('\n').flatMap((line): [string, string][] => {
      const [name = '', value = ''] = line.split('=', 2);
      return name === '' ? [] : [[name, value]];
    }),
  );

/** One night of the pipeline for GitLab. */
export async function gitlabNight(text: string, place: Place, policy: string): Promise<Night> {
  const { cookiewacht: job } = pipelineSchema.parse(parse(text));
  await checkOut(place, policy, true);
  const own = { ...place, env: { ...place.env, CI_JOB_URL: 'https://gitlab.example/cqt/-/jobs/7' } };
  const { code, output } = await shell(job.script.join('\n'), own);
  const after = await shell(job.after_script.join('\n'), own);
  if (after.code !== 0) throw new Error(`after_script failed: ${after.output}`);
  const caches = job.cache.filter(({ paths }) => paths.includes('runs/'));
  if (code === 0 || caches.some(({ when }) => when === 'always')) await saveCache(place.folder);
  const latest = join(place.folder, 'checkout/latest');
  const run = await readFile(join(place.folder, 'checkout/cookiewacht-run.txt'), 'utf8').catch(() => '');
  return {
    code: job.allow_failure.exit_codes.includes(code) ? 0 : code,
    kept: (await exists(latest)) ? await filesIn(latest) : null,
    summary: output,
    run: run.trim(),
    remembered: await remembered(place.folder),
  };
}
