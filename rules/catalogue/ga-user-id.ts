/**
 * The site sends its own number for a user along with statistics. Source: Google's Measurement Protocol,
 * `uid` and `user_id`.
 */
import { apAnalytics } from '../knowledge/legal-basis/authorities.ts';
import { avg4 } from '../knowledge/legal-basis/gdpr.ts';
import { phases } from '../evidence/common.ts';
import { googleHits } from '../facts/google-hits.ts';
import { defineRule } from '../judge/rule.ts';

const names = new Set([
  'uid',
  'user_id',
  'up.user_id',
  'upn.user_id',
  'ep.user_id',
  'epn.user_id',
  'up.userid',
  'ep.userid',
]);

export const rule = defineRule({
  id: 'ga-user-id',
  title: { nl: 'Gebruikersnummer gaat naar Google Analytics', en: 'User ID sent to Google Analytics' },
  headline: {
    nl: 'De website stuurt {service} een eigen gebruikersnummer',
    en: 'The site sends {service} a user ID of its own',
  },
  explanation: {
    nl: 'De website stuurt met een meting een eigen gebruikersnummer mee. Dat nummer kan een bezoeker op meerdere apparaten herkenbaar maken.',
    en: 'The site sends its own user ID with a hit. That ID can identify a visitor across devices.',
  },
  fix: {
    nl: 'Verwijder user_id uit de Google-tag en uit de gegevenslaag (dataLayer).',
    en: 'Remove user_id from the Google tag and from the data layer (dataLayer).',
  },
  severity: 'high',
  kind: 'violation',
  downgradedWhen: {
    nl: 'Het beleid belooft geen volledig geanonimiseerde statistiek.',
    en: 'The policy does not promise fully anonymised statistics.',
  },
  basis: [apAnalytics, avg4],
  against: ['analytics'],
  needs: ['request'],
  phases: ['before-choice', 'after-accept'],
  context: { phases: ['after-reject', 'after-withdrawal', 'after-category'] },
  extension: 'live',
  check: (site, policy) =>
    googleHits(site, phases)
      .flatMap((hit) => {
        const named = [...hit.parameters.values()].find(
          ({ name, shape }) => names.has(name.toLowerCase()) && shape.length > 0,
        );
        if (named === undefined || hit.form === 'other') return [];
        return [
          {
            subject: {
              type: 'request' as const,
              name: hit.service,
              host: hit.seen.observation.host,
              url: hit.seen.observation.url,
            },
            evidence: hit.seen,
            service: hit.service,
            initiator: hit.seen.observation.initiator,
            message: {
              nl: `Een meting voor ${hit.service} bevat een gebruikersnummer (${named.name}).`,
              en: `A hit for ${hit.service} contains a user ID (${named.name}).`,
            },
            ...(policy.analytics?.anonymised === true
              ? {}
              : { kind: 'suspected' as const, severity: 'medium' as const }),
          },
        ];
      })
      .slice(0, 200),
});
