/**
 * Reads the value of a consent record into names and answers, in any notation: words, lists of `name:value`,
 * and JSON, also within JSON, percent-encoded or base64. Pure; the value comes from a page, so it is bounded.
 */
import type { ReadValue } from '../../rules/knowledge/consent-manager.ts';
import { EVERYTHING, grantsOptional } from '../../rules/facts/consent-grants.ts';
import { answerBelow, isBareAnswer, isCategory, isOptIn } from './answer-of-category.ts';
import { answerOf } from './answer-words.ts';
import { negatedName } from './negated-name.ts';
import { plainText } from './record-text.ts';
import { withoutEnd } from '../../rules/text-ends.ts';

const MAX_VALUE_LENGTH = 16_000;
const MAX_ENTRIES = 200;
const MAX_DEPTH = 5;

/** The names and answers in a value. `word`: the value itself, if it is one word. At most 200 entries. */
export function readValue(raw: string): ReadValue {
  const found: ReadValue = { entries: new Map(), facts: new Map(), word: '' };
  const text = plainText(raw.slice(0, MAX_VALUE_LENGTH));
  if (!readJson(text, found) && !readSerialised(text, found) && !readPairs(text, found))
    found.word = text.trim().toLowerCase().slice(0, 60);
  return found;
}

function readJson(text: string, found: ReadValue, name = '', depth = 0): boolean {
  if (!/^[[{]/.test(text)) return false;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return false;
  }
  visit(value, name, found, depth);
  return true;
}

function visit(value: unknown, name: string, found: ReadValue, depth: number): void {
  if (depth > MAX_DEPTH || found.entries.size >= MAX_ENTRIES) return;
  if (Array.isArray(value)) {
    visitList(value, name, found, depth);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value).slice(0, MAX_ENTRIES))
      visit(inner, pathName(name, key), found, depth + 1);
  } else if (typeof value === 'string' && /^\s*[[{]/.test(value) && readJson(value, found, name, depth + 1)) {
    // JSON within JSON has been read.
  } else {
    note(
      name,
      typeof value === 'boolean' ? String(value) : value === null ? '' : String(value).slice(0, 200),
      found,
    );
  }
}

const granting =
  /^(?:categories|accepted\w*|consents?_?approved|approved|enabled|allowed|granted|authorized\w*|level|levels|selected\w*)$/i;
const denying = /^(?:rejected\w*|consents?_?denied|denied|disabled|refused|revoked)$/i;

/** Reads a list of granted or denied names, or, under a category's name, of what the category allows. */
function visitList(list: unknown[], name: string, found: ReadValue, depth: number): void {
  const last = name.split('.').at(-1) ?? '';
  const words = list
    .filter((each) => typeof each === 'string' || typeof each === 'number')
    .slice(0, MAX_ENTRIES);
  const answer = granting.test(last) ? true : denying.test(last) ? false : null;
  if (answer !== null && words.length > 0) for (const word of words) put(found, String(word), answer);
  else if (name !== '' && depth >= 2 && words.length > 0) put(found, last, true);
  // A record that is only a list names what was granted.
  else if (name === '' && depth === 0 && words.length === list.length)
    for (const word of words) put(found, String(word), true);
  else for (const item of list.slice(0, 50)) if (typeof item === 'object') visitNamed(item, found, depth);
}

/** `{ "name": "marketing", "value": true }` and the like. */
function visitNamed(item: unknown, found: ReadValue, depth: number): void {
  if (typeof item !== 'object' || item === null) return;
  if (Array.isArray(item)) {
    const [name, answer]: unknown[] = item;
    if (typeof name === 'string' && item.length === 2 && typeof answer !== 'object')
      note(name.slice(0, 80), String(answer).slice(0, 200), found);
    else visit(item, '', found, depth + 1);
    return;
  }
  const fields = new Map(Object.entries(item));
  const named = ['name', 'id', 'slug', 'key', 'category', 'purpose', 'type']
    .map((key) => fields.get(key))
    .find((each) => typeof each === 'string');
  const answers = [...fields].filter(
    ([key, value]) => isBareAnswer(key) && ['boolean', 'string', 'number'].includes(typeof value),
  );
  if (typeof named !== 'string' || answers.length === 0) return visit(item, '', found, depth + 1);
  const read = answers.flatMap(([key, value]) => {
    const answer = answerOf(String(value), true);
    return answer === null ? [] : [answerBelow(key, answer)];
  });
  note(named, String(read.length > 0 ? read.every(Boolean) : answers[0]?.[1]), found);
}

function readPairs(text: string, found: ReadValue): boolean {
  const body = withoutEnd(text.replace(/^[{!]+/, ''), '}');
  const parts = body.split(/[,;|&!~\n]|[/\s.](?=[\w-]{2,40}[:=])/).slice(0, MAX_ENTRIES * 2);
  let pairs = 0;
  for (const part of parts) {
    // `groups=C0001:1` has its own list behind the first name.
    const pair = pairOf(part.replace(/^groups=/, ''));
    if (pair === null) continue;
    pairs += 1;
    note(pair.name, pair.value.slice(0, 200), found);
  }
  return pairs > 0;
}

/** The two sides of the first `=`, `=>` or `:`, without their quotes; null if it is no pair. */
function pairOf(part: string): { name: string; value: string } | null {
  const at = part.search(/[=:]/);
  const name = unquoted(part.slice(0, Math.max(0, at)));
  const value = unquoted(part.slice(at + (part.startsWith('=>', at) ? 2 : 1)));
  return /^[\w .-]{1,80}$/.test(name) && !/['"]/.test(value) ? { name, value } : null;
}

const unquoted = (text: string): string => text.trim().replace(/^['"]/, '').replace(/['"]$/, '');

/** The notation of PHP: `a:1:{s:9:"marketing";b:0;}`. */
function readSerialised(text: string, found: ReadValue): boolean {
  if (!/^a:\d{1,4}:\{/.test(text)) return false;
  const pairs = text.matchAll(
    /s:\d{1,3}:"([^"]{1,80})";(?:b:([01])|i:(-?\d{1,12})|s:\d{1,4}:"([^"]{0,200})")/g,
  );
  let count = 0;
  for (const [, name = '', bit, number, word] of pairs) {
    if ((count += 1) > MAX_ENTRIES) break;
    note(name, bit ?? number ?? word ?? '', found);
  }
  return count > 0;
}

const pathName = (around: string, key: string): string =>
  around === '' ? key.slice(0, 80) : `${around}.${key}`.slice(-100);

function note(name: string, value: string, found: ReadValue): void {
  const [last = '', around = ''] = name.split('.').toReversed();
  const answer = answerOf(value, true) ?? (isMoment.test(value) && isAsked(last) ? true : null);
  if (answer !== null && isBareAnswer(last) && isCategory(around))
    return putBelow(found, around, answerBelow(last, answer));
  if (answer !== null && isOptIn(name)) return put(found, EVERYTHING, answer);
  if (answer === null || aside.test(last))
    found.facts.set(last.toLowerCase().slice(0, 60), value.toLowerCase());
  else if (!putOpposite(name, last, answer, found))
    put(found, /^\d+$/.test(last) ? name.slice(-60) : last, answer);
}

/**
 * `{ "analyticsBlocked": true }`, `{ "denied": { "analytics": true } }`. Where everything is refused that is an answer; where
 * not everything is, nothing is said.
 */
function putOpposite(name: string, last: string, answer: boolean, found: ReadValue): boolean {
  const about = negatedName(last);
  if (about === '') {
    if (answer) put(found, EVERYTHING, false);
    else found.facts.set(last.toLowerCase().slice(0, 60), 'false');
    return true;
  }
  if (about === null && negatedName(name.split('.').at(-2) ?? '') !== '') return false;
  put(found, about ?? last, !answer);
  return true;
}

/** Some records keep the moment of a yes instead of the yes. */
const isMoment = /^(?:\d{4}-\d{2}-\d{2}(?:[T ][\d:.+Z-]*)?|1\d{9}(?:\d{3})?)$/;
const isAsked = (name: string): boolean =>
  grantsOptional([name]) &&
  !/(?:date|time|stamp|updated|created|until|since|expir\w*|version|_at|_on)$/i.test(name);

/** Names of facts about the record, which are no categories. */
const aside = new RegExp(
  `^(?:${[
    String.raw`consent|consented|consentgiven|accepted|akkoord|hasconsent|status|action|method|version`,
    String.raw`ver|v|revision|stamp|utc|region|timestamp|date|created|updated|lastconsent\w*|consentid|id`,
    String.raw`uuid|hash|expires?|lang\w*|country|geo\w*|is\w+|has\w+|interactioncount|landingpath|hosts`,
    String.raw`browsergpcflag|datestamp|\$\$\w+|autoblock\w*|show\w*|seen|closed|dismissed|completed`,
    String.raw`decided|confirmed|interacted|awaiting\w*|gpc|dnt|implied|explicit|\w*redaction`,
  ].join('|')})$`,
  'i',
);

/** Of several answers below one name a no counts. */
const putBelow = (found: ReadValue, name: string, answer: boolean): void =>
  put(found, name, answer && (found.entries.get(name.trim().slice(0, 100)) ?? true));

function put(found: ReadValue, name: string, answer: boolean): void {
  if (found.entries.size < MAX_ENTRIES && name.trim() !== '')
    found.entries.set(name.trim().slice(0, 100), answer);
}
