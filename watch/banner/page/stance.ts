/** Runs in the page: how an element stands in what is around it, and whether it can be seen there. */
import type { Box, DomTools } from './dom.ts';

type Clip = { left: number; top: number; right: number; bottom: number } | null;

/** What an element hands down to what is in it. */
export interface State {
  opacity: number;
  clip: Clip;
  /** What clips absolutely positioned descendants too. */
  hard: Clip;
  fixed: boolean;
  scroller: boolean;
  pointer: boolean;
  control: number;
}

type Around = Pick<State, 'clip' | 'hard' | 'scroller'>;

/** How an element stands, as far as what is around it lets it be seen. */
export interface Stance extends Around {
  style: CSSStyleDeclaration;
  box: Box;
  /** The document itself, or its body. */
  page: boolean;
  /** It has no box of its own. */
  contents: boolean;
  opacity: number;
  fixed: boolean;
  inClip: boolean;
  inView: boolean;
  shown: boolean;
  pointer: boolean;
}

/** Makes the functions that decide what can be seen. */
export function stanceTools(dom: DomTools) {
  function stanceOf(element: Element, style: CSSStyleDeclaration, state: State): Stance {
    const contents = style.display === 'contents';
    const box = dom.boxOf(element);
    const page = element === document.documentElement || element === document.body;
    const opacity = state.opacity * Number.parseFloat(style.opacity);
    const fixed = state.fixed || style.position === 'fixed';
    const { clip, hard, scroller } = around(style, state);
    const inClip = overlaps(box, clip);
    const inView = fixed && !scroller ? inWindow(box) : inDocument(box);
    const drawn = style.visibility === 'visible' && opacity >= 0.05;
    const shown = drawn && (contents || (inClip && inView && box.width >= 2 && box.height >= 2));
    const pointer = style.cursor === 'pointer';
    return {
      style,
      box,
      page,
      contents,
      opacity,
      fixed,
      clip,
      hard,
      scroller,
      inClip,
      inView,
      shown,
      pointer,
    };
  }

  /**
   * What clips an element: nothing where it is fixed; only what is positioned itself where it is absolute.
   */
  function around(style: CSSStyleDeclaration, { clip, hard, scroller }: State): Around {
    if (style.position === 'fixed') return { clip: null, hard: null, scroller: false };
    return { clip: style.position === 'absolute' ? hard : clip, hard, scroller };
  }

  /** What clips the children of an element. What scrolls can be scrolled to. */
  function within({ style, box, page, contents, clip, hard, scroller, inClip, inView }: Stance): Around {
    if (style.overflow === 'visible' || page || contents) return { clip, hard, scroller };
    const scrolls = /auto|scroll/.test(style.overflow) && box.width >= 2 && box.height >= 2;
    const inner = scrolls && inClip && inView ? null : intersection(clip, box);
    const holds = style.position !== 'static' || style.transform !== 'none';
    return { clip: inner, hard: holds ? inner : hard, scroller: scrolls };
  }

  function intersection(clip: Clip, { x, y, width, height }: Box): Clip {
    const [right, bottom] = [x + width, y + height];
    if (!clip) return { left: x, top: y, right, bottom };
    return {
      left: Math.max(clip.left, x),
      top: Math.max(clip.top, y),
      right: Math.min(clip.right, right),
      bottom: Math.min(clip.bottom, bottom),
    };
  }

  const overlaps = ({ x, y, width, height }: Box, clip: Clip): boolean =>
    !clip ||
    (x < clip.right - 1 && y < clip.bottom - 1 && x + width > clip.left + 1 && y + height > clip.top + 1);
  const inWindow = ({ x, y, width, height }: Box): boolean =>
    x < innerWidth - 1 && y < innerHeight - 1 && x + width > 1 && y + height > 1;
  const inDocument = ({ x, y, width, height }: Box): boolean =>
    x + width + scrollX > 1 && y + height + scrollY > 1;

  return { stanceOf, within };
}

/** What `stanceTools` makes. */
export type StanceTools = ReturnType<typeof stanceTools>;
