/** Identifiers in web storage appear only after a refusal. */
import { edpbStorage, edpbUnfair } from '../knowledge/legal-basis/edpb.ts';
import { tw1 } from '../knowledge/legal-basis/telecom.ts';
import { storageDrafts } from '../judge/drafts.ts';
import { reason } from '../judge/wording.ts';
import { before, rulesBeforeChoice } from '../facts/before-choice.ts';
import { withinGracePeriod } from '../facts/choice-records.ts';
import { breachOfStorage, isQuestion } from '../facts/storage-breach.ts';
import { storageItems, storageKey } from '../facts/storage.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'reject-ignored-storage',
  title: {
    nl: 'Kenmerk van de bezoeker bewaard ondanks weigering',
    en: 'Visitor identifier stored despite refusal',
  },
  headline: {
    nl: '{who} bewaart {item} in de browser nadat de bezoeker weigert',
    en: '{who} keeps {item} in the browser after the visitor refuses',
  },
  explanation: {
    nl: 'De bezoeker weigert. Toch bewaart de website daarna in de browser een kenmerk dat de bezoeker kan herkennen.',
    en: 'The visitor refuses. Yet the site then stores an identifier in the browser that can recognise the visitor.',
  },
  fix: {
    nl: 'Laat scripts bij een weigering geen kenmerken opslaan. Wis de kenmerken die er al staan.',
    en: 'On refusal, do not let scripts store identifiers. Clear the identifiers that are already there.',
  },
  severity: 'high',
  kind: 'violation',
  downgradedWhen: {
    nl: 'De waarde kan een bezoeker herkennen, maar de sleutel is onbekend.',
    en: 'The value may recognise a visitor, but the key is unknown.',
  },
  basis: [tw1, edpbStorage, edpbUnfair],
  against: ['service', 'optIn'],
  needs: ['storage', 'choice'],
  phases: ['after-reject'],
  context: { kinds: ['request', 'cookie-write', 'cookie-jar'], phases: ['before-choice', 'after-accept'] },
  extension: 'live',
  supersededBy: ['pre-consent-storage'],
  goesOnFrom: rulesBeforeChoice,
  check(site, policy) {
    const earlier = before(site, policy);
    const early = withinGracePeriod(site);
    return storageItems(site, policy, ['after-reject', 'after-accept']).flatMap((fact) => {
      const wasThere = earlier.storage.has(storageKey(fact));
      const goesOn = wasThere || (fact.serviceId !== null && earlier.services.has(fact.serviceId));
      const why = breachOfStorage(fact, policy);
      if (why === null) return [];
      const sightings = fact.sightings.filter(
        ({ journey, observation }) =>
          observation.phase === 'after-reject' && !early(journey, observation.visit, observation.at),
      );
      return storageDrafts(
        { ...fact, sightings },
        {
          goesOn,
          ...(wasThere
            ? {
                headline: {
                  nl: 'De website laat {item} in de browser staan nadat de bezoeker weigert',
                  en: 'The site leaves {item} in the browser after the visitor refuses',
                },
              }
            : {}),
          message: wasThere
            ? {
                nl: `Deze sleutel in ${fact.area} stond er al vóór de keuze, en staat er na een weigering nog.${reason(why).nl}`,
                en: `This key in ${fact.area} was there before the choice, and is still there after a refusal.${reason(why).en}`,
              }
            : {
                nl: `Deze sleutel in ${fact.area} is bewaard na een weigering.${reason(why).nl}`,
                en: `This key in ${fact.area} was stored after a refusal.${reason(why).en}`,
              },
          ...(isQuestion(why) ? { kind: 'suspected' as const, severity: 'medium' as const } : {}),
        },
      );
    });
  },
});
