/** What is stored of one site in one tab beside its log. */
import type { Phase } from '../../../rules/evidence/common.ts';
import type { Kind } from '../../../rules/evidence/index.ts';
import type { PhaseHow } from '../../messages/live-state.ts';
import { never } from './limits.ts';

export interface PageVisit {
  visit: number;
  /** Full address of the page, to ask the browser about it; never shown or stored on disk. */
  full: string;
  /** `webRequest`'s number of the request for its document; empty if a worker or the browser's memory gave it. */
  request: string;
  /** When the browser put the page in the tab, in milliseconds since 1970; null if it has not yet. */
  committed: number | null;
  /** Whether the page's headers say `upgrade-insecure-requests`. */
  upgrades: boolean;
  /** Redacted address. */
  url: string;
  finalUrl: string;
  status: number | null;
  outcome: 'loaded' | 'failed';
  reason?: string | undefined;
  title: string;
  /** Milliseconds since the record began. */
  at: number;
  /** The visit in whose document the page's scripts opened it, without loading anything; absent: its own. */
  within?: number | undefined;
  /** The visit whose page had it prerendered; absent once the visitor has got there, and for all other pages. */
  askedBy?: number | undefined;
}

/** A page of which nothing is known yet but its address, full and redacted. `at`: as above. */
export const newVisit = (visit: number, full: string, url: string, at: number): PageVisit => ({
  visit,
  full,
  request: '',
  committed: null,
  upgrades: false,
  url,
  finalUrl: url,
  status: null,
  outcome: 'loaded',
  title: '',
  at,
});

/** The visit with which the document of a page was loaded. */
export const documentOf = ({ visit, within }: Pick<PageVisit, 'visit' | 'within'>): number => within ?? visit;

/**
 * The visit whose load a page is part of: that of its document, or, while it is prerendered, of the page that asked for
 * it, since that is where the visitor is.
 */
export function loadOf(visits: readonly PageVisit[], page: PageVisit): number {
  const document = documentOf(page);
  const asker = visits[visits[document]?.askedBy ?? -1];
  return asker !== undefined && asker.visit < document ? loadOf(visits, asker) : document;
}

/** A document of a page: the page itself or one of its frames. */
export interface PageDocument {
  /** As the browser calls it; see `documentIdOf`. */
  id: string;
  visit: number;
  /** The browser's number of the frame. A page that is not shown has another than 0. */
  frame: number;
  /** Whether it is the page itself. */
  top: boolean;
  /** Full address. */
  url: string;
}

/**
 * Where the browser has the pages of a record: in the tab (`shown`), not yet there because they load
 * (`coming`) or are prerendered (`ahead`), or in memory for when the visitor goes back (`kept`).
 */
export type Place = 'shown' | 'coming' | 'ahead' | 'kept';

/** A change of phase: everything from `at` on is in this phase. */
export interface PhaseChange {
  at: number;
  phase: Phase;
  how: PhaseHow;
  /** Why: one line of English. */
  because: string;
}

/** The visitor clicked on something. */
export interface Click {
  /** Milliseconds since the record began. */
  at: number;
  visit: number;
  /** What it says, redacted; empty for a field or a picture. */
  label: string;
}

/** The head of a record, stored beside its log. */
export interface RecordHead {
  /** Names the record among all others, in all tabs. */
  id: string;
  tab: number;
  place: Place;
  /** The browser's number of the frame that the page loads in, while it is `coming`. */
  frame: number;
  /** The site and its policy, or the registrable domain. */
  siteKey: string;
  /** Milliseconds since 1970. */
  began: number;
  /** When something last happened in it, in milliseconds since 1970. */
  active: number;
  visits: PageVisit[];
  /** The number of the visit that the tab shows. */
  shown: number;
  phases: PhaseChange[];
  /** The documents of all pages, in the order in which they came. */
  documents: PageDocument[];
  /** `name domain` of cookies that changed since the record began, and of those with an observed write. */
  touched: string[];
  attempts: string[];
  /** The number of observations of each kind that were left out. */
  cut: Partial<Record<Kind, number>>;
  /** What else could not be done. One line of English each. */
  notes: string[];
  /** What was not seen, and the kinds of evidence that lack it: rules that need them are inconclusive. */
  missed: Array<{ affects: string[]; reason: string }>;
  /** The time of the last trusted click, in milliseconds since the record began. */
  gesture: number;
  /** The visitor's clicks, in their order. */
  clicks: Click[];
  /** What the user asked about in the menu of a page: its redacted address, the visit, and when; null: nothing. */
  about: { url: string; visit: number; at: number } | null;
  bannerSeen: 'looking' | 'none' | 'present';
  /** Whether the extension saw the navigation, rather than a page that was already there. */
  complete: boolean;
  /** The number of earlier loads whose observations made room for later ones. */
  dropped: number;
}

/** The head of a record in which nothing has happened yet. */
export const newHead = (
  tab: number,
  siteKey: string,
  began: number,
  complete: boolean,
  place: Place,
): RecordHead => ({
  id: crypto.randomUUID(),
  tab,
  place,
  frame: 0,
  siteKey,
  began,
  active: began,
  visits: [],
  shown: 0,
  phases: [],
  documents: [],
  touched: [],
  attempts: [],
  cut: {},
  notes: [],
  missed: [],
  gesture: never,
  clicks: [],
  about: null,
  bannerSeen: 'looking',
  complete,
  dropped: 0,
});
