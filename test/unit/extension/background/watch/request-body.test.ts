/** What the browser shows of a body, in its forms. */
import { expect, test } from 'vitest';
import { bodyText } from '../../../../../extension/background/watch/request-body.ts';

type RequestBody = NonNullable<Parameters<typeof bodyText>[0]['requestBody']>;
/** The polyfill types a field as one text; the browsers give a list. */
type Given = Omit<RequestBody, 'formData'> & { formData?: Record<string, string[]> };
const read = (requestBody?: Given): string | undefined =>
  bodyText(Reflect.apply(Object.assign, null, [{}, requestBody === undefined ? {} : { requestBody }]));
const bytes = (text: string): { bytes: ArrayBuffer } => ({ bytes: new TextEncoder().encode(text).buffer });

test('the parts of a body are one text, also where a letter is cut in two', () => {
  const whole = new TextEncoder().encode('naam=José&id=1').buffer;
  expect(read({ raw: [bytes('a=1&'), bytes('b=2')] })).toBe('a=1&b=2');
  expect(read({ raw: [{ bytes: whole.slice(0, 9) }, { bytes: whole.slice(9) }] })).toBe('naam=José&id=1');
});

test('fields of a form are read as they would be sent', () => {
  expect(read({ formData: { email: ['jan@example.nl'], box: ['a', 'b'] } })).toBe(
    'email=jan%40example.nl&box=a&box=b',
  );
});

test('nothing is not an empty body', () => {
  expect(read()).toBeUndefined();
  expect(read({ raw: [{ file: '/tmp/x' }] })).toBeUndefined();
});

test('a large body is cut', () => {
  expect(read({ raw: [bytes('x'.repeat(60_000)), bytes('y'.repeat(60_000)), bytes('z')] })?.length).toBe(
    65_536,
  );
});
