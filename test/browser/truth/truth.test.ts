/**
 * What the browser did, by its own net log, and what the evidence says of it, are the same, or the evidence
 * says that something is missing. A share of the mechanism pages; all of them at night.
 */
import { beforeAll, expect, test } from 'vitest';
import { share } from '../../support/scope.ts';
import { fallsShort, type Item } from './items.ts';
import { known } from './known.ts';
import { loadMechanisms } from './load.ts';
import { inFolder, measure } from './measure.ts';
import { reportOf } from './table.ts';

const all = await loadMechanisms();
const chosen = share(all, 12, ({ id }) => id);

let items: Item[];
beforeAll(async () => {
  items = await inFolder((folder) => measure(chosen, folder));
  console.log(reportOf(items));
}, 540_000);

test('nothing is lost in silence, and nothing is said that is not so', () => {
  const lost = items.filter(({ status }) => ['silent', 'false', 'not done'].includes(status));
  expect(lost.filter(({ id }) => !(id in known))).toEqual([]);
});

test('what is known to fall short still does', () => {
  const failing = new Set(items.filter(fallsShort).map(({ id }) => id));
  expect(
    chosen.map(({ id }) => id).filter((id) => typeof known[id] === 'string' && !failing.has(id)),
  ).toEqual([]);
});

test('what is known to fall short is a page', () => {
  const ids = new Set(all.map(({ id }) => id));
  expect(Object.keys(known).filter((id) => !ids.has(id))).toEqual([]);
});
