/**
 * Google's consent mode says yes before anyone chose: in a hit (`gcs`, `gcd`), or in the page's own default.
 * Defaults for other regions do not count, since the hits are those of a Dutch visitor.
 */
import { edpbActive } from '../knowledge/legal-basis/edpb.ts';
import { googleConsentMode } from '../knowledge/legal-basis/specifications.ts';
import { tw1 } from '../knowledge/legal-basis/telecom.ts';
import { consentReported, googleHits, valueIn } from '../facts/google-hits.ts';
import { defineRule } from '../judge/rule.ts';

const needing = new Set(['ad_storage', 'analytics_storage', 'ad_user_data', 'ad_personalization']);

export const rule = defineRule({
  id: 'consent-mode-default-granted',
  title: {
    nl: 'Google Consent Mode staat standaard op toegestaan',
    en: 'Google Consent Mode defaults to granted',
  },
  explanation: {
    nl: 'Vóór de keuze meldt de pagina al aan Google dat de bezoeker opslag voor statistiek of advertenties toestaat.',
    en: 'Before the choice the page already tells Google that the visitor allows storage for statistics or advertising.',
  },
  fix: {
    nl: "Zet gtag('consent', 'default', …) vóór alle tags, met 'denied' voor alle vier de soorten. Werk dit pas bij nadat de bezoeker heeft gekozen.",
    en: "Put gtag('consent', 'default', …) before all tags, with 'denied' for all four types. Update it only after the visitor has chosen.",
  },
  severity: 'critical',
  kind: 'violation',
  basis: [edpbActive, tw1, googleConsentMode],
  against: ['consent', 'optIn'],
  needs: ['request'],
  phases: ['before-choice'],
  context: { kinds: ['consent-record'] },
  extension: 'live',
  check(site) {
    const subject = { type: 'record' as const, name: 'Google consent mode' };
    const fromHits = googleHits(site, ['before-choice']).flatMap((hit) => {
      const { advertising, analytics, grantedByDefault } = consentReported(hit);
      if (
        valueIn(hit, 'gcs') === 'G1--' ||
        !(advertising === 'granted' || analytics === 'granted' || grantedByDefault)
      )
        return [];
      return [
        {
          subject,
          evidence: hit.seen,
          service: hit.service,
          initiator: hit.seen.observation.initiator,
          message: {
            nl: `Een meting voor ${hit.service} meldt vóór de keuze dat opslag is toegestaan.`,
            en: `A hit for ${hit.service} reports before the choice that storage is granted.`,
          },
        },
      ];
    });
    const fromPage = site.all('consent-record', 'before-choice').flatMap((evidence) => {
      const { area, decoded } = evidence.observation;
      const granted = decoded.granted.filter((name) => needing.has(name));
      if (area !== 'consent-mode' || granted.length === 0) return [];
      return [
        {
          subject,
          evidence,
          service: null,
          message: {
            nl: `De pagina zet ${granted.join(', ')} vóór de keuze op toegestaan.`,
            en: `The page sets ${granted.join(', ')} to granted before the choice.`,
          },
        },
      ];
    });
    return [...fromHits, ...fromPage];
  },
});
