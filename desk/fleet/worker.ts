/**
 * A worker: takes a site from the queue, has it crawled in a process of its own, puts the evidence into the store, and says
 * that it is done. It may die at any moment: its site is then done elsewhere, and counts once.
 */
import { refuseWrongClock } from './clock.ts';
import { doRun } from './do-run.ts';
import { doSite } from './do-site.ts';
import { runQueue, siteQueue, withOwnRules, type RunJob, type SiteJob } from './open.ts';
import { otherVersions, runsLeft } from './waiting.ts';
import { workerContext, type WorkerContext } from './worker-context.ts';
import type { WorkerOptions } from './worker-options.ts';

/** How often the clock is compared with that of the database. */
const CLOCK_EVERY_MS = 60_000;

/** Takes sites and runs from the queue of one fleet. */
export class Worker {
  readonly #context: WorkerContext;
  readonly #told = new Set<string>();
  /** Until then the clock counts as right. */
  #clockUntil = 0;

  constructor(options: WorkerOptions) {
    this.#context = workerContext(options);
  }

  /** False when there was nothing to do. */
  next(): Promise<boolean> {
    return this.#context.patiently(() => this.#next());
  }

  /** Runs that have not ended. */
  left(): Promise<number> {
    const { options, patiently } = this.#context;
    return patiently(() => runsLeft(options.fleet));
  }

  async #next(): Promise<boolean> {
    const { fleet, now } = this.#context.options;
    if (performance.now() > this.#clockUntil) {
      await refuseWrongClock(fleet, now);
      this.#clockUntil = performance.now() + CLOCK_EVERY_MS;
    }
    const { boss } = fleet.jobs;
    const [run] = await boss.fetch<RunJob>(runQueue(fleet.rules));
    if (run) {
      await doRun(this.#context, run);
      return true;
    }
    const [site] = await boss.fetch<SiteJob>(siteQueue(fleet.rules), { groupConcurrency: 1 });
    if (site) await doSite(this.#context, site);
    return site !== undefined;
  }

  /** Says once which runs other workers must do. */
  async tellOfOthers(): Promise<void> {
    const { options, patiently } = this.#context;
    const { fleet, say, allowCode = false } = options;
    const programs = withOwnRules(fleet).rules;
    for (const { rules, runs } of await patiently(() => otherVersions(fleet))) {
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
}
