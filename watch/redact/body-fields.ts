/** Splits the body of a request into fields, with their names if it has names. */

export interface Field {
  name: string | undefined;
  value: string;
}

const MAX_BODY_LENGTH = 65_536;
const MAX_FIELDS = 500;
/** Characters of the value of one part of a multipart body. */
const MAX_PART_LENGTH = 8192;

/**
 * The fields of a form-encoded, JSON or multipart body, or of several JSON texts on a line each; the pieces of
 * any other text, without names.
 */
export function fieldsOfBody(body: string): Field[] {
  const text = body.slice(0, MAX_BODY_LENGTH);
  if (text === '') return [];
  if (/^[\w.~%[\]-]{1,64}=/.test(text))
    return text
      .split(/\r?\n/, 50)
      .flatMap((line) => [...new URLSearchParams(line)].map(([name, value]) => ({ name, value })))
      .slice(0, 300);
  return fieldsOfJson(text) ?? fieldsOfParts(text) ?? fieldsOfLines(text) ?? pieces(text);
}

/** Any other text, binary data included, is cut into pieces that strict patterns can match. */
function pieces(text: string): Field[] {
  return text
    .split(/["'{},\uFFFD\p{Cc}]+/u)
    .filter((piece) => piece.length > 5)
    .slice(0, MAX_FIELDS)
    .map((value) => ({ name: undefined, value }));
}

/** Null if it is no multipart body. Source: RFC 7578; the first line is the boundary. */
function fieldsOfParts(text: string): Field[] | null {
  const [boundary] = /^--[^\r\n]{1,200}/.exec(text) ?? [];
  if (boundary === undefined) return null;
  return text
    .split(boundary)
    .slice(1, MAX_FIELDS + 1)
    .flatMap((part) => {
      const end = /\r?\n\r?\n/.exec(part);
      const head = part.slice(0, end?.index ?? 0);
      const name = /\bname="([^"\r\n]{1,100})"/i.exec(head)?.[1];
      if (!end || name === undefined) return [];
      const value = part
        .slice(end.index + end[0].length)
        .replace(/\r?\n$/, '')
        .slice(0, MAX_PART_LENGTH);
      // A part may be a file, whose text is looked through in pieces.
      return fieldsOfJson(value) ?? (/\bfilename="/i.test(head) ? pieces(value) : [{ name, value }]);
    })
    .slice(0, MAX_FIELDS);
}

/** Null unless each of several lines is JSON, as batches of events and messages are sent. */
function fieldsOfLines(text: string): Field[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const fields = lines.map((line) => fieldsOfJson(line));
  const isJson = (each: Field[] | null): each is Field[] => each !== null;
  return lines.length > 1 && fields.every(isJson) ? fields.flat().slice(0, MAX_FIELDS) : null;
}

/** Null if it is no complete JSON, such as a body that was cut off. */
function fieldsOfJson(text: string): Field[] | null {
  if (!/^\s*[[{"]/.test(text)) return null;
  const fields: Field[] = [];
  const walk = (value: unknown, name: string | undefined, depth: number): void => {
    if (fields.length >= MAX_FIELDS || depth > 20) return;
    if (typeof value === 'string' || typeof value === 'number') fields.push({ name, value: String(value) });
    else if (Array.isArray(value)) for (const each of value) walk(each, name, depth + 1);
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) walk(each, key, depth + 1);
  };
  try {
    walk(JSON.parse(text), undefined, 0);
  } catch {
    return null;
  }
  return fields;
}
