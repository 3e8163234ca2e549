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

export function domTools(closedRootOf: (element: Element) => ShadowRoot | null = () => null) {
  /** Closed shadow roots, which only the debugging protocol can reach; told to us by `addRoot`. An extension asks for them itself. */
  const closed = new WeakMap<Element, ShadowRoot>();
  const ids = new WeakMap<Element, number>();
  const known = new Map<number, Element>();
  let last = 0;

  const parentNode = (node: Node): Node | null => Reflect.get(Node.prototype, 'parentNode', node);
  const firstChild = (node: Node): Node | null => Reflect.get(Node.prototype, 'firstChild', node);
  const nextSibling = (node: Node): Node | null => Reflect.get(Node.prototype, 'nextSibling', node);
  const connected = (node: Node): boolean => Reflect.get(Node.prototype, 'isConnected', node);
  const tag = (element: Element): string => Reflect.get(Element.prototype, 'localName', element).toLowerCase();
  const attribute = (element: Element, name: string): string | null => Element.prototype.getAttribute.call(element, name);
  const matches = (element: Element, selector: string): boolean => Element.prototype.matches.call(element, selector);
  const shadowOf = (element: Element): ShadowRoot | null => Reflect.get(Element.prototype, 'shadowRoot', element) ?? closed.get(element) ?? closedRootOf(element);

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
    for (let child = firstChild(shadow ?? element); child && children.length < 5000; child = nextSibling(child)) children.push(child);
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

  /** A number by which this element can be asked for again. */
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
    if (!connected(element) || !Element.prototype.checkVisibility.call(element, { visibilityProperty: true, contentVisibilityAuto: true })) return false;
    const box = boxOf(element);
    if (box.width < 2 || box.height < 2) return false;
    let opacity = 1;
    let clip = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
    let free = false;
    let escaping = getComputedStyle(element).position === 'absolute';
    let at: Element | null = element;
    for (let steps = 0; at && steps < 300; steps += 1) {
      const style = getComputedStyle(at);
      opacity *= Number.parseFloat(style.opacity);
      const root = at === document.documentElement || at === document.body;
      if (at !== element && style.position !== 'static') escaping = false;
      if (!free && !escaping && !root && at !== element && style.overflow !== 'visible') {
        const around = boxOf(at);
        if (around.width < 2 || around.height < 2) return false;
        if (/auto|scroll/.test(style.overflow)) clip = { left: around.x, top: around.y, right: around.x + around.width, bottom: around.y + around.height };
        else clip = { left: Math.max(clip.left, around.x), top: Math.max(clip.top, around.y), right: Math.min(clip.right, around.x + around.width), bottom: Math.min(clip.bottom, around.y + around.height) };
        if (clip.right - clip.left < 2 || clip.bottom - clip.top < 2) return false;
        const inside = box.x < clip.right && box.y < clip.bottom && box.x + box.width > clip.left && box.y + box.height > clip.top;
        if (!inside && !/auto|scroll/.test(style.overflow)) return false;
      }
      if (style.position === 'absolute') escaping = true;
      if (style.position === 'fixed') {
        free = true;
        const frame = boxOf(at);
        const view = frame.width < 2 || frame.height < 2 ? box : frame;
        if (view.x >= innerWidth - 1 || view.y >= innerHeight - 1 || view.x + view.width <= 1 || view.y + view.height <= 1) return false;
      }
      at = parentOf(at);
    }
    if (opacity < 0.05) return false;
    return free || (box.x + box.width + scrollX > 1 && box.y + box.height + scrollY > 1);
  }

  return { addRoot: (host: Element, root: ShadowRoot): void => void closed.set(host, root), known, idOf, shadowOf, childrenOf, parentOf, contains, visible, boxOf, tag, attribute, matches, connected };
}

export type DomTools = ReturnType<typeof domTools>;
