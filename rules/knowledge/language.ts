/**
 * What the rules know of one language: data only, one file a language in `languages/`.
 *
 * Words as their readers write them, parted by commas; accents and case are taken care of where they are read. `*` stands
 * for any letters within a word, ` .. ` for up to four words (word-matcher.ts). Months and units of time are not here: they
 * come from the Unicode CLDR by `Intl` (language-dates.ts).
 */
export interface LanguageWords {
  /** ISO 639-1. */
  id: string;
  /** How pages name their privacy statement and their page about cookies. */
  links: StatementWording;
  /** What a statement says where it says what it must: GDPR, articles 13 and 14. */
  parts: Readonly<Record<StatementPart | 'session', string>>;
  /** How banners and consent records name kinds of opt-in categories. */
  categories: CategoryWording;
}

/** A part that a statement must have; `officer` and `transfers` only where there is one. */
export type StatementPart =
  | 'responsible'
  | 'officer'
  | 'purposes'
  | 'ground'
  | 'recipients'
  | 'transfers'
  | 'retention'
  | 'access'
  | 'objection'
  | 'restriction'
  | 'portability'
  | 'withdrawal'
  | 'complaint'
  | 'date';

/**
 * Latin spellings stand beside Greek and Cyrillic ones, since addresses are often written in them. No `*` here: compounds
 * are taken apart in statement-phrases.ts.
 */
export interface StatementWording {
  /** What the statement is about: `privacy`, `Datenschutz`. */
  privacy: string;
  /** What a page about cookies calls them. */
  cookies: string;
  /** What a statement calls itself: `policy`, `verklaring`. Beside a subject it proves that this is the statement. */
  document: string;
  /** Words that stand beside a subject and leave it what it is: `our`, `information`, `terms`. */
  neutral: string;
  /** Words of a control that changes the choice: no statement, though about cookies. */
  settings: string;
  /** Words that make something else of a subject: a job, an article, a recipe, a window film. */
  other: string;
}

/** Words of categories: a category of a policy is recognised by the same words. */
export interface CategoryWording {
  analytics: string;
  marketing: string;
  embed: string;
  preferences: string;
  /**
   * Of those the ones that also name something else: a box that says it outright is meant rather than one that has only
   * these.
   */
  weak: string;
  /** Words of a category's title that say nothing of which it is. */
  common: string;
}

/** The words of a list as the files of languages write it. */
export const listed = (words: string): string[] => words.split(',').flatMap((word) => word.trim() || []);
