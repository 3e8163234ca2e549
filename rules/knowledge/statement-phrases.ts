/** What the words of one part of an address or of a text say of it: the subject of a statement, or something else. */
import { normaliseText } from '../plain-text.ts';
import { listed, type StatementWording } from './language.ts';
import { languages } from './languages/index.ts';

export type Subject = 'privacy' | 'cookies';
export type Role = Subject | 'document' | 'neutral' | 'settings' | 'other' | 'unknown';

/** Words up to this length, such as `of` and `och`, are no evidence against a subject. */
const SHORT_WORD = 3;
/** A subject of at least this length is also found at the beginning of a compound: `Datenschutzerklärung`. */
const COMPOUND_STEM = 6;
const INFLECTION = 2;

const plain = (text: string): string =>
  normaliseText(text).replace(/[øæłđıþð]/g, (letter) => plainLetters[letter] ?? '');
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
/** As it is written, and as addresses spell it: `erklärung` and `erklaerung`. */
const spellings = (phrase: string): string[] => [
  ...new Set([plain(phrase), plain(phrase.replace(/[äöüøå]/g, (letter) => umlauts[letter] ?? letter))]),
];
const phrasesOf = (field: keyof StatementWording): string[] =>
  languages.flatMap(({ links }) => listed(links[field]).flatMap(spellings).filter(Boolean));

const subjects = (['privacy', 'cookies'] as const).flatMap((subject) =>
  [...new Set(phrasesOf(subject))].map((phrase) => ({ subject, words: phrase.split(' ') })),
);
/** Phrases by their first word, the longest first. */
const phrases = new Map(
  [...Map.groupBy(subjects, ({ words }) => words[0] ?? '')].map(([first, all]) => [
    first,
    all.toSorted((one, other) => other.words.length - one.words.length),
  ]),
);
const stems = subjects
  .flatMap(({ subject, words: [stem = '', ...more] }) =>
    more.length === 0 && stem.length >= COMPOUND_STEM ? [{ subject, stem }] : [],
  )
  .toSorted((one, other) => other.stem.length - one.stem.length);
/** By the first letters of a stem: most words begin no compound, and are not compared with every stem. */
const stemsByStart = Map.groupBy(stems, ({ stem }) => stem.slice(0, COMPOUND_STEM));
const roles = new Map<string, Role>(
  (['neutral', 'settings', 'document', 'other'] as const).flatMap((role) =>
    phrasesOf(role).map((word) => [word, role] as const),
  ),
);

const isNoise = (word: string): boolean => /^\d+$/.test(word) || [...word].length <= SHORT_WORD;

/** The roles of the words of one part; what means nothing is left out. */
export function rolesIn(words: readonly string[]): Role[] {
  const found: Role[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const phrase = phrases
      .get(word)
      ?.find((each) => each.words.every((one, index) => one === words[at + index]));
    if (phrase) {
      found.push(phrase.subject);
      at += phrase.words.length - 1;
      continue;
    }
    const role = roles.get(word);
    if (role) found.push(role);
    else found.push(...(compound(word) ?? (isNoise(word) ? [] : ['unknown' as const])));
  }
  return found;
}

/** `cookieinstellingen`: the subject, then what the rest of the word says. */
function compound(word: string): Role[] | null {
  const candidates = (stemsByStart.get(word.slice(0, COMPOUND_STEM)) ?? []).filter(({ stem }) =>
    word.startsWith(stem),
  );
  for (const { subject, stem } of candidates) {
    const rest = word.slice(stem.length);
    if (rest.length <= INFLECTION) return [subject];
    const role = roles.get(rest) ?? roles.get(rest.replace(/^s/, ''));
    if (role) return [subject, role];
  }
  return candidates[0] ? [candidates[0].subject, 'unknown'] : null;
}

export const splitWords = (part: string): string[] =>
  plain(part.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2'))
    .split(' ')
    .filter(Boolean);

/** Words of controls that change the choice, as the source of an expression: `preferences`, `asetukset`. */
export const settingsSource: string = [...new Set(phrasesOf('settings'))]
  .filter((word) => word.length >= COMPOUND_STEM)
  .map((word) => `(?:^| )${word}`)
  .join('|');

/**
 * The subjects as the source of an expression, for code that runs in a page and cannot ask. It only narrows down what is
 * looked at: short words stand by themselves, longer ones also within others, and phrases are left out.
 */
export const subjectSource: string = (() => {
  const words = [
    ...new Set(subjects.flatMap(({ words: [word = '', ...more] }) => (more.length === 0 ? [word] : []))),
  ];
  const shortest = words.filter(
    (word) =>
      !words.some((other) => other !== word && other.length >= COMPOUND_STEM && word.startsWith(other)),
  );
  return shortest
    .map((word) => (word.length >= COMPOUND_STEM ? word : `(?:^|[^a-z0-9])${word}(?![a-z0-9])`))
    .join('|');
})();
