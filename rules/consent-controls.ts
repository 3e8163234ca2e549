/**
 * What a control of a consent banner does, as far as its words tell. Pure: shared by every watcher.
 *
 * The words come from `knowledge/consent-words`; the logic here is the same for all languages: which
 * ideas (accept, all, only, necessary, not, …) a text holds, and what they mean together.
 */
import type { ControlKind } from './evidence/consent.ts';
import { consentWords } from './knowledge/consent-words/index.ts';
import type { ConsentWords } from './knowledge/consent-words/words.ts';
import { compileWords, normaliseText } from './word-matcher.ts';

type Idea = keyof ConsentWords['control'];
const gather = (idea: Idea): RegExp => compileWords(consentWords.flatMap((words) => words.control[idea]));
const matchers: Record<Exclude<Idea, 'unnecessary'>, RegExp> = {
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
const unnecessary = gather('unnecessary');
/** Agreement that happens to hold a negation: `no problem`. */
const idioms = compileWords(consentWords.flatMap((words) => words.control.agree.filter((phrase) => /^(?:geen|no|why|kein|pas) /.test(phrase))));
const cookies = compileWords(consentWords.flatMap((words) => words.topic.cookie));
const tracking = compileWords(consentWords.flatMap((words) => words.topic.tracking));

export interface Reading {
  kind: ControlKind;
  /**
   * 3: says so in so many words. 2: says so. 1: may mean it (`OK`, `Continue`, a bare `Necessary`).
   * 0: says nothing that is known.
   */
  strength: 0 | 1 | 2 | 3;
  /** Whether it names cookies, so that it cannot be about anything else. */
  cookies: boolean;
}

/** Longer than this is a text that happens to be clickable. */
const MOST_WORDS = 25;

/** What one text says. */
export function readControlText(raw: string): Reading {
  const symbol = readSymbol(raw);
  if (symbol) return symbol;
  const whole = normaliseText(raw);
  const named = whole.search(cookies) >= 0;
  const answer = (kind: ControlKind, strength: Reading['strength']): Reading => ({ kind, strength, cookies: named });
  if (whole === '' || whole.split(' ').length > MOST_WORDS) return answer('other', 0);
  if (whole === 'x') return answer('close', 2);

  const text = whole.replace(idioms, 'ok').replace(unnecessary, ' ').replace(/ +/g, ' ').trim();
  const optional = whole.search(unnecessary) >= 0;
  const at = (idea: keyof typeof matchers): number => text.search(matchers[idea]);
  const has = (idea: keyof typeof matchers): boolean => at(idea) >= 0;
  const denies = has('not');
  const accepts = has('accept');
  const rejects = has('reject');
  const adjusts = has('settings') && !has('save');
  const refuses = rejects || (denies && (accepts || has('agree') || named || text.search(tracking) >= 0));

  if (has('necessary')) {
    if (has('purposes')) return answer('other', 1);
    if (adjusts && !accepts && !refuses) return answer('settings', 2);
    if (has('more') && !accepts && !has('only')) return answer('more-information', 2);
    if (rejects && !has('only')) return answer('reject-all', 2);
    if (optional) return answer(refuses ? 'reject-all' : 'other', refuses ? 3 : 1);
    return answer('necessary-only', has('only') || accepts || refuses || has('save') || has('agree') ? 3 : 1);
  }
  if (refuses) {
    if (has('settings') && !has('save') && !(denies && accepts)) return answer('settings', 2);
    if (accepts && !denies) return answer('other', 1);
    // Not refusing is not a refusal.
    if (rejects && denies && at('not') < at('reject') && !accepts && !named) return answer('other', 1);
    if (has('more') && at('more') < Math.max(at('reject'), at('not'))) return answer('more-information', 2);
    if (has('only') && !has('save')) return answer('other', 1);
    return answer('reject-all', has('all') || named || optional ? 3 : 2);
  }
  if (has('only') && has('purposes')) return answer('other', 1);
  if (accepts && has('all') && !has('selection')) return answer('accept-all', 3);
  if (has('save') && has('all') && !has('selection') && !has('settings')) return answer('accept-all', 1);
  if ((has('save') || accepts || has('agree')) && has('selection') && !(has('settings') && adjustsVerb(text))) return answer('save-selection', has('save') || accepts ? 3 : 1);
  if (has('save')) return answer('save-selection', has('settings') || named ? 3 : 2);
  if (has('settings')) return accepts ? answer('other', 1) : answer('settings', has('more') && !named ? 1 : 2);
  if (has('more') && !(accepts && at('accept') < at('more'))) return answer('more-information', 2);
  if (accepts) return answer('accept-all', has('purposes') ? 1 : named ? 3 : 2);
  if (has('close') && !has('agree')) return answer('close', 2);
  if (has('agree')) return answer('accept-all', 1);
  return answer('other', 0);
}

/** A text that asks to change something, rather than naming what is kept. */
function adjustsVerb(text: string): boolean {
  return /\b(?:aanpass|pas |wijzig|beheer|beheren|kies|manage|customi|change|adjust|edit|review|choose|anpass|verwalt|ander|bearbeit|gerer|modif|personnalis|personali|parametr|maak|make|faire)/.test(text);
}

function readSymbol(raw: string): Reading | null {
  const bare = raw.replace(/[\s\uFE0E\uFE0F]/g, '');
  if (/^[×✕✖✗✘⨯⨉╳❌❎🗙🅧ⓧ⊗⮾xX]$/u.test(bare)) return { kind: 'close', strength: 2, cookies: false };
  if (/^[✓✔✅👍🆗☑]$/u.test(bare)) return { kind: 'accept-all', strength: 1, cookies: false };
  if (/^[⚙🔧🛠]$/u.test(bare)) return { kind: 'settings', strength: 1, cookies: false };
  return null;
}

/** What is known of a control. */
export interface ControlWords {
  /** What a visitor sees. */
  text: string;
  /** What a screen reader says. */
  name: string;
  role: string;
  /** Opens and closes something beside it (`aria-expanded`, `<summary>`). */
  expands: boolean;
}

export interface ControlReading extends Reading {
  /** For a check box, switch or radio button (kind `category`): what its words would mean on a button. */
  says: ControlKind;
}

const boxRoles = new Set(['checkbox', 'switch', 'radio', 'menuitemcheckbox', 'menuitemradio', 'togglebutton']);

/** What a control does: the visible text first, the accessible name where that says more. */
export function classifyControl(control: ControlWords): ControlReading {
  const seen = readControlText(control.text);
  const heard = control.name === control.text ? seen : readControlText(control.name);
  let reading = seen.strength >= 2 || seen.strength >= heard.strength ? seen : heard;
  // `×` with a name that says what it does: the name knows better.
  if (seen.kind === 'close' && heard.strength >= 2 && heard.kind !== 'close' && normaliseText(control.text).length <= 1) reading = heard;
  if (seen.strength === 2 && heard.kind === seen.kind && heard.strength > seen.strength) reading = heard;
  if (boxRoles.has(control.role)) return { ...reading, kind: 'category', says: reading.kind };
  if (control.role === 'tab' && reading.kind !== 'settings') return { ...reading, kind: 'other', says: reading.kind };
  if (control.expands && (reading.kind === 'necessary-only' || reading.kind === 'accept-all') && reading.strength < 3) return { ...reading, kind: 'other', says: reading.kind };
  return { ...reading, says: reading.kind };
}
