/**
 * Reads a document's links, frames and text. It runs in an isolated world and is sent as text, so it uses
 * nothing from outside itself.
 */
import type { DocumentReading } from '../observations/document.ts';

/** The content of the document, bounded. */
export function readDocument(): DocumentReading {
  const blocks = 'h1, h2, h3, h4, h5, p, li, td, th, dt, dd, summary';
  const links: DocumentReading['links'] = [];
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href], area[href]')) {
    if (links.length >= 400) break;
    const text = (link.getAttribute('aria-label') ?? link.textContent ?? link.querySelector('img')?.alt ?? '')
      .trim()
      .slice(0, 400);
    if (typeof link.href === 'string') links.push({ text, url: link.href.slice(0, 2000) });
  }
  const frames: DocumentReading['frames'] = [];
  for (const frame of document.querySelectorAll('iframe')) {
    if (frames.length >= 100) break;
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
    frames,
    // Collapsed parts count as published, so textContent is read, one line for each block.
    text: [...document.body.querySelectorAll(blocks)]
      .filter((block) => block.querySelector(blocks) === null)
      .slice(0, 3000)
      .map((block) => (block.textContent ?? '').replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join('\n')
      .slice(0, 60_000),
    upgrades: policies.some((policy) => /upgrade-insecure-requests/i.test(policy)),
  };
}
