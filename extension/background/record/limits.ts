/** How much of a page a record keeps. */
import type { Kind } from '../../../rules/evidence/index.ts';

/** A record keeps this many observations of a kind. */
export const MAX_OBSERVATIONS: Readonly<Partial<Record<Kind, number>>> = {
  request: 1500,
  'cookie-write': 1000,
  storage: 800,
  fingerprinting: 200,
  form: 150,
  document: 60,
  banner: 40,
  'consent-record': 150,
  'cookie-jar': 60,
};
/** Visits of one record. */
export const mostVisits = 60;
/** A time before any other, in milliseconds. */
export const never = -1_000_000_000;
/** Frames of one page. */
export const mostFrames = 300;
/** Documents of one record: pages, and frames that come and go. */
export const mostDocuments = 900;
/** Records of one tab that are kept for when the visitor goes back. Chromium and Firefox keep up to 8 pages. */
export const mostKept = 8;
/** Clicks of one record that a choice by hand may begin with; earlier ones make room. */
export const mostClicks = 50;
/** Notes of one record, and gaps. */
export const mostNotes = 20;
/** Names of cookies in one list. */
export const mostNames = 2000;
/** Of one record's log as JSON. */
export const mostBytes = 2_000_000;

/** Kinds that only the scripts of the page report. */
export const byScripts: readonly Kind[] = ['cookie-write', 'storage', 'fingerprinting', 'form', 'banner'];
/** Bytes of all records together, as they are stored: the browser stores 10 MB, and counts names and its own too. */
export const mostTogether = 8_000_000;

/** Bytes of a text as the browser stores it. */
export const bytesOf = (text: string): number =>
  // Most are plain.
  /[^ -~]/.test(text) ? new TextEncoder().encode(text).length : text.length;
