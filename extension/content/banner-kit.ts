/** The tools by which the crawler looks at a page, made in this content script's own world. */
import { assemble, tools } from '../../watch/banner/page/assemble.ts';

declare const chrome:
  | { dom?: { openOrClosedShadowRoot?(element: HTMLElement): ShadowRoot | null } }
  | undefined;

/** Closed shadow roots too: browsers tell their extensions, each in its own way. */
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

export const makeKit = () => assemble(tools, closedRootOf);
export type Kit = ReturnType<typeof makeKit>;
