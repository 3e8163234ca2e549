/** Identifiers in web storage before any choice. Settings and caches that are the same for everyone are left alone. */
import { edpbStorage, eprivacy, tw1 } from '../basis.ts';
import { storageDrafts } from '../catalogue-helpers/drafts.ts';
import { reason } from '../catalogue-helpers/words.ts';
import { standingOfStorage } from '../facts/storage-standing.ts';
import { storageItems } from '../facts/storage.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'pre-consent-storage',
  title: { nl: 'Kenmerk in lokale opslag vóór toestemming', en: 'Identifier in local storage before opt-in' },
  explanation: {
    nl: 'Vóór de keuze is in de opslag van de browser iets bewaard dat de bezoeker herkenbaar maakt. Voor localStorage en soortgelijke opslag gelden dezelfde regels als voor cookies.',
    en: "Before the choice something was kept in the browser's storage by which the visitor can be recognised. The rules for cookies hold for localStorage and similar storage too.",
  },
  fix: {
    nl: 'Bewaar zulke sleutels pas na toestemming. Wat technisch nodig is, hoort in sessionStorage of in het beleid bij de kernfuncties, met het doel erbij.',
    en: 'Keep such keys only after opt-in. What is technically needed belongs in sessionStorage, or in the policy among the core functions with its purpose.',
  },
  severity: 'high',
  kind: 'violation',
  milder: {
    nl: 'Wat erin staat herkent misschien een bezoeker, maar de sleutel is niet bekend.',
    en: 'What is kept may recognise a visitor, but the key is not a known one.',
  },
  basis: [tw1, eprivacy, edpbStorage],
  against: ['service', 'consent'],
  needs: ['storage'],
  phases: ['before-choice'],
  context: { kinds: ['choice'], phases: ['after-accept', 'after-reject'] },
  extension: 'live',
  check: (site, policy) =>
    storageItems(site, policy, ['before-choice']).flatMap((fact) => {
      const why = standingOfStorage(fact, policy);
      if (why === null) return [];
      return storageDrafts(fact, {
        message: { nl: `Deze sleutel in ${fact.area} is bewaard vóór de keuze.${reason(why).nl}`, en: `This key in ${fact.area} was kept before the choice.${reason(why).en}` },
        ...(why === 'unclear' ? { kind: 'suspected' as const, severity: 'medium' as const } : {}),
      });
    }),
});
