/** A broken link is named, whatever was done to the log. */
import { expect, test } from 'vitest';
import { lineOf, link, start, verifyChain, type Head } from '../../../../desk/log/chain.ts';
import type { DeskEvent } from '../../../../desk/model/events.ts';

const events: DeskEvent[] = [];
for (let seq = 1; seq <= 6; seq += 1) {
  const last = events.at(-1);
  const head: Head = last ?? start;
  const text = `comment ${seq}`;
  const body = { fingerprint: '0123456789abcdef', text };
  events.push(
    link(
      { type: 'commented', by: 'user:anna', why: null, run: null, body },
      head,
      '2026-11-23T09:00:00.000Z',
    ),
  );
}
const lines = events.map(lineOf);
const known: Head = events.at(-1) ?? start;

async function* of(all: readonly string[]): AsyncGenerator<string> {
  yield* all;
}
const verify = (all: readonly string[], head = known) => verifyChain(of(all), head);
const swapped = (at: number, from: string, to: string): string[] =>
  lines.map((line, index) => (index === at ? line.replace(from, to) : line));

test('a whole chain holds, and so does an empty one', async () => {
  expect(await verify(lines)).toEqual({ events: 6, head: known.hash, broken: null });
  expect(await verify([], start)).toEqual({ events: 0, head: start.hash, broken: null });
});

test.each([
  ['a changed text', swapped(2, 'comment 3', 'comment 9'), 3, 'changed'],
  ['a changed name', swapped(2, 'user:anna', 'user:rest'), 3, 'changed'],
  ['a changed time', swapped(5, '09:00', '10:00'), 6, 'changed'],
  ['another hash', swapped(0, events[0]?.hash ?? '', 'f'.repeat(64)), 1, 'changed'],
  ['a key more', swapped(3, '"v":1', '"v":1,"x":1'), 4, 'changed'],
  ['other white space', swapped(3, '"v":1', '"v": 1'), 4, 'changed'],
  ['a removed event', lines.toSpliced(2, 1), 3, 'removed'],
  ['the first removed', lines.slice(1), 1, 'removed'],
  ['an event twice', lines.toSpliced(2, 0, lines[2] ?? ''), 4, 'changed'],
  [
    'two in another order',
    [...lines.slice(0, 3), lines[4] ?? '', lines[3] ?? '', lines[5] ?? ''],
    4,
    'removed',
  ],
  ['the last cut off', lines.slice(0, 5), 6, 'cut-off'],
  ['all cut off', [], 1, 'cut-off'],
  ['half a line', [...lines.slice(0, 5), (lines[5] ?? '').slice(0, 80)], 6, 'unreadable'],
  ['an empty line', [...lines.slice(0, 2), '', ...lines.slice(2)], 3, 'unreadable'],
  ['no JSON object', ['7', ...lines], 1, 'unreadable'],
])('%s', async (_what, all, seq, what) => {
  expect((await verify(all)).broken).toEqual({ seq, what });
});

test('a chain that was written anew is not the one that the database knows', async () => {
  const body = { fingerprint: '0123456789abcdef', text: 'nothing happened' };
  const anew: DeskEvent[] = [];
  for (let seq = 1; seq <= 6; seq += 1)
    anew.push(
      link(
        { type: 'commented', by: 'user:anna', why: null, run: null, body },
        anew.at(-1) ?? start,
        '2026-11-23T09:00:00.000Z',
      ),
    );
  expect((await verify(anew.map(lineOf))).broken).toEqual({ seq: 6, what: 'changed' });
});
