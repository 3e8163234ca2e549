/** The tools by which the crawler looks at a page, made in this content script's own world. */
import { actTools } from '../../watch/in-page/consent/act.ts';
import { blockTools } from '../../watch/in-page/consent/blocks.ts';
import { domTools } from '../../watch/in-page/consent/dom.ts';
import { factTools } from '../../watch/in-page/consent/facts.ts';
import { nameTools } from '../../watch/in-page/consent/names.ts';
import { styleTools } from '../../watch/in-page/consent/style.ts';
import { walkTools } from '../../watch/in-page/consent/walk.ts';

declare const chrome: { dom?: { openOrClosedShadowRoot?(element: HTMLElement): ShadowRoot | null } } | undefined;

/** Closed shadow roots too: browsers tell their extensions, each in its own way. */
function closedRootOf(element: Element): ShadowRoot | null {
  try {
    const own: unknown = Reflect.get(element, 'openOrClosedShadowRoot');
    if (own instanceof ShadowRoot) return own;
    return element instanceof HTMLElement && typeof chrome !== 'undefined' ? (chrome.dom?.openOrClosedShadowRoot?.(element) ?? null) : null;
  } catch {
    return null;
  }
}

export function makeKit() {
  const dom = domTools(closedRootOf);
  const names = nameTools(dom);
  return { ...blockTools(dom, names, walkTools(dom, names), factTools(dom, names)), ...actTools(dom, names), ...styleTools(dom), dom };
}
export type Kit = ReturnType<typeof makeKit>;
