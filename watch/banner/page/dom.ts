/**
 * Runs in an isolated world of the page: the tree as a visitor sees it (open and closed shadow roots, slots),
 * and what of it is visible. Sent as text: refers to nothing outside itself.
 *
 * Properties are read through the prototypes, since a form's fields can hide the form's own properties.
 */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What is around an element, as far as it was gone through on the way up. */
interface Way {
  opacity: number;
  clip: Edges;
  /** Something fixed was passed: what is further out clips nothing. */
  free: boolean;
  /** Something absolute was passed, and nothing yet that it is positioned in. */
  escaping: boolean;
}

/** Makes the functions that read the flat tree. */
export function domTools(closedRootOf: (element: Element) => ShadowRoot | null = () => null) {
  /** Closed shadow roots, which the debugger finds and `addRoot` adds. An extension reads them itself. */
  const closed = new WeakMap<Element, ShadowRoot>();
  const ids = new WeakMap<Element, number>();
  const known = new Map<number, Element>();
  let last = 0;

  const parentNode = (node: Node): Node | null => Reflect.get(Node.prototype, 'parentNode', node);
  const firstChild = (node: Node): Node | null => Reflect.get(Node.prototype, 'firstChild', node);
  const nextSibling = (node: Node): Node | null => Reflect.get(Node.prototype, 'nextSibling', node);
  const connected = (node: Node): boolean => Reflect.get(Node.prototype, 'isConnected', node);
  const tag = (element: Element): string =>
    Reflect.get(Element.prototype, 'localName', element).toLowerCase();
  const attribute = (element: Element, name: string): string | null =>
    Element.prototype.getAttribute.call(element, name);
  const matches = (element: Element, selector: string): boolean =>
    Element.prototype.matches.call(element, selector);
  const shadowOf = (element: Element): ShadowRoot | null =>
    Reflect.get(Element.prototype, 'shadowRoot', element) ?? closed.get(element) ?? closedRootOf(element);

  function boxOf(element: Element): Box {
    const { x, y, width, height } = Element.prototype.getBoundingClientRect.call(element);
    return { x, y, width, height };
  }

  /** Children in the flat tree: a shadow root instead of the children, slotted nodes instead of a slot. */
  function childrenOf(element: Element): Node[] {
    const shadow = shadowOf(element);
    if (!shadow && element instanceof HTMLSlotElement) {
      const slotted = element.assignedNodes();
      if (slotted.length > 0) return slotted.slice(0, 5000);
    }
    const children: Node[] = [];
    for (
      let child = firstChild(shadow ?? element);
      child && children.length < 5000;
      child = nextSibling(child)
    )
      children.push(child);
    return children;
  }

  function parentOf(node: Node): Element | null {
    if (node instanceof Element || node instanceof Text) {
      const slot = node.assignedSlot;
      if (slot instanceof Element) return slot;
    }
    const parent = parentNode(node);
    if (parent instanceof ShadowRoot) return parent.host;
    return parent instanceof Element ? parent : null;
  }

  function contains(outer: Element, inner: Node): boolean {
    let at: Node | null = inner;
    for (let steps = 0; at && steps < 500; steps += 1) {
      if (at === outer) return true;
      at = parentOf(at);
    }
    return false;
  }

  /** A number for an element, by which `known` finds it again. */
  function idOf(element: Element): number {
    let id = ids.get(element);
    if (id === undefined) {
      last += 1;
      id = last;
      ids.set(element, id);
    }
    if (known.size < 20_000) known.set(id, element);
    return id;
  }

  /** Whether it takes up room that can be seen, itself and all around it; scrolling allowed. */
  function visible(element: Element): boolean {
    if (!connected(element) || !isDrawn(element)) return false;
    const box = boxOf(element);
    if (isSmall(box)) return false;
    const way: Way = { opacity: 1, clip: everything, free: false, escaping: false };
    let at: Element | null = element;
    for (let steps = 0; at && steps < 300; steps += 1) {
      if (!lets(at, element, box, way)) return false;
      at = parentOf(at);
    }
    if (way.opacity < 0.05) return false;
    return way.free || (box.x + box.width + scrollX > 1 && box.y + box.height + scrollY > 1);
  }

  const everything = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  const isSmall = ({ width, height }: Pick<Box, 'width' | 'height'>): boolean => width < 2 || height < 2;
  const isDrawn = (element: Element): boolean =>
    Element.prototype.checkVisibility.call(element, {
      visibilityProperty: true,
      contentVisibilityAuto: true,
    });

  /**
   * Whether the next element on the way up lets the box be seen. Notes in `way` what it does to what is in
   * it.
   */
  function lets(at: Element, element: Element, box: Box, way: Way): boolean {
    const style = getComputedStyle(at);
    way.opacity *= Number.parseFloat(style.opacity);
    if (at !== element) {
      if (style.position !== 'static') way.escaping = false;
      const root = at === document.documentElement || at === document.body;
      const clips = !way.free && !way.escaping && !root && style.overflow !== 'visible';
      if (clips && !showsWithin(boxOf(at), box, style, way)) return false;
    }
    if (style.position === 'absolute') way.escaping = true;
    if (style.position !== 'fixed') return true;
    way.free = true;
    const frame = boxOf(at);
    return inWindow(isSmall(frame) ? box : frame);
  }

  /** What scrolls can be scrolled to; anything else cuts off what sticks out of it. */
  function showsWithin(around: Box, box: Box, { overflow }: CSSStyleDeclaration, way: Way): boolean {
    if (isSmall(around)) return false;
    const scrolls = /auto|scroll/.test(overflow);
    const edges = {
      left: around.x,
      top: around.y,
      right: around.x + around.width,
      bottom: around.y + around.height,
    };
    way.clip = scrolls ? edges : intersection(way.clip, edges);
    const { left, top, right, bottom } = way.clip;
    if (isSmall({ width: right - left, height: bottom - top })) return false;
    return (
      scrolls || (box.x < right && box.y < bottom && box.x + box.width > left && box.y + box.height > top)
    );
  }

  const intersection = (one: Edges, other: Edges): Edges => ({
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  });

  const inWindow = ({ x, y, width, height }: Box): boolean =>
    x < innerWidth - 1 && y < innerHeight - 1 && x + width > 1 && y + height > 1;

  return {
    addRoot: (host: Element, root: ShadowRoot): void => void closed.set(host, root),
    known,
    idOf,
    shadowOf,
    childrenOf,
    parentOf,
    contains,
    visible,
    boxOf,
    tag,
    attribute,
    matches,
    connected,
  };
}

/** What `domTools` makes. */
export type DomTools = ReturnType<typeof domTools>;
