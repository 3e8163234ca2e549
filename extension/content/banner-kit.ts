/** The tools with which the crawler scans a page, made in this content script's own world. */
import { assemble, tools } from '../../watch/banner/page/assemble.ts';

declare const chrome:
  | { dom?: { openOrClosedShadowRoot?(element: HTMLElement): ShadowRoot | null } }
  | undefined;

/** The closed shadow root of an element; each browser shows it to extensions in its own way. */
function closedRootOf(element: Element): ShadowRoot | null {
  try {
    const own: unknown = Reflect.get(element, 'openOrClosedShadowRoot');
    if (own instanceof ShadowRoot) return own;
    return element instanceof HTMLElement && typeof chrome !== 'undefined'
      ? (chrome.dom?.openOrClosedShadowRoot?.(element) ?? null)
      : null;
  } catch {
    return null;
  }
}

/** Makes the tools; they see closed shadow roots too. */
export const makeKit = () => assemble(tools, closedRootOf);
export type Kit = ReturnType<typeof makeKit>;
