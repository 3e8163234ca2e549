/** Runs in the page: how controls look to a visitor, and whether the page behind a banner can be used. */
import type { Box, DomTools } from './dom.ts';

/** The style of a control; see watch/banner/styles.ts. */
export interface ControlStyle {
  id: number;
  fontSize: number;
  fontWeight: number;
  /** Red, green, blue 0-255 as drawn; null where a picture or gradient is involved. */
  color: Colour | null;
  background: Colour | null;
  around: Colour | null;
  look: 'button' | 'text' | 'picture';
  /** Full address that a link leads to, or empty. */
  href: string;
}

type Colour = [number, number, number];

/** The page around a banner; see watch/banner/styles.ts. */
export interface Surroundings {
  width: number;
  height: number;
  blocks: boolean;
}

/** Makes the functions that read styles. */
export function styleTools(dom: DomTools) {
  let brush: CanvasRenderingContext2D | null = null;

  /** Any CSS colour as red, green, blue, alpha (0-1): drawn, since there are many notations. */
  function parse(text: string): [number, number, number, number] {
    const plain = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text);
    if (plain)
      return [
        Number(plain[1]),
        Number(plain[2]),
        Number(plain[3]),
        plain[4] === undefined ? 1 : Number(plain[4]),
      ];
    brush ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!brush) return [0, 0, 0, 0];
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = text;
    brush.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  }

  const over = ([red, green, blue, alpha]: [number, number, number, number], under: Colour): Colour => [
    red * alpha + under[0] * (1 - alpha),
    green * alpha + under[1] * (1 - alpha),
    blue * alpha + under[2] * (1 - alpha),
  ];

  /** What is drawn behind the content of an element; null where a picture is among it. */
  function backdrop(element: Element | null): Colour | null {
    const layers: Array<[number, number, number, number]> = [];
    for (let at = element, steps = 0; at && steps < 300; at = dom.parentOf(at), steps += 1) {
      const style = getComputedStyle(at);
      if (style.backgroundImage !== 'none') return null;
      const colour = parse(style.backgroundColor);
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] === 1) break;
    }
    let drawn: Colour = [255, 255, 255];
    for (const layer of layers.toReversed()) drawn = over(layer, drawn);
    return drawn;
  }

  /** The element in which the words of a control stand: its first text, or itself. */
  function worded(element: Element, depth = 0): Element | null {
    for (const child of dom.childrenOf(element)) {
      if (child instanceof Text && child.data.trim() !== '') return element;
      const inner =
        child instanceof Element && depth < 8 && dom.visible(child) ? worded(child, depth + 1) : null;
      if (inner) return inner;
    }
    return null;
  }

  function styleOf(id: number): ControlStyle | null {
    const element = dom.known.get(id);
    if (!element || !dom.connected(element)) return null;
    const input = element instanceof HTMLInputElement;
    const words = worded(element) ?? (input && element.type !== 'image' ? element : null);
    const style = getComputedStyle(words ?? element);
    const own = getComputedStyle(element);
    const background = backdrop(words ?? element);
    const around = backdrop(dom.parentOf(element));
    const outlined = ['Top', 'Bottom', 'Left', 'Right'].every(
      (side) =>
        Number.parseFloat(own.getPropertyValue(`border-${side.toLowerCase()}-width`)) >= 1 &&
        own.getPropertyValue(`border-${side.toLowerCase()}-style`) !== 'none' &&
        parse(own.getPropertyValue(`border-${side.toLowerCase()}-color`))[3] > 0.1,
    );
    const filled =
      own.backgroundImage !== 'none' ||
      (parse(own.backgroundColor)[3] > 0.1 &&
        (background === null ||
          around === null ||
          background.some((value, at) => Math.abs(value - (around[at] ?? 0)) > 8)));
    const href =
      element instanceof HTMLAnchorElement &&
      !/^\s*(?:#|javascript:|$)/i.test(dom.attribute(element, 'href') ?? '')
        ? element.href.slice(0, 2000)
        : '';
    let opacity = 1;
    for (
      let at: Element | null = words ?? element, steps = 0;
      at && steps < 300;
      at = dom.parentOf(at), steps += 1
    )
      opacity *= Number.parseFloat(getComputedStyle(at).opacity);
    const [red, green, blue, alpha] = parse(style.color);
    return {
      id,
      fontSize: Number.parseFloat(style.fontSize) || 0,
      fontWeight: Number.parseFloat(style.fontWeight) || 400,
      color: background && over([red, green, blue, alpha * opacity], background),
      background,
      around,
      look: words === null ? 'picture' : filled || outlined ? 'button' : 'text',
      href,
    };
  }

  const styles = (ids: number[]): ControlStyle[] => ids.map(styleOf).filter((style) => style !== null);

  /** Whether anything of the page outside the banner's box can still be used. */
  function surroundings(banner: Box): Surroundings {
    let [outside, covered] = [0, 0];
    for (let column = 1; column < 12; column += 1) {
      for (let row = 1; row < 10; row += 1) {
        const [x, y] = [(innerWidth * column) / 12, (innerHeight * row) / 10];
        if (x >= banner.x && y >= banner.y && x <= banner.x + banner.width && y <= banner.y + banner.height)
          continue;
        outside += 1;
        let veiled = false;
        for (
          let at: Element | null = document.elementFromPoint(x, y), steps = 0;
          at && steps < 300;
          at = dom.parentOf(at), steps += 1
        ) {
          const { position } = getComputedStyle(at);
          const box = dom.boxOf(at);
          if (
            dom.matches(at, ':modal') ||
            ((position === 'fixed' || position === 'absolute') &&
              box.width >= innerWidth * 0.95 &&
              box.height >= innerHeight * 0.95 &&
              at !== document.body)
          )
            veiled = true;
        }
        covered += veiled ? 1 : 0;
      }
    }
    const root = document.documentElement;
    const body = getComputedStyle(document.body ?? root);
    const long = Math.max(root.scrollHeight, document.body?.scrollHeight ?? 0) > innerHeight + 50;
    const locked =
      long &&
      (/hidden|clip/.test(getComputedStyle(root).overflowY) ||
        (/hidden|clip/.test(body.overflowY) && getComputedStyle(root).overflowY === 'visible') ||
        body.position === 'fixed');
    return {
      width: innerWidth,
      height: innerHeight,
      blocks: locked || outside === 0 || covered >= outside * 0.95,
    };
  }

  return { styles, surroundings };
}
