/** Names of one site that nobody answers for do not keep other sites from theirs. */
import { expect, test } from 'vitest';
import { fairly } from '../../../../crawler/network/fair-look-up.ts';
import type { LookUpAll } from '../../../../crawler/network/private-address.ts';

/** Looks up until it is told to end. */
function slowLookUp(): { lookUp: LookUpAll; running: Map<string, () => void>; most: () => number } {
  const running = new Map<string, () => void>();
  let most = 0;
  const lookUp: LookUpAll = (name, _options, callback) => {
    running.set(name, () => {
      running.delete(name);
      callback(null, [{ address: '11.2.3.4', family: 4 }]);
    });
    most = Math.max(most, running.size);
  };
  return { lookUp, running, most: () => most };
}
const all = { all: true } as const;

test('three hundred silent names of a site leave room for another site', () => {
  const { lookUp, running, most } = slowLookUp();
  const fair = fairly(lookUp);
  const answered: string[] = [];
  const ask = (name: string): void => fair(name, all, () => void answered.push(name));
  for (let number = 0; number < 300; number += 1) ask(`n${number}.silent.example`);
  expect([...running.keys()]).toEqual(['n0.silent.example']);
  ask('www.good.example');
  expect([...running.keys()]).toContain('www.good.example');
  running.get('www.good.example')?.();
  expect(answered).toEqual(['www.good.example']);
  // And the others get their turn, each once.
  for (let left = 300; left > 0; left -= 1) for (const end of running.values()) end();
  expect(new Set(answered).size).toBe(301);
  expect(answered).toHaveLength(301);
  expect(most()).toBeLessThan(4);
});

test('sites that are many leave a thread to the rest of the program', () => {
  const { lookUp, running } = slowLookUp();
  const fair = fairly(lookUp);
  for (let number = 0; number < 50; number += 1) fair(`silent${number}.example`, all, () => undefined);
  expect(running.size).toBe(3);
});

test('what waits for too long is not looked up any more', () => {
  let now = 0;
  const { lookUp, running } = slowLookUp();
  const fair = fairly(lookUp, () => now);
  const told: unknown[] = [];
  for (const name of ['a.silent.example', 'b.silent.example', 'c.silent.example'])
    fair(name, all, (error) => void told.push(error?.message ?? name));
  now = 31_000;
  running.get('a.silent.example')?.();
  expect(running.size).toBe(0);
  expect(told).toEqual([
    'a.silent.example',
    'b.silent.example was not looked up in time',
    'c.silent.example was not looked up in time',
  ]);
});
