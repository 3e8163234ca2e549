/** The examples of docs/ci.md are valid, name commands and options that exist, and their steps run. */
import { mkdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { register } from '../../../crawler/cli/commands/index.ts';
import { startAwkwardSites, type AwkwardSites } from '../cli/edge-cases.ts';
import { temporaryFolder } from '../../support/command-line.ts';
import { nights, playedCommand, realCommand, type NightKind } from './ci-command.ts';
import { githubNight, gitlabNight, pipelineSchema, workflowSchema, type Night } from './ci-example.ts';

const docs = resolve(import.meta.dirname, '../../../docs');
const read = (name: string): Promise<string> => readFile(join(docs, name), 'utf8');

describe('what the documents name', async () => {
  const program = new Command();
  await register(program, [], () => undefined);
  test.each(['ci.md', 'ci/github-actions.yml', 'ci/gitlab-ci.yml'])(
    '%s: commands and options exist',
    async (name) => {
      const text = (await read(name)).replace(/\\\n\s*/g, '');
      const calls = [
        ...text.matchAll(
          /cookiewacht (crawl|report|compare|verify|trend|judge|rules|doctor|demo|policy)\b([^\n`|]*)/g,
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

const policy =
  'schema: cookiewacht-policy/1\nname: Proef\nstatement: { title: Verklaring }\nsites:\n  - { id: quiet, url: https://quiet.example/ }\n';
const examples = [
  ['github-actions.yml', githubNight],
  ['gitlab-ci.yml', gitlabNight],
] as const;

describe('the examples are valid', () => {
  test('GitHub Actions: scheduled, with the least permissions, and actions of one version', async () => {
    const { jobs, permissions } = workflowSchema.parse(parse(await read('ci/github-actions.yml')));
    expect(permissions).toEqual({ contents: 'read', 'security-events': 'write' });
    const used = jobs.crawl.steps.flatMap(({ uses }) => uses ?? []);
    expect(used.filter((uses) => !/^[\w-]+\/[\w./-]+@v\d+$/.test(uses))).toEqual([]);
    // What is restored is saved under the same key, and the saving does not depend on the night.
    const step = (action: string) => jobs.crawl.steps.find(({ uses }) => uses?.startsWith(action));
    const [restore, save] = [step('actions/cache/restore@'), step('actions/cache/save@')];
    expect(save?.with?.['key']).toBe(restore?.with?.['key']);
    expect(save?.if).toBe('always()');
  });

  test('GitLab: scheduled', async () => {
    const { cookiewacht: job } = pipelineSchema.parse(parse(await read('ci/gitlab-ci.yml')));
    expect(job.rules[0]?.if).toContain('schedule');
  });
});

/** What each night of a week must leave, in the order of \`week\`. */
const week: NightKind[] = ['killed', 'red', 'bad', 'interrupted', 'killed', 'unsure', 'green', 'bad'];

describe.each(examples)('%s, played through a week of nights', (file, play) => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  const made: Array<{ kind: NightKind; night: Night; asked: string[] }> = [];
  beforeAll(async () => {
    folder = await temporaryFolder();
    const bin = await playedCommand(folder.path);
    const text = await read(`ci/${file}`);
    for (const [index, kind] of week.entries()) {
      const log = join(folder.path, `log-${index}`);
      const { code, report } = nights[kind];
      const env = {
        NIGHT_CODE: String(code),
        NIGHT_REPORT: String(report),
        NIGHT_LOG: log,
        NIGHT_DATE: `2026-11-${23 + index}T020000Z`,
      };
      const night = await play(text, { folder: folder.path, bin, env }, policy);
      made.push({ kind, night, asked: (await readFile(log, 'utf8')).trim().split('\n') });
    }
  }, 60_000);
  afterAll(() => folder.remove());

  test('each night ends with the exit code of the crawl, and one that could not check all with a warning', () => {
    expect(made.map(({ night }) => night.code)).toEqual(
      week.map((kind) => (kind === 'unsure' ? 0 : nights[kind].code)),
    );
  });

  test('a night verifies and shows its own run, or none', () => {
    for (const { kind, night, asked } of made) {
      const verified = asked.filter((line) => line.startsWith('verify'));
      expect(verified, kind).toEqual(nights[kind].report ? [`verify ${night.run}`] : []);
      const others = made.map((one) => one.night.run).filter((run) => run !== night.run);
      const asksOf = asked.filter((line) => !line.startsWith('baseline'));
      for (const other of others) expect(asksOf.join(' '), kind).not.toContain(other);
    }
  });

  test('what it keeps is of that night: the whole run, what there is of it, or nothing', () => {
    for (const { kind, night } of made) {
      if (kind === 'bad') expect(night.kept).toBeNull();
      else if (nights[kind].report)
        expect(night.kept, kind).toEqual(
          expect.arrayContaining(['evidence.ndjson', 'manifest.json', 'report.html', 'report.sarif']),
        );
      else expect(night.kept, kind).toEqual(['evidence.ndjson']);
    }
  });

  test('every night that was judged is remembered, red or not, and only its report', () => {
    const finished: string[] = [];
    for (const { kind, night } of made) {
      if (nights[kind].report) finished.push(basename(night.run));
      expect(Object.keys(night.remembered).toSorted(), kind).toEqual(finished.toSorted());
      for (const files of Object.values(night.remembered)) expect(files).toEqual(['report.json']);
    }
  });

  test('the next night is compared with the last one that was judged', () => {
    let last = 'none';
    for (const { kind, night, asked } of made) {
      const compared = asked.find((line) => line.startsWith('baseline'));
      expect(compared, kind).toBe(kind === 'bad' ? undefined : `baseline ${last}`);
      if (nights[kind].report) last = `${night.run}/report.json`;
    }
  });

  test('the webhook and the report lead to the job', () => {
    for (const { asked } of made)
      expect(asked[0]).toMatch(/--report-url https:\/\/git(?:hub|lab)\.example\/\S+7/);
  });
});

describe('with the real program', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let sites: AwkwardSites;
  let bin: string;
  beforeAll(async () => {
    folder = await temporaryFolder();
    sites = await startAwkwardSites(folder.path);
    const mapped = sites.connectTo.flatMap((mapping) => ['--connect-to', mapping]);
    bin = await realCommand(folder.path, [
      '--engine',
      'shell',
      '--sealed',
      '--cacert',
      sites.caFile,
      '--journey',
      'none',
      '--pages',
      '1',
      ...mapped,
    ]);
  });
  afterAll(async () => {
    await sites.stop();
    await folder.remove();
  });

  test.each(examples)(
    '%s: two nights, and one with a fault in the policy',
    { timeout: 180_000 },
    async (file, play) => {
      const text = await read(`ci/${file}`);
      const place = { folder: join(folder.path, file), bin, env: {} };
      await mkdir(place.folder);
      const first = await play(text, place, policy);
      const second = await play(text, place, policy);
      const bad = await play(text, place, policy.replace('statement', 'statment'));
      expect([first.code, second.code, bad.code]).toEqual([0, 0, 2]);
      for (const { kept } of [first, second])
        expect(kept).toEqual(
          expect.arrayContaining(['manifest.json', 'report.html', 'report.md', 'report.xml']),
        );
      expect(second.summary).toMatch(/quiet\.example/);
      expect(bad.kept).toBeNull();
      expect(Object.keys(bad.remembered).toSorted()).toEqual(
        [first.run, second.run].map((run) => basename(run)).toSorted(),
      );
      const last = await readFile(join(place.folder, 'cache', basename(second.run), 'report.json'), 'utf8');
      expect(JSON.parse(last).run).toMatchObject({
        baseline: JSON.parse(
          await readFile(join(place.folder, 'cache', basename(first.run), 'report.json'), 'utf8'),
        ).run.id,
        reportUrl: expect.stringMatching(/^https:\/\/git(?:hub|lab)\.example\//),
      });
    },
  );
});
