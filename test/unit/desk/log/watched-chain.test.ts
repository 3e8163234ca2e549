/** Pages ask for the state of the chain at each view: what was followed is not followed again, and not for ever. */
import { expect, test } from 'vitest';
import { lineOf, link, start, type Head } from '../../../../desk/log/chain.ts';
import { watchedChain } from '../../../../desk/log/watched-chain.ts';

function history() {
  const lines: string[] = [];
  let head: Head = start;
  let reads = 0;
  return {
    lines,
    reads: () => reads,
    add(text: string) {
      const draft = { type: 'commented' as const, by: 'user:anna' as const, why: null, run: null };
      const body = { fingerprint: '0'.repeat(16), text };
      const event = link({ ...draft, body }, head, '2026-11-23T09:00:00.000Z');
      head = { seq: event.seq, hash: event.hash };
      lines.push(lineOf(event));
    },
    source: {
      head: async () => head,
      async *lines() {
        reads += 1;
        yield* lines;
      },
    },
  };
}

test('is followed once, then only what came', async () => {
  const { lines, reads, add, source } = history();
  const chain = watchedChain(source, () => new Date(0));
  for (const text of ['a', 'b', 'c']) add(text);
  const views = await Promise.all([chain(), chain(), chain()]);
  expect(views.map(({ events, broken }) => `${events} ${broken}`)).toEqual(['3 null', '3 null', '3 null']);
  expect(reads()).toBe(1);
  add('d');
  expect(await chain()).toMatchObject({ events: 4, broken: null });
  expect(reads()).toBe(2);
  for (const text of ['e', 'f']) add(text);
  lines[4] = (lines[4] ?? '').replace('"e"', '"x"');
  expect((await chain()).broken).toEqual({ seq: 5, what: 'changed' });
});

test('what is changed in what was followed is seen within the hour', async () => {
  const { lines, add, source } = history();
  let now = 0;
  const chain = watchedChain(source, () => new Date(now));
  for (const text of ['a', 'b', 'c']) add(text);
  expect((await chain()).broken).toBeNull();
  lines[1] = (lines[1] ?? '').replace('"b"', '"x"');
  now = 3_600_001;
  expect((await chain()).broken).toEqual({ seq: 2, what: 'changed' });
  // What is broken is looked at again each time: somebody may be mending it.
  lines[1] = (lines[1] ?? '').replace('"x"', '"b"');
  expect((await chain()).broken).toBeNull();
});

test('a chain that was cut off is broken', async () => {
  const { lines, add, source } = history();
  for (const text of ['a', 'b', 'c']) add(text);
  lines.pop();
  expect((await watchedChain(source, () => new Date(0))()).broken).toEqual({ seq: 3, what: 'cut-off' });
});
