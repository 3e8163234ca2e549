/** The text of a cookie is read as Chromium reads it: what it would store is what the evidence says was asked. */
import { describe, expect, test } from 'vitest';
import { defaultPathOf, parseCookieLine } from '../../../../watch/observations/cookie-line.ts';

const now = Date.UTC(2026, 10, 30);
const day = 86_400;
const parse = (line: string) => parseCookieLine(line, now);

describe('name and value', () => {
  test.each([
    ['a=1', 'a', '1'],
    ['  a\t = 1 2 ; path=/', 'a', '1 2'],
    ['a=b=c', 'a', 'b=c'],
    ['a', '', 'a'],
    ['a=', 'a', ''],
    ['=a', '', 'a'],
    ['=a=bar', '', 'a=bar'],
    ['a="quoted; not"', 'a', '"quoted'],
    ['a=1\r\nb=2', 'a', '1'],
    ['a=1\0; secure', 'a', '1'],
    ['a=\u00a01', 'a', '\u00a01'],
  ])('of %j', (line, name, value) => {
    expect(parse(line)).toMatchObject({ name, value });
  });
  test.each(['', '  ', '; bar', ' = ; path=/', '='])('%j is no cookie', (line) => {
    expect(parse(line)).toBeNull();
  });
  test('a line without end is cut', () => {
    expect(parse(`a=${'x'.repeat(50_000)}`)?.value.length).toBeLessThan(10_000);
  });
});

describe('lifetime', () => {
  test.each<[string, number | null]>([
    ['a=1', null],
    ['a=1; max-age=60; expires=Thu, 01 Jan 1970 00:00:00 GMT', 60],
    ['a=1; MAX-AGE=60', 60],
    ['a=1; max-age=0', 0],
    ['a=1; max-age=-5', -5],
    ['a=1; max-age=+500', null],
    ['a=1; max-age=5.5', null],
    ['a=1; max-age=', null],
    ['a=1; max-age=60; max-age=120', 120],
    ['a=1; max-age=60; max-age=oops', null],
    ['a=1; expires=Tue, 01 Dec 2026 00:00:00 GMT', day],
    ['a=1; expires=tue, 01-dec-26 00:00:00', day],
    ['a=1; expires=2026-12-01T00:00:00Z', null],
    ['a=1; expires=Tue, 01 Dec 2026 00:00:00 GMT; expires=never', null],
  ])('of %j: %j seconds', (line, lifetime) => {
    expect(parse(line)?.lifetime).toBe(lifetime);
  });
  test('of -99999999999999999999 is a number that JSON can hold', () => {
    expect(parse('a=1; max-age=-99999999999999999999')?.lifetime).toBe(-1e12);
  });
});

describe('domain and path', () => {
  test.each<[string, string | null]>([
    ['a=1', null],
    ['a=1; domain=.Example.NL', 'example.nl'],
    ['a=1; domain=one.nl; domain=two.nl', 'two.nl'],
    ['a=1; domain=one.nl; domain=', null],
  ])('domain of %j: %j', (line, domain) => {
    expect(parse(line)?.domain).toBe(domain);
  });
  test.each<[string, string | null]>([
    ['a=1; path=/x', '/x'],
    ['a=1; path=/x?y#z', '/x?y#z'],
    ['a=1; path=relative', null],
    ['a=1; path=/one; path=/two', '/two'],
    ['a=1; path=/one; path=', null],
    [`a=1; path=/${'x'.repeat(1025)}`, null],
  ])('path of %j: %j', (line, path) => {
    expect(parse(line)?.path).toBe(path);
  });
  test('without a path the address decides', () => {
    expect(defaultPathOf('https://e.nl/a/b/c.html?x=/y/z')).toBe('/a/b');
    expect(defaultPathOf('https://e.nl/a')).toBe('/');
    expect(defaultPathOf('https://e.nl')).toBe('/');
    expect(defaultPathOf('about:srcdoc')).toBe('/');
  });
});

test('attributes are known in any case, and the last SameSite counts', () => {
  expect(parse('a=1; SECURE; httpOnly; Partitioned; samesite=lax; SameSite=None')).toMatchObject({
    secure: true,
    httpOnly: true,
    partitioned: true,
    sameSite: 'None',
  });
  expect(parse('a=1; secure_; samesite=other')).toMatchObject({ secure: false, sameSite: null });
});
