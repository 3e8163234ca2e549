/** Closed shadow roots, which a browser shows to extensions only. */

declare const chrome:
  | { dom?: { openOrClosedShadowRoot?(element: HTMLElement): ShadowRoot | null } }
  | undefined;

/** Elements that the extension itself put on the page. */
const own = new WeakSet<Node>();

/** Keeps an element of the extension, and what is in it, out of everything that is read of the page. */
export const hideOwn = (element: Element): void => void own.add(element);
export const isOwn = (node: Node): boolean => own.has(node);

/** The closed shadow root of an element; each browser shows it to extensions in its own way. */
export function closedRootOf(element: Element): ShadowRoot | null {
  if (isOwn(element)) return null;
  try {
    const given: unknown = Reflect.get(element, 'openOrClosedShadowRoot');
    if (given instanceof ShadowRoot) return given;
    return element instanceof HTMLElement && typeof chrome !== 'undefined'
      ? (chrome.dom?.openOrClosedShadowRoot?.(element) ?? null)
      : null;
  } catch {
    return null;
  }
}

const MAX_ELEMENTS = 20_000;
const MAX_ROOTS = 200;

/** The closed shadow roots of the document, those within shadow roots included; 200 at most. */
export function closedRoots(): ShadowRoot[] {
  const roots: Array<Document | ShadowRoot> = [document];
  const closed: ShadowRoot[] = [];
  let left = MAX_ELEMENTS;
  for (let at = 0; at < roots.length && at <= MAX_ROOTS; at += 1) {
    for (const element of roots[at]?.querySelectorAll('*') ?? []) {
      if (--left < 0) return closed;
      const shadow = element.shadowRoot ?? closedRootOf(element);
      if (!shadow) continue;
      roots.push(shadow);
      if (shadow.mode === 'closed' && closed.length < MAX_ROOTS) closed.push(shadow);
    }
  }
  return closed;
}
