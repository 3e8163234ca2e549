/** The examples of docs/ci.md are valid, name commands and options that exist, and their steps run. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { register } from '../../../crawler/cli/commands/index.ts';
import { startAwkwardSites, type AwkwardSites } from '../cli/edge-cases.ts';
import { temporaryFolder } from '../../support/command-line.ts';

const docs = resolve(import.meta.dirname, '../../../docs');
const read = (name: string): Promise<string> => readFile(join(docs, name), 'utf8');

const workflowSchema = z.object({
  on: z.object({
    schedule: z.array(z.object({ cron: z.string().regex(/^(?:[\d*/,-]+ ){4}[\d*/,-]+$/) })).min(1),
  }),
  permissions: z.record(z.string(), z.enum(['read', 'write'])),
  jobs: z.object({
    crawl: z.object({
      steps: z.array(
        z.object({
          name: z.string().optional(),
          uses: z.string().optional(),
          run: z.string().optional(),
          with: z.record(z.string(), z.unknown()).optional(),
          env: z.record(z.string(), z.string()).optional(),
        }),
      ),
    }),
  }),
});
const pipelineSchema = z.object({
  cookiewacht: z.object({
    image: z.string(),
    rules: z.array(z.object({ if: z.string() })),
    script: z.array(z.string()),
    artifacts: z.object({ paths: z.array(z.string()), reports: z.object({ junit: z.string() }) }),
    allow_failure: z.object({ exit_codes: z.array(z.int()) }),
  }),
});

describe('what the documents name', () => {
  const program = new Command();
  register(program, () => undefined);
  test.each(['ci.md', 'ci/github-actions.yml', 'ci/gitlab-ci.yml'])(
    '%s: commands and options exist',
    async (name) => {
      const text = (await read(name)).replace(/\\\n\s*/g, '');
      const calls = [
        ...text.matchAll(
          /cookiewacht (crawl|report|compare|verify|trend|judge|rules|doctor|demo)\b([^\n`|]*)/g,
        ),
      ];
      expect(calls.length).toBeGreaterThan(2);
      for (const [call, name = '', rest = ''] of calls) {
        const command = program.commands.find((each) => each.name() === name);
        expect(command, call).toBeDefined();
        for (const [option] of rest.matchAll(/--[a-z][a-z-]+/g))
          expect(
            command?.options.map(({ long }) => long),
            call,
          ).toContain(option);
      }
    },
  );
});

describe('the examples', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let sites: AwkwardSites;
  beforeAll(async () => {
    folder = await temporaryFolder();
    sites = await startAwkwardSites(folder.path);
    await mkdir(join(folder.path, 'bin'));
    const cli = resolve(import.meta.dirname, '../../../crawler/cli.ts');
    // In the place of npx: the program of this checkout, which meets the sites of the test only.
    const network = [
      '--sealed',
      '--cacert',
      sites.caFile,
      '--journey',
      'none',
      '--pages',
      '1',
      ...sites.connectTo.flatMap((mapping) => ['--connect-to', mapping]),
    ]
      .map((each) => `'${each}'`)
      .join(' ');
    await writeFile(
      join(folder.path, 'bin/npx'),
      `#!/usr/bin/env bash\n[ "$1 $2" = '--no-install cookiewacht' ] || exit 99\nshift 2\nif [ "$1" = crawl ]; then set -- "$@" ${network}; fi\nexec '${process.execPath}' '${cli}' "$@"\n`,
    );
    await writeFile(join(folder.path, 'bin/npm'), '#!/usr/bin/env bash\n[ "$1" = ci ]\n');
    for (const name of ['npx', 'npm']) await chmod(join(folder.path, 'bin', name), 0o755);
  });
  afterAll(async () => {
    await sites.stop();
    await folder.remove();
  });

  async function workplace(
    name: string,
  ): Promise<{ path: string; run(script: string, env?: Record<string, string>): Promise<string> }> {
    const path = join(folder.path, name);
    await mkdir(path);
    await writeFile(
      join(path, 'policy.yaml'),
      'schema: cookiewacht-policy/1\nname: Proef\nstatement: { title: Verklaring }\nsites:\n  - { id: quiet, url: https://quiet.example/ }\n',
    );
    return {
      path,
      run: async (script, env = {}) =>
        (
          await promisify(execFile)('bash', ['-e', '-o', 'pipefail', '-c', script], {
            cwd: path,
            env: {
              ...process.env,
              ...env,
              PATH: `${join(folder.path, 'bin')}:${process.env['PATH'] ?? ''}`,
              CI: 'true',
            },
          })
        ).stdout,
    };
  }

  test(
    'GitHub Actions: valid, with the least permissions, and the steps run two nights in a row',
    { timeout: 180_000 },
    async () => {
      const { jobs, permissions } = workflowSchema.parse(parse(await read('ci/github-actions.yml')));
      expect(permissions).toEqual({ contents: 'read', 'security-events': 'write' });
      const { steps } = jobs.crawl;
      expect(
        steps.flatMap(({ uses }) => uses ?? []).every((uses) => /^[\w-]+\/[\w./-]+@v\d+$/.test(uses)),
      ).toBe(true);
      const place = await workplace('github');
      for (let night = 1; night <= 2; night += 1) {
        const files = {
          GITHUB_OUTPUT: join(place.path, `output-${night}`),
          GITHUB_STEP_SUMMARY: join(place.path, `summary-${night}`),
          RUNNER_TEMP: place.path,
        };
        const outputs = async (): Promise<Record<string, string>> =>
          Object.fromEntries(
            (await readFile(files.GITHUB_OUTPUT, 'utf8').catch(() => ''))
              .split('\n')
              .filter(Boolean)
              .map((line) => line.split('=', 2)),
          );
        for (const { run, env = {} } of steps) {
          if (run === undefined) continue;
          const known = await outputs();
          const filled = Object.fromEntries(
            Object.entries(env).map(([key, value]) => [
              key,
              value
                .replace(/\$\{\{ steps\.crawl\.outputs\.(\w+) \}\}/g, (_, name: string) => known[name] ?? '')
                .replace(/\$\{\{ secrets\.\w+ \}\}/g, ''),
            ]),
          );
          await place.run(run, { ...files, ...filled });
        }
        expect(await outputs()).toMatchObject({ code: '0', run: expect.stringMatching(/^runs\/[^/]+\/$/) });
        expect(await readFile(files.GITHUB_STEP_SUMMARY, 'utf8')).toMatch(/## ✔ [\s\S]*quiet\.example/);
      }
      const nights = await readdir(join(place.path, 'runs'));
      expect(nights.length).toBe(2);
      for (const night of nights)
        expect(
          (await readdir(join(place.path, 'runs', night), { recursive: true, withFileTypes: true }))
            .filter((entry) => entry.isFile())
            .map(({ name }) => name),
        ).toEqual(['report.json']);
      const last = JSON.parse(
        await readFile(join(place.path, 'runs', nights.toSorted().at(-1) ?? '', 'report.json'), 'utf8'),
      );
      expect(last.run.baseline).not.toBeNull();
    },
  );

  test(
    'GitLab: valid, scheduled, and the script runs and leaves its artefacts',
    { timeout: 120_000 },
    async () => {
      const { cookiewacht: job } = pipelineSchema.parse(parse(await read('ci/gitlab-ci.yml')));
      expect(job.rules[0]?.if).toContain('schedule');
      const place = await workplace('gitlab');
      expect(await place.run(job.script.join('\n'))).toMatch(/unchanged, \d+ files/);
      expect(await readdir(join(place.path, 'latest'))).toContain(
        job.artifacts.reports.junit.replace('latest/', ''),
      );
    },
  );
});
