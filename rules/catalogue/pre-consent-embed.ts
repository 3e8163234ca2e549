/** Maps, videos, share buttons and feeds that load before any choice. What an embed's frame loads for itself belongs to it. */
import { edpbScope, fashionId, tw1 } from '../basis.ts';
import { serviceDrafts } from '../catalogue-helpers/drafts.ts';
import { services } from '../facts/requests.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'pre-consent-embed',
  title: { nl: 'Kaart, video, deelknop of feed geladen vóór toestemming', en: 'Map, video, share buttons or feed loaded before opt-in' },
  explanation: {
    nl: 'Een ingesloten onderdeel van een andere partij is geladen voordat de bezoeker iets koos. Daarmee krijgt die partij het IP-adres en de bezochte pagina, en kan zij cookies plaatsen.',
    en: 'An embedded component of another party was loaded before the visitor chose anything. That gives this party the IP address and the visited page, and lets it set cookies.',
  },
  fix: {
    nl: 'Toon een eigen plaatshouder en laad het onderdeel pas na toestemming, of na een bewuste klik met uitleg. Geef een iframe geen src maar data-src zolang er geen toestemming is.',
    en: 'Show a placeholder of your own and load the component only after opt-in, or after a deliberate click with an explanation. As long as there is no consent, give an iframe data-src instead of src.',
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
          message: { nl: `${fact.service.name} is geladen vóór de keuze.`, en: `${fact.service.name} was loaded before the choice.` },
        }),
      ),
});
