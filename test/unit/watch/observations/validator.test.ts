/** Of what a browser keeps to ask whether a file still holds, only what may tell visitors apart is written down. */
import { describe, expect, test } from 'vitest';
import { validatorOf } from '../../../../watch/observations/validator.ts';
import { createRedactor } from '../../../../crawler/capture/redactor.ts';

const redact = createRedactor();
const of = (status: number | null, headers: Record<string, string>) =>
  validatorOf(status, Object.entries(headers), redact.shape).validator;
const etag = '"u-9f8a7b6c5d4e3f2a1b0c"';

describe('a validator', () => {
  test('that the server wants to see each time', () => {
    expect(of(200, { ETag: etag, 'Cache-Control': 'private, no-cache' })).toMatchObject({
      returned: false,
      private: true,
    });
  });
  test('that came back, weak or strong, is the same value', () => {
    const [given, returned] = [
      of(200, { etag, 'cache-control': 'max-age=0' }),
      of(304, { etag: `W/${etag}` }),
    ];
    expect(returned).toMatchObject({ returned: true, private: false });
    expect(returned?.value?.hash).toBe(given?.value?.hash);
    expect(JSON.stringify(returned)).not.toContain('9f8a');
  });
  test('may come back without being named again', () => {
    expect(of(304, {})).toEqual({ returned: true, private: false });
  });
  test('may be a date', () => {
    expect(of(304, { 'last-modified': 'Mon, 01 Jan 1990 00:00:07 GMT' })?.value?.length).toBe(29);
  });
  test.each<[string, number, Record<string, string>]>([
    ['of a file that is kept without asking', 200, { etag, 'cache-control': 'public, max-age=3600' }],
    ['of a file that is not kept', 200, { etag, 'cache-control': 'private, no-store' }],
    ['that is too short', 200, { etag: '"1"', 'cache-control': 'no-cache' }],
    ['that is not there', 200, { 'cache-control': 'no-cache' }],
  ])('%s, is left out', (_what, status, headers) => expect(of(status, headers)).toBeUndefined());
});
