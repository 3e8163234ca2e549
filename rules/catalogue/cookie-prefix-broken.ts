/**
 * A cookie's name begins with `__Secure-` or `__Host-`, but it lacks the attributes that this prefix
 * requires, so browsers drop it. Source: RFC 6265bis, cookie name prefixes.
 */
import { cookieSecurity } from '../knowledge/legal-basis/specifications.ts';
import { cookieDrafts } from '../judge/drafts.ts';
import type { CookieWrite } from '../evidence/index.ts';
import { cookies } from '../facts/cookies.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'cookie-prefix-broken',
  title: {
    nl: 'Cookie voldoet niet aan de eisen van __Host- of __Secure-',
    en: 'Cookie breaks the requirements of __Host- or __Secure-',
  },
  headline: {
    nl: 'Browsers weigeren {cookie}, omdat de kenmerken niet bij de naam passen',
    en: 'Browsers refuse {cookie}, because the attributes do not fit the name',
  },
  explanation: {
    nl: 'De naam van de cookie begint met __Host- of __Secure-, maar de cookie voldoet niet aan de eisen daarvan. Browsers weigeren zo’n cookie.',
    en: 'The cookie name starts with __Host- or __Secure-, but the cookie does not meet the requirements. Browsers refuse such a cookie.',
  },
  fix: {
    nl: 'Geef een __Secure-cookie op de server het kenmerk Secure. Geef een __Host-cookie Secure en Path=/, en geen Domain.',
    en: 'On the server, give a __Secure- cookie the Secure attribute. Give a __Host- cookie Secure and Path=/, and no Domain.',
  },
  severity: 'low',
  kind: 'notice',
  basis: [cookieSecurity],
  against: [],
  needs: ['cookie-write'],
  phases: ['before-choice', 'after-accept'],
  context: { kinds: ['choice'], phases: ['after-reject'] },
  extension: 'live',
  supersededBy: ['cookie-not-secure'],
  check: (site, policy) =>
    cookies(site, policy).flatMap((fact) => {
      return cookieDrafts(
        { ...fact, sightings: fact.sightings.filter(({ write }) => write !== null && broken(write)) },
        {
          message: {
            nl: 'Deze cookie voldoet niet aan de eisen van het voorvoegsel.',
            en: 'This cookie does not meet the requirements of its prefix.',
          },
        },
      );
    }),
});

const broken = ({ name, secure, path, hostOnly, via }: CookieWrite): boolean =>
  via !== 'unknown' &&
  ((name.startsWith('__Secure-') && !secure) ||
    (name.startsWith('__Host-') && !(secure && path === '/' && hostOnly)));
