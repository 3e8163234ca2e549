/**
 * Google's consent mode says yes before anyone chose: in a hit (`gcs`, `gcd`), or in the page's own default.
 * Of the page's defaults those count that hold where the policy's visitors are.
 */
import { edpbActive } from '../knowledge/legal-basis/edpb.ts';
import { googleConsentMode } from '../knowledge/legal-basis/specifications.ts';
import { tw1 } from '../knowledge/legal-basis/telecom.ts';
import type { ConsentRecord } from '../evidence/index.ts';
import { modeIn, placeOf, placesIn } from '../facts/consent-mode.ts';
import { consentReported, googleHits, valueIn } from '../facts/google-hits.ts';
import type { LocalisedText } from '../judge/finding.ts';
import { defineRule } from '../judge/rule.ts';
import { short } from '../judge/wording.ts';

const needing = new Set(['ad_storage', 'analytics_storage', 'ad_user_data', 'ad_personalization']);

export const rule = defineRule({
  id: 'consent-mode-default-granted',
  title: {
    nl: 'Google Consent Mode staat standaard op toegestaan',
    en: 'Google Consent Mode defaults to granted',
  },
  headline: {
    nl: 'De website meldt Google dat de bezoeker toestemt, voordat de bezoeker kiest',
    en: 'The site tells Google that the visitor consents, before the visitor chooses',
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
  check(site, policy) {
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
      if (evidence.observation.area !== 'consent-mode') return [];
      const found = grantedByPage(evidence.observation, placeOf(policy));
      if (found === null) return [];
      const types = found.granted.join(', ');
      const where = found.part === null ? { nl: '', en: '' } : visitorsOf(found.part);
      return [
        {
          subject,
          evidence,
          service: null,
          message: {
            nl: `De pagina zet ${types} vóór de keuze op toegestaan${where.nl}.`,
            en: `The page sets ${types} to granted before the choice${where.en}.`,
          },
        },
      ];
    });
    return [...fromHits, ...fromPage];
  },
});

const visitorsOf = (part: string): LocalisedText => ({
  nl: ` voor bezoekers uit ${short(part)}`,
  en: ` for visitors from ${short(part)}`,
});

/** The types that the page grants where the visitor is; `part`: it does so in that part of the country only. */
function grantedByPage(
  { commands, decoded }: ConsentRecord,
  place: string,
): { granted: string[]; part: string | null } | null {
  const states = commands
    ? placesIn(place, commands).map((each) => ({ each, granted: modeIn(each, commands).granted }))
    : [{ each: place, granted: decoded.granted }];
  for (const { each, granted } of states) {
    const types = granted.filter((name) => needing.has(name));
    if (types.length > 0) return { granted: types, part: each === place ? null : each };
  }
  return null;
}
