/**
 * A member logs out, and the browser still has the cookie of the session with the same value. Whether a page behind the
 * login still opens with it was tried right after; what a server does with a cookie that the browser no longer has was not.
 */
import { avg5f } from '../knowledge/legal-basis/gdpr.ts';
import { sessionEnd } from '../knowledge/legal-basis/specifications.ts';
import { tw3 } from '../knowledge/legal-basis/telecom.ts';
import { cookieDrafts } from '../judge/drafts.ts';
import { cookies, type CookieFact } from '../facts/cookies.ts';
import { logouts, type Logout } from '../facts/logouts.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'session-cookie-after-logout',
  title: { nl: 'Sessiecookie blijft na uitloggen', en: 'Session cookie stays after logging out' },
  headline: {
    nl: 'De website laat {cookie} van de sessie staan nadat een lid uitlogt',
    en: 'The site leaves {cookie} of the session in place after a member logs out',
  },
  explanation: {
    nl: 'Een lid logt uit. Daarna heeft de browser de cookie van de sessie nog, met dezelfde waarde. Wie deze browser daarna gebruikt, draagt het kenmerk van het lid mee, en kan misschien verder in diens sessie.',
    en: 'A member logs out. After that the browser still has the cookie of the session, with the same value. Whoever uses this browser next carries the mark of the member, and may be able to go on in their session.',
  },
  fix: {
    nl: 'Beëindig bij het uitloggen de sessie op de server, en laat het antwoord de cookie wissen (`Max-Age=0`) of door een nieuwe waarde vervangen.',
    en: 'On logging out, end the session on the server, and let the answer delete the cookie (`Max-Age=0`) or replace its value.',
  },
  severity: 'high',
  kind: 'violation',
  downgradedWhen: {
    nl: 'Een pagina achter de login ging met deze cookie niet meer open.',
    en: 'A page behind the login no longer opened with this cookie.',
  },
  basis: [avg5f, tw3, sessionEnd],
  against: ['login', 'security'],
  needs: ['login-area', 'cookie-jar'],
  phases: ['before-choice', 'after-accept', 'after-reject'],
  context: { kinds: ['journey-start', 'cookie-write', 'failure'] },
  extension: 'no',
  applies: (site, policy) =>
    logouts(site, policy).length > 0 || { reason: 'no journey of the policy logs out (`logout`)' },
  unknown: (site, policy) => logouts(site, policy).find(({ outcome }) => outcome === null)?.reason ?? null,
  check: (site, policy) =>
    logouts(site, policy).flatMap((logout) => {
      const { outcome, journey, after } = logout;
      if (outcome === null || after === null) return [];
      return cookies(site, policy).flatMap((fact) => {
        if (!isOfSession(fact) || !isKept(fact, logout)) return [];
        const sightings = fact.sightings.filter(
          (seen) => seen.journey === journey && seen.observation.seq === after.seq,
        );
        return cookieDrafts(
          { ...fact, sightings },
          outcome === 'not-left'
            ? {
                message: {
                  nl: 'Na het uitloggen heeft deze cookie dezelfde waarde, en toonde een pagina achter de login weer dat iemand is ingelogd.',
                  en: 'After logging out this cookie has the same value, and a page behind the login showed again that somebody is logged in.',
                },
              }
            : {
                message: {
                  nl: 'Na het uitloggen heeft deze cookie dezelfde waarde. Een pagina achter de login ging er niet meer mee open.',
                  en: 'After logging out this cookie has the same value. A page behind the login no longer opened with it.',
                },
                kind: 'suspected' as const,
                severity: 'low' as const,
              },
        );
      });
    }),
});

/** By its purpose, or since no script can read it: what a tracker keeps, others rules tell. */
const isOfSession = ({ category, httpOnly }: CookieFact): boolean =>
  category === 'session' ||
  category === 'login' ||
  (httpOnly && (category === 'necessary' || category === 'unknown'));

const isKept = ({ name, domain }: CookieFact, { kept }: Logout): boolean =>
  kept.some((cookie) => cookie.name === name && cookie.domain.replace(/^\./, '') === domain);
