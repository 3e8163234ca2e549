/** Splits the body of a request into fields, with their names if it has names. */

export interface Field {
  name: string | undefined;
  value: string;
}

const MAX_BODY_LENGTH = 65_536;
const MAX_FIELDS = 500;
/** A part of a multipart body: its name, the rest of its headers, a blank line, and its first line. */
const part = /name="([^"\r\n]{1,100})"[^\r\n]*\r?\n(?:[^\r\n]+\r?\n)*\r?\n([^\r\n]*)/g;

/** The fields of a form-encoded, JSON or multipart body; the pieces of any other text, without names. */
export function fieldsOfBody(body: string): Field[] {
  const text = body.slice(0, MAX_BODY_LENGTH);
  if (text === '') return [];
  if (/^[\w.~%[\]-]{1,64}=/.test(text))
    return text
      .split(/\r?\n/, 50)
      .flatMap((line) => [...new URLSearchParams(line)].map(([name, value]) => ({ name, value })))
      .slice(0, 300);
  const json = /^\s*[[{"]/.test(text) ? fieldsOfJson(text) : null;
  if (json !== null) return json;
  const parts = [...text.matchAll(part)]
    .slice(0, MAX_FIELDS)
    .map(([, name, value = '']) => ({ name, value }));
  if (parts.length > 0) return parts;
  // Any other text is cut into pieces that strict patterns can match.
  return text
    .split(/["'\r\n{},]+/)
    .filter((piece) => piece.length > 5)
    .slice(0, MAX_FIELDS)
    .map((value) => ({ name: undefined, value }));
}

/** Null if it is no complete JSON, such as a body that was cut off. */
function fieldsOfJson(text: string): Field[] | null {
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
