/** What goes into a choice, and what comes out of it. */
import type { Page } from 'puppeteer-core';
import type { ValueShape } from '../../rules/evidence/common.ts';
import type { WantedCategory } from '../../watch/banner/categories.ts';
import type { Choice, Unstamped } from '../../rules/evidence/index.ts';
import type { ConsentOverride } from '../../rules/policy/schema.ts';
import type { BannerData } from '../../watch/banner/describe.ts';
import type { Layer } from '../../watch/banner/layer.ts';
import type { PageFrames } from './page-frames.ts';

type ConsentChoice = 'accept' | 'reject' | 'withdraw' | 'category';

/** The attempt as it goes into evidence. */
export type ChoiceResult = Omit<Unstamped<Choice>, 'kind'>;
export type Click = ChoiceResult['clicks'][number];
export type RecordChange = ChoiceResult['records'][number];

export interface ConsentOptions {
  choice: ConsentChoice;
  /** For `category`: the one that is to be accepted. */
  category?: WantedCategory | undefined;
  /** Steps from the policy, for the rare site that needs them. */
  override?: ConsentOverride | undefined;
  /** Redaction at the edge: what is kept of a value. */
  shape(value: string): ValueShape;
  redactUrl(url: string): string;
  /** Text that the page shows: bounded, without what identifies a person. */
  redactText?: ((text: string, longest?: number) => string) | undefined;
  /** Milliseconds to wait for a banner that comes late. */
  waitForBanner: number;
  /** Called once, immediately before the click that decides: the moment from which everything is after the choice. */
  onClick?: ((moment: number) => void) | undefined;
  /** Called for each further layer of the banner that was opened on the way, with its picture where there is one. */
  onLayer?: ((layer: BannerData, picture: Uint8Array | null) => void | Promise<void>) | undefined;
  /** Milliseconds that the whole attempt may take; 15 000 by default. */
  budget?: number | undefined;
}

export interface FoundBanner {
  /** What goes into evidence. */
  observed: BannerData;
  page: Page;
  surface: PageFrames;
  layer: Layer;
  /** What the site kept when the search began. */
  records: RecordSnapshot;
  /** `performance.now()` when the search began, and milliseconds until it was there. */
  began: number;
  appearedAfter: number;
}

/** Something that a site keeps in the browser. */
export interface KeptItem {
  area: 'cookie' | 'localStorage' | 'sessionStorage';
  /** Host of the cookie or of the storage's origin. */
  host: string;
  name: string;
  value: string;
}

/** By area, host and name. Values stay in memory. */
export type RecordSnapshot = ReadonlyMap<string, KeptItem>;

export type Goal = 'accept' | 'refuse' | 'category';
