/** Runs in the page: where the elements of frames stand, and whether a point of one can be reached. */
import type { DomTools } from './dom.ts';

/** The position of a frame's element in CSS pixels, and how it stands in the page. */
export interface FramePlace {
  x: number;
  y: number;
  width: number;
  height: number;
  shown: boolean;
  place: string;
}

/** Makes the functions that locate frames. `hitAt`: the element at a point of the viewport. */
export function frameTools(dom: DomTools, hitAt: (x: number, y: number) => Element | null) {
  /** The position of a frame's element in this document. */
  function frameAt(element: Element): FramePlace {
    const box = dom.boxOf(element);
    const style = getComputedStyle(element);
    const inset = (side: 'Left' | 'Top'): number =>
      Number.parseFloat(style[`border${side}Width`]) + Number.parseFloat(style[`padding${side}`]);
    let place = '';
    for (let at: Element | null = element, steps = 0; at && steps < 300; at = dom.parentOf(at), steps += 1) {
      const { position, zIndex } = getComputedStyle(at);
      const role = dom.attribute(at, 'role');
      if (
        dom.matches(at, ':modal') ||
        dom.matches(at, 'dialog') ||
        role === 'dialog' ||
        role === 'alertdialog' ||
        dom.attribute(at, 'aria-modal') === 'true'
      )
        place = 'dialog';
      else if (position === 'fixed' || position === 'sticky') place = position;
      else if (position === 'absolute' && Number.parseInt(zIndex, 10) >= 5) place = 'absolute';
      if (place) break;
    }
    const height = document.documentElement.scrollHeight;
    if (!place && box.width >= innerWidth * 0.5 && box.height < innerHeight * 0.7)
      place =
        box.y + scrollY < innerHeight * 0.4
          ? 'first'
          : box.y + box.height + scrollY > height - innerHeight * 0.3
            ? 'last'
            : '';
    return {
      x: box.x + inset('Left'),
      y: box.y + inset('Top'),
      width: box.width,
      height: box.height,
      shown: dom.visible(element),
      place,
    };
  }

  const frameGetsPoint = (element: Element, x: number, y: number): boolean => hitAt(x, y) === element;
  const bringFrameIntoView = (element: Element): void =>
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });

  return { frameAt, frameGetsPoint, bringFrameIntoView };
}
