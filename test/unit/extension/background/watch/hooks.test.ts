/** Each kind of gap in what the hooks see has a sentence of its own, which every surface has in its language. */
import { expect, test, vi } from 'vitest';
import { isSentence, sentences } from '../../../../../extension/messages/sentences.ts';
import { gapCodeSchema } from '../../../../../watch/hooks/gaps.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: { session: {} } } }));
const { page, watchedTab } = await import('../../../../support/sensors.ts');

const common = { frame: page, stack: '', last: false };

test('every code of a gap has a sentence of its own', () => {
  const { hooks, record } = watchedTab();
  const codes = gapCodeSchema.options;
  for (const code of codes)
    hooks({ type: 'gap', affects: ['request'], code, detail: 'hookFiles', ...common });
  const said = record.head.missed.map(({ reason }) => reason);
  expect(new Set(said).size).toBe(codes.length);
  expect(said.filter((each) => !isSentence(each))).toEqual([]);
  expect(said).not.toContain(sentences.frameTooBusy);
});

test('hooks that fall silent say that a frame sets more than is watched', () => {
  const { hooks, record } = watchedTab();
  hooks({ type: 'document.cookie', raw: 'a=1', ...common, last: true });
  expect(record.head.missed).toEqual([{ affects: ['cookie-write'], reason: sentences.frameTooBusy }]);
});
