/**
 * The steps of each journey, one visit after another.
 *
 * none: the pages. accept, reject, category: the front page and the choice, then the pages, the front page among them
 * again; then a second visit of the profile. withdraw: accepts, visits the pages, takes consent back, visits them again.
 */
import type { Page } from 'puppeteer-core';
import { isAboutCookies, leadsToStatement } from '../../rules/knowledge/statement-words.ts';
import { siteOf } from '../../rules/address.ts';
import { ChoiceStep } from './choice-step.ts';
import type { LiveFrame } from '../browser/frames.ts';
import { linksOf } from '../discover.ts';
import type { JourneyPlan, JourneyResult } from './journey.ts';
import type { Profile } from '../profile.ts';
import { clearSession } from './clear-session.ts';
import { visit, type VisitResult } from '../visit/visit.ts';

/** Page time of a visit on which only the banner is looked for, in milliseconds. */
const SHORT_IDLE_MS = 500;
/** Pages beside the front page on which the control to change the choice is looked for. */
const MAX_POLICY_PAGES = 2;

interface Acts {
  act?: (page: Page, main: LiveFrame) => Promise<void>;
  late?: (page: Page, main: LiveFrame) => Promise<void>;
  /** Only a short look is needed. */
  short?: boolean;
}

export class JourneySteps {
  readonly #run: Profile;
  readonly #plan: JourneyPlan;
  readonly #choiceStep: ChoiceStep;
  #links: string[] = [];
  pages = 0;
  #total = 0;

  constructor(run: Profile, plan: JourneyPlan) {
    this.#run = run;
    this.#plan = plan;
    this.#choiceStep = new ChoiceStep(run, plan);
  }

  get bannerSeen(): boolean {
    return this.#choiceStep.bannerSeen;
  }

  async all(): Promise<JourneyResult> {
    const { choice, site } = this.#plan;
    const entry = await this.#visit(site.url, {
      act: async (page, main) => {
        this.#links = await linksOf(main).catch(() => []);
        await this.#choiceStep.makeChoice(page);
      },
      late: (page) => this.#choiceStep.lookAgain(page),
    });
    if (entry.outcome !== 'loaded') return this.#result('failed', `${site.url}: ${entry.reason ?? entry.outcome}`);
    const list = this.#plan.pagesOf(entry.finalUrl, this.#links);
    if (choice === 'none') {
      await this.#walkThrough(list.slice(1), list.length);
      return this.#result('complete', null);
    }
    if (this.#choiceStep.outcome !== 'confirmed') return this.#result(this.#choiceStep.outcome ?? 'failed', this.#choiceStep.reason);
    return choice === 'withdraw' ? this.#withdraw(list, entry.finalUrl) : this.#afterChoice(list, site.url);
  }

  /** The front page comes again: what it does on a fresh load after the choice is what counts. */
  async #afterChoice(list: string[], home: string): Promise<JourneyResult> {
    const again = this.#plan.choice === 'accept' || this.#plan.choice === 'reject';
    await this.#walkThrough(list, list.length + (again ? 2 : 1));
    if (again && !this.#plan.signal.aborted) {
      await clearSession(this.#run);
      await this.#visit(home, { act: (page) => this.#choiceStep.revisit(page), short: true });
    }
    return this.#result('complete', null);
  }

  async #withdraw(list: string[], home: string): Promise<JourneyResult> {
    await this.#walkThrough(list.slice(1), 2 * list.length + 1);
    // Where the front page has no control to change the choice, the pages that tell about cookies may.
    const telling = [...new Set([...list, ...this.#links])].filter(
      (url) => url !== home && (leadsToStatement({ url }) || isAboutCookies({ url })),
    );
    const places = [home, ...telling.slice(0, MAX_POLICY_PAGES)];
    for (const [number, url] of places.entries()) {
      if (this.#plan.signal.aborted) break;
      await this.#visit(url, { act: (page) => this.#choiceStep.withdraw(page, { detour: number, last: number === places.length - 1 }), short: number > 0 });
      if (this.#choiceStep.outcome !== 'not-offered') break;
    }
    if (this.#choiceStep.outcome !== 'confirmed') return this.#result(this.#choiceStep.outcome ?? 'failed', this.#choiceStep.reason);
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
    const { timeouts } = this.#plan;
    return visit(this.#run, {
      index, url, entry: index === 0, allowedSites: new Set([...this.#plan.allowedSites, siteOf(url)]),
      timeouts: short ? { ...timeouts, idle: { ...timeouts.idle, budget: SHORT_IDLE_MS } } : timeouts, ...acts,
    });
  }

  #result(status: JourneyResult['status'], reason: string | null): JourneyResult {
    return { status, reason, banner: this.bannerSeen, pages: this.pages };
  }
}
