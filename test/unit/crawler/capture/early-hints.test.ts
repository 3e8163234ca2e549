/** Which files an early hint has the browser load. */
import { expect, test } from 'vitest';
import { hintedBy } from '../../../../crawler/capture/early-hints.ts';

test('preloads of scripts and styles, not connections', () => {
  const link = [
    '</a.css>; rel=preload; as=style, <https://cdn.example/b.js>; as=script; rel="preload"',
    '</c.mjs>; rel=modulepreload',
    '<https://t.example>; rel=preconnect, </next>; rel=next',
  ].join('\n');
  expect(hintedBy('https://www.example.nl/shop/', { Link: link })).toEqual([
    'https://www.example.nl/a.css',
    'https://cdn.example/b.js',
    'https://www.example.nl/c.mjs',
  ]);
  expect(hintedBy('https://www.example.nl/', {})).toEqual([]);
});
