/**
 * A worker: takes a site from the queue, has it crawled in a process of its own, puts the evidence into the store, and says
 * that it is done. It may die at any moment: its site is then done elsewhere, and counts once.
 */
import { lookup } from 'node:dns/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hostOf, siteOf } from '../../rules/address.ts';
import { reasonOf } from '../../crawler/errors.ts';
import { assembleRun } from './assemble-run.ts';
import { refuseWrongClock } from './clock.ts';
import {
  runQueue,
  siteQueue,
  usualTiming,
  withOwnRules,
  type FleetTiming,
  type RunJob,
  type SiteJob,
} from './open.ts';
import { announcePart, removeParts } from './parts.ts';
import { isAway, STORE_AWAY_MS, withPatience } from './patience.ts';
import { LostRun, runIn } from './stored-run.ts';
import { begin, endSite, failAttempt, MOST_ATTEMPTS, postpone, taskOf, type Task } from './sites.ts';
import { endTurns, renewTurns, takeTurns } from './turns.ts';
import { otherVersions, runsLeft } from './waiting.ts';
import { AskedToRest, type WorkerOptions } from './worker-options.ts';

/** How often the clock is compared with that of the database. */
const CLOCK_EVERY_MS = 60_000;

type Claimed<T> = { id: string; data: T };

/** Takes sites and runs from the queue of one fleet. */
export class Worker {
  readonly #options: WorkerOptions;
  readonly #timing: FleetTiming;
  readonly #told = new Set<string>();
  /** Until then the clock counts as right. */
  #clockUntil = 0;

  constructor(options: WorkerOptions) {
    this.#options = options;
    this.#timing = options.timing ?? usualTiming;
  }

  /** False when there was nothing to do. */
  next(): Promise<boolean> {
    return this.#patient('the database is away', () => this.#next());
  }

  /** Runs that have not ended. */
  left(): Promise<number> {
    return this.#patient('the database is away', () => runsLeft(this.#options.fleet));
  }

  async #next(): Promise<boolean> {
    const { fleet, now } = this.#options;
    if (performance.now() > this.#clockUntil) {
      await refuseWrongClock(fleet, now);
      this.#clockUntil = performance.now() + CLOCK_EVERY_MS;
    }
    const { boss } = fleet.jobs;
    const [run] = await boss.fetch<RunJob>(runQueue(fleet.rules));
    if (run) {
      await this.#assemble(run);
      return true;
    }
    const [site] = await boss.fetch<SiteJob>(siteQueue(fleet.rules), { groupConcurrency: 1 });
    if (site) await this.#site(site);
    return site !== undefined;
  }

  async #site(job: Claimed<SiteJob>): Promise<void> {
    const { fleet, say } = this.#options;
    const task = await this.#patient('the database is away', () => taskOf(fleet, job.data));
    if (task === null) {
      await this.#leave(job.data, job.id);
      return;
    }
    if (task.attempts >= MOST_ATTEMPTS) {
      const why = task.reason ?? 'the worker that crawled it died';
      const reason = `the fleet gave up after ${MOST_ATTEMPTS} attempts: ${why}`;
      say(`${task.site}: ${reason}.`);
      await this.#patient('the database is away', () =>
        endSite(fleet, task, job.id, { state: 'failed', reason }),
      );
      return;
    }
    const { db } = fleet.database;
    const seconds = this.#timing.heartbeatSeconds;
    const keys = await this.#keysOf(task);
    if (!(await this.#patient('the database is away', () => takeTurns(db, keys, job.id, seconds)))) {
      await this.#patient('the database is away', () =>
        postpone(fleet, task, job.id, { group: siteOf(task.url) }),
      );
      return;
    }
    let rest = 0;
    const stop = this.#beat(siteQueue(fleet.rules), job.id);
    try {
      rest = await this.#crawl(task, job.id);
    } finally {
      stop();
      await this.#patient('the database is away', () => endTurns(db, job.id, rest)).catch(() => undefined);
    }
  }

  async #leave({ site }: SiteJob, id: string): Promise<void> {
    const { fleet, say } = this.#options;
    say(`${site}: nothing to do (its run was deleted, or another worker has done it).`);
    await this.#patient('the database is away', () => fleet.jobs.boss.complete(siteQueue(fleet.rules), id));
  }

  /** Seconds for which the domain is to be left alone. */
  async #crawl(task: Task, id: string): Promise<number> {
    const { fleet, crafts, signal, say, work } = this.#options;
    const folder = await mkdtemp(join(work, 'site-'));
    try {
      if (!(await this.#patient('the database is away', () => begin(fleet, task)))) {
        await this.#leave(task, id);
        return 0;
      }
      const out = join(folder, 'run');
      const { rest } = await crafts.crawlSite(task, out, signal);
      await this.#keep(task, id, out);
      return rest;
    } catch (error) {
      if (signal.aborted) throw error;
      if (error instanceof AskedToRest) return await this.#putBack(task, id, error);
      const reason = reasonOf(error);
      say(`${task.site}: attempt ${task.attempts + 1} of ${MOST_ATTEMPTS} failed: ${reason}.`);
      await this.#patient('the database is away', () => failAttempt(fleet, task, id, reason));
      return 0;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** The site is crawled when its time is over, by whichever worker. */
  async #putBack(task: Task, id: string, { seconds, message }: AskedToRest): Promise<number> {
    const { fleet, say } = this.#options;
    say(
      `${task.site}: ${message}; it is put back until then (attempt ${task.attempts + 1} of ${MOST_ATTEMPTS}).`,
    );
    const group = siteOf(task.url);
    await this.#patient('the database is away', () =>
      postpone(fleet, task, id, { group, seconds, reason: message }),
    );
    return seconds;
  }

  async #keep(task: Task, id: string, out: string): Promise<void> {
    const { fleet, store, say } = this.#options;
    const { key, files } = await runIn(out);
    await this.#patient('the database is away', () => announcePart(fleet, task, key));
    await this.#store(() => store.put(key, out, files));
    const counts = await this.#patient('the database is away', () =>
      endSite(fleet, task, id, { state: 'done', part: key }),
    );
    if (counts) return say(`${task.site}: done.`);
    say(`${task.site}: another worker was first; this result does not count.`);
    // Its run may have ended, with the parts that were there then.
    await this.#store(() => removeParts(fleet, store));
  }

  async #assemble(job: Claimed<RunJob>): Promise<void> {
    const { fleet, say, signal } = this.#options;
    const { run } = job.data;
    const stop = this.#beat(runQueue(fleet.rules), job.id);
    try {
      await assembleRun(run, {
        ...this.#options,
        patiently: (work) => this.#patient('the database is away', work),
        storing: (work) => this.#store(work),
      });
      await this.#patient('the database is away', () =>
        fleet.jobs.boss.complete(runQueue(fleet.rules), job.id),
      );
    } catch (error) {
      if (signal.aborted) throw error;
      say(`Run ${run}: cannot be assembled: ${reasonOf(error)}.`);
      await this.#patient('the database is away', () =>
        fleet.jobs.boss.fail(runQueue(fleet.rules), job.id, { reason: reasonOf(error) }),
      );
    } finally {
      stop();
    }
  }

  /** Tells the queue and whoever waits for their turn that it lives. */
  #beat(queue: string, id: string): () => void {
    const { fleet } = this.#options;
    const seconds = this.#timing.heartbeatSeconds;
    const beat = (): void => {
      fleet.jobs.boss.touch(queue, id).catch(() => undefined);
      renewTurns(fleet.database.db, id, seconds).catch(() => undefined);
    };
    const timer = setInterval(beat, (seconds * 1000) / 4);
    return () => clearInterval(timer);
  }

  /** The domain, and the address where it can be told. */
  async #keysOf({ url }: Task): Promise<string[]> {
    const domain = `domain:${siteOf(url)}`;
    if (!this.#options.byAddress) return [domain];
    const found = await lookup(hostOf(url)).catch(() => null);
    return found === null ? [domain] : [domain, `address:${found.address}`];
  }

  /** Says once which runs other workers must do. */
  async tellOfOthers(): Promise<void> {
    const { fleet, say, allowCode = false } = this.#options;
    const programs = withOwnRules(fleet).rules;
    for (const { rules, runs } of await this.#patient('the database is away', () => otherVersions(fleet))) {
      if ((allowCode && rules === programs) || this.#told.has(rules)) continue;
      this.#told.add(rules);
      const count = runs === 1 ? '1 run waits' : `${runs} runs wait`;
      say(
        rules === programs
          ? `${count} with rules of their own, which are programs: a worker with --allow-code takes them.`
          : `${count} for workers with the rules ${rules}. This one has ${fleet.rules}, and leaves them alone.`,
      );
    }
  }

  #patient<T>(what: string, work: () => Promise<T>): Promise<T> {
    const { signal, say } = this.#options;
    return withPatience(work, { signal, say, what, again: isAway });
  }

  #store<T>(work: () => Promise<T>): Promise<T> {
    const { signal, say, store } = this.#options;
    const again = (error: unknown): boolean => !(error instanceof LostRun);
    return withPatience(work, {
      signal,
      say,
      what: `${store.shown} is away`,
      again,
      longestMs: STORE_AWAY_MS,
    });
  }
}
