/**
 * A first-party cookie is set over https without Secure. Sessions matter most: whoever reads one is logged
 * in.
 */
import { avg5f } from '../knowledge/legal-basis/gdpr.ts';
import { cookieSecurity } from '../knowledge/legal-basis/specifications.ts';
import { cookieDrafts } from '../judge/drafts.ts';
import { cookies } from '../facts/cookies.ts';
import { defineRule } from '../judge/rule.ts';

const keys = new Set(['session', 'login']);
/** They give access to nothing and identify nobody: without Secure they are untidy rather than unsafe. */
const harmless = new Set(['consent-record', 'preference', 'opt-out']);

export const rule = defineRule({
  id: 'cookie-not-secure',
  title: { nl: 'Cookie zonder Secure', en: 'Cookie without Secure' },
  headline: {
    nl: 'De browser kan {cookie} zonder versleuteling meesturen, want het kenmerk Secure ontbreekt',
    en: 'The browser can send {cookie} without encryption, because the Secure attribute is missing',
  },
  explanation: {
    nl: 'Een cookie van de website mist het kenmerk Secure. De browser stuurt hem daardoor ook mee over een onversleutelde verbinding.',
    en: 'A cookie of the site lacks the Secure attribute. The browser therefore also sends it over an unencrypted connection.',
  },
  fix: {
    nl: 'Zet Secure op de cookie in het framework, op de webserver of in de tag (bij Google Analytics: cookie_flags).',
    en: 'Set Secure on the cookie in the framework, on the web server or in the tag (for Google Analytics: cookie_flags).',
  },
  severity: 'medium',
  kind: 'violation',
  downgradedWhen: {
    nl: 'De cookie bewaart alleen een voorkeur of een keuze, en geeft nergens toegang toe.',
    en: 'The cookie only keeps a preference or a choice, and gives access to nothing.',
  },
  basis: [avg5f, cookieSecurity],
  against: ['login', 'security'],
  needs: ['cookie-write'],
  phases: ['before-choice', 'after-accept'],
  context: { kinds: ['choice'], phases: ['after-reject', 'after-withdrawal', 'after-category'] },
  extension: 'live',
  check: (site, policy) =>
    cookies(site, policy).flatMap((fact) => {
      if (fact.party !== 'first') return [];
      const sightings = fact.sightings.filter(
        ({ write }) => write !== null && write.secureOrigin && !write.secure && write.stored !== 'blocked',
      );
      return cookieDrafts(
        { ...fact, sightings },
        {
          message: {
            nl: 'Deze cookie mist het kenmerk Secure.',
            en: 'This cookie lacks the Secure attribute.',
          },
          against: keys.has(fact.category) ? ['login', 'security'] : ['security'],
          ...(keys.has(fact.category)
            ? { severity: 'high' as const }
            : harmless.has(fact.category)
              ? { kind: 'suspected' as const, severity: 'low' as const }
              : {}),
        },
      );
    }),
});
