/** What a consent record says: who keeps it, whether the visitor decided, what was granted. Pure; no value leaves it. */
import { categoryWords } from '../knowledge/category-words.ts';
import { consentRecords } from '../knowledge/consent-records.ts';
import { lookup } from '../knowledge/lookup.ts';
import { consentRecordName } from '../knowledge/name-patterns.ts';
import type { DecodedConsent } from '../evidence/consent.ts';
import { compileWords, normaliseText } from '../word-matcher.ts';
import { answerToAll, codeNames, decidedBy } from './managers.ts';
import { answerOf, readValue, type ReadValue } from './read-value.ts';
import { decodeTcString, isTcString } from './tcf.ts';

export interface DecodedRecord {
  /** Consent manager or format. */
  cmp: string;
  /** It grants something beyond what is necessary. */
  positive: boolean;
  decoded: DecodedConsent;
}

export interface RawRecord {
  area: 'cookie' | 'localStorage';
  name: string;
  value: string;
  /** Names in which the site records the choice, from the policy. */
  own?: readonly string[];
}

const known = lookup(consentRecords, (record) => record);
/** Categories that need consent, and services by which records without categories name them. */
const optional = compileWords([
  ...Object.values(categoryWords).flat(),
  'non necessary', 'niet noodzakelijk', 'nonnecessary', 'non essential', 'nonessential', 'optional',
  'gtag*', 'ga', 'ga4', 'facebook*', 'pixel*', 'linkedin*', 'twitter*', 'googlemaps', 'google maps', 'google tag*', 'googletag*', 'google ads', 'googleads', 'sharethis', 'clarity', 'hubspot', 'adsense', 'multiplegtag', 'mailchimp', 'instagram', 'pinterest', 'tiktok',
]);
const ALL = 'all';

/** Whether a name is one of a consent record at all: others need not be read. */
export const isRecordName = ({ area, name, own = [] }: Omit<RawRecord, 'value'>): boolean => own.includes(name) || known(name).some((record) => record.area === area || area === 'localStorage') || consentRecordName.test(name);

/** Null where nothing can be read in it. */
export function decodeRecord(record: RawRecord): DecodedRecord | null {
  if (!isRecordName(record)) return null;
  const cmp = known(record.name)[0]?.manager ?? 'own record';
  const text = record.value.trim();
  const tc = isTcString(text) ? decodeTcString(text) : null;
  if (tc) return { cmp: cmp === 'own record' ? 'IAB TCF' : cmp, positive: tc.granted.length > 0, decoded: { decided: true, ...tc } };
  const read = readValue(text);
  nameCodes(read, record.name, cmp);
  const toAll = answerToAll(cmp, record.name, text);
  if (toAll !== null) read.entries.set(ALL, toAll);
  const decided = decidedBy(cmp, record.name, read);
  if (read.entries.size === 0 && read.word === '' && read.facts.size === 0) return null;
  const granted = [...read.entries].flatMap(([name, answer]) => (answer ? [name] : []));
  const denied = [...read.entries].flatMap(([name, answer]) => (answer ? [] : [name]));
  return { cmp, positive: decided !== false && grantsOptional(granted), decoded: { decided: decided !== false, granted, denied } };
}

/** Gives codes and lone words the names that they stand for. */
function nameCodes(read: ReadValue, name: string, cmp: string): void {
  for (const [code, meaning] of codeNames(cmp)) {
    const answer = read.entries.get(code);
    if (answer === undefined) continue;
    read.entries.delete(code);
    read.entries.set(meaning, answer);
  }
  if (read.word === '') return;
  // A bare list of those who were let in.
  if (name === 'axeptio_authorized_vendors') {
    for (const vendor of read.word.split(',').filter(Boolean).slice(0, 50)) read.entries.set(vendor, true);
    return;
  }
  // One cookie a category: its name says which.
  const category = /^(?:cmplz_|cookielawinfo-checkbox-)(.+)$/.exec(name)?.[1];
  const answer = category === undefined ? loneAnswer(name, read.word, cmp) : answerOf(read.word, true);
  if (answer !== null && !(category !== undefined && /banner|policy|consent|status|id$/i.test(category))) read.entries.set(category ?? ALL, answer);
}

/** What a record of one word says. `true` may as well mean that the banner was seen, unless the name asks for consent. */
function loneAnswer(name: string, word: string, cmp: string): boolean | null {
  if (cmp === 'Drupal EU Cookie Compliance') return word === '2' || word === '1' ? true : word === '0' ? false : null;
  if (/seen|shown|gezien|getoond|hide|hidden|clos|dismiss|sluit|melding|notice(?!_accepted)|banner|bar$|policy/i.test(name)) return null;
  const vague = word === 'true' || word === 'on' || word === 'enabled' || word === 'false' || word === 'off' || word === 'disabled';
  return vague && !/accept|akkoord|agree|allow|toestaan|opt-?_?in/i.test(name) ? null : answerOf(word);
}

/** Whether any of the names is of something that needs consent. A name that nobody knows is not. */
export const grantsOptional = (names: readonly string[]): boolean => names.some(isOptional);

const isOptional = (name: string): boolean => name === ALL || /^C000[2-9]$/.test(name) || /(?:ad|analytics|personalization)_?(?:storage|user_?data|personalization)/i.test(name) || normaliseText(name.replace(/([a-z])([A-Z])/g, '$1 $2')).search(optional) >= 0;
