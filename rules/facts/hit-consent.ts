/** What the hits of services say that the visitor allows. A batch counts as denied if all of its hits do. */
import type { Parameter } from '../evidence/common.ts';
import type { Request } from '../evidence/index.ts';
import type { Service, UrlKind } from '../knowledge/service.ts';
import { googleConsent, type Answer } from './google-consent.ts';
import { serviceById, serviceOfRequest } from './recognise.ts';

const hitKinds: ReadonlySet<UrlKind> = new Set(['collect', 'pixel', 'join-beacon']);

/** Whether a request of this kind reports a visit, rather than loading something. */
export const isHit = (kind: UrlKind): boolean => hitKinds.has(kind);

/** The parameters of each hit of a request; those of the address belong to every line of the body. */
export const hitsIn = ({ query, body }: Request): Array<ReadonlyMap<string, Parameter>> =>
  (body.length > 0 ? body : [[]]).map((line) => firstOfEach([...query, ...line]));

function firstOfEach(parameters: readonly Parameter[]): ReadonlyMap<string, Parameter> {
  const map = new Map<string, Parameter>();
  for (const parameter of parameters) if (!map.has(parameter.name)) map.set(parameter.name, parameter);
  return map;
}

/** What one hit says of the storage that its service uses. */
function answerOf(hit: ReadonlyMap<string, Parameter>, says: NonNullable<Service['consentInHits']>): Answer {
  if ('google' in says)
    return googleConsent(hit.get('gcs')?.value, hit.get('gcd')?.value)[says.google].answer;
  const value = hit.get(says.parameter)?.value;
  if (value === undefined) return 'unset';
  if (new RegExp(says.denied).test(value)) return 'denied';
  return new RegExp(says.granted).test(value) ? 'granted' : 'unset';
}

/**
 * Whether a request reports a visit and says that the visitor denied what the service stores: by the maker's
 * documentation it then reads and writes no cookies.
 */
export function isDeniedHit(request: Request): boolean {
  const found = serviceOfRequest(request);
  const says = serviceById(found?.id ?? '')?.consentInHits;
  if (found === null || says === undefined || !isHit(found.kind)) return false;
  return hitsIn(request).every((hit) => answerOf(hit, says) === 'denied');
}
