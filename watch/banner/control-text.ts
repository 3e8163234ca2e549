/**
 * What one text of a control says. Pure.
 *
 * The logic is the same for all languages: which ideas (accept, all, only, necessary, not, …) a text holds
 * (`control-ideas.ts`), and what they mean together (`control-readers.ts`).
 */
import type { ControlKind } from '../../rules/evidence/consent.ts';
import { normaliseText } from '../../rules/plain-text.ts';
import { cookies, ideasIn } from './control-ideas.ts';
import type { Strength } from './control-reader.ts';
import { readersOf } from './control-readers.ts';
import { wordsOf } from './all-words.ts';

const bareMoreWords = new Set(wordsOf(({ answer }) => answer.bareMore));

export interface Reading {
  kind: ControlKind;
  strength: Strength;
  /** Whether it names cookies, so that it cannot be about anything else. */
  cookies: boolean;
}

/** Longer than this is a text that happens to be clickable. */
const MOST_WORDS = 25;

const bareNo = /^(?:nee|no|nein|non|nej|nei) /;

const symbols: ReadonlyArray<readonly [RegExp, ControlKind, Strength]> = [
  [/^[×✕✖✗✘⨯⨉╳❌❎🗙🅧ⓧ⊗⮾xX]$/u, 'close', 2],
  [/^[✓✔✅👍🆗☑]$/u, 'accept-all', 1],
  [/^[👎🚫⛔🙅]$/u, 'reject-all', 1],
  [/^[⚙🔧🛠]$/u, 'settings', 1],
];

/** A text of one sign. */
function readSymbol(raw: string): Reading | null {
  const bare = raw.replace(/[\s\uFE0E\uFE0F]/g, '');
  const found = symbols.find(([sign]) => sign.test(bare));
  return found ? { kind: found[1], strength: found[2], cookies: false } : null;
}

/** A text that is no sentence of ideas; null: it is one. */
function readBare(whole: string, named: boolean): Reading | null {
  const answer = (kind: ControlKind, strength: Strength): Reading => ({ kind, strength, cookies: named });
  if (whole === '' || whole.split(' ').length > MOST_WORDS) return answer('other', 0);
  if (whole === 'x') return answer('close', 2);
  if (bareMoreWords.has(whole)) return answer('more-information', 1);
  // Not an answer yet: `No, give me more info`.
  const further = bareNo.test(whole) && !named ? readControlText(whole.replace(bareNo, '')).kind : null;
  return further === 'more-information' ? answer('more-information', 2) : null;
}

/** What one text says. */
export function readControlText(raw: string): Reading {
  const whole = normaliseText(raw);
  const named = whole.search(cookies) >= 0;
  return readSymbol(raw) ?? readBare(whole, named) ?? readIdeas(whole, named);
}

function readIdeas(whole: string, named: boolean): Reading {
  const said = ideasIn(whole);
  const reader = readersOf(said).find(({ when }) => when(said));
  const { kind = 'other', strength = 0 } = reader ?? {};
  return { kind, strength: typeof strength === 'function' ? strength(said) : strength, cookies: named };
}
