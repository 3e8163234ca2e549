/**
 * A site asks for a cookie to live longer than the statement's retention. The raw write decides, as the
 * browser's jar never shows more than 400 days. A month counts as 30.4375 days and the sum is rounded up: 24
 * months are 731 days.
 */
import { avg5e } from '../knowledge/legal-basis/gdpr.ts';
import { dpcSession } from '../knowledge/legal-basis/authorities.ts';
import { cookieDrafts } from '../judge/drafts.ts';
import { cookies } from '../facts/cookies.ts';
import { parseDuration, promisedInWords } from '../duration.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'cookie-lifetime-over-limit',
  title: {
    nl: 'Cookie blijft langer dan de beloofde bewaartermijn',
    en: 'Cookie lives longer than the promised retention period',
  },
  headline: {
    nl: '{who} bewaart {cookie} langer dan de beloofde bewaartermijn',
    en: '{who} keeps {cookie} for longer than the promised retention period',
  },
  explanation: {
    nl: 'De cookie krijgt een langere levensduur dan de verklaring belooft. Dat wijkt af van de eigen verklaring.',
    en: 'The cookie gets a longer lifetime than the statement promises. That differs from the site’s own statement.',
  },
  fix: {
    nl: 'Verlaag Max-Age of Expires op de server of in de tag (bij Google Analytics: cookie_expires). Zet automatisch verlengen bij elk bezoek uit.',
    en: 'Lower Max-Age or Expires on the server or in the tag (for Google Analytics: cookie_expires). Switch off automatic renewal at every visit.',
  },
  severity: 'medium',
  kind: 'violation',
  downgradedWhen: {
    nl: 'De cookie vertelt een derde partij dat de bezoeker niet gevolgd wil worden.',
    en: 'The cookie tells a third party that the visitor does not want to be tracked.',
  },
  basis: [avg5e, dpcSession],
  against: ['retention'],
  needs: ['cookie-write'],
  phases: ['before-choice', 'after-accept'],
  context: { kinds: ['choice'], phases: ['after-reject', 'after-withdrawal', 'after-category'] },
  extension: 'live',
  applies: (_site, policy) =>
    policy.retention !== undefined || { reason: 'the policy promises no retention period' },
  check(site, policy) {
    const promised = policy.retention?.max ?? 'session';
    const limit = parseDuration(promised);
    if (limit === null) return [];
    const allowed = promisedInWords(promised);
    return cookies(site, policy).flatMap((fact) => {
      const sightings = fact.sightings.filter(
        ({ write }) => (write?.lifetime ?? 0) > limit && write?.stored !== 'blocked',
      );
      return cookieDrafts(
        { ...fact, sightings },
        {
          message: {
            nl: `Deze cookie blijft langer dan de beloofde ${allowed.nl}.`,
            en: `This cookie lives longer than the promised ${allowed.en}.`,
          },
          // Another party's record of a refusal serves the visitor, and the site cannot change it.
          ...(fact.category === 'opt-out' ? { kind: 'suspected' as const, severity: 'low' as const } : {}),
        },
      );
    });
  },
});
