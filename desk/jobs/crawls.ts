/**
 * Crawls that the desk makes: by schedule and on request. Each is a job of the queue, and a process of its own; no two of one
 * policy run at a time, on whichever machine. One that dies is tried once more; a run that it leaves is taken in.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Job } from 'pg-boss';
import { reasonOf } from '../../crawler/errors.ts';
import type { Act } from '../desk.ts';
import type { Fleet } from '../fleet/open.ts';
import type { CrawlProblem, CrawlProgress, CrawlView } from '../model/crawls.ts';
import { DeskError } from '../model/requests.ts';
import type { Schedule } from '../model/settings.ts';
import type { OpenDesk } from '../open.ts';
import { crawlById } from '../query/crawls.ts';
import { askForCrawl } from './ask.ts';
import { attemptCrawl } from './attempt.ts';
import type { Boss } from './boss.ts';
import { crawlByWorkers } from './by-workers.ts';
import { clearAttempts, cutOff, handBack } from './leftovers.ts';
import { checkSchedule, followSchedules, nextOf } from './schedules.ts';

const CRAWL = 'crawl';
const NIGHT = 'night';
/** Times that a crawl is begun before it has failed. */
const ATTEMPTS = 2;
/** Progress is kept and told once in so many milliseconds. */
const KEEP_EVERY = 2000;

export interface CrawlOptions {
  /** The program `cookiewacht`, and its first arguments. */
  program: readonly string[];
  /** Where runs are made before they are taken in. */
  folder: string;
  say: (line: string) => void;
  /** Its workers make the crawls, instead of this machine. */
  fleet?: Fleet | undefined;
  /** Seconds without a sign of life after which a crawl counts as dead; at least 10. */
  heartbeatSeconds?: number;
  /** Seconds after which it is ended; less than a day. */
  expireInSeconds?: number;
  /** Seconds before it is tried once more. */
  retryDelay?: number;
  /** Seconds between two looks into the queue, at least 0.5. */
  pollingIntervalSeconds?: number;
}

export interface Crawls {
  /**
   * Asks for a crawl of a schedule's sites; of all if `sites` is empty. The id of the crawl.
   * @throws DeskError when there is no such schedule, or the same crawl waits already
   */
  ask(schedule: string, sites: readonly string[], act: Act): Promise<string>;
  /** @throws DeskError for a time that is none, and a policy that cannot be read */
  check(schedule: Schedule): Promise<void>;
  /** When a schedule is next; null for one that is switched off. @throws DeskError for a time that is none */
  next(schedule: Schedule): Date | null;
  /** Called when a crawl begins, goes on or ends. The answer stops it. */
  onChange(listener: (crawl: CrawlView) => void): () => void;
  /** Ends the crawls that run; they are made again at the next start. */
  stop(): Promise<void>;
}

export async function openCrawls(desk: OpenDesk, jobs: Boss, options: CrawlOptions): Promise<Crawls> {
  const crawls = new DeskCrawls(desk, jobs, options);
  await crawls.start();
  return crawls;
}

class DeskCrawls implements Crawls {
  readonly #desk: OpenDesk;
  readonly #jobs: Boss;
  readonly #options: CrawlOptions;
  readonly #listeners = new Set<(crawl: CrawlView) => void>();
  readonly #stopped = new AbortController();
  #forget: () => void = () => undefined;
  #running: Promise<unknown> = Promise.resolve();
  #kept = 0;

  constructor(desk: OpenDesk, jobs: Boss, options: CrawlOptions) {
    this.#desk = desk;
    this.#jobs = jobs;
    this.#options = options;
  }

  async start(): Promise<void> {
    const { boss } = this.#jobs;
    const { pollingIntervalSeconds = 2 } = this.#options;
    await boss.createQueue(NIGHT, { retryLimit: 3, retryDelay: 5 });
    // One job of a policy at a time; the limit of retries is the desk's own, since a stop of the desk is none.
    const timing = {
      retryLimit: 50,
      retryDelay: this.#options.retryDelay ?? 30,
      heartbeatSeconds: this.#options.heartbeatSeconds ?? 60,
      expireInSeconds: this.#options.expireInSeconds ?? 12 * 3600,
    };
    await boss.createQueue(CRAWL, { policy: 'singleton', ...timing });
    await boss.updateQueue(CRAWL, timing);
    if (this.#desk.database.kind === 'embedded') await this.#takeOver();
    await clearAttempts(this.#options.folder, this.#desk.database.db);
    const follow = (): Promise<void> =>
      followSchedules(NIGHT, this.#desk.database.db, this.#jobs, this.#options.say);
    await follow();
    this.#forget = this.#desk.onEvent((event) => {
      if (event.type === 'schedule-changed')
        follow().catch((error: unknown) => this.#options.say(reasonOf(error)));
    });
    await boss.work<{ schedule: string }>(NIGHT, { pollingIntervalSeconds }, ([job]) => this.#night(job));
    await boss.work<{ crawl: string }>(CRAWL, { pollingIntervalSeconds }, ([job]) => {
      const work = this.#crawl(job);
      this.#running = work.catch(() => undefined);
      return work;
    });
  }

  async ask(schedule: string, sites: readonly string[], act: Act): Promise<string> {
    const asked = { queue: CRAWL, schedule, sites, at: this.#now() };
    const id = await askForCrawl(asked, act, this.#desk, this.#jobs);
    await this.#tell(id);
    return id;
  }

  check(schedule: Schedule): Promise<void> {
    return checkSchedule(schedule, this.#desk.clock(), this.#jobs);
  }

  next(schedule: Schedule): Date | null {
    return nextOf(schedule, this.#desk.clock(), this.#jobs);
  }

  onChange(listener: (crawl: CrawlView) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async stop(): Promise<void> {
    this.#forget();
    this.#stopped.abort();
    await this.#running;
  }

  /** An embedded desk is alone: what runs as it opens ended with the one before. */
  async #takeOver(): Promise<void> {
    const running = await this.#desk.database.db
      .selectFrom('crawl')
      .select(['id', 'attempt'])
      .where('state', '=', 'running')
      .execute();
    for (const { id, attempt } of running) {
      if (attempt >= ATTEMPTS) await this.#fail(id, cutOff);
      else await this.#set(id, { state: 'waiting', progress: 'null', problem: JSON.stringify(cutOff) });
      await handBack(CRAWL, id, this.#jobs.boss);
    }
  }

  async #night(job: Job<{ schedule: string }> | undefined): Promise<void> {
    if (job === undefined) return;
    try {
      await this.ask(job.data.schedule, [], { by: 'desk' });
    } catch (error) {
      // The one before still waits, or the schedule was removed meanwhile.
      if (!(error instanceof DeskError)) throw error;
      this.#options.say(`schedule ${job.data.schedule}: ${error.message}`);
    }
  }

  /** @throws when the queue should try again */
  async #crawl(job: Job<{ crawl: string }> | undefined): Promise<void> {
    if (job === undefined) return;
    const { db } = this.#desk.database;
    const { crawl: id } = job.data;
    const row = await db.selectFrom('crawl').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined || row.state === 'taken-in' || row.state === 'failed') return;
    const { fleet, program, folder } = this.#options;
    // Its desk was ended by force. Workers went on meanwhile.
    const cut = row.state === 'running';
    const before = cut ? cutOff : row.problem;
    const attempt = cut && fleet ? row.attempt : row.attempt + 1;
    if (attempt > ATTEMPTS) {
      await this.#fail(id, before ?? cutOff);
      return clearAttempts(folder, db);
    }
    const started = { state: 'running', attempt, started_at: this.#now(), ended_at: null } as const;
    await db
      .updateTable('crawl')
      .set({ ...started, progress: 'null', problem: JSON.stringify(before) })
      .where('id', '=', id)
      .execute();
    await this.#tell(id);
    await clearAttempts(folder, db);
    const out = join(folder, `${id}-${attempt}`);
    const about = {
      ...row,
      expired: job.signal,
      stopped: this.#stopped.signal,
      onProgress: (progress: CrawlProgress) => this.#keep(id, progress),
    };
    const taken = (manifest: string): Promise<void> =>
      this.#set(id, { state: 'taken-in', ended_at: this.#now(), manifest, problem: 'null' });
    try {
      const problem = fleet
        ? await crawlByWorkers({ ...about, fleet, taken })
        : await attemptCrawl({
            ...about,
            program,
            out,
            decisions: await this.#desk.decisionsInForce(),
            takeIn: async () => taken((await this.#desk.takeInFolder(out, { by: 'desk' })).manifest),
          });
      if (problem === null) return;
      if (this.#stopped.signal.aborted) {
        // Not the crawl's fault: it is made again, and this time does not count.
        await this.#set(id, { state: 'waiting', attempt: row.attempt, progress: 'null' });
        throw new Error('the desk stops');
      }
      const again = attempt < ATTEMPTS && (problem.kind === 'died' || problem.kind === 'late');
      if (!again) return await this.#fail(id, problem);
      this.#options.say(`crawl ${row.schedule}: ${problem.detail}; it is tried once more`);
      await this.#set(id, { state: 'waiting', problem: JSON.stringify(problem) });
      throw new Error(problem.detail);
    } finally {
      await rm(out, { recursive: true, force: true });
    }
  }

  /** Not each line: the disk is for other things. */
  #keep(id: string, progress: CrawlProgress): void {
    const now = performance.now();
    if (now - this.#kept < KEEP_EVERY) return;
    this.#kept = now;
    this.#set(id, { progress: JSON.stringify(progress) }).catch((error: unknown) =>
      this.#options.say(reasonOf(error)),
    );
  }

  async #fail(id: string, problem: CrawlProblem): Promise<void> {
    this.#options.say(`crawl failed: ${problem.detail}`);
    await this.#set(id, { state: 'failed', ended_at: this.#now(), problem: JSON.stringify(problem) });
  }

  async #set(
    id: string,
    change: Partial<{
      state: CrawlView['state'];
      attempt: number;
      ended_at: string;
      progress: string;
      problem: string;
      manifest: string;
    }>,
  ): Promise<void> {
    await this.#desk.database.db.updateTable('crawl').set(change).where('id', '=', id).execute();
    await this.#tell(id);
  }

  async #tell(id: string): Promise<void> {
    if (this.#listeners.size === 0) return;
    const crawl = await crawlById(id, this.#desk.database.db);
    if (crawl !== null) for (const listener of this.#listeners) listener(crawl);
  }

  #now(): string {
    return this.#desk.clock().toISOString();
  }
}
