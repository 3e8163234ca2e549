import { expect, test } from 'vitest';
import { momentOf } from '../../../../../extension/background/record/moments.ts';
import { TabRecord } from '../../../../../extension/background/record/record.ts';

const began = 1_000_000;
function recordOf(...clickedAt: number[]): TabRecord {
  const record = TabRecord.begin(1, 'site', began, true);
  record.visits.begin('https://a.example/', 'https://a.example/', began);
  record.visits.begin('https://a.example/b', 'https://a.example/b', began + 5000);
  // Scripts opened another page in the same document.
  record.visits.begin('https://a.example/c', 'https://a.example/c', began + 8000, { within: 1 });
  for (const at of clickedAt) record.clicked({ at, visit: 1, label: 'Prima' });
  return record;
}

test('a choice set by hand applies from now, from the load of the page, or from any click', () => {
  const record = recordOf(6000, 9000);
  expect(momentOf(record, 'now', began + 20_000)).toBe(began + 20_000);
  expect(momentOf(record, 'page', began + 20_000)).toBe(began + 5000);
  expect(momentOf(record, { click: 6000 }, began + 20_000)).toBe(began + 6000);
  expect(momentOf(record, { click: 9000 }, began + 20_000)).toBe(began + 9000);
});

test('a moment at which nobody clicked is refused', () => {
  expect(() => momentOf(recordOf(6000), { click: 6001 }, began + 20_000)).toThrow(/no click/);
});

test('everything from that moment on is in the phase, and nothing before it', () => {
  const record = recordOf(9000);
  record.changePhase('after-reject', momentOf(record, { click: 9000 }, began + 20_000), 'by-hand', 'test');
  expect(record.phaseAt(8999)).toBe('before-choice');
  expect(record.phaseAt(9000)).toBe('after-reject');
});

test('a page that is clicked for ever keeps the latest clicks', () => {
  const record = recordOf(...Array.from({ length: 200 }, (_, at) => at));
  expect(record.head.clicks.length).toBeLessThanOrEqual(50);
  expect(record.head.clicks.at(-1)?.at).toBe(199);
});
