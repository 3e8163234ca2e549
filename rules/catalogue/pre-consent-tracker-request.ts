/**
 * The page contacts measuring and advertising services before any choice. The attempt counts, with or without
 * an answer. Consent-mode hits that say "denied" (gcs=G100) do not count, as it is disputed whether they need
 * consent. For the same reason the code of a tag manager or Google tag without any hit is a question, not a
 * breach.
 */
import { edpbPixels, edpbScope } from '../knowledge/legal-basis/edpb.ts';
import { tw1 } from '../knowledge/legal-basis/telecom.ts';
import { serviceDrafts } from '../judge/drafts.ts';
import { services } from '../facts/services.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'pre-consent-tracker-request',
  title: {
    nl: 'Meet- of volgdienst benaderd vóór toestemming',
    en: 'Measurement or tracking service contacted before consent',
  },
  headline: {
    nl: 'De website benadert {service} voordat de bezoeker kiest',
    en: 'The site contacts {service} before the visitor chooses',
  },
  explanation: {
    nl: 'Voordat de bezoeker kiest, benadert de website een meet- of volgdienst die toestemming vereist. Ook zonder cookie is daarvoor toestemming nodig.',
    en: 'Before the visitor chooses, the site contacts a measurement or tracking service that needs consent. Consent is needed even if no cookie is set.',
  },
  fix: {
    nl: 'Laad het script pas na toestemming en haal vaste tags uit het sjabloon van de pagina. Laad ook een tagmanager pas na toestemming, of toon aan dat hij eerder niets verstuurt.',
    en: 'Load the script only after consent and remove fixed tags from the page template. Load a tag manager only after consent too, or prove that it sends nothing earlier.',
  },
  severity: 'critical',
  kind: 'violation',
  downgradedWhen: {
    nl: 'De website haalt alleen de code op, zonder meting. Of de uitzondering voor privacyvriendelijke statistiek kan gelden.',
    en: 'The site only fetches the code, without a hit. Or the exemption for privacy-friendly statistics may apply.',
  },
  basis: [tw1, edpbScope, edpbPixels],
  against: ['service', 'consent', 'exemption'],
  needs: ['request'],
  phases: ['before-choice'],
  extension: 'live',
  supersededBy: ['consent-mode-ping-before-choice'],
  check: (site, policy) =>
    services(site, policy, ['before-choice'])
      .filter(({ embed }) => !embed)
      .flatMap((fact) => {
        const { name, owner } = fact.service;
        const who = owner !== null && !name.includes(owner) ? `${name} (${owner})` : name;
        const against: Array<'service' | 'consent' | 'exemption'> =
          fact.weight === 'exempt' ? ['service', 'exemption'] : ['service', 'consent'];
        if (fact.weight === 'exempt') {
          return serviceDrafts(fact, {
            kind: 'suspected',
            severity: 'low',
            against,
            message: {
              nl: `De website benadert ${who} vóór de keuze. De uitzondering voor privacyvriendelijke statistiek kan gelden.`,
              en: `The site contacts ${who} before the choice. The exemption for privacy-friendly statistics may apply.`,
            },
          });
        }
        if (fact.weight === 'code-only') {
          return serviceDrafts(fact, {
            kind: 'suspected',
            severity: 'medium',
            against,
            headline: {
              nl: 'De website haalt de code van {service} op voordat de bezoeker kiest',
              en: 'The site fetches the code of {service} before the visitor chooses',
            },
            message: {
              nl: `De website haalt vóór de keuze de code van ${who} op. De controle zag geen meting.`,
              en: `The site fetches the code of ${who} before the choice. The check saw no hit.`,
            },
          });
        }
        return serviceDrafts(fact, {
          against,
          message: {
            nl: `De website benadert ${who} vóór de keuze.`,
            en: `The site contacts ${who} before the choice.`,
          },
        });
      }),
});
