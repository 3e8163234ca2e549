/** Looks for the banner on a page, answers it as the journey wants, and writes both down. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { JourneyChoice, Phase } from '../../rules/evidence/common.ts';
import { CHOICE_GRACE_MS } from '../../rules/evidence/consent.ts';
import type { Choice } from '../../rules/evidence/index.ts';
import {
  choose,
  findBanner,
  nearestOn,
  pictureOf,
  releaseConsent,
  type BannerData,
  type ChoiceResult,
  type ConsentOptions,
  type FoundBanner,
} from '../consent/choose.ts';
import { bannerOf, noBanner } from '../../watch/observations/banner.ts';
import { reasonOf } from '../errors.ts';
import type { Profile } from '../profile.ts';

type Wanted = ConsentOptions['choice'];

const phaseAfter: Record<Wanted, Phase> = {
  accept: 'after-accept',
  reject: 'after-reject',
  withdraw: 'after-withdrawal',
  category: 'after-category',
};
/** Milliseconds to wait for a banner on a second visit, beyond the time that it took on the first. */
const REVISIT_MARGIN_MS = 1000;
const MAX_REVISIT_WAIT_MS = 10_000;

const failed: Omit<ChoiceResult, 'choice'> = {
  outcome: 'unconfirmed',
  how: 'none',
  clicks: [],
  bannerGone: false,
  records: [],
  reason: 'the attempt to choose failed',
  took: 0,
};

export interface ChoiceWanted extends Pick<ConsentOptions, 'category' | 'override'> {
  choice: JourneyChoice;
  /** How long to wait for a banner that is not there at load, in milliseconds. */
  bannerWait: number;
}

export class ChoiceStep {
  readonly #profile: Profile;
  readonly #wanted: ChoiceWanted;
  #screenshots = 0;
  #appearedAfter = 0;
  bannerSeen = false;
  /** What came of the last choice. */
  outcome: Choice['outcome'] | null = null;
  reason: string | null = null;

  constructor(profile: Profile, wanted: ChoiceWanted) {
    this.#profile = profile;
    this.#wanted = wanted;
  }

  /** On the front page, in real time: looks for the banner, and answers it where the journey is to choose. */
  async makeChoice(page: Page): Promise<void> {
    const { choice, bannerWait } = this.#wanted;
    const first = firstChoice(choice);
    const options = this.#options(first, choice === 'none' ? 0 : bannerWait);
    const found = await this.#guard(() => findBanner(page, options));
    if (found) await this.#recordFound(found);
    await this.#profile.snapshot('before-choice');
    if (choice === 'none') return releaseConsent(page);
    const absent = found ? noBanner : { ...noBanner, ...(await nearestOn(page, options)) };
    const result = (await this.#choose(page, found, options)) ?? { ...failed, choice: first };
    if (!found) this.#recordUnfound(absent, result);
    await this.#chosen(result);
  }

  /** A journey that never chooses looks again when page time has passed: late banners are there by then. */
  async lookAgain(page: Page): Promise<void> {
    if (this.#wanted.choice !== 'none' || this.bannerSeen) return;
    const options = this.#options('accept', 0);
    const found = await this.#guard(() => findBanner(page, options));
    if (found) await this.#recordFound(found);
    else this.#record({ ...noBanner, ...(await nearestOn(page, options)) });
    await releaseConsent(page);
  }

  /** On a second visit of the profile: is the visitor asked again? */
  async revisit(page: Page): Promise<void> {
    const wait = Math.min(this.#appearedAfter + REVISIT_MARGIN_MS, MAX_REVISIT_WAIT_MS);
    const found = await this.#guard(() => findBanner(page, this.#options('accept', wait)));
    this.#record(found?.observed ?? noBanner, { revisit: true });
    await releaseConsent(page);
  }

  /**
   * Takes consent back by the site's own control. `detour`: pages gone through to get here; only the `last` place is
   * written down as having none.
   */
  async withdraw(page: Page, { detour, last }: { detour: number; last: boolean }): Promise<void> {
    await this.#profile.snapshot('before-choice');
    const options = this.#options('withdraw', 0);
    const result = (await this.#choose(page, null, options)) ?? {
      ...failed,
      choice: 'withdraw',
    };
    const { clicksNeeded } = result;
    const needsDetour = clicksNeeded !== undefined && detour > 0;
    await this.#chosen(needsDetour ? { ...result, clicksNeeded: clicksNeeded + 1 } : result, last);
  }

  /** A site that asks "are you sure?" about the visitor's own choice is told yes. */
  #choose(page: Page, found: FoundBanner | null, options: ConsentOptions): Promise<ChoiceResult | null> {
    const { dialogs } = this.#profile;
    return this.#guard(() =>
      dialogs.during(
        () => true,
        () => choose(page, found, options),
      ),
    );
  }

  async #chosen(result: ChoiceResult, last = true): Promise<void> {
    this.outcome = result.outcome;
    this.reason = result.reason;
    if (last || result.outcome !== 'not-offered')
      this.#profile.recorder.record({ kind: 'choice', ...result });
    // Page time passes in no time afterwards: what goes on for long after a "no" would look as if it came with the click.
    if (result.outcome === 'confirmed' && result.choice !== 'accept') await pause(CHOICE_GRACE_MS);
  }

  async #recordFound(found: FoundBanner): Promise<void> {
    this.#appearedAfter = found.appearedAfter;
    await this.#recordLayer(found.observed, await pictureOf(found).catch(() => null));
  }

  /** Only the rule of its consent manager may know a banner that was not found. */
  #recordUnfound(absent: BannerData, { outcome, how }: ChoiceResult): void {
    this.#record(outcome === 'no-banner' || how === 'none' ? absent : { ...noBanner, present: true, how });
  }

  async #recordLayer(observed: BannerData, screenshot: Uint8Array | null): Promise<void> {
    this.#screenshots += 1;
    const crop = this.#screenshots === 1 ? 'banner.png' : `banner-${this.#screenshots}.png`;
    if (screenshot) await writeFile(join(this.#profile.folder, crop), screenshot);
    this.#record(observed, screenshot ? { crop } : {});
  }

  #record(banner: BannerData, more: { revisit?: boolean; crop?: string } = {}): void {
    const observed = bannerOf(banner, more);
    if (observed.present && observed.revisit !== true) this.bannerSeen = true;
    this.#profile.recorder.record(observed);
  }

  async #guard<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      const affects = ['banner', 'choice'];
      this.#profile.recorder.record({
        kind: 'failure',
        observer: 'banner',
        affects,
        reason: reasonOf(error),
      });
      return null;
    }
  }

  #options(choice: Wanted, waitForBanner: number): ConsentOptions {
    const { recorder, redact } = this.#profile;
    const { category, override } = this.#wanted;
    return {
      choice,
      waitForBanner,
      category: choice === 'category' ? category : undefined,
      override,
      shape: redact.shape,
      redactUrl: redact.url,
      redactText: redact.text,
      onClick: () => recorder.enter(phaseAfter[choice]),
      onLayer: (observed, screenshot) => this.#recordLayer(observed, screenshot),
    };
  }
}

/** What is answered to the first banner: who withdraws, accepts first; who never chooses, only looks. */
function firstChoice(choice: JourneyChoice): Wanted {
  if (choice === 'accept' || choice === 'reject') return choice;
  return choice === 'none' || choice === 'withdraw' ? 'accept' : 'category';
}
