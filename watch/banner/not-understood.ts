/**
 * A window that looks like a banner and cannot be read: it stands over the page, with a text and two or more buttons, and
 * asks for nothing to be typed. Its words are in a language that nobody here knows, or it speaks of cookies and offers
 * answers that nobody here knows. What it says is not known, so nothing may be said to be missing, and nothing in it is
 * pressed. Pure.
 */
import { isLanguageRead } from '../../rules/knowledge/statement-words.ts';
import { isOverlay } from './block-reading.ts';
import { readControls, type LayerControl } from './controls.ts';
import type { SeenFrame } from './layer.ts';
import type { BlockFacts, ControlFacts } from './scan.ts';
import { foreignTopicsOf, languageOfText, topicsOf } from './topics.ts';

/** In characters. A shorter text is the name of something. */
const SHORTEST = 30;
/** The same in scripts that write a word with one or two characters. */
const SHORTEST_DENSE = 14;
/** A longer text is more than a question. */
const LONGEST = 3000;

/** Scripts of no language that is read. */
const unreadScript =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Hebrew}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Ethiopic}\p{Script=Khmer}]/u;
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** The text of the first such window; null if there is none. The page has no banner that can be read. */
export function notUnderstoodIn(frames: readonly SeenFrame[]): string | null {
  const top = frames.find(({ scan }) => scan.top)?.scan.language ?? '';
  for (const { place, scan } of frames) {
    if (place === '') continue;
    const controls = new Map(scan.controls.map((control) => [control.id, control]));
    const language = scan.language || top;
    const found = scan.blocks.find(
      (block) => isOverlay(place === 'page' ? block.place : place) && isUnread(block, controls, language),
    );
    if (found) return found.text;
  }
  return null;
}

function isUnread(block: BlockFacts, facts: Map<number, ControlFacts>, language: string): boolean {
  const { prose, text, fields, size } = block;
  const long = prose.length >= (dense.test(prose) ? SHORTEST_DENSE : SHORTEST) && size <= LONGEST;
  if (fields > 0 || !long || foreignTopicsOf(text).size >= 2) return false;
  const buttons = readControls(block, facts).filter(
    (each) => each.facts.role === 'button' && each.facts.link === 'none' && /\p{L}/u.test(each.label),
  );
  if (buttons.length < 2 || buttons.length > 6) return false;
  const unknown = buttons.filter(({ kind, strength }) => kind === 'other' && strength === 0);
  if (isForeign(text, language)) return unknown.length > 0 || asksYesOrNo(buttons);
  if (unknown.length === buttons.length && speaksOfIt(text)) return true;
  return unknown.length === buttons.length && languageOfText(text, '') === '' && topicsOf(text).weight < 2;
}

/** The page says so, or its letters do. Languages that are alike share words, so a few known ones prove nothing. */
const isForeign = (text: string, declared: string): boolean =>
  !isLanguageRead(declared) || unreadScript.test(text);

const asksYesOrNo = (buttons: readonly LayerControl[]): boolean =>
  buttons.some(({ kind }) => kind === 'accept-all') &&
  buttons.some(({ kind }) => kind === 'reject-all' || kind === 'necessary-only');

/** It speaks of the use of cookies, or of what is done with a visitor's data. */
function speaksOfIt(text: string): boolean {
  const { cookie, rights, uses, aims, visits, weight } = topicsOf(text);
  return weight >= 3 && (cookie || (rights && (uses || aims) && visits)) && foreignTopicsOf(text).size === 0;
}
