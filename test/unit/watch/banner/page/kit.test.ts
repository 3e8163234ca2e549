/** The kit as it is sent to a page: one expression, complete in itself. */
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { assemble, tools } from '../../../../../watch/banner/page/assemble.ts';
import { kitSource } from '../../../../../watch/banner/page/kit.ts';

/** Made without a page: the tools touch the document only when they are asked for something. */
const inAnEmptyWorld = (source: string): unknown => new Script(source).runInNewContext({});

test('what a page is sent has the tools that a content script makes for itself', () => {
  const sent = inAnEmptyWorld(`Object.keys(${kitSource}).sort().join(' ')`);
  expect(sent).toBe(Object.keys(assemble(tools)).toSorted().join(' '));
  expect(sent).toMatch(/\bscan\b.*\bstyles\b/);
});
