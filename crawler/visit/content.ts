/** Tells a page from what is none, by what the server sent. */

/** What came with the answer to a navigation. */
export interface Content {
  status: number;
  /** The type by which the browser takes it, in lower case; empty if it has none. */
  type: string;
  /** The server says that it is to be kept as a file. */
  attachment: boolean;
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
  };
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

/** What came, in words, if it is no page; null for a page, and where the server does not say. */
export function noPageReason({ status, type, attachment }: Content): string | null {
  if (status === 204 || status === 205)
    return `nothing came (status ${status}), and a visitor stays where they are`;
  if (status >= 300) return null;
  const named = kinds.find(([pattern]) => pattern.test(type))?.[1];
  if (attachment) return `a download came (${type || 'of an unknown type'}), no page`;
  if (type === '' || pageTypes.has(type)) return null;
  return `${named ?? 'a file'} came (${type}), no page`;
}
