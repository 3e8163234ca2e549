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
  raw: null,
  hasExtraInfo,
});

interface Watched {
  matcher: ExtraInfoMatcher<NamedHop>;
  lines: string[];
  blocked: string[][];
  unread: number[];
}

function matcher(): Watched {
  const lines: string[] = [];
  const blocked: string[][] = [];
  const unread: number[] = [];
  const setCookie = ({ exchange, line, blockedReasons }: RawSetCookie<NamedHop>): void => {
    lines.push(`${exchange.name} ${line}`);
    blocked.push(blockedReasons);
  };
  const matched = (_exchange: NamedHop, more: number): void => void unread.push(more);
  return { matcher: new ExtraInfoMatcher({ setCookie, matched }), lines, blocked, unread };
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

test('a hop has the head of its answer as the server sent it', () => {
  const { matcher: extra } = matcher();
  const kept = hop('kept', null);
  extra.add(extraInfo('1', 403, { Server: 'x' }), [kept]);
  expect(kept.raw).toEqual({ status: 403, headers: { Server: 'x' } });
});

test('a cookie is read in UTF-8, and its refusal found, in whichever form the browser gives the line', () => {
  const { matcher: extra, lines, blocked } = matcher();
  const latin1 = Buffer.from('wé=1', 'utf8').toString('latin1');
  const event = extraInfo('1', 200, cookie(`${latin1}\n${latin1}; Secure`));
  event.blockedCookies = [{ blockedReasons: ['SecureOnly'], cookieLine: 'wé=1; Secure' }];
  extra.add(event, [hop('one', 200)]);
  expect(lines).toEqual(['one wé=1', 'one wé=1; Secure']);
  expect(blocked).toEqual([[], ['SecureOnly']]);
});

test('an answer with more cookies than are read says how many are left out', () => {
  const { matcher: extra, lines, unread } = matcher();
  const all = Array.from({ length: 1003 }, (_each, index) => `c${index}=1`).join('\n');
  extra.add(extraInfo('1', 200, cookie(all)), [hop('one', 200)]);
  expect([lines.length, unread]).toEqual([1000, [3]]);
});
