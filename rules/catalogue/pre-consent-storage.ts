/**
 * Web storage holds identifiers before any choice. Settings and caches that are the same for everyone do not
 * count.
 */
import { edpbStorage } from '../knowledge/legal-basis/edpb.ts';
import { eprivacy, tw1 } from '../knowledge/legal-basis/telecom.ts';
import { storageDrafts } from '../judge/drafts.ts';
import { reason } from '../judge/wording.ts';
import { breachOfStorage, isQuestion } from '../facts/storage-breach.ts';
import { storageItems } from '../facts/storage.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'pre-consent-storage',
  title: {
    nl: 'Kenmerk van de bezoeker bewaard vóór toestemming',
    en: 'Visitor identifier stored before consent',
  },
  headline: {
    nl: '{who} bewaart {item} in de browser voordat de bezoeker kiest',
    en: '{who} keeps {item} in the browser before the visitor chooses',
  },
  explanation: {
    nl: 'Voordat de bezoeker kiest, bewaart de website in de browser een kenmerk dat de bezoeker kan herkennen. Voor localStorage en vergelijkbare opslag gelden dezelfde regels als voor cookies.',
    en: 'Before the visitor chooses, the site stores an identifier in the browser that can recognise the visitor. The rules for cookies also apply to localStorage and similar storage.',
  },
  fix: {
    nl: 'Laat het script deze sleutel pas na toestemming opslaan. Is de sleutel technisch nodig, gebruik dan sessionStorage of noem hem als kernfunctie in het beleid.',
    en: 'Let the script store this key only after consent. If the key is technically needed, use sessionStorage or list it as a core function in the policy.',
  },
  severity: 'high',
  kind: 'violation',
  downgradedWhen: {
    nl: 'De waarde kan een bezoeker herkennen, maar de sleutel is onbekend.',
    en: 'The value may recognise a visitor, but the key is unknown.',
  },
  basis: [tw1, eprivacy, edpbStorage],
  against: ['service', 'consent'],
  needs: ['storage'],
  phases: ['before-choice'],
  context: { kinds: ['choice'], phases: ['after-accept', 'after-reject'] },
  extension: 'live',
  check: (site, policy) =>
    storageItems(site, policy, ['before-choice']).flatMap((fact) => {
      const why = breachOfStorage(fact, policy);
      if (why === null) return [];
      return storageDrafts(fact, {
        message: {
          nl: `Deze sleutel in ${fact.area} is bewaard vóór de keuze.${reason(why).nl}`,
          en: `This key in ${fact.area} was stored before the choice.${reason(why).en}`,
        },
        ...(isQuestion(why) ? { kind: 'suspected' as const, severity: 'medium' as const } : {}),
      });
    }),
});
