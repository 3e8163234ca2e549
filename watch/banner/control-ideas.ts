/**
 * Which ideas (accept, all, only, necessary, not, …) the words of a control hold. Pure.
 *
 * The words come from `wording/`, of all languages at once; what the ideas mean together is read in
 * `control-readers.ts`.
 */
import { compileWords, type WordMatcher } from '../../rules/word-matcher.ts';
import { matcherOf, wordsOf } from './all-words.ts';
import type { ConsentWords } from './wording.ts';

/** A meaning that words of a control can have. */
export type Idea = Exclude<keyof ConsentWords['control'], 'unnecessary'>;

const gather = (idea: keyof ConsentWords['control']): WordMatcher =>
  matcherOf((words) => words.control[idea]);
const topic = (name: keyof ConsentWords['topic']): WordMatcher => matcherOf((words) => words.topic[name]);

/** A matcher of each idea's words, in all languages. */
export const ideas: Readonly<Record<Idea, WordMatcher>> = {
  not: gather('not'),
  accept: gather('accept'),
  agree: gather('agree'),
  all: gather('all'),
  reject: gather('reject'),
  necessary: gather('necessary'),
  purposes: gather('purposes'),
  only: gather('only'),
  save: gather('save'),
  selection: gather('selection'),
  settings: gather('settings'),
  close: gather('close'),
  more: gather('more'),
};
/** Matches words for cookies. */
export const cookies = topic('cookie');
/** Matches words for tracking. */
export const tracking = topic('tracking');
/** Matches words for the highest level of consent. */
export const fullest = matcherOf((words) => words.answer.fullest);
const unnecessary = gather('unnecessary');

/** Agreement that contains a negation: `no problem`. */
const negative = /^(?:geen|no|not|why|kein|pas|niet|niks|nichts|don t|do not|ne) |^macht nichts$/;
const idioms = compileWords(
  wordsOf((words) => words.control.agree.filter((phrase) => negative.test(phrase))),
);

/** Words that point at the control: `Click here to reject`. */
const pointing =
  /^(?:(?:klik|click|klicken sie|klicke|cliquez|clique|haz clic|clicca) )?(?:(?:hier|here|ici|aqui|qui) )(?:(?:om|to|um|pour|para|per) )?/;

/** The words of a control and the ideas in them. */
export interface ControlIdeas {
  /** Normalised, without what only points at the control, negative agreement and what is not necessary. */
  text: string;
  words: number;
  /** It names cookies. */
  named: boolean;
  /** It speaks of what is not necessary. */
  optional: boolean;
  /** It takes consent away, or says no to giving it. */
  refuses: boolean;
  /** It offers to set something, rather than to save it. */
  adjusts: boolean;
  has(...any: Idea[]): boolean;
  /** Position of the idea's first word; -1 without one. */
  at(idea: Idea): number;
}

/** The ideas in a normalised text. */
export function ideasIn(whole: string): ControlIdeas {
  const text = whole
    .replace(pointing, '')
    .replace(idioms, 'ok')
    .replace(unnecessary, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const places = new Map<Idea, number>();
  const at = (idea: Idea): number => {
    const place = places.get(idea) ?? text.search(ideas[idea]);
    places.set(idea, place);
    return place;
  };
  const has = (...any: Idea[]): boolean => any.some((idea) => at(idea) >= 0);
  const named = whole.search(cookies) >= 0;
  return {
    text,
    words: text.split(' ').length,
    named,
    optional: whole.search(unnecessary) >= 0,
    refuses: has('reject') || (has('not') && (has('accept', 'agree') || named || text.search(tracking) >= 0)),
    adjusts: has('settings') && !has('save'),
    has,
    at,
  };
}
