/** A disk that takes no more is told in one sentence, wherever it happens. */
import { writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { UsageError, explained } from '../../../crawler/errors.ts';

test.skipIf(!existsSync('/dev/full'))('a full disk', async () => {
  const error = await writeFile('/dev/full', 'x').catch(explained);
  expect(error).toBeInstanceOf(UsageError);
  expect(error).toMatchObject({ what: 'A file cannot be written (the disk is full)' });
});

test('a disk that nobody may write names the file', () => {
  const cause = Object.assign(new Error('EROFS'), { code: 'EROFS', path: 'runs/1/probe.ndjson' });
  expect(explained(cause)).toMatchObject({
    what: 'runs/1/probe.ndjson: cannot be written (the disk is read-only)',
    cause,
  });
});

test('a fault of our own stays one', () => {
  const fault = new TypeError('x is not a function');
  expect(explained(fault)).toBe(fault);
  const gone = Object.assign(new Error('ENOENT'), { code: 'ENOENT', path: 'a' });
  expect(explained(gone)).toBe(gone);
});
