/**
 * Session cookies live for more than a day. Logins do not count: a visitor may have asked to stay logged in.
 * If no statement says how long a session lasts, a platform's usual lifetime (two days for a shop's basket)
 * is a question.
 */
import { avg5e } from '../knowledge/legal-basis/gdpr.ts';
import { dpcSession } from '../knowledge/legal-basis/authorities.ts';
import { tw3 } from '../knowledge/legal-basis/telecom.ts';
import { cookieDrafts } from '../judge/drafts.ts';
import { DAY } from '../duration.ts';
import { usualLifetime } from '../facts/classify.ts';
import { hasStatement } from '../facts/declared.ts';
import { cookies } from '../facts/cookies.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'session-cookie-persistent',
  title: { nl: 'Sessiecookie blijft na de sessie staan', en: 'Session cookie outlives the session' },
  headline: {
    nl: 'De website bewaart {cookie} van de sessie tot na het bezoek',
    en: 'The site keeps {cookie} of the session beyond the visit',
  },
  explanation: {
    nl: 'Een sessiecookie heeft geen toestemming nodig, omdat hij na het bezoek verdwijnt. Deze cookie blijft langer dan een dag staan, en kan een bezoeker later herkennen.',
    en: 'A session cookie needs no consent, because it disappears after the visit. This cookie stays for more than a day, and can recognise a visitor later.',
  },
  fix: {
    nl: 'Laat op de server Expires en Max-Age weg, of beperk de levensduur tot enkele uren.',
    en: 'On the server, leave out Expires and Max-Age, or limit the lifetime to a few hours.',
  },
  severity: 'medium',
  kind: 'violation',
  downgradedWhen: {
    nl: 'Er is geen verklaring, en het platform geeft deze cookie standaard deze levensduur.',
    en: 'There is no statement, and the platform gives this cookie this lifetime by default.',
  },
  basis: [tw3, avg5e, dpcSession],
  against: ['cookie'],
  needs: ['cookie-write'],
  phases: ['before-choice'],
  context: {
    kinds: ['choice'],
    phases: ['after-accept', 'after-reject', 'after-withdrawal', 'after-category'],
  },
  extension: 'live',
  check: (site, policy) =>
    cookies(site, policy).flatMap((fact) => {
      if (fact.party !== 'first' || fact.category !== 'session') return [];
      const sightings = fact.sightings.filter(
        ({ write }) => (write?.lifetime ?? 0) > DAY && write?.stored !== 'blocked',
      );
      const usual = !hasStatement(policy) && (fact.lifetime ?? 0) <= (usualLifetime(fact.name) ?? 0);
      return cookieDrafts(
        { ...fact, sightings },
        {
          ...(usual ? { kind: 'suspected' as const, severity: 'low' as const } : {}),
          message: {
            nl: 'Dit is een sessiecookie, maar hij blijft na het bezoek staan.',
            en: 'This is a session cookie, but it stays after the visit.',
          },
        },
      );
    }),
});
