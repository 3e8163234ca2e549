/** Identifiers in web storage that come only after a refusal. */
import { edpbStorage, edpbUnfair, tw1 } from '../basis.ts';
import { storageDrafts } from '../catalogue-helpers/drafts.ts';
import { reason } from '../catalogue-helpers/words.ts';
import { before } from '../facts/before.ts';
import { raced } from '../facts/records.ts';
import { standingOfStorage } from '../facts/storage-standing.ts';
import { storageItems, storageKey } from '../facts/storage.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'reject-ignored-storage',
  title: { nl: 'Kenmerk in lokale opslag ondanks weigering', en: 'Identifier in local storage despite a refusal' },
  explanation: {
    nl: 'De bezoeker heeft geweigerd, en toch is daarna in de opslag van de browser iets bewaard dat de bezoeker herkenbaar maakt.',
    en: "The visitor refused, and yet something by which the visitor can be recognised was kept in the browser's storage afterwards.",
  },
  fix: {
    nl: 'Schrijf bij een weigering geen kenmerken naar de opslag, en wis wat er al stond.',
    en: 'On a refusal write no identifiers to storage, and clear what was there already.',
  },
  severity: 'high',
  kind: 'violation',
  milder: {
    nl: 'Wat erin staat herkent misschien een bezoeker, maar de sleutel is niet bekend.',
    en: 'What is kept may recognise a visitor, but the key is not a known one.',
  },
  basis: [tw1, edpbStorage, edpbUnfair],
  against: ['service', 'optIn'],
  needs: ['storage', 'choice'],
  phases: ['after-reject'],
  context: { kinds: ['request', 'cookie-write', 'cookie-jar'], phases: ['before-choice', 'after-accept'] },
  extension: 'live',
  yieldsTo: ['pre-consent-storage'],
  check(site, policy) {
    const earlier = before(site, policy);
    const early = raced(site);
    return storageItems(site, policy, ['after-reject', 'after-accept']).flatMap((fact) => {
      if (earlier.storage.has(storageKey(fact)) || (fact.serviceId !== null && earlier.services.has(fact.serviceId))) return [];
      const why = standingOfStorage(fact, policy);
      if (why === null) return [];
      const sightings = fact.sightings.filter(({ journey, observation }) => observation.phase === 'after-reject' && !early(journey, observation.visit, observation.at));
      return storageDrafts({ ...fact, sightings }, {
        message: { nl: `Deze sleutel in ${fact.area} is bewaard na een weigering.${reason(why).nl}`, en: `This key in ${fact.area} was kept after a refusal.${reason(why).en}` },
        ...(why === 'unclear' ? { kind: 'suspected' as const, severity: 'medium' as const } : {}),
      });
    });
  },
});
