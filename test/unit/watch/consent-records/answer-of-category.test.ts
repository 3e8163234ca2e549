/** Answers that stand below their category say what the visitor answered for that category. */
import { expect, test } from 'vitest';
import { decodeRecord } from '../../../../watch/consent-records/decode.ts';

const read = (value: string) => {
  const record = decodeRecord({ area: 'cookie', name: 'cookie_consent', value });
  return [record?.positive, record?.decoded.granted, record?.decoded.denied];
};

test.each<[string, boolean, string[], string[]]>([
  ['{"marketing":{"consent":true},"analytics":{"consent":false}}', true, ['marketing'], ['analytics']],
  ['{"marketing":{"optIn":false},"functional":{"optIn":true}}', false, ['functional'], ['marketing']],
  ['{"marketing":{"optOut":true},"analytics":{"opted_out":false}}', true, ['analytics'], ['marketing']],
  ['{"marketing":{"denied":true}}', false, [], ['marketing']],
  ['{"marketing":{"accepted":1,"date":"2026-01-01"}}', true, ['marketing'], []],
  ['{"purposes":{"statistieken":{"status":"granted"}}}', true, ['statistieken'], []],
  ['{"Werbung":{"isAllowed":true},"notwendig":{"isAllowed":true}}', true, ['Werbung', 'notwendig'], []],
  ['{"consent":{"marketing":{"value":"no"}}}', false, [], ['marketing']],
  [
    '{"items":[{"id":"marketing","optIn":true},{"id":"analytics","optOut":true}]}',
    true,
    ['marketing'],
    ['analytics'],
  ],
  ['{"list":[{"name":"marketing","value":0}]}', false, [], ['marketing']],
  ['{"optIn":true}', true, ['all'], []],
  ['{"opt-in":"no"}', false, [], ['all']],
])('%s', (value, positive, granted, denied) => {
  expect(read(value)).toEqual([positive, granted, denied]);
});

test('of two answers for one category the no counts', () => {
  expect(read('{"marketing":{"enabled":true,"consent":false}}')).toEqual([false, [], ['marketing']]);
});

test('a fact in a list is no category', () => {
  expect(read('{"list":[{"name":"version","value":1},{"name":"marketing","value":"no"}]}')).toEqual([
    false,
    [],
    ['marketing'],
  ]);
});

test('an answer beside something else is none for everything', () => {
  expect(read('{"newsletter":{"optIn":true}}')[0]).toBe(false);
});
