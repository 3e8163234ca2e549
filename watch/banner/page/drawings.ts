/** Runs in the page: finds drawings, whose words and buttons cannot be read. */
import type { DomTools } from './dom.ts';

/** Makes the functions that find drawings. */
export function drawingTools(dom: DomTools) {
  /** Characters that a window without words may have: two buttons, a sign to close. */
  const MOST_WORDS = 20;
  const drawings = (root: Element | Document): Element[] =>
    Array.from(
      (root instanceof Document ? Document : Element).prototype.querySelectorAll.call(
        root,
        'canvas, object, embed, img[usemap]',
      ),
    )
      .slice(0, 20)
      .filter((each) => dom.visible(each));
  const drawingsIn = (root: Element): boolean => drawings(root).some((each) => dom.boxOf(each).width >= 40);

  /** The window over the page in which it stands; null if it stands in the page itself. */
  function windowAround(element: Element): Element | null {
    for (let at: Element | null = element, steps = 0; at && steps < 6; at = dom.parentOf(at), steps += 1) {
      const { position, zIndex } = getComputedStyle(at);
      if (dom.matches(at, ':modal') || (position === 'fixed' && Number.parseInt(zIndex, 10) >= 1)) return at;
    }
    return null;
  }

  /** As large as a banner, and no larger. */
  const isWindowSized = (element: Element): boolean => {
    const { width, height } = dom.boxOf(element);
    return width >= 200 && height >= 60 && !(width > innerWidth * 0.95 && height > innerHeight * 0.95);
  };
  /** Whether the window has hardly a word beside those of the drawing. */
  const saysNothing = (element: Element, drawing: Element): boolean => {
    const words = element instanceof HTMLElement ? element.innerText.replace(/\s+/g, '') : '';
    return words.length - (drawing.textContent ?? '').replace(/\s+/g, '').length < MOST_WORDS;
  };
  const drawsText = (element: Element, part: '::before' | '::after'): boolean =>
    /["'][^"']*\p{L}/u.test(getComputedStyle(element, part).content);

  /** Drawings that may be the whole text of a banner, and buttons whose text their style makes. */
  function speechless(): Element[] {
    /** Windows stand at the beginning of a document or at its end. */
    const find = (selector: string): Element[] => {
      const all: Element[] = Array.from(Document.prototype.querySelectorAll.call(document, selector));
      const some = all.length > 100 ? [...all.slice(0, 50), ...all.slice(-50)] : all;
      return some.filter((each) => dom.visible(each));
    };
    // A picture that is a link, as in an advertisement, leads elsewhere.
    const pictures = find('svg, img').filter(
      (each) =>
        isWindowSized(each) &&
        !Element.prototype.closest.call(each, 'a[href]') &&
        (each.localName === 'img' || Element.prototype.querySelector.call(each, 'text') !== null),
    );
    const buttons = find('button, [role="button"]').filter(
      (each) =>
        (each.textContent ?? '').trim() === '' && (drawsText(each, '::before') || drawsText(each, '::after')),
    );
    return [...pictures, ...buttons];
  }

  /** Whether a window without words stands over the page: what it says cannot be read. */
  function wordless(): boolean {
    if (drawings(document).some((each) => isWindowSized(each) && windowAround(each) !== null)) return true;
    return speechless().some((each) => {
      const around = windowAround(each);
      return around !== null && isWindowSized(around) && saysNothing(around, each);
    });
  }

  return { wordless, drawingsIn };
}

/** What `drawingTools` makes. */
export type DrawingTools = ReturnType<typeof drawingTools>;
