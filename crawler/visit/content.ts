/** Tells a page from what is none, by what the server sent. */

/** What came with the answer to a navigation. */
export interface Content {
  status: number;
  /** The type by which the browser takes it, in lower case; empty if it has none. */
  type: string;
  /** The server says that it is to be kept as a file. */
  attachment: boolean;
  /** Seconds for which the server asks to be left alone; null if it does not. */
  rest: number | null;
}

/** The type and the headers of a response, as CDP gives them. */
interface Answer {
  status: number;
  mimeType?: string;
  headers: Readonly<Record<string, string>>;
}

/** What an answer brings. Headers may be written in any case. */
export function contentOf({ status, mimeType, headers }: Answer): Content {
  const header = (wanted: string): string =>
    Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '';
  const type = (mimeType || header('content-type')).split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return {
    status,
    type: type.slice(0, 100),
    attachment: /^\s*attachment\b/i.test(header('content-disposition')),
    rest: restOf(status, header('retry-after')),
  };
}

/** Where a server that is asked too much does not say for how long. */
const USUAL_REST_SECONDS = 10;

/** Source: RFC 9110, 10.2.3 (`Retry-After`: seconds or a date), and RFC 6585, 4 (429). */
function restOf(status: number, retryAfter: string): number | null {
  if (status !== 429 && (status !== 503 || retryAfter === '')) return null;
  const text = retryAfter.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const date = /^[a-z]{3,9},? /i.test(text) ? Date.parse(text.slice(0, 60)) : NaN;
  return Number.isNaN(date) ? USUAL_REST_SECONDS : Math.max(0, Math.round((date - Date.now()) / 1000));
}

const pageTypes = new Set([
  'text/html',
  'application/xhtml+xml',
  'multipart/x-mixed-replace',
  'message/rfc822',
]);

const kinds: ReadonlyArray<[RegExp, string]> = [
  [/^application\/(?:rss|atom|rdf)\+xml$/, 'a feed'],
  [/^(?:application|text)\/(?:[\w.+-]+\+)?json$/, 'data'],
  [/^text\/calendar$|^application\/(?:ics|calendar\+\w+)$/, 'a date for a calendar'],
  [/^text\/(?:x-)?vcard$/, 'a visiting card'],
  [/^application\/(?:x-)?pdf$/, 'a PDF'],
  [/^image\//, 'a picture'],
  [/^(?:audio|video)\//, 'a recording'],
  [/^text\/plain$/, 'plain text'],
  [/^(?:application|text)\/(?:[\w.+-]+\+)?xml$/, 'data'],
];

/**
 * What came, in words, if it is no page; null for a page, and where the server does not say. `empty`: a document came
 * that has no bytes.
 */
export function noPageReason({ status, type, attachment }: Content, empty = false): string | null {
  if (status === 204 || status === 205)
    return `nothing came (status ${status}), and a visitor stays where they are`;
  if (status >= 300) return null;
  const named = kinds.find(([pattern]) => pattern.test(type))?.[1];
  if (attachment) return `a download came (${type || 'of an unknown type'}), no page`;
  if (empty) return `an empty answer came (status ${status}), no page`;
  if (type === '' || pageTypes.has(type)) return null;
  return `${named ?? 'a file'} came (${type}), no page`;
}
