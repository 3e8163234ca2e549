/**
 * Scripts can read session and login cookies. Tokens against cross-site request forgery must be readable and
 * do not count.
 */
import { avg5f } from '../knowledge/legal-basis/gdpr.ts';
import { cookieSecurity } from '../knowledge/legal-basis/specifications.ts';
import { cookieDrafts } from '../judge/drafts.ts';
import { cookies } from '../facts/cookies.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'session-cookie-not-httponly',
  title: { nl: 'Sessiecookie leesbaar voor scripts', en: 'Session cookie readable by scripts' },
  headline: {
    nl: 'Scripts op de pagina kunnen {cookie} van de sessie lezen',
    en: 'Scripts on the page can read {cookie} of the session',
  },
  explanation: {
    nl: 'De sessiecookie mist het kenmerk HttpOnly. Een kwaadaardig script op de pagina kan de sessie dan overnemen.',
    en: 'The session cookie lacks the HttpOnly attribute. A malicious script on the page can then take over the session.',
  },
  fix: {
    nl: 'Zet HttpOnly op de sessiecookie in het framework (bijvoorbeeld session.cookie_httponly in PHP).',
    en: 'Set HttpOnly on the session cookie in the framework (for example session.cookie_httponly in PHP).',
  },
  severity: 'medium',
  kind: 'violation',
  basis: [avg5f, cookieSecurity],
  against: ['login', 'security'],
  needs: ['cookie-write'],
  phases: ['before-choice'],
  context: {
    kinds: ['choice'],
    phases: ['after-accept', 'after-reject', 'after-withdrawal', 'after-category'],
  },
  extension: 'live',
  check: (site, policy) =>
    cookies(site, policy).flatMap((fact) => {
      if (fact.party !== 'first' || (fact.category !== 'session' && fact.category !== 'login')) return [];
      const sightings = fact.sightings.filter(
        ({ write }) => write !== null && !write.httpOnly && write.stored !== 'blocked',
      );
      return cookieDrafts(
        { ...fact, sightings },
        {
          message: {
            nl: 'Deze cookie mist het kenmerk HttpOnly.',
            en: 'This cookie lacks the HttpOnly attribute.',
          },
        },
      );
    }),
});
