/**
 * A window that looks like a banner and is written in words that nobody here knows: it stands over the page, with a text
 * and two or more buttons, and asks for nothing to be typed. What it says is not known, so nothing may be said to be
 * missing, and nothing in it is pressed. Pure.
 */
import { readControls } from './controls.ts';
import type { SeenFrame } from './layer.ts';
import type { BlockFacts, ControlFacts } from './scan.ts';
import { foreignTopicsOf, languageOfText, topicsOf } from './topics.ts';

/** In characters. A shorter text is the name of something. */
const SHORTEST = 30;

/** The text of the first such window; null if there is none. */
export function notUnderstoodIn(frames: readonly SeenFrame[]): string | null {
  for (const { place, scan } of frames) {
    if (place === '') continue;
    const controls = new Map(scan.controls.map((control) => [control.id, control]));
    const found = scan.blocks.find((block) => block.silent === true && isUnread(block, controls));
    if (found) return found.text;
  }
  return null;
}

function isUnread(block: BlockFacts, facts: Map<number, ControlFacts>): boolean {
  const { prose, text, fields } = block;
  if (fields > 0 || prose.length < SHORTEST || languageOfText(text, '') !== '') return false;
  const buttons = readControls(block, facts).filter(
    (each) => each.facts.role === 'button' && each.facts.link === 'none' && /\p{L}/u.test(each.label),
  );
  const unknown = buttons.filter(({ kind, strength }) => kind === 'other' && strength === 0);
  const { weight } = topicsOf(text);
  return (
    unknown.length >= 2 && unknown.length === buttons.length && weight < 2 && foreignTopicsOf(text).size < 2
  );
}
