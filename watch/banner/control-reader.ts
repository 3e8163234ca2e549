/** What a reader of a control's words is. Pure. */
import type { ControlKind } from '../../rules/evidence/consent.ts';
import type { ControlIdeas } from './control-ideas.ts';

/**
 * 3: says so in so many words. 2: says so. 1: may mean it (`OK`, `Continue`, a bare `Necessary`).
 * 0: says nothing that is known.
 */
export type Strength = 0 | 1 | 2 | 3;

/** Gives a control its kind, if the ideas in its words fulfil `when`. */
export interface ControlReader {
  name: string;
  when(said: ControlIdeas): boolean;
  kind: ControlKind;
  strength: Strength | ((said: ControlIdeas) => Strength);
}

/** A text of two or three words that chooses one of the things on offer. */
export const picks = ({ text, words }: ControlIdeas): boolean =>
  words <= 3 &&
  /^(?:kies|selecteer|choose|select|pick|wahle|choisir|choisissez) /.test(text) &&
  !/(?:instelling|setting|voorkeur|preferenc|opti|einstellung|reglage)/.test(text);
