/**
 * Maps, videos, share buttons and feeds load before any choice. What the frame of an embed loads for itself
 * belongs to that embed.
 */
import { edpbScope } from '../knowledge/legal-basis/edpb.ts';
import { fashionId } from '../knowledge/legal-basis/case-law.ts';
import { tw1 } from '../knowledge/legal-basis/telecom.ts';
import { serviceDrafts } from '../judge/drafts.ts';
import { services } from '../facts/services.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'pre-consent-embed',
  title: {
    nl: 'Kaart, video, deelknop of feed geladen vóór toestemming',
    en: 'Map, video, share button or feed loaded before consent',
  },
  headline: {
    nl: 'De website laadt {service} voordat de bezoeker kiest',
    en: 'The site loads {service} before the visitor chooses',
  },
  explanation: {
    nl: 'Voordat de bezoeker kiest, laadt de website een onderdeel van een derde partij. Die partij krijgt dan het IP-adres en de bezochte pagina, en kan cookies plaatsen.',
    en: 'Before the visitor chooses, the site loads a component from a third party. That party then receives the IP address and the visited page, and can set cookies.',
  },
  fix: {
    nl: 'Laad het onderdeel pas na toestemming, of na een klik op een eigen plaatshouder met uitleg. Geef een iframe in het sjabloon tot dan data-src in plaats van src.',
    en: 'Load the component only after consent, or after a click on a placeholder of your own with an explanation. Until then, give an iframe in the template data-src instead of src.',
  },
  severity: 'high',
  kind: 'violation',
  basis: [tw1, edpbScope, fashionId],
  against: ['service'],
  needs: ['request'],
  phases: ['before-choice'],
  extension: 'live',
  check: (site, policy) =>
    services(site, policy, ['before-choice'])
      .filter(({ embed }) => embed)
      .flatMap((fact) =>
        serviceDrafts(fact, {
          message: {
            nl: `De website laadt ${fact.service.name} vóór de keuze.`,
            en: `The site loads ${fact.service.name} before the choice.`,
          },
        }),
      ),
});
