/** What a user taught: the smallest block around the button is the banner, and the button chooses. */
import { expect, test } from 'vitest';
import { layerAsTaught, taughtOf } from '../../../../../extension/background/watch/taught.ts';
import type { BlockFacts, ControlFacts, Scan } from '../../../../../watch/banner/scan.ts';
import { recognise } from '../../../../../watch/banner/recognise.ts';
import type { Taught } from '../../../../../extension/messages/taught.ts';

const box = { x: 0, y: 0, width: 400, height: 100 };
const redact = { text: (raw: string, longest = 200) => raw.trim().slice(0, longest) };
const button = (id: number, text: string): ControlFacts => ({
  id,
  text,
  name: '',
  role: 'button',
  sort: 'real',
  checked: null,
  disabled: false,
  expands: false,
  link: 'none',
  path: '',
  box,
});
const block = (id: number, size: number, controls: number[]): BlockFacts => ({
  id,
  place: 'fixed',
  hinted: false,
  box,
  prose: 'Kom binnen.',
  text: 'Kom binnen. Toe maar. Liever niet zo.',
  size,
  fields: 0,
  controls,
});
const scan: Scan = {
  language: 'nl',
  complete: true,
  top: true,
  blocks: [block(1, 900, [10, 11, 12]), block(2, 60, [10, 11])],
  controls: [button(10, 'Hup met de geit'), button(11, 'Bwa'), button(12, 'Bestel')],
};
const seen = { frameId: '0', place: 'page', scan };
const taught: Taught[] = [{ site: 'a.nl', label: 'Hup met de geit', choice: 'accept' }];

test('a block that nobody recognises is the banner once its button was shown', () => {
  expect(recognise([seen])).toBeNull();
  const layer = layerAsTaught(seen, taught, redact);
  expect(layer?.block.id).toBe(2);
  expect(layer?.controls.map(({ label, kind }) => [label, kind])).toContainEqual([
    'Hup met de geit',
    'accept-all',
  ]);
});

test('nothing is taught by a button that is not there, or on another site', () => {
  expect(layerAsTaught(seen, [{ site: 'a.nl', label: 'Weg', choice: 'reject' }], redact)).toBeNull();
  expect(layerAsTaught(seen, [], redact)).toBeNull();
  expect(taughtOf(taught, 'https://www.a.nl/x')).toHaveLength(1);
  expect(taughtOf(taught, 'https://b.nl/')).toHaveLength(0);
});
