/**
 * Decodes a consent record: its consent manager, whether the visitor decided, and what was granted and
 * denied. Pure; the value is not kept. The formats of single managers are in
 * `rules/knowledge/consent-managers/`.
 */
import type { DecodedConsent } from '../../rules/evidence/consent.ts';
import { EVERYTHING, grantsOptional } from '../../rules/facts/consent-grants.ts';
import type { ReadValue } from '../../rules/knowledge/consent-manager.ts';
import { consentRecords, type ConsentRecord } from '../../rules/knowledge/consent-records.ts';
import { lookup } from '../../rules/knowledge/lookup.ts';
import { consentRecordName } from '../../rules/knowledge/name-patterns.ts';
import { answerOf } from './answer-words.ts';
import { decodeGppString, isGppString } from './gpp.ts';
import { namesNecessary } from './necessary-name.ts';
import { readValue } from './read-value.ts';
import { decodeTcString, holdsTcString, isTcString } from './tcf.ts';

/** What a record says. */
export interface DecodedRecord {
  /** Consent manager or format. */
  cmp: string;
  /** It grants something that is not necessary. */
  positive: boolean;
  decoded: DecodedConsent;
}

/** A record as it was found. */
export interface RawRecord {
  area: 'cookie' | 'localStorage';
  name: string;
  value: string;
  /** Names in which the site records the choice, from the policy. */
  own?: readonly string[];
}

const recordsNamed = lookup(consentRecords, (record) => record);

/** Whether the name is one of a consent record; the values of other names are not read. */
const isRecordName = ({ area, name, own = [] }: Omit<RawRecord, 'value'>): boolean =>
  own.includes(name) ||
  recordsNamed(name).some((record) => record.area === area || area === 'localStorage') ||
  consentRecordName.test(name);

/** In characters. */
const LONGEST_LIST = 4000;

/**
 * Whether a value is a record whatever its name: a string of the IAB, or a cookie that answers for what is necessary and for a
 * category that is not. In web storage that may be the configuration of a banner.
 */
function isRecordByContent(area: RawRecord['area'], text: string): boolean {
  if (isGppString(text) || holdsTcString(text)) return true;
  if (area !== 'cookie' || text.length > LONGEST_LIST) return false;
  const names = [...readValue(text).entries.keys()];
  return names.length > 1 && grantsOptional(names) && names.some((name) => namesNecessary(name));
}

/** A string of the IAB; null if it is none. */
function readFramework(text: string, manager: string | undefined): DecodedRecord | null {
  const sections = decodeGppString(text);
  const read = sections ?? (isTcString(text) ? decodeTcString(text) : null);
  if (!read) return null;
  return {
    cmp: manager ?? (sections ? 'IAB GPP' : 'IAB TCF'),
    positive: read.granted.length > 0,
    decoded: { decided: true, ...read },
  };
}

/** The decoded record; null if it is none or cannot be read. */
export function decodeRecord(raw: RawRecord): DecodedRecord | null {
  const text = raw.value.trim();
  if (!isRecordName(raw) && !isRecordByContent(raw.area, text)) return null;
  const known = recordsNamed(raw.name)[0];
  const framework = readFramework(text, known?.manager);
  if (framework) return framework;
  const read = readValue(text);
  nameCodes(read, known?.codes ?? {});
  if (read.word !== '') readWord(read, raw.name, known);
  const toAll = known?.answerToAll?.(text) ?? null;
  if (toAll !== null) read.entries.set(EVERYTHING, toAll);
  if (read.entries.size === 0 && read.word === '' && read.facts.size === 0) return null;
  const decided = (known?.decided ?? saysInteracted)(read) !== false;
  const granted = [...read.entries].flatMap(([name, answer]) => (answer ? [name] : []));
  const denied = [...read.entries].flatMap(([name, answer]) => (answer ? [] : [name]));
  return {
    cmp: known?.manager ?? 'own record',
    positive: decided && grantsOptional(granted),
    decoded: { decided, granted, denied },
  };
}

const saysInteracted = ({ facts }: ReadValue): boolean | null =>
  facts.has('interacted') ? facts.get('interacted') === 'true' : null;

/** Replaces a manager's codes by the categories that they stand for. */
function nameCodes(read: ReadValue, codes: ConsentRecord['codes']): void {
  for (const [code, meaning] of Object.entries(codes)) {
    const answer = read.entries.get(code);
    if (answer === undefined) continue;
    read.entries.delete(code);
    read.entries.set(meaning, answer);
  }
}

/** Reads the answers in a value of one word. */
function readWord(read: ReadValue, name: string, known: ConsentRecord | undefined): void {
  if (known?.lone === 'granted-list') {
    for (const vendor of read.word.split(',').filter(Boolean).slice(0, 50)) read.entries.set(vendor, true);
  } else if (known?.lone === 'category-in-name' && name.length > known.name.length) {
    const category = name.slice(known.name.length);
    const answer = answerOf(read.word, true);
    if (answer !== null && !notACategory.test(category)) read.entries.set(category, answer);
  } else {
    const answer =
      typeof known?.lone === 'object' ? ownAnswer(known.lone, read.word) : loneAnswer(name, read.word);
    if (answer !== null) read.entries.set(EVERYTHING, answer);
    else if (known?.lone === undefined)
      for (const category of listed(read.word)) read.entries.set(category, true);
  }
}

/** A list of categories and nothing else, such as `necessary,statistics`: it names what was granted. */
function listed(word: string): string[] {
  const names = word.split(/[\s,;|+/[\]"]+/).filter(Boolean);
  const areCategories = names.every((name) => grantsOptional([name]) || answerOf(name) === false);
  return areCategories && names.some((name) => grantsOptional([name])) ? names.slice(0, 20) : [];
}

/** Names with a category's prefix that are no categories. */
const notACategory = /banner|policy|consent|status|id$/i;

const ownAnswer = (answers: Readonly<Record<string, boolean>>, word: string): boolean | null =>
  Object.hasOwn(answers, word) ? (answers[word] ?? null) : null;

const aboutTheBanner =
  /seen|shown|gezien|getoond|hide|hidden|clos|dismiss|sluit|melding|notice(?!_accepted)|banner|bar$|policy/i;
const asksForConsent = /accept|akkoord|agree|allow|toestaan|opt-?_?in/i;
/** Words that may also mean that the banner was seen, unless the name asks for consent. */
const vague = new Set(['true', 'on', 'enabled', 'false', 'off', 'disabled']);

/** The answer of a record of one word, by its name. */
function loneAnswer(name: string, word: string): boolean | null {
  if (aboutTheBanner.test(name)) return null;
  return vague.has(word) && !asksForConsent.test(name) ? null : answerOf(word);
}
