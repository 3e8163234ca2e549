/** A page that takes the memory of the others is ended, and no other. */
import { expect, test } from 'vitest';
import { MAX_RENDERER_MB, endGreedy } from '../../../../crawler/browser/memory-guard.ts';

test('only what holds too much is ended', async () => {
  const memory = new Map([
    [11, 80],
    [12, MAX_RENDERER_MB + 1],
    [13, MAX_RENDERER_MB],
    // Has ended since, or is not shown.
    [14, 0],
    [15, 9188],
  ]);
  const ended: number[] = [];
  const count = await endGreedy({
    renderers: async () => [...memory.keys()],
    memoryOf: async (pid) => memory.get(pid) ?? 0,
    end: (pid) => ended.push(pid),
  });
  expect(ended).toEqual([12, 15]);
  expect(count).toBe(2);
});
