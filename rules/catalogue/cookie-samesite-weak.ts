/**
 * SameSite is weak where it matters: `None` without Secure (browsers drop the cookie), or a session or login
 * cookie with `None` or without the attribute. Browsers treat other cookies without it as Lax, so those do
 * not count.
 */
import { cookieSecurity } from '../knowledge/legal-basis/specifications.ts';
import { cookieDrafts } from '../judge/drafts.ts';
import { cookies } from '../facts/cookies.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'cookie-samesite-weak',
  title: { nl: 'SameSite ontbreekt of staat op None', en: 'SameSite missing or set to None' },
  headline: {
    nl: 'De website beschermt {cookie} niet tegen gebruik door andere websites (SameSite)',
    en: 'The site does not protect {cookie} against use by other sites (SameSite)',
  },
  explanation: {
    nl: 'Een sessie- of inlogcookie heeft geen SameSite, of heeft SameSite=None. Of een andere cookie heeft SameSite=None zonder Secure. Verzoeken vanaf andere websites kunnen de cookie dan meesturen, of de browser weigert hem.',
    en: 'A session or login cookie has no SameSite, or has SameSite=None. Or another cookie has SameSite=None without Secure. Requests from other sites may then carry the cookie, or the browser refuses it.',
  },
  fix: {
    nl: 'Zet SameSite=Lax of Strict op sessie- en inlogcookies, in het framework of op de server. Gebruik None alleen waar het nodig is, samen met Secure.',
    en: 'Set SameSite=Lax or Strict on session and login cookies, in the framework or on the server. Use None only where needed, together with Secure.',
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
      if (fact.party !== 'first') return [];
      const access = fact.category === 'session' || fact.category === 'login';
      const weak = fact.sightings.filter(
        ({ write }) =>
          write !== null &&
          write.via !== 'unknown' &&
          ((write.sameSite === 'None' && (access || !write.secure)) || (access && write.sameSite === null)),
      );
      const missing = weak.every(({ write }) => write?.sameSite === null);
      return cookieDrafts(
        { ...fact, sightings: weak },
        {
          message: missing
            ? { nl: 'Deze cookie heeft geen SameSite.', en: 'This cookie has no SameSite.' }
            : { nl: 'Deze cookie heeft SameSite=None.', en: 'This cookie has SameSite=None.' },
          ...(missing ? { severity: 'info' as const } : {}),
        },
      );
    }),
});
