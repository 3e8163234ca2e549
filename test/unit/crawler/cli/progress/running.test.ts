/** What the live list says of a site whose journeys go on side by side. */
import { expect, test } from 'vitest';
import { RunningJourneys } from '../../../../../crawler/cli/progress/running.ts';

test('names every journey that goes on, with its page, and none that has ended', () => {
  const running = new RunningJourneys();
  expect(running.text).toBe('');
  running.page('none', 1, null);
  running.page('accept', 1, null);
  running.page('none', 2, 5);
  expect(running.text).toBe('none 2 of 5 · accept 1');
  running.done('none');
  expect(running.text).toBe('accept 1');
  running.done('accept');
  expect(running.text).toBe('');
});
