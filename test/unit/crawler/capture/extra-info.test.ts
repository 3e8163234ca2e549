/** Raw answer headers find the hop that they belong to. */
import { expect, test } from 'vitest';
import { ExtraInfoMatcher, type Hop, type RawSetCookie } from '../../../../crawler/capture/extra-info.ts';
import { extraInfo } from '../../../support/fake-target.ts';

interface NamedHop extends Hop {
  name: string;
}

const hop = (name: string, status: number | null, hasExtraInfo = true): NamedHop => ({
  name,
  response: status === null ? null : { status },
  hasExtraInfo,
});

function matcher(): { matcher: ExtraInfoMatcher<NamedHop>; lines: string[]; blocked: string[][] } {
  const lines: string[] = [];
  const blocked: string[][] = [];
  const add = ({ exchange, line, blockedReasons }: RawSetCookie<NamedHop>): void => {
    lines.push(`${exchange.name} ${line}`);
    blocked.push(blockedReasons);
  };
  return { matcher: new ExtraInfoMatcher(add), lines, blocked };
}

const cookie = (value: string): Record<string, string> => ({ 'set-cookie': value });

test('the n-th raw answer belongs to the n-th hop', () => {
  const { matcher: extra, lines } = matcher();
  const hops = [hop('first', 302), hop('second', 200)];
  extra.add(extraInfo('1', 302, cookie('a=1')), hops);
  extra.add(extraInfo('1', 200, cookie('b=2')), hops);
  expect(lines).toEqual(['first a=1', 'second b=2']);
});

test('a raw answer that comes first waits for its hop', () => {
  const { matcher: extra, lines } = matcher();
  extra.add(extraInfo('1', 200, cookie('a=1')), undefined);
  expect(lines).toEqual([]);
  extra.match('1', [hop('late', 200)]);
  expect(lines).toEqual(['late a=1']);
});

test('an upgrade within the browser has no raw answer and takes none from its successor', () => {
  const { matcher: extra, lines } = matcher();
  // 307 without an answer of a server: HSTS, or the browser's own upgrade to https.
  const upgrade = hop('upgrade', 307);
  const real = hop('real', null);
  extra.add(extraInfo('1', 200, cookie('a=1')), [upgrade, real]);
  expect(lines).toEqual([]);
  upgrade.hasExtraInfo = false;
  real.response = { status: 200 };
  extra.match('1', [upgrade, real]);
  expect(lines).toEqual(['real a=1']);
});

test('answers of one request are not those of another, and what was cleared is gone', () => {
  const { matcher: extra, lines } = matcher();
  extra.add(extraInfo('1', 200, cookie('a=1')), undefined);
  extra.match('2', [hop('other', 200)]);
  extra.clear();
  extra.match('1', [hop('late', 200)]);
  expect(lines).toEqual([]);
});

test('a line that the browser refused says why', () => {
  const { matcher: extra, lines, blocked } = matcher();
  const event = extraInfo('1', 200, { 'Set-Cookie': 'a=1\nb=2; SameSite=None' });
  const refused = { blockedReasons: ['SameSiteNoneInsecure' as const], cookieLine: 'b=2; SameSite=None' };
  extra.add({ ...event, blockedCookies: [refused] }, [hop('only', 200)]);
  expect(lines).toEqual(['only a=1', 'only b=2; SameSite=None']);
  expect(blocked).toEqual([[], ['SameSiteNoneInsecure']]);
});
