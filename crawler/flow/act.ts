/** Acts on an element that a flow has found: clicks it, or fills it in. */
import * as z from 'zod';
import type { Tab } from '../browser/tab.ts';
import { withTimeout } from '../timeouts.ts';
import type { ElementFacts } from './element-facts.ts';
import { ask, StepFailure, type FoundElement } from './locate.ts';

/** The browser's answer to a question about an element, in milliseconds. */
const ANSWER_TIMEOUT_MS = 3000;

/** A place in the viewport, in CSS pixels. */
interface Point {
  x: number;
  y: number;
}

/** The middle of the element, after scrolling there. Source: CDP `DOM.getContentQuads`. */
export async function placeOf({ frame: { session }, objectId }: FoundElement): Promise<Point> {
  await session.send('DOM.scrollIntoViewIfNeeded', { objectId }).catch(() => undefined);
  const asked = session.send('DOM.getContentQuads', { objectId });
  const { quads } = await withTimeout(ANSWER_TIMEOUT_MS, asked);
  const [quad = []] = quads;
  if (quad.length < 8) throw new StepFailure('the element has no place on the page');
  const mean = (offset: number): number =>
    [0, 2, 4, 6].reduce((sum, at) => sum + (quad[at + offset] ?? 0), 0) / 4;
  return { x: mean(0), y: mean(1) };
}

/** Clicks. In a frame that has a process of its own, places are not those of the page. */
export async function clickAt(tab: Tab, { frame, objectId }: FoundElement, { x, y }: Point): Promise<void> {
  if (frame.session === tab.session) await tab.input.click(x, y);
  else await ask(frame, objectId, clickIt, z.boolean());
}

function clickIt(element: unknown): boolean {
  if (element instanceof HTMLElement) element.click();
  return true;
}

/**
 * Fills in a field: types in it, or chooses what it offers.
 * @throws StepFailure when it takes nothing, or not this
 */
export async function changeField(
  tab: Tab,
  { frame, objectId }: FoundElement,
  input: ElementFacts['input'],
  text: string,
): Promise<void> {
  if (input === 'none') throw new StepFailure('nothing can be filled in there');
  if (input !== 'text') {
    if (!(await ask(frame, objectId, setValue, z.boolean(), text)))
      throw new StepFailure('it offers no such choice');
    return;
  }
  await ask(frame, objectId, focusAndSelect, z.boolean());
  if (frame.session === tab.session) await tab.input.type(text);
  else await frame.session.send('Input.insertText', { text });
}

function focusAndSelect(element: unknown): boolean {
  if (!(element instanceof HTMLElement)) return false;
  element.focus();
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
  return true;
}

/** A list, a date, a colour: the value is set, and the page is told, as when a visitor chooses. */
function setValue(element: unknown, value: unknown): boolean {
  const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
  if (!isField || typeof value !== 'string') return false;
  element.focus();
  element.value = value;
  for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
  return element.value === value;
}
