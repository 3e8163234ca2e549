/**
 * What a control of a consent banner does, as far as its words tell. Pure: shared by every watcher.
 *
 * The words come from `wording/`; the logic here is the same for all languages: which
 * ideas (accept, all, only, necessary, not, …) a text holds, and what they mean together.
 */
import type { ControlKind } from '../../rules/evidence/consent.ts';
import { consentWords } from './wording/index.ts';
import { bareMoreWords, continueWords, fullestWords, lastStepWords, negatedBoxWords, nextStepWords, offWords, onWords, wishWords } from './wording-pop-ups.ts';
import { withdrawalWords } from './wording-prose.ts';
import type { ConsentWords } from './wording.ts';
import { compileWords, normaliseText } from '../../rules/word-matcher.ts';

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
const idioms = compileWords(consentWords.flatMap((words) => words.control.agree.filter((phrase) => /^(?:geen|no|not|why|kein|pas|niet|niks|nichts|don t|do not|ne) |^macht nichts$/.test(phrase))));
const known = compileWords([...consentWords.flatMap((words) => [...words.common, ...Object.values(words.control).flat(), ...Object.values(words.topic).flat()]), 'ik', 'mij', 'me', 'mag', 'dat', 'dit', 'hoor', 'i', 'my', 'please', 'let', 'ich', 'das', 'mir', 'es', 'je', 'moi', 'ca', 'cela', 'est', 'lo', 'mi', 'jag', 'jeg', 'det', 'er', 'ar']);
/** Where to click rather than what to read: `Click here to reject`. */
const pointing = /^(?:(?:klik|click|klicken sie|klicke|cliquez|clique|haz clic|clicca) )?(?:(?:hier|here|ici|aqui|qui) )(?:(?:om|to|um|pour|para|per) )?/;
const bareNo = /^(?:nee|no|nein|non|nej|nei) /;
const nextStep = compileWords(nextStepWords);
const lastStep = compileWords(lastStepWords);
const negatedBox = compileWords(negatedBoxWords);
const fullest = compileWords(fullestWords);
const wishing = compileWords(wishWords);
const takingBack = compileWords(withdrawalWords);
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
  if (bareMoreWords.includes(whole)) return answer('more-information', 1);

  // Not an answer yet: `No, give me more info`.
  if (bareNo.test(whole) && !named && readControlText(whole.replace(bareNo, '')).kind === 'more-information') return answer('more-information', 2);
  const text = whole.replace(pointing, '').replace(idioms, 'ok').replace(unnecessary, ' ').replace(/ +/g, ' ').trim();
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
    // "Choose basic" takes it; "necessary cookies: settings" does not.
    if (adjusts && !accepts && !refuses && !has('only')) return picks(text) ? answer('necessary-only', 2) : answer('settings', 2);
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
  // "Choose full" stands opposite "Choose basic"; "Select all" may only tick boxes.
  if (picks(text) && text.search(fullest) >= 0) return answer('accept-all', 2);
  if (has('only') && has('purposes')) return answer('other', 1);
  if (accepts && has('all') && !has('selection')) return answer('accept-all', 3);
  if (has('save') && has('all') && !has('selection') && !has('settings')) return answer('accept-all', 1);
  if ((has('save') || accepts || has('agree')) && has('selection') && !(has('settings') && adjustsVerb(text))) return answer('save-selection', has('save') || accepts ? 3 : 1);
  if (has('save')) return answer('save-selection', has('settings') || named ? 3 : 2);
  if (has('settings') && has('close') && !accepts) return answer('close', 2);
  // `Change consent` is what the way back is called.
  if (has('settings')) return accepts && !(changes(text) && text.split(' ').length <= 4) ? answer('other', 1) : answer('settings', has('more') && !named ? 1 : 2);
  if (has('more') && !(accepts && at('accept') <= at('more'))) return answer('more-information', 2);
  if (accepts) return answer('accept-all', has('purposes') ? 1 : named ? 3 : 2);
  if (has('close') && !has('agree')) return answer('close', 2);
  if (has('agree')) return answer('accept-all', has('all') ? 2 : 1);
  if (has('all') && named && text.split(' ').length <= 3) return answer('accept-all', 1);
  return answer('other', 0);
}

/** A text of two or three words that chooses one of the things on offer. */
const picks = (text: string): boolean => text.split(' ').length <= 3 && /^(?:kies|selecteer|choose|select|pick|wahle|choisir|choisissez) /.test(text) && !/(?:instelling|setting|voorkeur|preferenc|opti|einstellung|reglage)/.test(text);

/** A text that begins by asking to change what was chosen. */
const changes = (text: string): boolean => /^(?:wijzig|aanpass|change|edit|review|anpass|ander|bearbeit|modif|ændr|endre|rediger|andra|zmien|cambia|alter)/.test(text);

/** A text that asks to change something, rather than naming what is kept. */
function adjustsVerb(text: string): boolean {
  return /\b(?:aanpass|pas |wijzig|beheer|beheren|kies|manage|customi|change|adjust|edit|review|choose|anpass|verwalt|ander|bearbeit|gerer|modif|personnalis|personali|parametr|maak|make|faire)/.test(text);
}

function readSymbol(raw: string): Reading | null {
  const bare = raw.replace(/[\s\uFE0E\uFE0F]/g, '');
  if (/^[×✕✖✗✘⨯⨉╳❌❎🗙🅧ⓧ⊗⮾xX]$/u.test(bare)) return { kind: 'close', strength: 2, cookies: false };
  if (/^[✓✔✅👍🆗☑]$/u.test(bare)) return { kind: 'accept-all', strength: 1, cookies: false };
  if (/^[👎🚫⛔🙅]$/u.test(bare)) return { kind: 'reject-all', strength: 1, cookies: false };
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

const boxRoles = new Set(['checkbox', 'switch', 'radio', 'menuitemcheckbox', 'menuitemradio', 'togglebutton', 'slider']);

/** Of these one is chosen, so that `On` names an answer rather than the state of a switch. */
const oneOfTwo = new Set(['radio', 'menuitemradio', 'togglebutton']);

/** Whether a text says no more than on or off. */
export function onOrOff(raw: string): ControlKind | null {
  const text = normaliseText(raw);
  return onWords.includes(text) ? 'accept-all' : offWords.includes(text) ? 'reject-all' : null;
}

/** Of levels to choose from, the one that begins by calling itself the lowest or the highest, whatever it goes on to explain. */
function levelOf(raw: string, { kind, strength }: Reading): ControlKind | null {
  const [first = '', ...rest] = normaliseText(raw).split(' ');
  if (rest.length < 2 || kind !== 'other' || strength > 1) return null;
  return /^(?:minima\w*|minimum|bas[ie][cs]\w*)$/.test(first) ? 'necessary-only' : first.search(fullest) === 0 || /^maxima\w*$/.test(first) ? 'accept-all' : null;
}

/** Whether ticking a box of this name takes consent away: `No marketing cookies`. A bare `No` may be the state of a switch. */
export function negatesBox(raw: string): boolean {
  const text = normaliseText(raw).replace(/^(?:(?:ik|i|ich|je|wil|want|will|mochte|please|bitte) )+/, '');
  return text.search(negatedBox) === 0 && [cookies, tracking, matchers.purposes].some((matcher) => text.search(matcher) >= 0);
}

/** Whether a control ends a sentence that says what to do for who would rather not: `If you do not want this, [click here]`. */
export function refusesInSentence(lead: string, label: string): boolean {
  const text = normaliseText(lead);
  if (text.search(wishing) < 0 || text.search(takingBack) >= 0) return false;
  return text.search(matchers.not) >= 0 || readControlText(`${lead} ${label}`).kind === 'reject-all';
}

/** Whether a control also says that it puts something away. */
export const putsAway = (raw: string): boolean => normaliseText(raw).search(matchers.close) >= 0;

/** What a control does: the visible text first, the accessible name where that says more. */
export function classifyControl(control: ControlWords): ControlReading {
  const seen = readControlText(control.text);
  const heard = control.name === control.text ? seen : readControlText(control.name);
  let reading = seen.strength >= 2 || seen.strength >= heard.strength ? seen : heard;
  // `×` with a name that says what it does: the name knows better.
  if (seen.kind === 'close' && heard.strength >= 2 && heard.kind !== 'close' && normaliseText(control.text).length <= 1) reading = heard;
  // "Got it", which a screen reader hears as the dismissal of the message: what is read is the answer.
  if (seen.kind === 'accept-all' && heard.kind === 'close' && /\p{L}/u.test(control.text)) reading = seen;
  if (seen.strength === 2 && heard.kind === seen.kind && heard.strength > seen.strength) reading = heard;
  // A button that stays pressed is a button where it speaks for all.
  if (control.role === 'togglebutton' && reading.strength === 3 && (reading.kind === 'accept-all' || reading.kind === 'reject-all')) return { ...reading, says: reading.kind };
  if (boxRoles.has(control.role)) return { ...reading, kind: 'category', says: (oneOfTwo.has(control.role) && (onOrOff(control.text || control.name) ?? levelOf(control.text || control.name, reading))) || reading.kind };
  if (control.role === 'tab' && reading.kind !== 'settings') return { ...reading, kind: 'other', says: reading.kind };
  if (control.expands && (reading.kind === 'necessary-only' || reading.kind === 'accept-all') && reading.strength < 3) return { ...reading, kind: 'other', says: reading.kind };
  return { ...reading, says: reading.kind };
}

/** The words of a control that have nothing to do with a choice about cookies. */
export const foreignWordsOf = (raw: string): string[] => normaliseText(raw).replace(known, ' ').split(' ').filter((word) => word.length > 1);

/** Whether a box switches all the others: `Enable or disable all services`. */
export function switchesAll(raw: string): boolean {
  const text = normaliseText(raw);
  return text.search(matchers.all) >= 0 && (text.search(matchers.accept) >= 0 || text.search(matchers.reject) >= 0);
}

/** Whether a text speaks of refusing, whatever else it speaks of. */
export const speaksOfRefusal = (raw: string): boolean => normaliseText(raw).search(matchers.reject) >= 0;

/** Whether a text is about everything at once. */
export const speaksOfAll = (raw: string): boolean => normaliseText(raw).search(matchers.all) >= 0;

/** Whether a control says no more than to go on. */
export const continues = (raw: string): boolean => continueWords.includes(normaliseText(raw));

/** Whether a text says which of several steps it is. */
export const isStep = (raw: string): boolean => /(?:^| )(?:stap|step|schritt|etape|paso|passo|krok|steg|trin) \d+(?: |$)|(?:^| )\d (?:van|of|von|sur|de|di|z|av|af) \d(?: |$)/.test(normaliseText(raw));

/** Whether a control goes on to the next of several steps, or ends them; it may say more than that. */
export function stepOf(raw: string): 'next' | 'last' | null {
  const text = normaliseText(raw);
  if (text.split(' ').length > 4) return null;
  return text.search(nextStep) >= 0 ? 'next' : text.search(lastStep) >= 0 ? 'last' : null;
}
