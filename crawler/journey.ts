/** One journey: one fresh profile walking through one site with one choice. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { siteOf } from '../rules/address.ts';
import type { JourneyChoice, Phase } from '../rules/evidence/common.ts';
import { EVIDENCE_VERSION, type Choice, type JourneyEnd } from '../rules/evidence.ts';
import type { PolicySite } from '../rules/policy.ts';
import { isKnownTracker } from '../rules/classify.ts';
import { choose, findBanner, pictureOf, releaseConsent, type ChoiceResult, type ConsentOptions, type FoundBanner } from './consent/choose.ts';
import { linksOf } from './discover.ts';
import { reasonOf } from './errors.ts';
import { JourneyRun, type JourneyRunOptions } from './journey-run.ts';
import type { LiveFrame } from './browser/frames.ts';
import { visit, type Patience, type VisitResult } from './visit.ts';

export interface JourneyPlan extends JourneyRunOptions {
  site: PolicySite;
  /** Registrable domains on which a page may end up. */
  allowedSites: ReadonlySet<string>;
  choice: JourneyChoice;
  browserName: string;
  patience: Patience;
  /** How long to wait for a banner that is not there at load, in milliseconds. */
  waitForBanner: number;
  /** The pages to visit, once the front page has been seen: its address after redirects, and what it links to. */
  pagesOf(home: string, links: string[]): string[];
  signal: AbortSignal;
  /** Called before each page. */
  onPage?(number: number, total: number): void;
}

export interface JourneyResult {
  status: JourneyEnd['status'];
  reason: string | null;
  /** Whether a banner was seen. */
  banner: boolean;
  pages: number;
}

const after: Record<string, Phase> = { accept: 'after-accept', reject: 'after-reject', withdraw: 'after-withdrawal' };

/** Never throws for what a site does; evidence is on disk when it resolves. */
export async function journey(plan: JourneyPlan): Promise<JourneyResult> {
  const run = await JourneyRun.open(plan);
  const { recorder } = run;
  recorder.record({
    kind: 'journey-start', version: EVIDENCE_VERSION, site: plan.site.id, choice: plan.choice,
    startedAt: new Date().toISOString(), watcher: 'crawler', browser: plan.browserName,
  });
  const walk = new Walk(run, plan);
  let result: JourneyResult;
  try {
    result = await walk.all();
  } catch (error) {
    result = { status: 'failed', reason: reasonOf(error), banner: walk.bannerSeen, pages: walk.pages };
  }
  if (plan.signal.aborted) result = { ...result, status: 'interrupted', reason: 'stopped by the user' };
  Object.assign(recorder, { visit: null });
  recorder.record({ kind: 'journey-end', status: result.status, ...(result.reason === null ? {} : { reason: result.reason }) });
  await run.close();
  return result;
}

class Walk {
  readonly #run: JourneyRun;
  readonly #plan: JourneyPlan;
  #links: string[] = [];
  #choice: Choice['outcome'] | null = null;
  #reason: string | null = null;
  bannerSeen = false;
  pages = 0;

  constructor(run: JourneyRun, plan: JourneyPlan) {
    this.#run = run;
    this.#plan = plan;
  }

  async all(): Promise<JourneyResult> {
    const { choice, site } = this.#plan;
    const entry = await this.#visit(site.url, { act: (page, main) => this.#front(page, main), late: (page) => this.#lateBanner(page) });
    if (entry.outcome !== 'loaded') return this.#result('failed', `${site.url}: ${entry.reason ?? entry.outcome}`);
    const list = this.#plan.pagesOf(entry.finalUrl, this.#links);
    if (choice === 'none') return this.#walkThrough(list.slice(1), list.length);
    if (this.#choice !== 'confirmed') return this.#result(this.#choice ?? 'failed', this.#reason);
    // The front page comes again: what it does on a fresh load after the choice is what counts.
    return this.#walkThrough(list, list.length + 1);
  }

  async #walkThrough(pages: readonly string[], total: number): Promise<JourneyResult> {
    for (const url of pages) {
      if (this.#plan.signal.aborted) break;
      this.#plan.onPage?.(this.pages + 1, total);
      await this.#visit(url, {});
    }
    return this.#result('complete', null);
  }

  async #visit(url: string, acts: { act?: (page: Page, main: LiveFrame) => Promise<void>; late?: (page: Page, main: LiveFrame) => Promise<void> }): Promise<VisitResult> {
    const index = this.pages;
    this.pages += 1;
    return visit(this.#run, { index, url, entry: index === 0, allowedSites: new Set([...this.#plan.allowedSites, siteOf(url)]), patience: this.#plan.patience, ...acts });
  }

  /** On the front page, in real time: look for the banner, and answer it where the journey is to choose. */
  async #front(page: Page, main: LiveFrame): Promise<void> {
    this.#links = await linksOf(main).catch(() => []);
    const { choice, waitForBanner } = this.#plan;
    const options = this.#consentOptions(choice === 'none' ? 0 : waitForBanner);
    const found = await this.#guard(() => findBanner(page, options));
    if (found) await this.#bannerFound(found);
    await this.#run.snapshot('before-choice');
    if (choice === 'none') return releaseConsent(page);
    if (!found) this.#run.recorder.record({ kind: 'banner', ...noBanner });
    const result: ChoiceResult = (await this.#guard(() => choose(page, found, options))) ?? { choice: options.choice, outcome: 'unconfirmed', how: 'none', clicks: [], bannerGone: false, records: [], reason: 'the attempt to choose failed', took: 0 };
    this.#choice = result.outcome;
    this.#reason = result.reason;
    this.#run.recorder.record({ kind: 'choice', ...result });
  }

  /** A journey that never chooses looks again when page time has passed: late banners are there by then. */
  async #lateBanner(page: Page): Promise<void> {
    if (this.#plan.choice !== 'none' || this.bannerSeen) return;
    const found = await this.#guard(() => findBanner(page, this.#consentOptions(0)));
    if (found) await this.#bannerFound(found);
    else this.#run.recorder.record({ kind: 'banner', ...noBanner });
    await releaseConsent(page);
  }

  async #bannerFound(found: FoundBanner): Promise<void> {
    this.bannerSeen = true;
    const picture = await pictureOf(found).catch(() => null);
    if (picture) await writeFile(join(this.#run.folder, 'banner.png'), picture);
    this.#run.recorder.record({ kind: 'banner', ...found.observed, ...(picture ? { crop: 'banner.png' } : {}) });
  }

  async #guard<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      this.#run.recorder.record({ kind: 'failure', observer: 'banner', affects: ['banner', 'choice'], reason: reasonOf(error) });
      return null;
    }
  }

  #consentOptions(waitForBanner: number): ConsentOptions {
    const { recorder, redact } = this.#run;
    const { choice, site } = this.#plan;
    const wanted = choice === 'reject' || choice === 'withdraw' ? choice : 'accept';
    return {
      choice: wanted, waitForBanner, override: site.consent, shape: redact.shape, redactUrl: redact.url, redactText: redact.text, isTracker: isKnownTracker,
      onClick: () => {
        recorder.phase = after[choice] ?? 'after-category';
      },
    };
  }

  #result(status: JourneyResult['status'], reason: string | null): JourneyResult {
    return { status, reason, banner: this.bannerSeen, pages: this.pages };
  }
}

const noBanner = { present: false, layer: 1, how: 'not found', language: '', text: '', frame: '', box: null, controls: [] };
