import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { eachFile } from '../../../../desk/evidence/each-file.ts';

test('all are done, no more than some at a time', async () => {
  const done: number[] = [];
  let now = 0;
  let most = 0;
  await eachFile([1, 2, 3, 4, 5, 6, 7], 3, async (file) => {
    most = Math.max(most, (now += 1));
    await pause(1);
    now -= 1;
    done.push(file);
  });
  expect(done.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

test('a failure is thrown when nothing runs any more, and takes no further file', async () => {
  const begun: string[] = [];
  let slow = 'runs';
  const all = eachFile(['slow', 'bad', 'never'], 2, async (file) => {
    begun.push(file);
    if (file === 'bad') throw new Error('it is lost');
    await pause(20);
    slow = 'has ended';
  });
  await expect(all).rejects.toThrow('it is lost');
  expect({ begun, slow }).toEqual({ begun: ['slow', 'bad'], slow: 'has ended' });
});
