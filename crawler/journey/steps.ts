/**
 * The steps of each journey, one visit after another.
 *
 * none: the pages. accept, reject, category: the front page and the choice, then the pages, the front page among them
 * again; then a second visit of the profile. withdraw: accepts, visits the pages, takes consent back, visits them again.
 */
import type { Page } from 'puppeteer-core';
import { siteOf } from '../../rules/address.ts';
import { Asker } from './choice-step.ts';
import type { LiveFrame } from '../browser/frames.ts';
import { linksOf } from '../discover.ts';
import type { JourneyPlan, JourneyResult } from './journey.ts';
import type { JourneyRun } from '../profile.ts';
import { endSession } from './clear-session.ts';
import { visit, type VisitResult } from '../visit/visit.ts';

/** Page time of a visit on which only the banner is looked for, in milliseconds. */
const SHORT_DWELL = 500;
/** Pages beside the front page on which the control to change the choice is looked for. */
const MOST_POLICY_PAGES = 2;

interface Acts {
  act?: (page: Page, main: LiveFrame) => Promise<void>;
  late?: (page: Page, main: LiveFrame) => Promise<void>;
  /** Only a short look is needed. */
  short?: boolean;
}

export class Walk {
  readonly #run: JourneyRun;
  readonly #plan: JourneyPlan;
  readonly #asker: Asker;
  #links: string[] = [];
  pages = 0;
  #total = 0;

  constructor(run: JourneyRun, plan: JourneyPlan) {
    this.#run = run;
    this.#plan = plan;
    this.#asker = new Asker(run, plan);
  }

  get bannerSeen(): boolean {
    return this.#asker.bannerSeen;
  }

  async all(): Promise<JourneyResult> {
    const { choice, site } = this.#plan;
    const entry = await this.#visit(site.url, {
      act: async (page, main) => {
        this.#links = await linksOf(main).catch(() => []);
        await this.#asker.first(page);
      },
      late: (page) => this.#asker.late(page),
    });
    if (entry.outcome !== 'loaded') return this.#result('failed', `${site.url}: ${entry.reason ?? entry.outcome}`);
    const list = this.#plan.pagesOf(entry.finalUrl, this.#links);
    if (choice === 'none') {
      await this.#walkThrough(list.slice(1), list.length);
      return this.#result('complete', null);
    }
    if (this.#asker.outcome !== 'confirmed') return this.#result(this.#asker.outcome ?? 'failed', this.#asker.reason);
    return choice === 'withdraw' ? this.#withdraw(list, entry.finalUrl) : this.#afterChoice(list, site.url);
  }

  /** The front page comes again: what it does on a fresh load after the choice is what counts. */
  async #afterChoice(list: string[], home: string): Promise<JourneyResult> {
    const again = this.#plan.choice === 'accept' || this.#plan.choice === 'reject';
    await this.#walkThrough(list, list.length + (again ? 2 : 1));
    if (again && !this.#plan.signal.aborted) {
      await endSession(this.#run);
      await this.#visit(home, { act: (page) => this.#asker.again(page), short: true });
    }
    return this.#result('complete', null);
  }

  async #withdraw(list: string[], home: string): Promise<JourneyResult> {
    await this.#walkThrough(list.slice(1), 2 * list.length + 1);
    // Where the front page has no control to change the choice, the pages that tell about cookies may.
    const places = [home, ...[...new Set([...list, ...this.#links])].filter((url) => url !== home && /cookie|privacy|datenschutz|confidentialit/i.test(url)).slice(0, MOST_POLICY_PAGES)];
    for (const [number, url] of places.entries()) {
      if (this.#plan.signal.aborted) break;
      await this.#visit(url, { act: (page) => this.#asker.withdraw(page, { detour: number, last: number === places.length - 1 }), short: number > 0 });
      if (this.#asker.outcome !== 'not-offered') break;
    }
    if (this.#asker.outcome !== 'confirmed') return this.#result(this.#asker.outcome ?? 'failed', this.#asker.reason);
    await this.#walkThrough(list, 2 * list.length + 1);
    return this.#result('complete', null);
  }

  async #walkThrough(pages: readonly string[], total: number): Promise<void> {
    this.#total = total;
    for (const url of pages) {
      if (this.#plan.signal.aborted) break;
      await this.#visit(url, {});
    }
  }

  async #visit(url: string, { short = false, ...acts }: Acts): Promise<VisitResult> {
    const index = this.pages;
    this.pages += 1;
    if (index > 0) this.#plan.onPage?.(this.pages, Math.max(this.#total, this.pages));
    const { patience } = this.#plan;
    return visit(this.#run, {
      index, url, entry: index === 0, allowedSites: new Set([...this.#plan.allowedSites, siteOf(url)]),
      patience: short ? { ...patience, dwell: { ...patience.dwell, budget: SHORT_DWELL } } : patience, ...acts,
    });
  }

  #result(status: JourneyResult['status'], reason: string | null): JourneyResult {
    return { status, reason, banner: this.bannerSeen, pages: this.pages };
  }
}
