/** Names of what needs no consent, in records of any language. Pure. */
import { grantsOptional } from '../../rules/facts/consent-grants.ts';
import { normaliseText } from '../../rules/plain-text.ts';
import { compileWords } from '../../rules/word-matcher.ts';
import { wordsOf } from '../banner/all-words.ts';

const necessary = wordsOf(({ control }) => control.necessary);
const pattern = compileWords(necessary.flatMap((word) => [word, `${word}*`]));

/** Whether the name is that of necessary cookies: `functional`, `strictlyNecessary`, `noodzakelijk`. */
export const namesNecessary = (name: string): boolean =>
  normaliseText(name.replace(/([a-z])([A-Z])/g, '$1 $2')).search(pattern) >= 0 && !grantsOptional([name]);
