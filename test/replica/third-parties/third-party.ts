/** A stand-in of a service on the hosts that the real one uses. */
import type { Answer, EstateRequest } from '../answer.ts';

export interface ThirdParty {
  /** As the service is called in the knowledge base, where it is known. */
  name: string;
  hosts: readonly string[];
  answer(request: EstateRequest): Answer;
}

const day = 86_400;

/** A cookie of another site's frame or image: those must be `SameSite=None; Secure` to be kept at all. */
export const thirdPartyCookie = (
  name: string,
  value: string,
  domain: string,
  days: number | 'session',
  httpOnly = false,
): string =>
  `${name}=${value}; Domain=.${domain}; Path=/; Secure; SameSite=None${httpOnly ? '; HttpOnly' : ''}${days === 'session' ? '' : `; Max-Age=${days * day}`}`;

/** What a webmaster pastes to load a script. */
export const loadScript = (url: string, id = ''): string => `(function (d) {
  var s = d.createElement('script');
  s.async = true;
  s.src = '${url}';${id === '' ? '' : `\n  s.id = '${id}';`}
  d.head.appendChild(s);
})(document);`;
