/**
 * Which ideas (accept, all, only, necessary, not, …) the words of a control hold. Pure.
 *
 * The words come from `wording/`, of all languages at once; what the ideas mean together is read in `control-readers.ts`.
 */
import { compileWords } from '../../rules/word-matcher.ts';
import { matcherOf, wordsOf } from './all-words.ts';
import type { ConsentWords } from './wording.ts';

export type Idea = Exclude<keyof ConsentWords['control'], 'unnecessary'>;

const gather = (idea: keyof ConsentWords['control']): RegExp => matcherOf((words) => words.control[idea]);
const topic = (name: keyof ConsentWords['topic']): RegExp => matcherOf((words) => words.topic[name]);

export const ideas: Readonly<Record<Idea, RegExp>> = {
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
export const cookies = topic('cookie');
export const tracking = topic('tracking');
export const fullest = matcherOf((words) => words.answer.fullest);
const unnecessary = gather('unnecessary');

/** Agreement that happens to hold a negation: `no problem`. */
const negative = /^(?:geen|no|not|why|kein|pas|niet|niks|nichts|don t|do not|ne) |^macht nichts$/;
const idioms = compileWords(
  wordsOf((words) => words.control.agree.filter((phrase) => negative.test(phrase))),
);

/** Where to click rather than what to read: `Click here to reject`. */
const pointing =
  /^(?:(?:klik|click|klicken sie|klicke|cliquez|clique|haz clic|clicca) )?(?:(?:hier|here|ici|aqui|qui) )(?:(?:om|to|um|pour|para|per) )?/;

/** The words of a control, and what they hold. */
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
  /** Where the first word of the idea stands; -1: nowhere. */
  at(idea: Idea): number;
}

/** `whole` is normalised. */
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
