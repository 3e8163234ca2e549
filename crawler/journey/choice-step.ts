/** Looks for the banner on a page, answers it as the journey wants, and writes both down. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Phase } from '../../rules/evidence/common.ts';
import type { Choice } from '../../rules/evidence.ts';
import { RACE } from '../../rules/facts/records.ts';
import { choose, findBanner, pictureOf, releaseConsent, type BannerData, type ChoiceResult, type ConsentOptions, type FoundBanner } from '../consent/choose.ts';
import { bannerOf, noBanner } from '../../watch/observations/banner.ts';
import { reasonOf } from '../errors.ts';
import type { JourneyPlan } from './journey.ts';
import type { Profile } from '../profile.ts';

const phaseAfter: Record<ConsentOptions['choice'], Phase> = { accept: 'after-accept', reject: 'after-reject', withdraw: 'after-withdrawal', category: 'after-category' };
/** Milliseconds to wait for a banner on a second visit, beyond the time that it took on the first. */
const REVISIT_MARGIN_MS = 1000;
const MAX_REVISIT_WAIT_MS = 10_000;
const failed: Pick<ChoiceResult, 'outcome' | 'how' | 'clicks' | 'bannerGone' | 'records' | 'reason' | 'took'> = { outcome: 'unconfirmed', how: 'none', clicks: [], bannerGone: false, records: [], reason: 'the attempt to choose failed', took: 0 };

export class ChoiceStep {
  readonly #run: Profile;
  readonly #plan: JourneyPlan;
  #pictures = 0;
  #appearedAfter = 0;
  bannerSeen = false;
  /** What came of the last choice. */
  outcome: Choice['outcome'] | null = null;
  reason: string | null = null;

  constructor(run: Profile, plan: JourneyPlan) {
    this.#run = run;
    this.#plan = plan;
  }

  /** On the front page, in real time: looks for the banner, and answers it where the journey is to choose. */
  async makeChoice(page: Page): Promise<void> {
    const { choice, waitForBanner } = this.#plan;
    const wish = choice === 'none' || choice === 'withdraw' ? 'accept' : choice === 'accept' || choice === 'reject' ? choice : 'category';
    const options = this.#options(wish, choice === 'none' ? 0 : waitForBanner);
    const found = await this.#guard(() => findBanner(page, options));
    if (found) await this.#found(found);
    await this.#run.snapshot('before-choice');
    if (choice === 'none') return releaseConsent(page);
    const result = (await this.#choose(page, found, options)) ?? { ...failed, choice: wish };
    // A banner may be known to a rule of its consent manager only.
    if (!found) this.#record(result.outcome === 'no-banner' || result.how === 'none' ? noBanner : { ...noBanner, present: true, how: result.how });
    await this.#chosen(result);
  }

  /** A journey that never chooses looks again when page time has passed: late banners are there by then. */
  async lookAgain(page: Page): Promise<void> {
    if (this.#plan.choice !== 'none' || this.bannerSeen) return;
    const found = await this.#guard(() => findBanner(page, this.#options('accept', 0)));
    if (found) await this.#found(found);
    else this.#record(noBanner);
    await releaseConsent(page);
  }

  /** On a second visit of the profile: is the visitor asked again? */
  async revisit(page: Page): Promise<void> {
    const wait = Math.min(this.#appearedAfter + REVISIT_MARGIN_MS, MAX_REVISIT_WAIT_MS);
    const found = await this.#guard(() => findBanner(page, this.#options('accept', wait)));
    this.#record(found ? found.observed : noBanner, { revisit: true });
    await releaseConsent(page);
  }

  /** Takes consent back by the site's own control. `detour`: pages gone through to get here; only the `last` place is written down as having none. */
  async withdraw(page: Page, { detour, last }: { detour: number; last: boolean }): Promise<void> {
    await this.#run.snapshot('before-choice');
    const result = (await this.#choose(page, null, this.#options('withdraw', 0))) ?? { ...failed, choice: 'withdraw' as const };
    await this.#chosen(result.clicksNeeded === undefined || detour === 0 ? result : { ...result, clicksNeeded: result.clicksNeeded + 1 }, last);
  }

  /** A site that asks "are you sure?" about the visitor's own choice is told yes. */
  #choose(page: Page, found: FoundBanner | null, options: ConsentOptions): Promise<ChoiceResult | null> {
    return this.#guard(() => this.#run.dialogs.during(() => true, () => choose(page, found, options)));
  }

  async #chosen(result: ChoiceResult, last = true): Promise<void> {
    this.outcome = result.outcome;
    this.reason = result.reason;
    if (last || result.outcome !== 'not-offered') this.#run.recorder.record({ kind: 'choice', ...result });
    // Page time passes in no time afterwards: what goes on for long after a "no" would look as if it came with the click.
    if (result.outcome === 'confirmed' && result.choice !== 'accept') await pause(RACE);
  }

  async #found(found: FoundBanner): Promise<void> {
    this.#appearedAfter = found.appearedAfter;
    await this.#layer(found.observed, await pictureOf(found).catch(() => null));
  }

  async #layer(observed: BannerData, picture: Uint8Array | null): Promise<void> {
    this.#pictures += 1;
    const crop = this.#pictures === 1 ? 'banner.png' : `banner-${this.#pictures}.png`;
    if (picture) await writeFile(join(this.#run.folder, crop), picture);
    this.#record(observed, picture ? { crop } : {});
  }

  #record(banner: BannerData, more: { revisit?: boolean; crop?: string } = {}): void {
    const observed = bannerOf(banner, more);
    if (observed.present && observed.revisit !== true) this.bannerSeen = true;
    this.#run.recorder.record(observed);
  }

  async #guard<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      this.#run.recorder.record({ kind: 'failure', observer: 'banner', affects: ['banner', 'choice'], reason: reasonOf(error) });
      return null;
    }
  }

  #options(choice: ConsentOptions['choice'], waitForBanner: number): ConsentOptions {
    const { recorder, redact } = this.#run;
    return {
      choice, waitForBanner, category: choice === 'category' ? this.#plan.category : undefined, override: this.#plan.site.consent,
      shape: redact.shape, redactUrl: redact.url, redactText: redact.text,
      onClick: () => {
        recorder.phase = phaseAfter[choice];
      },
      onLayer: (observed, picture) => this.#layer(observed, picture),
    };
  }
}
