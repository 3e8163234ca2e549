/** A cookie in the store that no seen write explains was set by something unseen, and is reported once. */
import { expect, test } from 'vitest';
import type { JarCookie } from '../../../../watch/observations/cookie-jar.ts';
import { cookieOfResponse } from '../../../../watch/observations/cookie-write.ts';
import { ExplainedCookies } from '../../../../watch/observations/explained-cookies.ts';
import { redactorWith } from '../../../../watch/redact/redactor.ts';

const redact = redactorWith((value) => `${value.length} characters`);

const cookie = (name: string, value: string, more: Partial<JarCookie> = {}): JarCookie => ({
  name,
  value,
  domain: 'www.example.nl',
  path: '/',
  secure: false,
  httpOnly: false,
  expires: null,
  ...more,
});

const written = (line: string) => {
  const seen = cookieOfResponse(
    { line, url: 'https://www.example.nl/', request: '1', initiator: [] },
    redact,
  );
  if (!seen) throw new Error(`no cookie: ${line}`);
  return seen;
};

test('a write that the store shows explains its cookie; what a worker sets instead is unexplained', () => {
  const explained = new ExplainedCookies();
  const seen = written('a=1');
  explained.add(seen, { ...seen.observed, stored: 'stored' }, cookie('a', '1'));
  expect(explained.unexplained([cookie('a', '1')])).toEqual([]);
  expect(explained.unexplained([cookie('a', 'by a worker')])).toHaveLength(1);
  expect(explained.unexplained([cookie('a', 'by a worker')])).toEqual([]);
});

test('a deletion and a refused attempt explain nothing', () => {
  const explained = new ExplainedCookies();
  for (const line of ['a=; max-age=0', 'b=1']) {
    const seen = written(line);
    explained.add(seen, { ...seen.observed, stored: seen.observed.deletion ? 'unknown' : 'blocked' }, null);
  }
  expect(explained.unexplained([cookie('a', '1'), cookie('b', '1')]).map(({ name }) => name)).toEqual([
    'a',
    'b',
  ]);
});

test('an undecided write explains its cookie, with and without subdomains', () => {
  const explained = new ExplainedCookies();
  for (const line of ['a=1', 'b=1; domain=www.example.nl']) {
    const seen = written(line);
    explained.add(seen, seen.observed, null);
  }
  expect(explained.unexplained([cookie('a', '1'), cookie('b', '1', { domain: '.www.example.nl' })])).toEqual(
    [],
  );
});

test('the same name on another path or in a partition is another cookie', () => {
  const explained = new ExplainedCookies();
  expect(explained.unexplained([cookie('a', '1')])).toHaveLength(1);
  expect(explained.unexplained([cookie('a', '1', { path: '/x' })])).toHaveLength(1);
  expect(
    explained.unexplained([cookie('a', '1', { partitionKey: { topLevelSite: 'https://example.nl' } })]),
  ).toHaveLength(1);
});

test('what was learned can be forgotten, for a journey that starts from an earlier state', () => {
  const explained = new ExplainedCookies();
  explained.unexplained([cookie('a', '1')]);
  const forget = explained.remember();
  explained.unexplained([cookie('b', '1')]);
  forget();
  expect(explained.unexplained([cookie('a', '1'), cookie('b', '1')]).map(({ name }) => name)).toEqual(['b']);
});
