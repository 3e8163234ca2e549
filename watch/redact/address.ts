/** Addresses without their secrets: parameter names stay, values go, tokens and e-mail addresses in the path are masked. */
import type { Parameter, ValueShape } from '../../rules/evidence/common.ts';
import { protocolValue } from './protocol-parameters.ts';

const MASK = '…';
const MAX_ADDRESS_LENGTH = 500;
const MOST_PARAMETERS = 60;
const emailLike = /[^\s/@=&?]+(?:@|%40)[^\s/@=&?]+\.[a-z]{2,}/i;

/** Looks no further than twice of what is kept: the time that the pattern takes grows with the square of a text's length. */
const holdsEmail = (text: string): boolean => emailLike.test(text.slice(0, 2 * MAX_ADDRESS_LENGTH));

export interface AddressRedactor {
  /** For the evidence and for people: bounded, without values. */
  url(raw: string): string;
  /** Parameters of the query of an address. */
  query(raw: string): Parameter[];
  /** Parameters of a body: form-encoded or JSON at its first level, one list per line. Empty where it is neither. */
  body(raw: string): Parameter[][];
}

export function addressRedactor(shape: (value: string) => ValueShape): AddressRedactor {
  const parameter = (name: string, value: string): Parameter => {
    const kept = protocolValue(name, value);
    return { name: parameterName(name), ...(kept === null ? {} : { value: kept }), shape: shape(value) };
  };
  const pairs = (text: string): Parameter[] =>
    [...new URLSearchParams(text)].slice(0, MOST_PARAMETERS).map(([name, value]) => parameter(name, value));
  return {
    url: (raw) => redactUrl(raw),
    query: (raw) => (URL.canParse(raw) ? pairs(new URL(raw).search) : []),
    body: (raw) => {
      const text = raw.slice(0, 65_536).trim();
      if (text.startsWith('{')) return jsonParameters(text, parameter);
      return text
        .split(/\r?\n/, 50)
        .filter((line) => /^[\w.~%[\]-]{1,64}=/.test(line))
        .map(pairs)
        .filter((list) => list.length > 0);
    },
  };
}

function jsonParameters(text: string, parameter: (name: string, value: string) => Parameter): Parameter[][] {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null) return [];
    const entries = Object.entries(parsed).slice(0, MOST_PARAMETERS);
    return entries.length === 0
      ? []
      : [
          entries.map(([name, value]) =>
            parameter(name, typeof value === 'string' ? value : JSON.stringify(value)),
          ),
        ];
  } catch {
    return [];
  }
}

function redactUrl(raw: string): string {
  if (/^(?:data|javascript|about|chrome|chrome-extension|mailto|tel):/i.test(raw))
    return /^(?:about|mailto|tel):/i.test(raw)
      ? raw.slice(0, 120)
      : `${raw.slice(0, raw.indexOf(':'))}:${MASK}`;
  if (raw.startsWith('blob:')) return `blob:${redactUrl(raw.slice(5))}`;
  if (!URL.canParse(raw)) return raw === '' ? '' : MASK;
  const url = new URL(raw);
  const path = url.pathname.split('/').map(pathSegment).join('/');
  const names = [...url.searchParams]
    .slice(0, MOST_PARAMETERS)
    .map(
      ([name, value]) => `${encodeURIComponent(parameterName(name))}=${protocolValue(name, value) ?? MASK}`,
    );
  const query = names.length > 0 ? `?${names.join('&')}` : '';
  const text = `${url.protocol}//${url.host}${path}${query}`;
  return text.length > MAX_ADDRESS_LENGTH ? `${text.slice(0, MAX_ADDRESS_LENGTH)}${MASK}` : text;
}

const parameterName = (name: string): string =>
  holdsEmail(name) || looksLikeToken(name) ? MASK : name.slice(0, 64);

/** A path segment is masked when it holds an e-mail address, or looks made by a machine rather than written by a person. */
function pathSegment(segment: string): string {
  if (holdsEmail(segment)) return MASK;
  return looksLikeToken(segment.replace(/\.\w{1,5}$/, ''))
    ? `${MASK}${/\.\w{1,5}$/.exec(segment)?.[0] ?? ''}`
    : segment;
}

function looksLikeToken(text: string): boolean {
  if (/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i.test(text)) return true;
  if (text.length < 16) return false;
  // A slug is words between hyphens; a token has its digits and letters mixed within one run.
  return text
    .split(/[-_.~]/)
    .some(
      (run) =>
        run.length >= 16 && /\d/.test(run) && /[a-z]/i.test(run) && (run.match(/\d/g) ?? []).length >= 3,
    );
}
