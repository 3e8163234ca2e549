/** Which parts a statement must have stand in its text, by the words of the languages that it is written in. */
import { monthsOf, timeUnitsOf } from '../knowledge/language-dates.ts';
import { listed, type LanguageWords, type StatementPart } from '../knowledge/language.ts';
import { languages } from '../knowledge/languages/index.ts';
import { languageCode, mentionsPrivacy } from '../knowledge/statement-words.ts';
import { normaliseText } from '../plain-text.ts';
import { EMAIL_MASK } from './mask-personal.ts';
import { compileWords, type WordMatcher } from '../word-matcher.ts';

/** The languages of the reports: always read, since short statements give little to tell a language by. */
const ALWAYS = new Set(['nl', 'en']);
/** So many different parts in the words of one language show that the text is written in it. */
const WRITTEN_IN = 3;
/** What tells no language from another, since a number, an address or `DPO` says it. */
const ANYWHERE = new Set<StatementPart>(['date', 'responsible', 'officer']);

/** What was read of a statement. */
export interface StatementReading {
  found: ReadonlySet<StatementPart>;
  /** Codes of the languages by whose words it was read. */
  languages: readonly string[];
  /** False: it is written in no language whose words are known, so that nothing can be said to be missing. */
  understood: boolean;
}

interface Words {
  parts: ReadonlyArray<readonly [StatementPart, WordMatcher]>;
  months: WordMatcher;
  units: WordMatcher;
  session: WordMatcher;
}

const compiled = new Map<string, Words>();

/** Compiled when a text is first compared with a language: most runs meet two or three. */
function wordsOf({ id, parts }: LanguageWords): Words {
  const known = compiled.get(id);
  if (known) return known;
  const { session, ...own } = parts;
  const made: Words = {
    parts: [...partNames, ...conditionalParts].map((part) => [part, compileWords(listed(own[part]))]),
    months: compileWords(monthsOf(id)),
    units: compileWords(timeUnitsOf(id)),
    session: compileWords(listed(session)),
  };
  compiled.set(id, made);
  return made;
}

/** The parts in the order in which a report lists them. */
export const partNames = [
  'responsible',
  'purposes',
  'ground',
  'recipients',
  'retention',
  'access',
  'objection',
  'restriction',
  'portability',
  'withdrawal',
  'complaint',
  'date',
] as const satisfies readonly StatementPart[];

/** The parts that the law asks for only where there is an officer, or where data leave the EEA. */
export const conditionalParts = ['officer', 'transfers'] as const satisfies readonly StatementPart[];

/** A number, at the end of what stands before a unit. */
const numberBefore =
  /(?:^| )(?:\d+|een|twee|drie|zes|twaalf|one|two|three|six|twelve|ein|eine[mnr]?|zwei|drei|sechs|zwolf|un|une|deux|trois|six|douze|uno|dos|tres|doce) $/u;
const yearBefore = /(?:^| )\d{4}(?: [^ ]{1,4}){0,2} $/u;
const yearBehind = /^(?: [^ ]{1,4}){0,2} \d{4}(?: |$)/u;
/** Characters around a month or a unit that are read. */
const AROUND = 24;
/** A date in figures, as Europe and China write it. */
const figures = /(?:^| )(?:\d{1,2} \d{1,2} \d{4}|\d{4} \d{1,2} \d{1,2}|\d{4} 年 \d{1,2} 月)(?= |$)/u;

/** Whether one of the words stands right behind or before what these expressions find. */
const standsBeside = (text: string, words: WordMatcher, before: RegExp, behind?: RegExp): boolean =>
  [...words.all(text)].some(({ index, text: { length } }) => {
    const end = index + length;
    return (
      before.test(text.slice(Math.max(0, index - AROUND), index)) ||
      behind?.test(text.slice(end, end + AROUND)) === true
    );
  });

function partsIn(text: string, language: LanguageWords): Set<StatementPart> {
  const { parts, months } = wordsOf(language);
  const found = new Set(parts.flatMap(([part, matcher]) => (text.search(matcher) >= 0 ? [part] : [])));
  if (standsBeside(text, months, yearBefore, yearBehind)) found.add('date');
  return found;
}

/** Reads the text of a statement. `declared`: the languages that its pages say they are in, as `lang` says it. */
export function readStatement(raw: string, declared: readonly string[] = []): StatementReading {
  const always = new Set([...ALWAYS, ...declared.map(languageCode)]);
  const text = normaliseText(raw);
  const found = new Set<StatementPart>();
  const written: string[] = [];
  const take = (language: LanguageWords): void => {
    const parts = partsIn(text, language);
    const telling = [...parts].filter((part) => !ANYWHERE.has(part)).length;
    if (telling < WRITTEN_IN && !always.has(language.id)) return;
    if (telling > 0) written.push(language.id);
    for (const part of parts) found.add(part);
  };
  for (const language of languages) if (always.has(language.id)) take(language);
  if (raw.includes('@') || raw.includes(EMAIL_MASK)) found.add('responsible');
  if (figures.test(text)) found.add('date');
  // A statement that two languages tell completely needs no others.
  if (partNames.some((part) => !found.has(part)))
    for (const language of languages) if (!always.has(language.id)) take(language);
  return { found, languages: written, understood: written.length > 0 || mentionsPrivacy(raw) };
}

/** Whether a text tells several parts of a statement, whatever it calls itself. */
export function tellsParts(raw: string, declared: readonly string[]): boolean {
  return [...readStatement(raw, declared).found].filter((part) => !ANYWHERE.has(part)).length >= WRITTEN_IN;
}

/** Whether a line says how long something is kept, in the words of these languages. */
export function namesDuration(line: string, read: Pick<StatementReading, 'languages'>): boolean {
  const text = normaliseText(line);
  return languages.some((language) => {
    if (!ALWAYS.has(language.id) && !read.languages.includes(language.id)) return false;
    const { units, session } = wordsOf(language);
    const ofSession = [...session.all(text)].some(
      ({ index, text: { length } }) => !text.startsWith(' cookie', index + length),
    );
    return ofSession || standsBeside(text, units, numberBefore);
  });
}
