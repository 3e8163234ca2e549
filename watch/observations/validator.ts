/**
 * What a browser keeps of an answer in order to ask whether it is still valid, and sends back with the next request.
 * A server that gives each visitor a validator of their own recognises them without a cookie. Source: RFC 9110, 8.8.
 */
import type { ValueShape } from '../../rules/evidence/common.ts';
import type { Request, Unstamped } from '../../rules/evidence/index.ts';
import { headerOf, type HeaderList } from './headers.ts';

/** A shorter value has no room for a number of one visitor. */
const SHORTEST = 8;

/**
 * The validator of an answer, for evidence; nothing if it has none that matters: one that was returned (status 304), or
 * that the server has returned each time.
 */
export function validatorOf(
  status: number | null,
  headers: HeaderList,
  shape: (value: string) => ValueShape,
): Pick<Unstamped<Request>, 'validator'> {
  const returned = status === 304;
  const given = headerOf(headers, 'etag') ?? headerOf(headers, 'last-modified');
  const control = headerOf(headers, 'cache-control') ?? '';
  // What any cache may keep is the same for everybody.
  const each =
    /\b(?:private|no-cache|must-revalidate|max-age=0)\b/i.test(control) &&
    !/\b(?:no-store|public|s-maxage)\b/i.test(control);
  if (!returned && (!each || given === undefined || given.length < SHORTEST)) return {};
  return {
    validator: {
      returned,
      private: each,
      ...(given === undefined ? {} : { value: shape(given.replace(/^W\//, '').slice(0, 500)) }),
    },
  };
}
