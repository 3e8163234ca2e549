/**
 * The elements of a document as a visitor has them: shadow roots belong to the page like everything else. It is
 * sent as text with the function that reads the page, so it uses nothing from outside itself.
 */

/** A document, a shadow root, or an element in one of them. */
export interface PageTree {
  /** The document and all shadow roots that can be reached, in order. */
  roots: ReadonlyArray<Document | ShadowRoot>;
  /** The elements that match, in the document and in all shadow roots; `most` at most. */
  all<E extends Element>(selector: string, most: number): E[];
  /** The links, those of drawings and image maps included, with the address and the name that a visitor gets. */
  links(most: number): Array<{ element: Element; url: string; text: string }>;
  /** The names of what a visitor can press or unfold that is no link; `most` of these at most are looked at. */
  controls(most: number): string[];
  /**
   * The text in lines: one for each block, whatever element makes it, and one for each line break. What is folded
   * away counts; scripts, menus and controls do not.
   */
  lines(longest: number): string[];
}

/** `closed`: closed shadow roots, which only the sensor can give. */
export function pageTree(closed: readonly ShadowRoot[] = []): PageTree {
  const [mostRoots, mostElements, mostStyles, deepest] = [500, 100_000, 20_000, 400];
  const closedOf = new Map<Element, ShadowRoot>();
  for (const root of closed) closedOf.set(root.host, root);
  const shadowOf = (element: Element): ShadowRoot | null =>
    element.shadowRoot ?? closedOf.get(element) ?? null;

  const roots: Array<Document | ShadowRoot> = [document];
  let left = mostElements;
  for (let at = 0; at < roots.length && roots.length < mostRoots; at += 1) {
    for (const element of roots[at]?.querySelectorAll('*') ?? []) {
      if (--left < 0) break;
      const shadow = shadowOf(element);
      if (shadow && roots.length < mostRoots) roots.push(shadow);
    }
  }

  const all = <E extends Element>(selector: string, most: number): E[] => {
    const found: E[] = [];
    for (const root of roots)
      for (const element of root.querySelectorAll<E>(selector)) {
        if (found.length >= most) return found;
        found.push(element);
      }
    return found;
  };

  const addressOf = (link: Element): string => {
    if (link instanceof HTMLAnchorElement || link instanceof HTMLAreaElement) return link.href;
    // The address of a link in a drawing is not resolved.
    const href = link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
    return href === null ? '' : (URL.parse(href, link.baseURI)?.href ?? '');
  };
  const nameOf = (link: Element): string => {
    const said = (element: Element | null, name: string): string => element?.getAttribute(name)?.trim() ?? '';
    const root = link.getRootNode();
    const within = root instanceof ShadowRoot ? root : document;
    const labelled = said(link, 'aria-labelledby').slice(0, 200).split(/\s+/, 5);
    const label = labelled
      .map((id) => (id === '' ? '' : (within.getElementById(id)?.textContent ?? '')))
      .join(' ')
      .trim();
    const picture = link.querySelector('img[alt], [role="img"][aria-label], svg[aria-label]');
    return (
      label ||
      said(link, 'aria-label') ||
      (link.textContent ?? '').trim() ||
      said(picture, 'alt') ||
      said(picture, 'aria-label') ||
      said(link, 'alt') ||
      said(link, 'title')
    );
  };
  const links = (most: number): ReturnType<PageTree['links']> =>
    all('a[href], area[href], a[*|href]', most).flatMap((element) => {
      const url = addressOf(element);
      return url === '' || url.length > 2000 ? [] : [{ element, url, text: nameOf(element) }];
    });
  const controls = (most: number): string[] =>
    all<Element>('button, summary, [role="button"], [role="link"], [role="tab"], input[type="button"]', most)
      .filter((element) => !element.matches('a[href]'))
      .map((element) => nameOf(element) || (element.getAttribute('value') ?? ''));

  const words = (names: string): Set<string> => new Set(names.split(' '));
  const skipped = words(
    'script style template noscript svg math canvas audio video iframe frame object embed select textarea input head map',
  );
  const inline = words(
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp slot small span strike strong sub sup time tt u var wbr',
  );
  const headings = words('h1 h2 h3 h4 h5 h6 summary dt');
  let styles = mostStyles;
  /** An element that is inline by its name may be made a block by its style, and the other way round. */
  const breaks = (element: Element): boolean => {
    const name = element.localName;
    const own = !inline.has(name) && !name.includes('-');
    if (own && name !== 'div' && name !== 'li') return true;
    if (--styles < 0) return own;
    const { display } = getComputedStyle(element);
    // What is not displayed has no style of its own to go by.
    return display === 'none'
      ? own
      : !/^(?:inline|contents|ruby)/.test(display) || display === 'inline-list-item';
  };
  const isMenu = (element: Element): boolean =>
    element.localName === 'nav' ||
    /^(?:navigation|menu|menubar|tablist)$/.test(element.getAttribute('role') ?? '');

  const lines = (longest: number): string[] => {
    const done: string[] = [];
    let line = '';
    let length = 0;
    const end = (): void => {
      // Characters that only say where a word may be broken are no part of it.
      const text = line
        .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
        .replace(/\s+/g, ' ')
        .trim();
      line = '';
      if (text === '') return;
      done.push(text);
      length += text.length + 1;
    };
    const childrenOf = (node: Node): Iterable<Node> => {
      if (!(node instanceof Element)) return node.childNodes;
      if (node.localName === 'slot' && node instanceof HTMLSlotElement) {
        const given = node.assignedNodes();
        if (given.length > 0) return given;
      }
      return shadowOf(node)?.childNodes ?? node.childNodes;
    };
    const visit = (node: Node, depth: number, heading: boolean): void => {
      if (length > longest || line.length > longest || depth > deepest) return;
      if (node instanceof Text) line += node.data.slice(0, longest);
      if (!(node instanceof Element)) return;
      const name = node.localName;
      if (name === 'br' || name === 'hr') return end();
      if (skipped.has(name) || isMenu(node) || (name === 'button' && !heading)) return;
      const block = breaks(node);
      if (block) end();
      for (const child of childrenOf(node)) visit(child, depth + 1, heading || headings.has(name));
      if (block) end();
    };
    const { body } = document;
    if (body) for (const child of childrenOf(body)) visit(child, 0, false);
    end();
    return done;
  };
  return { roots, all, links, controls, lines };
}

/**
 * Whether the document may have closed shadow roots, which scripts cannot find: an element of its own making, or one
 * without content, takes room. Sent as text, too.
 */
export function mayHideRoots(): boolean {
  const hosts = 'article, aside, blockquote, div, footer, h1, h2, h3, header, main, nav, p, section, span';
  for (const element of [...document.querySelectorAll('*')].slice(0, 20_000)) {
    const own = element.localName.includes('-');
    if (element.shadowRoot || !(own || element.firstChild === null)) continue;
    if (own || (element.matches(hosts) && element.getBoundingClientRect().height > 8)) return true;
  }
  return false;
}
