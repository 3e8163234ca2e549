/** Frames that a page has within one another are left one after the other, within a time for all of them. */
import { expect, test } from 'vitest';
import { Deadline } from '../../../../crawler/timeouts.ts';
import { unloadFrames } from '../../../../crawler/visit/unload-frames.ts';
import type { LeavingFrame } from '../../../../crawler/visit/unload-handlers.ts';
import { fakeTarget } from '../../../support/fake-target.ts';

const network = { quietFor: 1000, waiting: false, lastRequests: 0, restartQuietPeriod: () => undefined };

/** One frame of each depth, innermost first; `answers`: whether its process does. */
function frames(depths: number, answers: boolean, left: number[] = []): LeavingFrame[] {
  return Array.from({ length: depths }, (_each, index) => {
    const depth = depths - index;
    const target = fakeTarget('frame');
    target.session.send = () => {
      left.push(depth);
      return answers ? Promise.reject(new Error('gone')) : new Promise(() => undefined);
    };
    return { target, context: null, top: false, depth };
  });
}

const within = (all: number) => ({ all: new Deadline(all), answers: new Deadline(all) });

test('all of them, innermost first, while there is time', async () => {
  const left: number[] = [];
  expect(await unloadFrames(network, frames(20, true, left), within(60_000))).toBe(0);
  expect(left).toEqual(Array.from({ length: 20 }, (_each, index) => 20 - index));
});

test('those for which there is no time are counted, however long each takes', async () => {
  expect(await unloadFrames(network, frames(20, false), within(0))).toBe(20);
  expect(await unloadFrames(network, frames(20, false), within(60))).toBe(19);
});
