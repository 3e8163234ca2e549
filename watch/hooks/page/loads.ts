/**
 * Runs in the page: reports which script has an element load something. The browser begins such a load when the
 * script is over, and then names the document for it.
 */
import type { HookKit } from './kit.ts';

/** Hooks the attributes of pictures, films and sounds that name what they load, and text that becomes elements. */
export function hookLoads({
  apply,
  construct,
  read,
  cut,
  find,
  isCallable,
  report,
  text,
  watch,
  replace,
}: HookKit): void {
  const parse: unknown = read(globalThis, 'URL');
  if (typeof Document === 'undefined' || !isCallable(parse)) return;
  /** They are told for who caused them only, so a few hundred are enough. */
  let left = 300;
  const load = (address: string): void => {
    if (left <= 0 || address === '' || address.length > 4000) return;
    const url: unknown = read(construct(parse, [address, read(document, 'baseURI')]), 'href');
    if (typeof url !== 'string' || cut(url, 0, 4) !== 'http') return;
    left -= 1;
    report({ type: 'load', url: text(url) });
  };
  const end = (value: string, from: number, marks: readonly string[]): number => {
    let first = value.length;
    for (let at = 0; at < marks.length; at += 1) {
      const found = find(value, marks[at] ?? '', from);
      if (found >= 0 && found < first) first = found;
    }
    return first;
  };
  /** Source: HTML, "Parsing a srcset attribute". */
  const loadSet = (value: string): void => {
    let from = 0;
    for (let count = 0; count < 10 && from < value.length; count += 1) {
      while (from < value.length && (value[from] === ' ' || value[from] === ',' || value[from] === '\n'))
        from += 1;
      load(cut(value, from, end(value, from, [' ', '\n', ', '])));
      from = end(value, from, [',']) + 1;
    }
  };
  const loadMarkup = (value: unknown): void => {
    if (typeof value !== 'string' || left <= 0) return;
    const markup = cut(value, 0, 20_000);
    let at = find(markup, ' src=', 0);
    for (let count = 0; count < 20 && at >= 0; count += 1) {
      const mark = markup[at + 5] ?? '';
      if (mark === '"' || mark === "'") load(cut(markup, at + 6, end(markup, at + 6, [mark])));
      else load(cut(markup, at + 5, end(markup, at + 5, [' ', '>', '\n'])));
      at = find(markup, ' src=', at + 5);
    }
  };
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch {
      // Not an address. The browser then loads nothing.
    }
  };
  const loadOf = (name: string, value: unknown): void => {
    if (typeof value === 'string') attempt(() => (name === 'srcset' ? loadSet(value) : load(value)));
  };

  const attributes: Record<string, readonly string[]> = {
    HTMLImageElement: ['src', 'srcset'],
    HTMLSourceElement: ['src', 'srcset'],
    HTMLMediaElement: ['src'],
    HTMLVideoElement: ['poster'],
    HTMLInputElement: ['src'],
    HTMLEmbedElement: ['src'],
    HTMLObjectElement: ['data'],
  };
  const prototypeOf = (name: string): object | null => {
    const owner: unknown = read(globalThis, name);
    const prototype: unknown = isCallable(owner) ? read(owner, 'prototype') : null;
    return typeof prototype === 'object' ? prototype : null;
  };
  const onSet = (owner: object | null, name: string, told: (value: unknown) => void): void => {
    if (owner)
      replace(owner, name, 'set', (original, self, values) => {
        told(values[0]);
        return apply(original, self, values);
      });
  };
  for (const [owner, names] of Object.entries(attributes))
    for (const name of names) onSet(prototypeOf(owner), name, (value) => loadOf(name, value));
  const element = prototypeOf('Element');
  for (const name of ['innerHTML', 'outerHTML'])
    onSet(element, name, (value) => attempt(() => loadMarkup(value)));
  if (element) {
    watch(element, 'insertAdjacentHTML', (_self, values) => loadMarkup(values[1]));
    watch(element, 'setAttribute', (_self, values) => {
      const name = values[0];
      if (name === 'src' || name === 'srcset' || name === 'poster' || name === 'data')
        loadOf(name, values[1]);
    });
  }
  for (const name of ['write', 'writeln'])
    watch(Document.prototype, name, (_self, values) => loadMarkup(values[0]));
}
