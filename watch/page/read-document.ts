/**
 * Reads a document's links, frames and text. It runs in an isolated world and is sent as text, so it uses
 * nothing from outside itself but the tree that it is given.
 */
import type { DocumentReading } from '../observations/document.ts';
import type { PageTree } from './page-tree.ts';

/** The content of the document, bounded. */
export function readDocument(tree: PageTree): DocumentReading {
  const links = tree.links(400).map(({ url, text }) => ({ text: text.slice(0, 400), url }));
  const frames: DocumentReading['frames'] = [];
  for (const frame of tree.all<HTMLIFrameElement>('iframe, frame', 100)) {
    const waiting = frame.dataset['src'] ?? frame.dataset['cookieblockSrc'] ?? frame.dataset['cmpSrc'] ?? '';
    frames.push(
      frame.src === ''
        ? { url: waiting.slice(0, 2000), loaded: false }
        : { url: frame.src.slice(0, 2000), loaded: true },
    );
  }
  const policies = [...document.querySelectorAll('meta[http-equiv="Content-Security-Policy" i]')].map(
    (meta) => meta.getAttribute('content') ?? '',
  );
  return {
    language: document.documentElement.lang.slice(0, 35),
    title: document.title.slice(0, 1000),
    links,
    // A longer name is that of a tile or a paragraph.
    controls: tree.controls(400).filter((name) => name !== '' && name.length <= 120),
    frames,
    // Collapsed parts count as published.
    text: tree.lines(60_000).join('\n').slice(0, 60_000),
    upgrades: policies.some((policy) => /upgrade-insecure-requests/i.test(policy)),
  };
}
