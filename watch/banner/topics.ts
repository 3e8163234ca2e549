/** Recognises the topics of a text, whether they are those of a consent banner, and its language. Pure. */
import { consentWords } from './wording/index.ts';
import { matcherOf as gather, textMatcher } from './all-words.ts';
import type { ConsentWords } from './wording.ts';
import { normaliseText } from '../../rules/plain-text.ts';
import { compileWords, type WordMatcher } from '../../rules/word-matcher.ts';

const topics = {
  cookie: gather((words) => words.topic.cookie),
  consent: gather((words) => words.topic.consent),
  tracking: gather((words) => words.topic.tracking),
  privacy: gather((words) => words.topic.privacy),
  web: gather((words) => words.topic.web),
  purposes: gather((words) => words.control.purposes),
};

/** Topics of pop-ups that are no consent banner. */
export type ForeignTopic = keyof ConsentWords['foreign'];
const foreignTopics: ReadonlyArray<readonly [ForeignTopic, WordMatcher]> = (
  [
    'newsletter',
    'age',
    'chat',
    'login',
    'shop',
    'food',
    'embed',
    'survey',
    'region',
    'terms',
    'browser',
    'push',
  ] as const satisfies ForeignTopic[]
).map((topic) => [topic, gather((words) => words.foreign[topic])]);

const common = consentWords.map((words) => ({
  language: words.language,
  matcher: compileWords(words.common),
}));

function distinct(text: string, matcher: WordMatcher): number {
  return new Set(Array.from(matcher.all(text), (match) => match.text)).size;
}

const uses = textMatcher('uses');
const improves = textMatcher('improves');
const aims = textMatcher('aims');
const visits = textMatcher('visits');
const dealing = textMatcher('dealing');

/** The topics of a text. */
export interface TextTopics {
  /** How much the text is about consent to cookies and tracking. 4 or more: a banner's text. */
  weight: number;
  cookie: boolean;
  consent: boolean;
  tracking: boolean;
  privacy: boolean;
  /** The number of words about the site and its visitors, 2 at most. */
  web: number;
  /** How many different opt-in purposes it names. */
  purposes: number;
  /** It says that somebody uses, sets or may set something. */
  uses: boolean;
  /** It says for which purpose or by which third party a visitor's data are used. */
  aims: boolean;
  /** It is about a visit to a website, or about storing on a device. */
  visits: boolean;
  /** It says that something is made better by using something. */
  improves: boolean;
  /** It says for which purposes or with which partners something is done. */
  deals: boolean;
  /** It speaks of consent or privacy. */
  rights: boolean;
}

/** Reads a banner's prose, bounded by the caller. */
export function topicsOf(raw: string): TextTopics {
  const text = normaliseText(raw);
  const has = (matcher: WordMatcher): boolean => text.search(matcher) >= 0;
  const parts = {
    cookie: has(topics.cookie),
    consent: has(topics.consent),
    tracking: has(topics.tracking),
    privacy: has(topics.privacy),
    web: Math.min(2, distinct(text, topics.web)),
  };
  return {
    ...parts,
    weight:
      (parts.cookie ? 3 : 0) +
      (parts.consent ? 2 : 0) +
      (parts.tracking ? 2 : 0) +
      (parts.privacy ? 1 : 0) +
      parts.web,
    purposes: distinct(text, topics.purposes),
    uses: has(uses) || (has(improves) && has(visits)),
    aims: has(aims) || parts.tracking,
    visits: has(visits) || parts.tracking,
    improves: has(uses) && has(improves),
    deals: has(dealing),
    rights: parts.consent || parts.privacy,
  };
}

/**
 * Whether the text first says something else in a sentence of its own, and speaks of cookies or consent only
 * after that.
 */
export function speaksOfItLater(raw: string): boolean {
  const [first = '', ...rest] = raw
    .split(/[.?!;:\n]+/)
    .filter((sentence) => normaliseText(sentence).split(' ').length >= 4);
  const { weight, cookie } = topicsOf(first);
  return (
    rest.length > 0 &&
    !cookie &&
    weight < 3 &&
    [topics.consent, topics.tracking, topics.privacy].every(
      (matcher) => normaliseText(first).search(matcher) < 0,
    )
  );
}

/** The topics of other pop-ups in a text, each with its number of different words. */
export function foreignTopicsOf(raw: string): Map<ForeignTopic, number> {
  const text = normaliseText(raw);
  const found = new Map<ForeignTopic, number>();
  for (const [topic, matcher] of foreignTopics) {
    const count = distinct(text, matcher);
    if (count > 0) found.set(topic, count);
  }
  return found;
}

/** ISO 639-1 code of the language with most words in the text; `fallback` if fewer than two match. */
export function languageOfText(raw: string, fallback: string): string {
  const text = normaliseText(raw);
  let best = { language: fallback, hits: 0 };
  for (const { language, matcher } of common) {
    const hits = distinct(text, matcher);
    if (hits > best.hits || (hits === best.hits && hits > 0 && language === fallback))
      best = { language, hits };
  }
  return best.hits >= 2 ? best.language : fallback;
}
