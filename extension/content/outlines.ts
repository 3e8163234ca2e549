/**
 * Outlines on the page, in a closed shadow root of one element that no other part of the extension reads. Nothing is
 * left of it when they are removed.
 */
import { hideOwn } from './closed-roots.ts';

export interface Mark {
  /** Number of the element, as the scanning tools gave it. */
  id: number;
  kind: string;
  label: string;
}

interface Outline {
  element: Element;
  box: HTMLElement;
  words: HTMLElement;
}

interface Spot {
  left: number;
  top: number;
  width: number;
}

const COLOUR = '#5b2da0';
/** CSS pixels between an element and its outline. */
const GAP = 3;
const LABEL_HEIGHT = 20;

let host: HTMLElement | null = null;
let outlines: Outline[] = [];

/** A page's policy forbids style sheets and `style` attributes in its text, but no script to set a style. */
function styled(values: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement('div');
  for (const [name, value] of Object.entries({ all: 'initial', 'box-sizing': 'border-box', ...values }))
    element.style.setProperty(name, value, 'important');
  return element;
}

function outlineOf({ kind, label }: Mark): Omit<Outline, 'element'> {
  const box = styled({
    position: 'fixed',
    border: `3px ${kind === 'banner' || kind === 'form' ? 'dashed' : 'solid'} ${COLOUR}`,
    'border-radius': '4px',
    'box-shadow': '0 0 0 2px #ffffff, inset 0 0 0 1px #ffffff',
  });
  const words = styled({
    position: 'fixed',
    'max-width': '20em',
    overflow: 'hidden',
    'text-overflow': 'ellipsis',
    'white-space': 'nowrap',
    padding: '0 6px',
    font: `600 13px/${LABEL_HEIGHT}px system-ui, sans-serif`,
    color: '#ffffff',
    background: COLOUR,
    border: '1px solid #ffffff',
    'border-radius': '4px',
  });
  words.textContent = label;
  return { box, words };
}

const set = (element: HTMLElement, name: string, value: string): void =>
  element.style.setProperty(name, value, 'important');

/** The height at which a label hides none of those before it: above its outline, and higher if need be. */
function freeTop(label: Spot, taken: readonly Spot[]): number {
  const inTheWay = taken.find(
    ({ left, top, width }) =>
      Math.abs(top - label.top) < LABEL_HEIGHT &&
      left < label.left + label.width &&
      label.left < left + width,
  );
  const top = inTheWay ? inTheWay.top - LABEL_HEIGHT : label.top;
  return inTheWay && top > 0 ? freeTop({ ...label, top }, taken) : label.top;
}

/**
 * Puts an outline where its element is now.
 * @param taken where the labels before it are
 * @returns false if nothing of the element can be seen
 */
function place({ element, box, words }: Outline, taken: Spot[]): boolean {
  const { x, y, width, height } = Element.prototype.getBoundingClientRect.call(element);
  const isSeen = (width > 0 || height > 0) && Element.prototype.checkVisibility.call(element);
  for (const part of [box, words]) set(part, 'display', isSeen ? 'block' : 'none');
  if (!isSeen) return false;
  const [left, top] = [Math.max(x - GAP, 0), Math.max(y - GAP, 0)];
  set(box, 'left', `${left}px`);
  set(box, 'top', `${top}px`);
  set(box, 'width', `${Math.min(x + width + GAP, innerWidth) - left}px`);
  set(box, 'height', `${Math.min(y + height + GAP, innerHeight) - top}px`);
  // Without room above the outline, the label stands in it.
  const label = { left, top: top > LABEL_HEIGHT ? top - LABEL_HEIGHT : top, width: words.offsetWidth };
  const spot = { ...label, top: freeTop(label, taken) };
  taken.push(spot);
  set(words, 'left', `${spot.left}px`);
  set(words, 'top', `${spot.top}px`);
  return true;
}

const placeAll = (): boolean[] => {
  const taken: Spot[] = [];
  return outlines.map((outline) => place(outline, taken));
};

function follow(): void {
  if (host === null) return;
  placeAll();
  requestAnimationFrame(follow);
}

/** Removes all outlines. */
export function removeOutlines(): void {
  host?.remove();
  host = null;
  outlines = [];
}

/**
 * Draws outlines instead of those that are there.
 * @returns the numbers of the elements that can be seen
 */
export function drawOutlines(
  marks: readonly Mark[],
  elementOf: (id: number) => Element | undefined,
): number[] {
  removeOutlines();
  const drawn = marks.flatMap((mark) => {
    const element = elementOf(mark.id);
    return element?.isConnected ? [{ element, ...outlineOf(mark), id: mark.id }] : [];
  });
  if (drawn.length === 0) return [];
  host = styled({
    position: 'fixed',
    inset: '0',
    width: '100%',
    height: '100%',
    background: 'none',
    border: '0',
    padding: '0',
    overflow: 'visible',
    'pointer-events': 'none',
    'z-index': '2147483647',
  });
  host.setAttribute('aria-hidden', 'true');
  hideOwn(host);
  host.attachShadow({ mode: 'closed' }).append(...drawn.flatMap(({ box, words }) => [box, words]));
  document.documentElement.append(host);
  // Over dialogs of the page too.
  host.popover = 'manual';
  host.showPopover();
  outlines = drawn;
  const isSeen = placeAll();
  const seen = drawn.flatMap(({ id }, index) => (isSeen[index] ? [id] : []));
  const first = drawn.find(({ id }) => id === seen[0])?.element;
  if (first && !isInWindow(first)) first.scrollIntoView({ block: 'center', behavior: 'instant' });
  follow();
  return seen;
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = Element.prototype.getBoundingClientRect.call(element);
  return bottom > 0 && top < innerHeight;
}
