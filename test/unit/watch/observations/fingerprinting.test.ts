/** Calls of fingerprinting are counted alike by the crawler and the extension. */
import { expect, test, vi } from 'vitest';
import { fingerprintingSchema } from '../../../../rules/evidence/scripts.ts';
import { parseStack, type HookMessage } from '../../../../watch/hooks/messages.ts';
import { FingerprintingCalls } from '../../../../watch/observations/fingerprinting.ts';
import { chainOfStack } from '../../../../watch/initiators.ts';
import { page, redact, watchedTab } from '../../../support/sensors.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: { session: {} } } }));

type Call = Extract<HookMessage, { type: 'fingerprinting' }>;
const call = (changes: Partial<Call> = {}): Call => ({
  type: 'fingerprinting',
  technique: 'canvas-readback',
  frame: page,
  stack: '    at draw (https://cdn.example.com/fp.js:1:9)',
  last: false,
  ...changes,
});

function counted(calls: readonly Call[]): object[] {
  const counts = new FingerprintingCalls(redact);
  for (const each of calls)
    counts.add(each, () => chainOfStack(parseStack(each.stack), each.frame, redact.url));
  return counts.take();
}

const calls = [call(), call(), call({ technique: 'audio' }), call({ stack: '' })];

test('the extension counts what the crawler counts', () => {
  const tab = watchedTab();
  for (const each of calls) tab.hooks(each);
  expect(tab.all('fingerprinting')).toEqual(counted(calls));
});

test('by technique and script; an inline script goes by the address of its document', () => {
  const observed = counted(calls);
  expect(observed).toMatchObject([
    { technique: 'canvas-readback', script: 'https://cdn.example.com/fp.js', calls: 2, atLeast: false },
    { technique: 'audio', calls: 1 },
    { technique: 'canvas-readback', script: page, calls: 1 },
  ]);
  for (const each of observed)
    expect(() =>
      fingerprintingSchema.parse({ seq: 0, at: 0, phase: 'before-choice', visit: 0, page: '', ...each }),
    ).not.toThrow();
});

test('a count of 200, at which the hooks fall silent, is a count of at least so many', () => {
  expect(counted(Array.from({ length: 199 }, () => call()))).toMatchObject([{ calls: 199, atLeast: false }]);
  expect(counted(Array.from({ length: 200 }, () => call()))).toMatchObject([{ calls: 200, atLeast: true }]);
});

test('what was taken is not counted again, and what is told apart is bounded', () => {
  const counts = new FingerprintingCalls(redact);
  for (let at = 0; at < 600; at += 1) counts.add(call({ frame: `https://a.nl/${at}`, stack: '' }), () => []);
  expect(counts.add(call({ frame: 'https://b.nl/' }), () => [])).toBeNull();
  expect(counts.add(call({ frame: 'https://a.nl/1', stack: '' }), () => [])?.observed.calls).toBe(2);
  expect(counts.take()).toHaveLength(500);
  expect(counts.take()).toEqual([]);
});

test('in the extension a new page begins to count anew', () => {
  const tab = watchedTab();
  tab.hooks(call());
  tab.record.visits.begin(`${page}2`, `${page}2`, 0);
  tab.hooks(call());
  expect(tab.all('fingerprinting')).toMatchObject([{ calls: 1 }, { calls: 1 }]);
});
