/**
 * Scans for what may be a consent banner, and reports which of its controls the visitor clicks. The
 * background decides what it is.
 */
import { bannerAnswerSchema } from './banner-answer.ts';
import { kitOfPage, scanPage, type Kit } from './banner-kit.ts';
import { MAX_LABEL } from './limits.ts';
import { tell } from './send-message.ts';

/** Scans per document: a page that keeps changing is not scanned for ever. */
const mostLooks = 25;
const mostFrames = 40;

let looks = 0;

const framesHere = (tools: Kit) =>
  [...document.querySelectorAll('iframe')]
    .slice(0, mostFrames)
    .map((frame) => ({ url: frame.src.slice(0, 2000), ...tools.frameAt(frame) }));

/**
 * Scans the document and reports it; false after too many scans.
 * @param last whether this is the last scan unless something changes
 */
export async function lookForBanner(last: boolean): Promise<boolean> {
  looks += 1;
  if (looks > mostLooks || !document.body) return false;
  const kit = kitOfPage();
  const scan = scanPage();
  if (scan.blocks.length === 0 && window !== window.top) return true;
  const answer = bannerAnswerSchema(
    await tell({
      type: 'scan',
      at: Date.now(),
      scan,
      frames: framesHere(kit),
      last,
      url: location.href.slice(0, 2000),
    }),
  );
  if (!answer) return true;
  const { layer, controls, box } = answer;
  await tell({
    type: 'looks',
    layer,
    styles: kit.styles(controls),
    surroundings: window === window.top && box ? kit.surroundings(box) : null,
  });
  return true;
}

const isField = 'input:not([type=button], [type=submit], [type=reset]), textarea, select, [contenteditable]';

/** A form has its fields in place of these, where they have such a name. */
const of = Element.prototype;
const matches = (element: Element, selector: string): boolean => of.matches.call(element, selector);

/** What no visitor reads, and what a visitor typed. */
const isUnsaid = `script, style, noscript, template, ${isField}`;

/** What an element says: its first words, or its name. Of a field nothing, also of one within it. */
function wordsOf(control: Element): string {
  if (of.closest.call(control, isField)) return '';
  const named = of.getAttribute.call(control, 'aria-label') ?? of.getAttribute.call(control, 'value') ?? '';
  if (named !== '') return named.slice(0, MAX_LABEL);
  const texts = document.createTreeWalker(control, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    !(node instanceof Element)
      ? NodeFilter.FILTER_ACCEPT
      : matches(node, isUnsaid)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP,
  );
  let words = '';
  for (let left = 50; left > 0 && words.length < MAX_LABEL && texts.nextNode(); left -= 1)
    words = `${words} ${(texts.currentNode.nodeValue ?? '').slice(0, MAX_LABEL).trim()}`.trim();
  return words.slice(0, MAX_LABEL);
}

/**
 * Reports the visitor's clicks, before the page's own handlers run, with the scan that each click is about.
 */
export function tellOfClicks(): () => void {
  const clicked = (event: MouseEvent): void => {
    if (!event.isTrusted) return;
    const at = Date.now();
    const path = event
      .composedPath()
      .filter((each): each is Element => each instanceof Element)
      .slice(0, 30);
    const control =
      path.find((element) =>
        matches(element, 'button, a, input, summary, label, [role], [onclick], [tabindex]'),
      ) ?? path[0];
    if (!control || path.length === 0) return;
    const scan = scanPage();
    const ids = new Set(scan.controls.map(({ id }) => id));
    const { dom } = kitOfPage();
    // A click on a label counts as one on its box.
    const element =
      path.find((each) => ids.has(dom.idOf(each))) ??
      path
        .flatMap((each) => (each instanceof HTMLLabelElement && each.control ? [each.control] : []))
        .find((each) => ids.has(dom.idOf(each)));
    const id = element ? dom.idOf(element) : null;
    const known = scan.controls.find((each) => each.id === id);
    void tell({
      type: 'click',
      at,
      scan: element ? scan : null,
      control: id,
      label: known ? (known.text || known.name).slice(0, MAX_LABEL) : wordsOf(control),
      url: location.href.slice(0, 2000),
    });
  };
  return () => addEventListener('click', clicked, { capture: true, passive: true });
}
