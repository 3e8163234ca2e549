/** The files of docs/scale.md are what they say they are, and name commands and options that exist. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { runCli } from '../../support/command-line.ts';
import { migrate } from '../../../desk/store/migrations.ts';
import { openPostgres } from '../../../desk/store/database.ts';
import { startPostgres } from '../../support/desk/postgres.ts';
import { sql } from 'kysely';

const docs = resolve(import.meta.dirname, '../../../docs/scale');
const read = async (name: string): Promise<unknown> => parse(await readFile(join(docs, name), 'utf8'));

const container = z.object({
  name: z.literal('worker'),
  image: z.string(),
  args: z.array(z.string()),
  resources: z.object({ limits: z.object({ memory: z.string() }) }),
});
const jobSpec = z.object({
  template: z.object({
    spec: z.object({
      restartPolicy: z.enum(['OnFailure', 'Never']),
      containers: z.array(container).length(1),
    }),
  }),
});
const job = z.object({ apiVersion: z.literal('batch/v1'), kind: z.literal('Job'), spec: jobSpec });
const scaled = z.object({
  apiVersion: z.literal('keda.sh/v1alpha1'),
  kind: z.literal('ScaledJob'),
  spec: z.object({
    maxReplicaCount: z.int(),
    triggers: z.tuple([
      z.object({
        type: z.literal('postgresql'),
        metadata: z.object({ query: z.string(), targetQueryValue: z.string() }),
      }),
    ]),
    jobTargetRef: jobSpec,
  }),
});
const compose = z.object({
  services: z.object({
    database: z.object({ image: z.string() }),
    desk: z.object({ command: z.string() }),
    worker: z.object({ command: z.string(), deploy: z.object({ replicas: z.int() }) }),
  }),
});

const optionsOf = (words: readonly string[]): string[] => words.filter((word) => word.startsWith('--'));

test('jobs and services start commands and options that exist', async () => {
  const { services } = compose.parse(await read('compose.yml'));
  const workers = [
    services.worker.command.split(' '),
    ...job.parse(await read('kubernetes-job.yml')).spec.template.spec.containers.map(({ args }) => args),
    ...scaled
      .parse(await read('keda.yml'))
      .spec.jobTargetRef.template.spec.containers.map(({ args }) => args),
  ];
  const help = await runCli(['worker', '--help']);
  for (const words of workers) {
    expect(words[0]).toBe('worker');
    for (const option of optionsOf(words)) expect(help.stdout).toContain(`${option} `);
  }
  const desk = await runCli(['desk', 'serve', '--help']);
  for (const option of optionsOf(services.desk.command.split(' ')))
    expect(desk.stdout).toContain(`${option} `);
});

test('what KEDA asks the database, the database answers', async () => {
  const [{ metadata }] = scaled.parse(await read('keda.yml')).spec.triggers;
  const postgres = await startPostgres();
  try {
    const database = await openPostgres(await postgres.newDatabase());
    await migrate(database.db);
    const { rows } = await sql.raw<{ count: string }>(metadata.query).execute(database.db);
    expect(rows).toEqual([{ count: '0' }]);
    await database.close();
  } finally {
    await postgres.stop();
  }
});
