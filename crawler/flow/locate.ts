/**
 * Finds the element of a step as a visitor would: by its accessible name where the recording has one, else by its
 * text, else by its place in the markup. It must be one element that can be seen.
 */
import * as z from 'zod';
import { upTo } from '../../rules/text-ends.ts';
import { framesOf, type LiveFrame } from '../browser/frames.ts';
import type { Tab } from '../browser/tab.ts';
import { Deadline, withTimeout } from '../timeouts.ts';
import type { ElementStep } from './recording.ts';

/** The browser's answer to a question about an element, in milliseconds. */
const ANSWER_TIMEOUT_MS = 3000;
/**
 * Milliseconds between two looks at the page.
 * @waits the element is there
 */
const LOOK_EVERY_MS = 60;

/**
 * Milliseconds for a step's element to be there, unless the step says otherwise.
 * @waits the element is there
 */
export const STEP_TIMEOUT_MS = 5000;

/** An element of a frame. */
export interface FoundElement {
  frame: LiveFrame;
  /** Of the frame's isolated world. */
  contextId: number;
  objectId: string;
}

/** The step cannot be made, for a reason of the page: the flow ends here. */
export class StepFailure extends Error {}

type Selector = ElementStep['selectors'][number];

/** Accessible names first, then texts, then places. */
const orders = ['aria/', 'text/', 'pierce/', '', 'xpath/'];
const orderOf = (selector: Selector): number => {
  const first = typeof selector === 'string' ? selector : (selector[0] ?? '');
  const known = orders.findIndex((prefix) => prefix !== '' && first.startsWith(prefix));
  return known < 0 ? orders.indexOf('') : known;
};

/**
 * The step's element, when it can be seen.
 * @throws StepFailure when nothing fits within so many milliseconds, or several elements do
 */
export async function locate(tab: Tab, step: ElementStep, milliseconds: number): Promise<FoundElement> {
  const deadline = new Deadline(milliseconds);
  const selectors = step.selectors.toSorted((a, b) => orderOf(a) - orderOf(b));
  let most = 0;
  do {
    const frame = await frameOf(tab, step);
    if (frame) {
      for (const selector of selectors) {
        const found = await search(frame, selector).catch(() => null);
        if (found === null) continue;
        if (found.count === 1 && found.element) return found.element;
        most = Math.max(most, found.count);
      }
    }
    await deadline.pause(LOOK_EVERY_MS);
  } while (!deadline.passed);
  throw new StepFailure(
    most > 1 ? `${most} elements fit, and it must be one` : 'nothing on the page fits that can be seen',
  );
}

/** Whether the page shows a text, or a control of that name, within so many milliseconds. */
export async function shows(tab: Tab, text: string, milliseconds: number): Promise<boolean> {
  const deadline = new Deadline(milliseconds);
  for (;;) {
    for (const frame of await framesOf(tab.documents)) {
      const searches = [`aria/${text}`, `text/${text}`].map((selector) =>
        search(frame, selector).catch(() => null),
      );
      if ((await Promise.all(searches)).some((found) => found !== null && found.count > 0)) return true;
    }
    if (deadline.passed) return false;
    await deadline.pause(LOOK_EVERY_MS);
  }
}

/** The frame of the step: a frame in a process of its own by its address, others by their places. */
async function frameOf(tab: Tab, { target, frame = [] }: ElementStep): Promise<LiveFrame | null> {
  const frames = await framesOf(tab.documents);
  if (target !== undefined && target !== 'main') {
    const plain = (url: string): string => upTo(url, '?#');
    return frames.find(({ url, top }) => !top && plain(url) === plain(target)) ?? null;
  }
  if (frame.length === 0) return frames.find(({ top }) => top) ?? null;
  const { frameTree } = await tab.session.send('Page.getFrameTree');
  let at: typeof frameTree | undefined = frameTree;
  for (const index of frame) at = at?.childFrames?.[index];
  const id = at?.frame.id;
  return frames.find(({ frameId }) => frameId === id) ?? null;
}

interface Search {
  /** Elements that fit and can be seen. */
  count: number;
  /** The only one. */
  element: FoundElement | null;
}

async function search(frame: LiveFrame, selector: Selector): Promise<Search> {
  const { session, frameId } = frame;
  const made = session.send('Page.createIsolatedWorld', { frameId, worldName: 'cookiewacht-flow' });
  const { executionContextId: contextId } = await withTimeout(ANSWER_TIMEOUT_MS, made);
  const parts = typeof selector === 'string' ? [selector] : selector;
  const [first = ''] = parts;
  const objectIds = first.startsWith('aria/')
    ? await byName(frame, contextId, first.slice('aria/'.length))
    : await byMarkup(frame, contextId, parts);
  const [objectId] = objectIds;
  return {
    count: objectIds.length,
    element: objectIds.length === 1 && objectId !== undefined ? { frame, contextId, objectId } : null,
  };
}

/** Roles that only repeat the text of what is around them. */
const repeating = new Set(['StaticText', 'InlineTextBox', 'ListMarker']);
/** Roles of what a visitor acts on: where a heading has the same name, they are meant. */
const acting =
  /^(?:button|link|textbox|searchbox|checkbox|radio|combobox|listbox|option|menuitem|menuitemcheckbox|menuitemradio|tab|switch|slider|spinbutton|treeitem|DisclosureTriangle)$/;

/** By accessible name, in open and closed shadow roots too. Source: CDP `Accessibility.queryAXTree`. */
async function byName(frame: LiveFrame, contextId: number, text: string): Promise<string[]> {
  const [, accessibleName = '', , role] = /^(.*?)(\[role=["']?([\w-]+)["']?\])?$/s.exec(text) ?? [];
  const { session } = frame;
  const { result } = await withTimeout(
    ANSWER_TIMEOUT_MS,
    session.send('Runtime.evaluate', { contextId, expression: 'document' }),
  );
  if (result.objectId === undefined) return [];
  const { nodes } = await withTimeout(
    ANSWER_TIMEOUT_MS,
    session.send('Accessibility.queryAXTree', {
      objectId: result.objectId,
      accessibleName,
      ...(role === undefined ? {} : { role }),
    }),
  );
  const all = nodes.filter((node) => !node.ignored && !repeating.has(String(node.role?.value)));
  const acts = all.filter((node) => acting.test(String(node.role?.value)));
  const wanted = acts.length > 0 ? acts : all;
  const objects = await Promise.all(
    wanted
      .slice(0, 20)
      .flatMap(({ backendDOMNodeId: backendNodeId }) =>
        backendNodeId === undefined
          ? []
          : [session.send('DOM.resolveNode', { backendNodeId, executionContextId: contextId })],
      ),
  );
  const ids = objects.flatMap(({ object }) => object.objectId ?? []);
  const seen = await Promise.all(ids.map((objectId) => ask(frame, objectId, isSeen, z.boolean())));
  return ids.filter((_id, index) => seen[index] === true);
}

async function byMarkup(frame: LiveFrame, contextId: number, parts: readonly string[]): Promise<string[]> {
  const expression = `(${findByMarkup.toString()})(${JSON.stringify(parts)}, ${isSeen.toString()})`;
  const { session } = frame;
  const { result, exceptionDetails } = await withTimeout(
    ANSWER_TIMEOUT_MS,
    session.send('Runtime.evaluate', { contextId, expression }),
  );
  if (exceptionDetails || result.objectId === undefined) return [];
  const { result: properties } = await withTimeout(
    ANSWER_TIMEOUT_MS,
    session.send('Runtime.getProperties', { objectId: result.objectId, ownProperties: true }),
  );
  return properties.flatMap(({ name, value }) =>
    /^\d+$/.test(name) && value?.objectId !== undefined ? [value.objectId] : [],
  );
}

/** Runs in an isolated world: whether a visitor can see the element. */
function isSeen(element: unknown): boolean {
  if (!(element instanceof Element)) return false;
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true });
}

/** Runs in an isolated world. `parts`: a selector, or one for each shadow root on the way. */
function findByMarkup(parts: readonly string[], canBeSeen: (element: unknown) => boolean): unknown[] {
  const MOST = 20;
  const roots = (from: ParentNode): ParentNode[] => {
    const found: ParentNode[] = [from];
    for (const each of from.querySelectorAll('*')) if (each.shadowRoot) found.push(...roots(each.shadowRoot));
    return found;
  };
  const all = (from: ParentNode, selector: string): Element[] => {
    const text = selector.replace(/^(?:text|pierce|xpath)\//, '');
    if (selector.startsWith('xpath/')) {
      const result = document.evaluate(text, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
      return Array.from({ length: Math.min(MOST, result.snapshotLength) }, (_none, at) =>
        result.snapshotItem(at),
      ).filter((node) => node instanceof Element);
    }
    if (selector.startsWith('pierce/'))
      return roots(from).flatMap((root) => [...root.querySelectorAll(text)]);
    if (!selector.startsWith('text/')) return [...from.querySelectorAll(text)];
    const holds = (element: Element): boolean =>
      (element.textContent ?? '').slice(0, 20_000).replace(/\s+/g, ' ').includes(text);
    // The innermost element that has the text.
    return roots(from)
      .flatMap((root) => [...root.querySelectorAll('*')])
      .filter((element) => holds(element) && ![...element.children].some(holds));
  };
  let from: ParentNode[] = [document];
  let found: Element[] = [];
  for (const part of parts) {
    found = [...new Set(from.flatMap((root) => all(root, part)))].slice(0, MOST);
    from = found.map((element) => element.shadowRoot ?? element);
  }
  return found.filter((element) => canBeSeen(element));
}

/**
 * Calls a self-contained function with the element, and validates what it gives.
 * @throws Error when the element is gone
 */
export async function ask<S extends z.ZodType>(
  { session }: LiveFrame,
  objectId: string,
  read: (element: unknown, given?: unknown) => unknown,
  schema: S,
  given?: string,
): Promise<z.infer<S>> {
  const asked = session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `function (given) { return (${read.toString()})(this, given); }`,
    arguments: given === undefined ? [] : [{ value: given }],
    returnByValue: true,
    silent: true,
    userGesture: true,
  });
  const { result, exceptionDetails } = await withTimeout(ANSWER_TIMEOUT_MS, asked);
  if (exceptionDetails) throw new StepFailure('the element went away');
  return schema.parse(result.value);
}
