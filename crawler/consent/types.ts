/** The types that the steps of a choice share. */
import type { ValueShape } from '../../rules/evidence/common.ts';
import type { WantedCategory } from '../../watch/banner/categories.ts';
import type { Choice, Unstamped } from '../../rules/evidence/index.ts';
import type { ConsentOverride } from '../../rules/policy/schema/site.ts';
import type { BannerData } from '../../watch/banner/describe.ts';
import type { Layer } from '../../watch/banner/layer.ts';
import type { PageFrames } from './page-frames.ts';

type ConsentChoice = 'accept' | 'reject' | 'withdraw' | 'category';

/** The attempt as it goes into evidence. */
export type ChoiceResult = Omit<Unstamped<Choice>, 'kind'>;
/** A click of the attempt, as evidence keeps it. */
export type Click = ChoiceResult['clicks'][number];
/** A change that can be the record of the choice, as evidence keeps it. */
export type RecordChange = ChoiceResult['records'][number];

/** What is chosen, and how the page's data reach the evidence. */
export interface ConsentOptions {
  choice: ConsentChoice;
  /** For `category`: the one that is to be accepted. */
  category?: WantedCategory | undefined;
  /** Steps from the policy, for the rare site that needs them. */
  override?: ConsentOverride | undefined;
  /** Registrable domains to which the choice may lead besides that of the page: the question may stand on one of them. */
  allowedSites?: ReadonlySet<string> | undefined;
  /** Reduces a value to its shape, which is all that evidence keeps of it. */
  shape(value: string): ValueShape;
  redactUrl(url: string): string;
  /** Cuts a text of the page, and removes personal data. */
  redactText?: ((text: string, longest?: number) => string) | undefined;
  /** Milliseconds to wait for a banner that comes late. */
  waitForBanner: number;
  /** Asked while no banner is there, with the milliseconds that have passed: whether to wait no longer. */
  stopWaiting?: ((waited: number) => boolean) | undefined;
  /**
   * Called once, right before the deciding click, with `scaledNow()`. Everything from then on is after
   * the choice.
   */
  onClick?: ((moment: number) => void) | undefined;
  /** Called for each further layer that was opened, with its screenshot if there is one. */
  onLayer?: ((layer: BannerData, picture: Uint8Array | null) => void | Promise<void>) | undefined;
  /** Milliseconds for the whole attempt; 15,000 by default. */
  budget?: number | undefined;
}

/** A banner, with what is needed to answer it. */
export interface FoundBanner {
  /** The first layer as evidence keeps it. */
  observed: BannerData;
  pageFrames: PageFrames;
  layer: Layer;
  /** The records when the search began. */
  records: RecordSnapshot;
  /** `scaledNow()` when the search began. */
  began: number;
  /** Milliseconds from then until the banner was found. */
  appearedAfter: number;
}

/** A cookie, a key of web storage, an entry of a database or cache, a private file, or the name of the window. */
export interface KeptItem {
  area:
    | 'cookie'
    | 'localStorage'
    | 'sessionStorage'
    | 'indexedDB'
    | 'cacheStorage'
    | 'fileSystem'
    | 'windowName';
  /** Host of the cookie or of the storage's origin. */
  host: string;
  name: string;
  value: string;
}

/** All cookies and storage keys by `area host name`. The values stay in memory. */
export type RecordSnapshot = ReadonlyMap<string, KeptItem>;
