/**
 * Reads the text of a cookie, of a Set-Cookie header or of `document.cookie`, as Chromium does: the last of
 * several attributes of one name counts, and one that is too long or malformed does not count.
 * Source: RFC 6265bis, sections 5.6 and 5.7.
 */
import { defaultPath, parseDate } from 'tough-cookie';
import { sameSiteOf } from '../../rules/evidence/storage.ts';
import type { CookieWrite } from '../../rules/evidence/index.ts';
import { withoutEnds } from '../../rules/text-ends.ts';

/** A parsed cookie with its value. */
export interface RawCookie {
  name: string;
  value: string;
  /** Without its leading dot; null if the cookie belongs to one host. */
  domain: string | null;
  /** Null if the address decides it. */
  path: string | null;
  /** Seconds, null for a session cookie. The browser's limit of 400 days is not applied. */
  lifetime: number | null;
  secure: boolean;
  httpOnly: boolean;
  sameSite: CookieWrite['sameSite'];
  partitioned: boolean;
}

/** Characters that are read. Browsers refuse cookies longer than 4,096 characters. */
const MAX_LINE_LENGTH = 10_000;
/** Longer attributes do not count. */
const MAX_ATTRIBUTE_LENGTH = 1024;
const MAX_ATTRIBUTES = 50;

/** Only spaces and tabs are cut. */
const trim = (text: string): string => withoutEnds(text, ' \t');

/** The two sides of the first `=`; `bare` is the side of a text without one. */
function split(text: string, bare: 'name' | 'value'): { name: string; value: string } {
  const equals = text.indexOf('=');
  if (equals >= 0) return { name: trim(text.slice(0, equals)), value: trim(text.slice(equals + 1)) };
  return bare === 'name' ? { name: trim(text), value: '' } : { name: '', value: trim(text) };
}

/** The cookie; null if the text has neither a name nor a value. `now` in milliseconds since 1970. */
export function parseCookieLine(line: string, now: number): RawCookie | null {
  // The line ends at a line break or a null character.
  const [text = ''] = line.slice(0, MAX_LINE_LENGTH).split(/[\n\r\0]/, 1);
  const [first = '', ...rest] = text.split(';');
  const { name, value } = split(first, 'value');
  if (name === '' && value === '') return null;
  const attributes = new Map(
    rest
      .slice(0, MAX_ATTRIBUTES)
      .map((each) => split(each, 'name'))
      .filter((each) => each.value.length <= MAX_ATTRIBUTE_LENGTH)
      .map((each) => [each.name.toLowerCase(), each.value]),
  );
  const path = attributes.get('path') ?? '';
  return {
    name,
    value,
    domain: (attributes.get('domain') ?? '').replace(/^\./, '').toLowerCase() || null,
    path: path.startsWith('/') ? path : null,
    lifetime: lifetimeOf(attributes.get('max-age'), attributes.get('expires'), now),
    secure: attributes.has('secure'),
    httpOnly: attributes.has('httponly'),
    sameSite: sameSiteOf(attributes.get('samesite')),
    partitioned: attributes.has('partitioned'),
  };
}

/** Max-Age precedes Expires. */
function lifetimeOf(maxAge: string | undefined, expires: string | undefined, now: number): number | null {
  if (maxAge !== undefined && /^-?\d+$/.test(maxAge)) return Math.max(Number(maxAge), -1e12);
  const date = expires === undefined ? undefined : parseDate(expires);
  return date === undefined ? null : Math.round((date.getTime() - now) / 1000);
}

/** The path of a cookie that was set at this address and names none. Source: RFC 6265, section 5.1.4. */
export const defaultPathOf = (url: string): string => defaultPath(URL.parse(url)?.pathname);
