/**
 * Requests to measuring and advertising services before any choice. The attempt counts, whether or not an answer came.
 * Consent-mode hits that say "denied" (gcs=G100) are left out, as whether they need consent is disputed. For the same
 * reason a tag manager's or Google tag's code without any hit is a question, not a breach.
 */
import { edpbPixels, edpbScope, tw1 } from '../basis.ts';
import { serviceDrafts } from '../catalogue-helpers/drafts.ts';
import { services } from '../facts/requests.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'pre-consent-tracker-request',
  title: { nl: 'Meet- of volgdienst benaderd vóór toestemming', en: 'Measuring or tracking service contacted before opt-in' },
  explanation: {
    nl: 'Voordat de bezoeker iets koos, heeft de pagina gegevens gestuurd naar een dienst die alleen na toestemming mag meekijken. Dat geldt ook als er geen cookie is geplaatst.',
    en: 'Before the visitor chose anything, the page sent data to a service that may watch only after opt-in. That holds even if no cookie was set.',
  },
  fix: {
    nl: 'Zet het script achter de toestemming en haal vaste tags uit het sjabloon van de pagina. Een tagmanager laadt u pas na toestemming, of u laat hem aantoonbaar niets versturen.',
    en: "Put the script behind the opt-in and take fixed tags out of the page's template. Load a tag manager only after opt-in, or make sure that it demonstrably sends nothing.",
  },
  severity: 'critical',
  kind: 'violation',
  milder: {
    nl: 'Alleen de code is opgehaald, zonder meting, of de uitzondering voor privacyvriendelijke statistiek kan het dekken.',
    en: 'Only the code was fetched, without a measurement, or the exemption for privacy-friendly statistics may cover it.',
  },
  basis: [tw1, edpbScope, edpbPixels],
  against: ['service', 'consent', 'exemption'],
  needs: ['request'],
  phases: ['before-choice'],
  extension: 'live',
  yieldsTo: ['consent-mode-ping-before-choice'],
  check: (site, policy) =>
    services(site, policy, ['before-choice'])
      .filter(({ embed }) => !embed)
      .flatMap((fact) => {
        const { name, owner } = fact.service;
        const who = owner !== null && !name.includes(owner) ? `${name} (${owner})` : name;
        const against: Array<'service' | 'consent' | 'exemption'> = fact.weight === 'exempt' ? ['service', 'exemption'] : ['service', 'consent'];
        if (fact.weight === 'exempt') {
          return serviceDrafts(fact, { kind: 'suspected', severity: 'low', against, message: { nl: `${who} is benaderd vóór de keuze. Mogelijk valt dit onder de uitzondering voor privacyvriendelijke statistiek.`, en: `${who} was contacted before the choice. The exemption for privacy-friendly statistics may cover this.` } });
        }
        if (fact.weight === 'loader') {
          return serviceDrafts(fact, { kind: 'suspected', severity: 'medium', against, message: { nl: `De code van ${who} is opgehaald vóór de keuze; een meting is daarbij niet gezien.`, en: `The code of ${who} was fetched before the choice; no measurement was seen with it.` } });
        }
        return serviceDrafts(fact, { against, message: { nl: `${who} is benaderd vóór de keuze.`, en: `${who} was contacted before the choice.` } });
      }),
});
