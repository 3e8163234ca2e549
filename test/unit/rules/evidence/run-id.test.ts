/** The name of a run, as its folder, its report and the file that the extension saves have it. */
import { expect, test } from 'vitest';
import { runIdOf } from '../../../../rules/evidence/run-id.ts';

test('is the second at which it started, without colons', () => {
  expect(runIdOf(new Date('2026-11-23T02:00:00.123Z'))).toBe('2026-11-23T020000Z');
  expect(runIdOf('2026-11-23T02:00:00.000Z')).toBe('2026-11-23T020000Z');
});
