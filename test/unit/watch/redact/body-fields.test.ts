/** The fields of a body, in whatever way it is written. */
import { expect, test } from 'vitest';
import { fieldsOfBody } from '../../../../watch/redact/body-fields.ts';

const pairs = (body: string): Array<[string | undefined, string]> =>
  fieldsOfBody(body).map(({ name, value }) => [name, value]);

test('a multipart body: values of several lines, JSON within a part, and texts within a file', () => {
  const part = (head: string, value: string): string =>
    `------b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${value}\r\n`;
  const body = [
    part('name="note"', 'first\r\nsecond'),
    part('name="data"', '{"email":"jan@example.nl"}'),
    part(
      'name="file"; filename="a.bin"\r\nContent-Type: application/octet-stream',
      '\u0000\u0001piet@example.nl\u0000',
    ),
    '------b--\r\n',
  ].join('');
  expect(pairs(body)).toEqual([
    ['note', 'first\r\nsecond'],
    ['email', 'jan@example.nl'],
    [undefined, 'piet@example.nl'],
  ]);
});

test('several JSON texts, one on a line', () => {
  expect(pairs('{"a":"x"}\n["y"]\n')).toEqual([
    ['a', 'x'],
    [undefined, 'y'],
  ]);
});

test('pieces of any other text, binary data included', () => {
  expect(pairs('42["identify",{"mail":"jan@example.nl"}]').map(([, value]) => value)).toContain(
    'jan@example.nl',
  );
  expect(pairs('\u0000\ufffdjan@example.nl\u0010x')).toEqual([[undefined, 'jan@example.nl']]);
});
