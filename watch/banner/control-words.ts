/** Small questions about the words of a control, each with one answer. Pure. */
import { normaliseText } from '../../rules/plain-text.ts';
import { compileWords, type WordMatcher } from '../../rules/word-matcher.ts';
import { cookies, ideas, tracking, type Idea } from './control-ideas.ts';
import { readControlText } from './control-text.ts';
import { matcherOf, textMatcher, wordsOf } from './all-words.ts';

const nextStep = matcherOf((words) => words.answer.next);
const lastStep = matcherOf((words) => words.answer.last);
const negatedBox = matcherOf((words) => words.answer.negatedBox);
const wishing = matcherOf((words) => words.answer.wish);
const takingBack = textMatcher('withdrawal');
const goingOn = new Set(wordsOf((words) => words.answer.goOn));

/** Small words that say nothing of what a control is about. */
const smallWords =
  'ik mij me mag dat dit hoor i my please let ich das mir es je moi ca cela est lo mi jag jeg det er ar';
const known = compileWords([
  ...wordsOf(({ common, control, topic }) => [
    ...common,
    ...Object.values(control).flat(),
    ...Object.values(topic).flat(),
  ]),
  ...smallWords.split(' '),
]);

const isIn = (text: string, matcher: WordMatcher): boolean => text.search(matcher) >= 0;
const speaksOf = (raw: string, idea: Idea): boolean => isIn(normaliseText(raw), ideas[idea]);

/** The words of a control that have nothing to do with a choice about cookies. */
export const foreignWordsOf = (raw: string): string[] =>
  normaliseText(raw)
    .replace(known, ' ')
    .split(' ')
    .filter((word) => word.length > 1);

/**
 * Whether ticking a box of this name takes consent away: `No marketing cookies`. A bare `No` may be the state
 * of a switch.
 */
export function negatesBox(raw: string): boolean {
  const text = normaliseText(raw).replace(/^(?:(?:ik|i|ich|je|wil|want|will|mochte|please|bitte) )+/, '');
  return (
    text.search(negatedBox) === 0 &&
    [cookies, tracking, ideas.purposes].some((matcher) => isIn(text, matcher))
  );
}

/**
 * Whether a control ends a sentence that says what to do for who would rather not: `If you do not want this,
 * [click here]`.
 */
export function refusesInSentence(lead: string, label: string): boolean {
  const text = normaliseText(lead);
  if (!isIn(text, wishing) || isIn(text, takingBack)) return false;
  return isIn(text, ideas.not) || readControlText(`${lead} ${label}`).kind === 'reject-all';
}

/** Whether a control also says that it puts something away. */
export const putsAway = (raw: string): boolean => speaksOf(raw, 'close');

/** Whether a box switches all the others: `Enable or disable all services`. */
export const switchesAll = (raw: string): boolean =>
  speaksOf(raw, 'all') && (speaksOf(raw, 'accept') || speaksOf(raw, 'reject'));

/** Whether a text speaks of refusing, whatever else it speaks of. */
export const speaksOfRefusal = (raw: string): boolean => speaksOf(raw, 'reject');

/** Whether a text is about everything at once. */
export const speaksOfAll = (raw: string): boolean => speaksOf(raw, 'all');

/** Whether a control says no more than to go on. */
export const continues = (raw: string): boolean => goingOn.has(normaliseText(raw));

const step = /(?:^| )(?:stap|step|schritt|etape|paso|passo|krok|steg|trin) \d+(?: |$)/;
const stepOfSeveral = /(?:^| )\d (?:van|of|von|sur|de|di|z|av|af) \d(?: |$)/;

/** Whether a text says which of several steps it is. */
export function isStep(raw: string): boolean {
  const text = normaliseText(raw);
  return step.test(text) || stepOfSeveral.test(text);
}

/** Whether a control goes on to the next of several steps, or ends them; it may say more than that. */
export function stepOf(raw: string): 'next' | 'last' | null {
  const text = normaliseText(raw);
  if (text.split(' ').length > 4) return null;
  if (isIn(text, nextStep)) return 'next';
  return isIn(text, lastStep) ? 'last' : null;
}
