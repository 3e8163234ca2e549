/** What an early hint has the browser do. */
import { expect, test } from 'vitest';
import { hintedBy } from '../../../../crawler/capture/early-hints.ts';

const page = 'https://www.example.nl/shop/';
const hints = (link: string) => hintedBy(page, { Link: link });

test('preloads of scripts and styles are files', () => {
  const link = [
    '</a.css>; rel=preload; as=style, <https://cdn.example/b.js>; as=script; rel="preload"',
    '</c.mjs>; rel=modulepreload',
    '</next>; rel=next',
  ].join('\n');
  expect(hints(link)).toEqual({
    files: ['https://www.example.nl/a.css', 'https://cdn.example/b.js', 'https://www.example.nl/c.mjs'],
    connections: [],
  });
  expect(hintedBy(page, {})).toEqual({ files: [], connections: [] });
});

test('connections are origins, each once, and only where there is a server', () => {
  const link =
    '<https://t.example/a>; rel="preconnect dns-prefetch", <//T.example>; REL=Preconnect, <data:,x>; rel=preconnect';
  expect(hints(link)).toEqual({ files: [], connections: ['https://t.example'] });
});
