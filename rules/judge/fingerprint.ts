/** By what a finding is recognised the next night: its fingerprint. */
import type { Subject } from './finding.ts';
import { upTo } from '../text-ends.ts';

/**
 * Names of cookies that go on with the number of a container, a property or a visitor. Frozen: the patterns in
 * knowledge/services grow, and baselines and waivers of earlier runs hold fingerprints that were made with these.
 */
const numberedNames =
  /^(_ga|_gac|_gat(?:_gtag)?|_dc_gtm|_hjSession(?:User)?|_pk_(?:id|ses|ref)|_li_id|_li_ses)([_.]).+$/;

/**
 * A name from night to night: run-specific parts (long digit or hex runs, GA container suffixes, query strings) are
 * replaced, so that `_ga_X1Y2Z3` and a cache-busted URL stay the same subject. In lower case.
 */
export const normaliseName = (name: string): string =>
  upTo(name, '?')
    .replace(numberedNames, '$1$2*')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '*')
    .replace(/[0-9a-f]{8,}/gi, (run) => (/\d/.test(run) ? '*' : run))
    .replace(/\d{4,}/g, '*')
    .toLowerCase();

const normaliseSubject = (subject: Subject): string =>
  [subject.type, normaliseName(subject.name), placeOf(subject)].join('|').toLowerCase();

/** One subject for different rules to find: what a rule reports, another need not report again. */
export const sameSubject = (subject: Subject): string =>
  [subject.type, subject.name, placeOf(subject)].join('|').toLowerCase();

/**
 * The host belongs to the identity of a cookie, a form or a page. Requests are told apart by whose they are: one service
 * has many hosts, and which of them was seen first is a matter of timing.
 */
const placeOf = ({ type, host = '' }: Subject): string => (type === 'request' ? '' : host);

/** Stable from night to night: rule, site and normalised subject. */
export const fingerprint = (rule: string, site: string, subject: Subject): string =>
  hashOf(`${rule}\n${site}\n${normaliseSubject(subject)}`);

/** A text as 16 hex digits (64-bit FNV-1a). */
export function hashOf(text: string): string {
  const mask = 0xffffffffffffffffn;
  let hash = 0xcbf29ce484222325n;
  for (const character of text) {
    hash ^= BigInt(character.codePointAt(0) ?? 0);
    hash = (hash * 0x100000001b3n) & mask;
  }
  return hash.toString(16).padStart(16, '0');
}
