import { expect, test } from 'vitest';
import { lastClick, momentOf } from '../../../../../extension/background/record/moments.ts';
import { TabRecord } from '../../../../../extension/background/record/record.ts';

const began = 1_000_000;
function recordOf(clickedAt?: number): TabRecord {
  const record = TabRecord.begin(1, 'site', began, true);
  record.beginVisit('https://a.example/', 'https://a.example/', began);
  record.beginVisit('https://a.example/b', 'https://a.example/b', began + 5000);
  // Scripts opened another page in the same document.
  record.beginVisit('https://a.example/c', 'https://a.example/c', began + 8000, { within: 1 });
  if (clickedAt !== undefined) record.head.gesture = clickedAt;
  return record;
}

test('a choice set by hand applies from now, from the load of the page, or from the last click', () => {
  const record = recordOf(9000);
  expect(momentOf(record, 'now', began + 20_000)).toBe(began + 20_000);
  expect(momentOf(record, 'page', began + 20_000)).toBe(began + 5000);
  expect(momentOf(record, 'click', began + 20_000)).toBe(began + 9000);
  expect(lastClick(record)).toBe(4000);
});

test.each([[undefined], [3000]])('a click before the page (%s) is none of this page', (clickedAt) => {
  const record = recordOf(clickedAt);
  expect(lastClick(record)).toBeNull();
  expect(() => momentOf(record, 'click', began + 20_000)).toThrow(/nobody clicked/);
});

test('everything from that moment on is in the phase, and nothing before it', () => {
  const record = recordOf(9000);
  record.changePhase('after-reject', momentOf(record, 'page', began + 20_000), 'by-hand', 'test');
  expect(record.phaseAt(4999)).toBe('before-choice');
  expect(record.phaseAt(5000)).toBe('after-reject');
});
