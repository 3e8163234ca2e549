/** What a text is about, in words: is it a consent banner's, and in which language. Pure. */
import { consentWords } from './knowledge/consent-words/index.ts';
import { compileWords, normaliseText } from './word-matcher.ts';

const gather = (pick: (words: (typeof consentWords)[number]) => readonly string[]): RegExp => compileWords(consentWords.flatMap(pick));

const topics = {
  cookie: gather((words) => words.topic.cookie),
  consent: gather((words) => words.topic.consent),
  tracking: gather((words) => words.topic.tracking),
  privacy: gather((words) => words.topic.privacy),
  web: gather((words) => words.topic.web),
  purposes: gather((words) => words.control.purposes),
};

export type ForeignTopic = 'newsletter' | 'age' | 'chat' | 'login' | 'shop' | 'food' | 'embed';
const foreignTopics: ReadonlyArray<readonly [ForeignTopic, RegExp]> = (['newsletter', 'age', 'chat', 'login', 'shop', 'food', 'embed'] as const).map((topic) => [topic, gather((words) => words.foreign[topic])]);

const common = consentWords.map((words) => ({ language: words.language, matcher: compileWords(words.common) }));

function distinct(text: string, matcher: RegExp): number {
  return new Set(Array.from(text.matchAll(matcher), (match) => match[0])).size;
}

export interface TextTopics {
  /** How much the text is about consent to cookies and tracking. 4 or more: a banner's text. */
  weight: number;
  cookie: boolean;
  /** How many different opt-in purposes it names. */
  purposes: number;
}

/** Reads a banner's prose, bounded by the caller. */
export function topicsOf(raw: string): TextTopics {
  const text = normaliseText(raw);
  const has = (matcher: RegExp): boolean => text.search(matcher) >= 0;
  const cookie = has(topics.cookie);
  const weight = (cookie ? 3 : 0) + (has(topics.consent) ? 2 : 0) + (has(topics.tracking) ? 2 : 0) + (has(topics.privacy) ? 1 : 0) + Math.min(2, distinct(text, topics.web));
  return { weight, cookie, purposes: distinct(text, topics.purposes) };
}

/** Other things that pop-ups are about, with how many different words say so. */
export function foreignTopicsOf(raw: string): Map<ForeignTopic, number> {
  const text = normaliseText(raw);
  const found = new Map<ForeignTopic, number>();
  for (const [topic, matcher] of foreignTopics) {
    const count = distinct(text, matcher);
    if (count > 0) found.set(topic, count);
  }
  return found;
}

/** ISO 639-1 of the language that the words are most often of, or `fallback` where they tell nothing. */
export function languageOfText(raw: string, fallback: string): string {
  const text = normaliseText(raw);
  let best = { language: fallback, hits: 0 };
  for (const { language, matcher } of common) {
    const hits = distinct(text, matcher);
    if (hits > best.hits || (hits === best.hits && hits > 0 && language === fallback)) best = { language, hits };
  }
  return best.hits >= 2 ? best.language : fallback;
}

/** Loose pattern of the words by which a page's text is worth a closer look; for use without word limits. */
export const topicHint = '(?:cookie|consent|toestemming|privacy|datenschutz|privatsph|einwillig|zustimm|einverstanden|confidentialite|donnees perso|traceur|persoonsgegevens|personal data|personenbezogen|tracking|gdpr|marketing|statisti|analyti|akkoord|bezoek meten)';
