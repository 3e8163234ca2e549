/** Runs in the page: finds drawings, whose words and buttons cannot be read. */
import type { DomTools } from './dom.ts';

/** Makes the functions that find drawings. */
export function drawingTools(dom: DomTools) {
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

  /** Whether a drawing stands over the page like a window: what it says cannot be read. */
  function wordless(): boolean {
    return drawings(document).some((each) => {
      const { width, height } = dom.boxOf(each);
      if (width < 200 || height < 60 || (width > innerWidth * 0.95 && height > innerHeight * 0.95))
        return false;
      for (let at: Element | null = each, steps = 0; at && steps < 6; at = dom.parentOf(at), steps += 1) {
        const { position, zIndex } = getComputedStyle(at);
        if (dom.matches(at, ':modal') || (position === 'fixed' && Number.parseInt(zIndex, 10) >= 1))
          return true;
      }
      return false;
    });
  }

  return { wordless, drawingsIn };
}

/** What `drawingTools` makes. */
export type DrawingTools = ReturnType<typeof drawingTools>;
