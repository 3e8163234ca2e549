/** Finds personal data in a request before it is redacted. Only its kind and place are kept. */
import type { PersonalData } from '../../rules/evidence/request.ts';
import { addressIn, personalDataIn } from '../../rules/facts/personal-data.ts';
import { parameterName } from './address.ts';
import { fieldsOfBody, type Field } from './body-fields.ts';

/** The canaries that were typed into forms, plain and hashed. */
export interface TypedData {
  readonly plain: readonly string[];
  hashedIn(value: string): boolean;
}

/** For sensors that type nothing. */
export const nothingTyped: TypedData = { plain: [], hashedIn: () => false };

interface Raw {
  url: string;
  body: string | undefined;
  referrer: string | undefined;
}

const MAX_DETECTIONS = 20;
/** Of a value that holds fields itself. */
const MAX_INNER_FIELDS = 50;
const base64 = /^[A-Za-z0-9+/_-]{16,}={0,2}$/;

/** The kinds of personal data in the address, body and referrer of a request, and where; at most 20. */
export function findPersonalData({ url, body, referrer }: Raw, canaries: TypedData): PersonalData[] {
  const found = new Map<string, PersonalData>();
  const note = (
    type: PersonalData['type'],
    where: PersonalData['where'],
    parameter: string | undefined,
    form: PersonalData['form'],
  ): void => {
    if (found.size < MAX_DETECTIONS)
      found.set(`${type} ${where} ${parameter ?? ''} ${form}`, {
        type,
        where,
        form,
        ...(parameter === undefined ? {} : { parameter: parameterName(parameter) }),
      });
  };
  const look = (where: PersonalData['where'], value: string, parameter?: string): void => {
    // A URL within a URL (the page's address, in a measurement) is often encoded twice.
    const texts = [...new Set([value, decode(value), ...(base64.test(value) ? [fromBase64(value)] : [])])];
    const types = new Set(texts.flatMap((text) => personalDataIn(text, parameter, canaries.plain)));
    for (const { name, value: inner } of texts.flatMap(fieldsWithin))
      for (const type of personalDataIn(inner, name, canaries.plain)) types.add(type);
    for (const type of types) note(type, where, parameter, 'plain');
    if (canaries.hashedIn(value)) note('canary', where, parameter, 'hashed');
  };
  const lookAll = (where: PersonalData['where'], fields: ReadonlyArray<Field>): void => {
    for (const { name, value } of fields) look(where, value, name);
    for (const each of [
      fields.map(({ name = '', value }) => [name, value] as const),
      ...fields.map(({ value }) => fieldsOfAddress(value)),
    ]) {
      const address = addressIn(each);
      if (address !== null) note('postcode-house-number', where, address, 'plain');
    }
  };
  const parsed = URL.parse(url);
  if (parsed) {
    look('path', decode(parsed.pathname));
    lookAll(
      'query',
      fieldsOfAddress(url).map(([name, value]) => ({ name, value })),
    );
  }
  lookAll('body', fieldsOfBody(body ?? ''));
  const from = referrer === undefined ? null : URL.parse(referrer);
  if (from) {
    look('referrer', decode(from.pathname));
    lookAll(
      'referrer',
      fieldsOfAddress(from.href).map(([name, value]) => ({ name, value })),
    );
  }
  return [...found.values()];
}

/** The fields of a value that is an address, JSON or a list of fields itself; of an address in these too. */
function fieldsWithin(text: string): Field[] {
  const own = fieldsOfAddress(text).map(([name, value]) => ({ name, value }));
  if (own.length > 0 || !/^\s*[[{"]|^[\w.~%[\]-]{1,64}=/.test(text)) return own;
  return fieldsOfBody(text)
    .slice(0, MAX_INNER_FIELDS)
    .flatMap((field) => [field, ...fieldsOfAddress(field.value).map(([name, value]) => ({ name, value }))]);
}

/** The parameters of a URL; none if the text is not one. */
function fieldsOfAddress(text: string): Array<readonly [name: string, value: string]> {
  if (!/^https?:\/\//i.test(text)) return [];
  return [...(URL.parse(text)?.searchParams ?? [])].slice(0, 100);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function fromBase64(text: string): string {
  try {
    return atob(
      text
        .replaceAll('-', '+')
        .replaceAll('_', '/')
        .replace(/={1,2}$/, ''),
    );
  } catch {
    return '';
  }
}
