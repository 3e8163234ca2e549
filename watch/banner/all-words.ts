/** The words of all languages at once: banners mix languages. */
import { compileWords, type WordMatcher } from '../../rules/word-matcher.ts';
import type { ConsentWords } from './wording.ts';
import { consentWords } from './wording/index.ts';

/** Names of services, which are the same in every language. */
const named = {
  purposes: ['google maps', 'youtube'],
  parties: [
    'google*',
    'youtube',
    'facebook',
    'meta',
    'hotjar',
    'matomo',
    'linkedin',
    'microsoft',
    'twitter',
    'sharethis',
    'vimeo',
    'hubspot',
    'adform',
    'pinterest',
    'tiktok',
    'instagram',
    'mailchimp',
    'clarity',
    'iab',
  ],
};

export const wordsOf = (pick: (words: ConsentWords) => readonly string[]): string[] => [
  ...new Set(consentWords.flatMap(pick)),
];
export const matcherOf = (pick: (words: ConsentWords) => readonly string[]): WordMatcher =>
  compileWords(wordsOf(pick));

/** What the text of a banner says, by what it is about. */
export const textMatcher = (about: keyof ConsentWords['text']): WordMatcher =>
  compileWords([
    ...wordsOf(({ text }) => text[about]),
    ...(about === 'purposes' || about === 'parties' ? named[about] : []),
  ]);
