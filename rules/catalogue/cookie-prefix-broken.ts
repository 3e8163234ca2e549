/** A name that begins with `__Secure-` or `__Host-` without what that beginning promises: browsers drop such a cookie. */
import { cookieSecurity } from '../basis.ts';
import { cookieDrafts } from '../catalogue-helpers/drafts.ts';
import type { CookieWrite } from '../evidence.ts';
import { cookies } from '../facts/cookies.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'cookie-prefix-broken',
  title: { nl: 'Voorvoegsel __Host- of __Secure- onjuist gebruikt', en: '__Host- or __Secure- prefix misused' },
  explanation: { nl: 'De naam belooft kenmerken die de cookie niet heeft. Browsers weigeren hem dan.', en: 'The name promises attributes that the cookie lacks. Browsers then refuse it.' },
  fix: { nl: '__Secure- vraagt Secure; __Host- vraagt Secure, Path=/ en geen Domain.', en: '__Secure- asks for Secure; __Host- asks for Secure, Path=/ and no Domain.' },
  severity: 'low',
  kind: 'notice',
  basis: [cookieSecurity],
  against: [],
  needs: ['cookie-write'],
  phases: ['before-choice', 'after-accept'],
  context: { kinds: ['choice'], phases: ['after-reject'] },
  extension: 'live',
  yieldsTo: ['cookie-not-secure'],
  check: (site, policy) =>
    cookies(site, policy).flatMap((fact) => {
      return cookieDrafts({ ...fact, sightings: fact.sightings.filter(({ write }) => write !== null && broken(write)) }, { message: { nl: 'Deze cookie heeft niet wat het voorvoegsel belooft.', en: 'This cookie lacks what its prefix promises.' } });
    }),
});

const broken = ({ name, secure, path, hostOnly, via }: CookieWrite): boolean =>
  via !== 'unknown' && ((name.startsWith('__Secure-') && !secure) || (name.startsWith('__Host-') && !(secure && path === '/' && hostOnly)));
