/** Finds the banner on a page, makes the journey's choice in it, and records both. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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
import type { Tab } from '../browser/tab.ts';
import type { Stamp } from '../capture/recorder.ts';
import type { Profile } from '../profile.ts';
import { BANNER_WAIT_MS, type SiteBanner } from './site-banner.ts';
import { slowness } from '../scaled-time.ts';

type BannerChoice = ConsentOptions['choice'];

const phaseAfter: Record<BannerChoice, Phase> = {
  accept: 'after-accept',
  reject: 'after-reject',
  withdraw: 'after-withdrawal',
  category: 'after-category',
};
/**
 * Milliseconds to look for a banner that is there when the page has loaded: it may still be drawn.
 * @waits it is there, and two looks agree
 */
const SHORT_LOOK_MS = 300;
/**
 * Milliseconds between the two looks at a page in a new session: what a script takes away meanwhile was no banner.
 * @waits they have passed; a banner that comes later is looked for after page time
 */
const TWO_LOOKS_MS = 60;
/**
 * Milliseconds after which a banner may have waited for a visitor's gesture, for which it is waited in real time. One that
 * came sooner is looked for at once in a new session, and when two seconds of page time have passed.
 */
const BY_ITSELF_MS = 700;
/**
 * Milliseconds to wait for another one in a new session, in addition to the time that it took in the first.
 * @waits it is there; if the site remembers the choice, never
 */
const REVISIT_MARGIN_MS = 1000;
/** Milliseconds to wait for it in all. */
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

/** What a journey chooses in the banner. */
export interface ChoiceWanted extends Pick<ConsentOptions, 'category' | 'override' | 'allowedSites'> {
  choice: JourneyChoice;
  /** What the journeys of the site know about its banner. */
  banner: SiteBanner;
}

/**
 * The step of a journey that makes its choice. It remembers whether a banner was seen and how the choice
 * ended.
 */
export class ChoiceStep {
  readonly #profile: Profile;
  readonly #wanted: ChoiceWanted;
  #screenshots = 0;
  #appearedAfter = 0;
  #revisited = false;
  /** Whether the journey saw a banner, apart from a revisit. */
  bannerSeen = false;
  /** The last page without a control to withdraw, until it is certain that no other has one. */
  #notOffered: { result: ChoiceResult; moment: Stamp } | null = null;
  #noBanner: { result: ChoiceResult; moment: Stamp } | null = null;
  /** The outcome of the last choice; null before one. */
  outcome: Choice['outcome'] | null = null;
  reason: string | null = null;

  constructor(profile: Profile, wanted: ChoiceWanted) {
    this.#profile = profile;
    this.#wanted = wanted;
  }

  /** Forgets the last choice. `reason`: why there will be none, unless one follows. */
  nothingChosen(reason: string): void {
    this.outcome = null;
    this.reason = reason;
  }

  /**
   * On the front page, in real time: records the banner, and makes the choice unless the journey is `none`.
   */
  async makeChoice(tab: Tab): Promise<void> {
    const { choice, banner } = this.#wanted;
    const first = firstChoice(choice);
    const options = {
      ...this.#options(first, choice === 'none' ? SHORT_LOOK_MS : BANNER_WAIT_MS),
      stopWaiting: (waited: number) => banner.surelyAbsent(waited),
    };
    const found = await this.#guard(() => findBanner(tab, options));
    if (found) await this.#recordFound(found);
    await this.#profile.snapshot('before-choice');
    if (choice === 'none') return releaseConsent(tab);
    const absent = found ? noBanner : { ...noBanner, ...(await nearestOn(tab, options)) };
    const result = (await this.#choose(tab, found, options)) ?? { ...failed, choice: first };
    if (!found) this.#recordUnfound(absent, result);
    await this.#chosen(result);
  }

  /** Whether a banner is there now. Nothing is recorded. */
  async seesBanner(tab: Tab): Promise<boolean> {
    const found = await findBanner(tab, this.#options('accept', SHORT_LOOK_MS)).catch(() => null);
    releaseConsent(tab);
    return found !== null;
  }

  /** For the journey `none`, after page time has passed: records a banner that came late. */
  async lookAgain(tab: Tab, recordNone = true): Promise<void> {
    if (this.#wanted.choice !== 'none' || this.bannerSeen) return;
    const options = this.#options('accept', 0);
    const found = await this.#guard(() => findBanner(tab, options));
    if (found) await this.#recordFound(found);
    else if (recordNone) this.#record({ ...noBanner, ...(await nearestOn(tab, options)) });
    releaseConsent(tab);
  }

  /** For the journey `none`, on a further page: records a banner if there is one, and nothing if there is none. */
  async look(tab: Tab): Promise<void> {
    if (this.bannerSeen) return;
    const found = await this.#guard(() => findBanner(tab, this.#options('accept', 0)));
    if (found) await this.#recordFound(found);
    releaseConsent(tab);
  }

  /**
   * On a second visit with the same profile: records whether the banner comes back. `after`: page time has passed since it
   * was looked for.
   */
  async revisit(tab: Tab, after: boolean): Promise<void> {
    if (this.#revisited) return;
    const byItself = this.#appearedAfter <= BY_ITSELF_MS;
    const longest = Math.min(this.#appearedAfter + REVISIT_MARGIN_MS, MAX_REVISIT_WAIT_MS);
    const wait = after ? 0 : byItself ? TWO_LOOKS_MS : longest;
    const found = await this.#guard(() => findBanner(tab, this.#options('accept', wait)));
    releaseConsent(tab);
    if (!found && byItself && !after) return;
    this.#revisited = true;
    this.#record(found?.observed ?? noBanner, { revisit: true });
  }

  /**
   * Withdraws consent by the site's own control. `detour`: pages that the visitor visited before this one.
   * That a page has no control is not recorded yet: see `recordNotOffered`.
   */
  async withdraw(tab: Tab, detour: number): Promise<void> {
    await this.#profile.snapshot('before-choice');
    const options = this.#options('withdraw', 0);
    const result = (await this.#choose(tab, null, options)) ?? {
      ...failed,
      choice: 'withdraw',
    };
    const { clicksNeeded } = result;
    const needsDetour = clicksNeeded !== undefined && detour > 0;
    await this.#chosen(needsDetour ? { ...result, clicksNeeded: clicksNeeded + 1 } : result);
  }

  /**
   * Records that the visited pages have no control to withdraw, if that is so. `missed`: redacted addresses of
   * pages that could not be visited. One of them may have it, so then the withdrawal is unconfirmed.
   */
  recordNotOffered(missed: readonly string[]): void {
    if (this.outcome !== 'not-offered' || this.#notOffered === null) return;
    const { result, moment } = this.#notOffered;
    const [first] = missed;
    const recorded: ChoiceResult =
      first === undefined
        ? result
        : {
            ...result,
            outcome: 'unconfirmed',
            reason: `no control to change the choice was found, but ${first} could not be visited`,
          };
    this.#profile.recorder.record({ kind: 'choice', ...recorded }, moment);
    this.outcome = recorded.outcome;
    this.reason = recorded.reason;
  }

  /** Records that no visited page has a banner, if that is so. */
  recordNoBanner(): void {
    if (this.outcome !== 'no-banner' || this.#noBanner === null) return;
    const { result, moment } = this.#noBanner;
    this.#profile.recorder.record({ kind: 'choice', ...result }, moment);
  }

  /** Makes the choice; a dialog ("are you sure?") is accepted meanwhile. Null when it failed. */
  #choose(tab: Tab, found: FoundBanner | null, options: ConsentOptions): Promise<ChoiceResult | null> {
    const { dialogs } = this.#profile;
    return this.#guard(() =>
      dialogs.during(
        () => true,
        () => choose(tab, found, options),
      ),
    );
  }

  async #chosen(result: ChoiceResult): Promise<void> {
    this.outcome = result.outcome;
    this.reason = result.reason;
    const grace = Math.round(CHOICE_GRACE_MS * slowness());
    const { recorder } = this.#profile;
    if (result.outcome === 'not-offered' && result.choice === 'withdraw')
      this.#notOffered = { result, moment: recorder.now() };
    else if (result.outcome === 'no-banner') this.#noBanner ??= { result, moment: recorder.now() };
    else recorder.record({ kind: 'choice', ...result, grace });
    // Virtual time follows, in which late requests seem to come right after the click. Real time separates
    // the two.
    if (result.outcome === 'confirmed' && result.choice !== 'accept') await pause(grace);
  }

  async #recordFound(found: FoundBanner): Promise<void> {
    this.#appearedAfter = found.appearedAfter;
    await this.#recordLayer(found.observed, await pictureOf(found).catch(() => null));
  }

  /**
   * A banner that was not found may still have been answered by autoconsent's rule for its consent manager.
   */
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
    if (observed.present && observed.revisit !== true) {
      this.bannerSeen = true;
      this.#wanted.banner.seen();
    }
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

  #options(choice: BannerChoice, waitForBanner: number): ConsentOptions {
    const { recorder, redact } = this.#profile;
    const { category, override, allowedSites } = this.#wanted;
    return {
      choice,
      waitForBanner,
      category: choice === 'category' ? category : undefined,
      override,
      allowedSites,
      shape: redact.shape,
      redactUrl: redact.url,
      redactText: redact.text,
      onClick: () => recorder.enter(phaseAfter[choice]),
      onLayer: (observed, screenshot) => this.#recordLayer(observed, screenshot),
    };
  }
}

/**
 * The choice to make in the first banner. `withdraw` accepts first; for `none` the banner is only looked for.
 */
function firstChoice(choice: JourneyChoice): BannerChoice {
  if (choice === 'accept' || choice === 'reject') return choice;
  return choice === 'none' || choice === 'withdraw' ? 'accept' : 'category';
}
