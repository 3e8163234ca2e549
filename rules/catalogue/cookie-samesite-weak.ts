/**
 * SameSite where it matters: `None` without Secure (browsers drop it), and session or login cookies with `None` or without
 * the attribute. Others without it are treated as Lax by browsers, and are left alone.
 */
import { cookieSecurity } from '../basis.ts';
import { cookieDrafts } from '../catalogue-helpers/drafts.ts';
import { cookies } from '../facts/cookies.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'cookie-samesite-weak',
  title: { nl: 'SameSite ontbreekt of staat onnodig op None', en: 'SameSite missing, or None without need' },
  explanation: {
    nl: 'De sessiecookie zegt niet dat andere sites hem niet mogen meesturen, of een cookie vraagt om SameSite=None zonder Secure.',
    en: 'The session cookie does not say that other sites may not send it along, or a cookie asks for SameSite=None without Secure.',
  },
  fix: { nl: 'Zet SameSite=Lax (of Strict) op sessiecookies; gebruik None alleen met Secure en alleen waar het nodig is.', en: 'Set SameSite=Lax (or Strict) on session cookies; use None only with Secure and only where needed.' },
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
      if (fact.party !== 'first') return [];
      const access = fact.category === 'session' || fact.category === 'login';
      const weak = fact.sightings.filter(({ write }) => write !== null && write.via !== 'unknown' && ((write.sameSite === 'None' && (access || !write.secure)) || (access && write.sameSite === null)));
      const missing = weak.every(({ write }) => write?.sameSite === null);
      return cookieDrafts({ ...fact, sightings: weak }, {
        message: missing ? { nl: 'Deze cookie heeft geen SameSite.', en: 'This cookie has no SameSite.' } : { nl: 'Deze cookie heeft SameSite=None.', en: 'This cookie has SameSite=None.' },
        ...(missing ? { severity: 'info' as const } : {}),
      });
    }),
});
