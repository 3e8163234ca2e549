/**
 * The files of docs/scale.md are what they say they are: no field that Kubernetes, KEDA or Compose does not know, no reference
 * that leads nowhere, and commands with options that exist.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import * as z from 'zod';
import type { CliCommand } from '../../../crawler/cli/command.ts';
import { serve } from '../../../desk/cli/serve.ts';
import { worker } from '../../../desk/cli/worker.ts';
import { migrate } from '../../../desk/store/migrations.ts';
import { openPostgres } from '../../../desk/store/database.ts';
import { startPostgres } from '../../support/desk/postgres.ts';

const docs = resolve(import.meta.dirname, '../../../docs/scale');
const read = (name: string): Promise<string> => readFile(join(docs, name), 'utf8');

const memory = z.string().regex(/^\d+[GM]i$/);
const named = z.strictObject({ name: z.string() });
const container = z.strictObject({
  name: z.literal('worker'),
  image: z.string(),
  args: z.tuple([z.literal('worker')], z.string()),
  envFrom: z.tuple([z.strictObject({ secretRef: named })]),
  resources: z.strictObject({
    requests: z.strictObject({ cpu: z.string().regex(/^\d+$/), memory }),
    limits: z.strictObject({ memory }),
  }),
  volumeMounts: z.tuple([z.strictObject({ name: z.string(), mountPath: z.literal('/dev/shm') })]),
});
const template = z.strictObject({
  spec: z.strictObject({
    // Of a job nothing else is allowed.
    restartPolicy: z.enum(['OnFailure', 'Never']),
    terminationGracePeriodSeconds: z.int().min(15),
    containers: z.tuple([container]),
    volumes: z.tuple([
      z.strictObject({
        name: z.string(),
        emptyDir: z.strictObject({ medium: z.literal('Memory'), sizeLimit: memory }),
      }),
    ]),
  }),
});
const jobSchema = z.strictObject({
  apiVersion: z.literal('batch/v1'),
  kind: z.literal('Job'),
  metadata: named,
  spec: z.strictObject({
    parallelism: z.int().positive(),
    completions: z.int().positive(),
    backoffLimit: z.int(),
    template,
  }),
});
const kedaSchema = z.tuple([
  z.strictObject({
    apiVersion: z.literal('keda.sh/v1alpha1'),
    kind: z.literal('TriggerAuthentication'),
    metadata: named,
    spec: z.strictObject({
      secretTargetRef: z.tuple([
        z.strictObject({
          parameter: z.literal('connection'),
          name: z.string(),
          key: z.literal('DATABASE_URL'),
        }),
      ]),
    }),
  }),
  z.strictObject({
    apiVersion: z.literal('keda.sh/v1alpha1'),
    kind: z.literal('ScaledJob'),
    metadata: named,
    spec: z.strictObject({
      minReplicaCount: z.literal(0),
      maxReplicaCount: z.int().positive(),
      pollingInterval: z.int().positive(),
      triggers: z.tuple([
        z.strictObject({
          type: z.literal('postgresql'),
          // KEDA takes texts only.
          metadata: z.strictObject({ query: z.string(), targetQueryValue: z.string().regex(/^\d+$/) }),
          authenticationRef: named,
        }),
      ]),
      jobTargetRef: z.strictObject({ backoffLimit: z.int(), template }),
    }),
  }),
]);
const after = z.strictObject({
  database: z.strictObject({ condition: z.literal('service_healthy') }),
});
const composeSchema = z.strictObject({
  services: z.strictObject({
    database: z.strictObject({
      image: z.string(),
      environment: z.record(z.string().regex(/^POSTGRES_/), z.string()),
      secrets: z.array(z.string()),
      volumes: z.array(z.string()),
      healthcheck: z.strictObject({ test: z.array(z.string()), interval: z.string(), retries: z.int() }),
    }),
    desk: z.strictObject({
      image: z.string(),
      command: z.string(),
      env_file: z.array(z.string()),
      depends_on: after,
      ports: z.array(z.string()),
    }),
    worker: z.strictObject({
      image: z.string(),
      command: z.string(),
      env_file: z.array(z.string()),
      depends_on: after,
      deploy: z.strictObject({
        replicas: z.int(),
        resources: z.strictObject({ limits: z.strictObject({ cpus: z.string(), memory: z.string() }) }),
      }),
      shm_size: z.string(),
      stop_grace_period: z.string(),
    }),
  }),
  secrets: z.strictObject({ database: z.strictObject({ file: z.string() }) }),
  volumes: z.strictObject({ database: z.strictObject({}) }),
});

let job: z.output<typeof jobSchema>;
let keda: z.output<typeof kedaSchema>;
let compose: z.output<typeof composeSchema>;
beforeAll(async () => {
  job = jobSchema.parse(parse(await read('kubernetes-job.yml')));
  keda = kedaSchema.parse(
    parseAllDocuments(await read('keda.yml')).map((document): unknown => document.toJS()),
  );
  compose = composeSchema.parse(parse(await read('compose.yml')));
});

/** The command takes all of these words. */
function expectTaken(command: CliCommand, words: readonly string[]): void {
  const program = new Command();
  command.addTo(program, () => undefined);
  expect(program.commands[0]?.parseOptions([...words])).toEqual({ operands: [], unknown: [] });
}

test('jobs and services start commands, with options that these have', () => {
  const [, { spec }] = keda;
  const [name, ...words] = compose.services.worker.command.split(' ');
  expect(name).toBe('worker');
  expectTaken(worker, words);
  for (const { containers } of [job.spec.template.spec, spec.jobTargetRef.template.spec])
    expectTaken(worker, containers[0].args.slice(1));
  const [desk, ...options] = compose.services.desk.command.split(' ');
  expect(desk).toBe('desk');
  expectTaken(serve, options);
});

test('what they refer to is there', () => {
  const [authentication, { spec }] = keda;
  expect(spec.triggers[0].authenticationRef).toEqual(authentication.metadata);
  for (const { containers, volumes } of [job.spec.template.spec, spec.jobTargetRef.template.spec]) {
    expect(containers[0].volumeMounts[0].name).toBe(volumes[0].name);
    expect(containers[0].envFrom[0].secretRef.name).toBe(authentication.spec.secretTargetRef[0].name);
  }
});

test('what KEDA asks the database, the database answers: sites that wait, and runs that are put together', async () => {
  const [, { spec }] = keda;
  const postgres = await startPostgres();
  try {
    const { db, close } = await openPostgres(await postgres.newDatabase());
    await migrate(db);
    const asked = () => sql.raw<{ count: string }>(spec.triggers[0].metadata.query).execute(db);
    expect((await asked()).rows).toEqual([{ count: '0' }]);
    const run = { rules: 'r', policy: '', source: 's', asked: '{}', sites: 2 };
    const states = ['open', 'assembling', 'done', 'failed'] as const;
    await db
      .insertInto('fleet_run')
      .values(states.map((state) => ({ ...run, id: state, state })))
      .execute();
    const sites = (['waiting', 'waiting', 'done'] as const).map((state, at) => ({ site: `s${at}`, state }));
    await db
      .insertInto('fleet_site')
      .values(sites.map((site) => ({ ...site, run: 'open', url: 'https://one.nl/' })))
      .execute();
    expect((await asked()).rows).toEqual([{ count: '3' }]);
    await close();
  } finally {
    await postgres.stop();
  }
});
