/** Requests and answers of the estate, host by host. */

export interface EstateRequest {
  method: string;
  host: string;
  path: string;
  query: URLSearchParams;
  secure: boolean;
  cookies: ReadonlyMap<string, string>;
  referrer: string;
  origin: string;
  body: string;
}

export interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
  headers?: Readonly<Record<string, string>>;
  /** `Set-Cookie` lines. */
  cookies?: readonly string[];
}

type Extra = Pick<Answer, 'cookies' | 'headers'>;

const pixelBytes = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

export const html = (body: string, extra: Extra & { status?: number } = {}): Answer => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  body,
  ...extra,
});
export const script = (body: string, extra: Extra = {}): Answer => ({
  status: 200,
  type: 'text/javascript; charset=utf-8',
  body,
  ...extra,
});
export const style = (body: string): Answer => ({ status: 200, type: 'text/css; charset=utf-8', body });
export const xml = (body: string): Answer => ({ status: 200, type: 'application/xml; charset=utf-8', body });
export const text = (body: string, status = 200): Answer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body,
});
export const svg = (body: string, extra: Extra = {}): Answer => ({
  status: 200,
  type: 'image/svg+xml',
  body,
  ...extra,
});
export const pixel = (extra: Extra = {}): Answer => ({
  status: 200,
  type: 'image/gif',
  body: pixelBytes,
  ...extra,
});
export const empty = (extra: Extra = {}): Answer => ({ status: 204, type: 'text/plain', body: '', ...extra });
export const redirect = (status: 301 | 302 | 303 | 307, location: string): Answer => ({
  status,
  type: 'text/plain',
  body: '',
  headers: { location },
});
export const notFound = (): Answer => text('Not found', 404);

/** Lets a page on another origin read the answer, as measurement hosts do. */
export const sharedWith = (request: EstateRequest): Record<string, string> =>
  request.origin === ''
    ? {}
    : {
        'access-control-allow-origin': request.origin,
        'access-control-allow-credentials': 'true',
        vary: 'Origin',
      };

/** Text that may hold anything, for an element or a quoted attribute. */
export const escapeHtml = (value: string): string =>
  value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A value as a literal for an inline or served script. */
export const literal = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Random digits, as the identifiers that the real services hand out. */
export const digits = (length: number): string =>
  Array.from({ length }, () => Math.floor(Math.random() * 10))
    .join('')
    .replace(/^0/, '1');

/** Random characters of the base64url alphabet. */
export function token(length: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return Array.from({ length }, () => alphabet[Math.floor(Math.random() * alphabet.length)]).join('');
}
