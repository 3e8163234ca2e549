/** What a control does: its visible text, its accessible name and its role together. Pure. */
import type { ControlKind } from '../../rules/evidence/consent.ts';
import { normaliseText } from '../../rules/plain-text.ts';
import { fullest } from './control-ideas.ts';
import { readControlText, type Reading } from './control-text.ts';
import { wordsOf } from './all-words.ts';

const onWords = new Set(wordsOf(({ answer }) => answer.on));
const offWords = new Set(wordsOf(({ answer }) => answer.off));

/** The words and the role of a control. */
export interface ControlWords {
  /** What a visitor sees. */
  text: string;
  /** What a screen reader says. */
  name: string;
  role: string;
  /** Opens and closes something beside it (`aria-expanded`, `<summary>`). */
  expands: boolean;
}

/** The kind of a control. */
export interface ControlReading extends Reading {
  /** For a check box, switch or radio button (kind `category`): what its words would mean on a button. */
  says: ControlKind;
}

const boxRoles = new Set([
  'checkbox',
  'switch',
  'radio',
  'menuitemcheckbox',
  'menuitemradio',
  'togglebutton',
  'slider',
]);

/** Roles of controls of which one is chosen, so that `On` names an answer and not a state. */
const oneOfTwo = new Set(['radio', 'menuitemradio', 'togglebutton']);

/** Whether a text says no more than on or off. */
export function onOrOff(raw: string): ControlKind | null {
  const text = normaliseText(raw);
  if (onWords.has(text)) return 'accept-all';
  return offWords.has(text) ? 'reject-all' : null;
}

/**
 * Of levels to choose from, the one that begins by calling itself the lowest or the highest, whatever it goes
 * on to explain.
 */
function levelOf(raw: string, { kind, strength }: Reading): ControlKind | null {
  const [first = '', ...rest] = normaliseText(raw).split(' ');
  if (rest.length < 2 || kind !== 'other' || strength > 1) return null;
  if (/^(?:minima\w*|minimum|bas[ie][cs]\w*)$/.test(first)) return 'necessary-only';
  return first.search(fullest) === 0 || /^maxima\w*$/.test(first) ? 'accept-all' : null;
}

/** The visible text first, the accessible name where that says more. */
function readBoth({ text, name }: ControlWords): Reading {
  const seen = readControlText(text);
  const heard = name === text ? seen : readControlText(name);
  if (seen.strength === 2 && heard.kind === seen.kind && heard.strength > seen.strength) return heard;
  // "Got it", which a screen reader hears as the dismissal of the message: what is read is the answer.
  if (seen.kind === 'accept-all' && heard.kind === 'close' && /\p{L}/u.test(text)) return seen;
  // `×` with a name that says what it does: the name knows better.
  if (
    seen.kind === 'close' &&
    heard.kind !== 'close' &&
    heard.strength >= 2 &&
    normaliseText(text).length <= 1
  ) {
    return heard;
  }
  return seen.strength >= 2 || seen.strength >= heard.strength ? seen : heard;
}

/** What the words of a box would mean on a button. */
function boxSays({ text, name, role }: ControlWords, reading: Reading): ControlKind {
  const label = text || name;
  return (oneOfTwo.has(role) ? (onOrOff(label) ?? levelOf(label, reading)) : null) ?? reading.kind;
}

/** A button that stays pressed is a button where it speaks for all. */
const speaksForAll = ({ role }: ControlWords, { kind, strength }: Reading): boolean =>
  role === 'togglebutton' && strength === 3 && (kind === 'accept-all' || kind === 'reject-all');

/** The heading of a section that folds out names what the section is about. */
const headsSection = ({ expands }: ControlWords, { kind, strength }: Reading): boolean =>
  expands && strength < 3 && (kind === 'necessary-only' || kind === 'accept-all');

/** The kind of a control, and how clearly its words say so. */
export function classifyControl(control: ControlWords): ControlReading {
  const reading = readBoth(control);
  const says = reading.kind;
  if (boxRoles.has(control.role) && !speaksForAll(control, reading)) {
    return { ...reading, kind: 'category', says: boxSays(control, reading) };
  }
  const opensTab = control.role === 'tab' && reading.kind !== 'settings';
  return opensTab || headsSection(control, reading)
    ? { ...reading, kind: 'other', says }
    : { ...reading, says };
}
