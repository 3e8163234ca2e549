/** A fleet on one machine: a database of its own, a store, and workers as processes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createEvidence } from '../../../desk/evidence/create.ts';
import { openFleet, type Fleet } from '../../../desk/fleet/open.ts';
import { queueRun } from '../../../desk/fleet/queue-run.ts';
import { fetchRun } from '../../../desk/fleet/stored-run.ts';
import { standingOf, type Standing } from '../../../desk/fleet/waiting.ts';
import type { Report } from '../../../reports/document/schema/run.ts';
import type { PostgresServer } from '../desk/postgres.ts';
import { reportOf } from '../command-line.ts';
import { policyOf } from './parts.ts';

const program = resolve(import.meta.dirname, 'stub-worker.ts');

export interface StubWorker {
  readonly child: ChildProcess;
  /** What it said. */
  said(): string;
  /** Resolves when it says the text. */
  says(text: string): Promise<void>;
  /** Its exit code when it has ended; null for a signal. */
  readonly ended: Promise<number | null>;
}

interface More {
  /** Manifest of an earlier run. */
  baseline?: string | null;
  urlOf?: (id: string) => string;
}

export interface FleetUnderTest {
  readonly database: string;
  readonly fleet: Fleet;
  readonly evidence: string;
  /** Queues a run of sites with these ids. */
  queue(sites: readonly string[], more?: More): Promise<string>;
  worker(options?: Record<string, unknown>): StubWorker;
  standing(run: string): Promise<Standing | null>;
  /** Resolves when the run has ended. */
  until(run: string, holds: (standing: Standing) => boolean): Promise<Standing>;
  /** The document that came out. */
  report(run: string): Promise<Report>;
  /** Lines of all crawls: `site begins`, `site ends`. */
  log(): Promise<string[]>;
  close(): Promise<void>;
}

/** @param evidence a folder by default; `env`: what reaches the store */
export async function openFleetUnderTest(
  postgres: PostgresServer,
  { evidence, env = {} }: { evidence?: string; env?: Record<string, string> } = {},
): Promise<FleetUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-fleet-'));
  const database = await postgres.newDatabase();
  const place = evidence ?? join(folder, 'evidence');
  const store = createEvidence(place, { ...process.env, ...env });
  const timing = { heartbeatSeconds: 10, superviseSeconds: 1, pollSeconds: 0.2 };
  const fleet = await openFleet(database, { timing, onError: () => undefined });
  const workers: StubWorker[] = [];
  const log = join(folder, 'log');
  let fetched = 0;
  const made: FleetUnderTest = {
    database,
    fleet,
    evidence: place,
    queue(ids, { baseline = null, urlOf = (id: string) => `https://www.${id}.nl/` } = {}) {
      const sites = ids.map((id) => ({ id, url: urlOf(id) }));
      const policy = policyOf(ids.map((id) => ({ id, findings: [] })));
      return queueRun(fleet, {
        policy,
        source: 'group.yaml',
        args: [],
        journeys: ['none'],
        devices: ['desktop'],
        language: 'nl',
        files: [],
        baseline,
        sites,
      });
    },
    worker(options = {}) {
      const about = { database, evidence: place, work: join(folder, 'work'), log, ...options };
      const started = startWorker(about, env);
      workers.push(started);
      return started;
    },
    standing: (run) => standingOf(fleet.database, run),
    async until(run, holds) {
      for (;;) {
        const standing = await standingOf(fleet.database, run).catch(() => null);
        if (standing !== null && holds(standing)) return standing;
        if (
          workers.length > 0 &&
          workers.every(({ child }) => child.exitCode !== null || child.signalCode !== null)
        )
          if (standing !== null && !['done', 'failed'].includes(standing.state))
            throw new Error(`no worker is left: ${workers.map(({ said }) => said()).join('\n---\n')}`);
        await new Promise((done) => setTimeout(done, 100));
      }
    },
    async report(run) {
      const standing = await standingOf(fleet.database, run);
      if (!standing?.manifest) throw new Error(`no run came out: ${JSON.stringify(standing)}`);
      const out = join(folder, `run-${(fetched += 1)}`);
      await fetchRun(store, standing.manifest, out);
      return reportOf(out);
    },
    log: () =>
      readFile(log, 'utf8').then(
        (text) => text.split('\n').filter(Boolean),
        () => [],
      ),
    async close() {
      for (const { child, ended } of workers) {
        child.kill('SIGKILL');
        await ended;
      }
      await fleet.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return made;
}

function startWorker(about: object, env: Record<string, string>): StubWorker {
  const child = spawn(process.execPath, [program, JSON.stringify(about)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  const stream = child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  return {
    child,
    said: () => said,
    ended,
    async says(text) {
      const heard = new Promise<void>((done) => {
        const look = (): void => {
          if (said.includes(text)) done();
        };
        stream?.on('data', look);
        look();
      });
      await Promise.race([heard, ended]);
      if (!said.includes(text)) throw new Error(`ended without "${text}": ${said}`);
    },
  };
}
