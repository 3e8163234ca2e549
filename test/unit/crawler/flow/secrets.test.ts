/** The values that a flow types, and what is written down instead. */
import { describe, expect, test } from 'vitest';
import { createRedactor } from '../../../../crawler/capture/redactor.ts';
import { UsageError } from '../../../../crawler/errors.ts';
import { PrivateRedactor } from '../../../../crawler/flow/private-redactor.ts';
import { isOnlyNames, namesIn, Secrets } from '../../../../crawler/flow/secrets.ts';

test.each([
  ['${A}', ['A'], true],
  ['${A}${B_2}', ['A', 'B_2'], true],
  ['x${A}', ['A'], false],
  ['geheim', [], false],
  ['', [], false],
  ['${klein}', [], false],
])('%s names %j', (text, names, only) => {
  expect(namesIn(text)).toEqual(names);
  expect(isOnlyNames(text)).toBe(only);
});

describe('secrets', () => {
  test('are filled in, and remembered', async () => {
    const secrets = Secrets.read({ NAAM: 'env' }, 'journey x', { NAAM: 'jan@leden.example' });
    expect(secrets.typed.size).toBe(0);
    expect(await secrets.fill('${NAAM} en ${ANDERS}')).toBe('jan@leden.example en ${ANDERS}');
    expect([...secrets.typed]).toEqual(['jan@leden.example']);
  });

  // RFC 6238, appendix B: the key is the text 12345678901234567890.
  test.each([
    ['GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', /^\d{6}$/],
    ['gezd gnbv gy3t qojq gezd gnbv gy3t qojq', /^\d{6}$/],
    ['otpauth://totp/Portaal:jan?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&digits=8', /^\d{8}$/],
  ])('%s makes a code', async (key, code) => {
    expect(await Secrets.read({ CODE: 'totp' }, 'journey x', { CODE: key }).fill('${CODE}')).toMatch(code);
  });

  // A server takes a code once: RFC 6238, 5.2.
  test('no code is typed twice', async () => {
    const key = 'otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&period=1&digits=8';
    const secrets = Secrets.read({ CODE: 'totp' }, 'journey x', { CODE: key });
    const codes = [await secrets.fill('${CODE}'), await secrets.fill('${CODE}')];
    expect(new Set(codes).size).toBe(2);
  });

  test.each([
    [{}, /journey x: the secret CODE is not set/],
    [{ CODE: '' }, /the secret CODE is not set/],
    [{ CODE: '!!!' }, /the secret CODE makes no code/],
    [{ CODE: 'otpauth://totp/x' }, /the secret CODE makes no code/],
  ])('%j is refused', (environment, message) => {
    const read = () => Secrets.read({ CODE: 'totp' }, 'journey x', environment);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(message);
  });
});

describe('what is written down', () => {
  const secret = 'Geheim & wachtwoord-7391';
  const redact = new PrivateRedactor(createRedactor(), new Set([secret]));
  const encoded = [
    encodeURIComponent(secret),
    new URLSearchParams({ x: secret }).toString().slice(2),
    Buffer.from(secret).toString('base64'),
  ];

  test.each(encoded)('has no %s', (form) => {
    expect(redact.url(`https://www.example.nl/${form}/rapport`)).toBe('https://www.example.nl/xxx/rapport');
    expect(JSON.stringify(redact.query(`https://www.example.nl/?event=${form}`))).not.toContain(form);
    expect(redact.name(`veld-${form}`)).not.toContain(form);
    expect(redact.text(`tekst ${form}`)).toBe('tekst xxx');
  });

  test('is no text of a page once it is private', () => {
    expect([redact.isPrivate, redact.text('Welkom Jan')]).toEqual([false, 'Welkom Jan']);
    redact.close();
    expect([redact.isPrivate, redact.text('Welkom Jan')]).toEqual([true, '']);
  });
});
