/**
 * Services that need consent report the visitor after a refusal. Those that did so before the choice are
 * reported again: asking too late and ignoring a refusal break two promises and need two fixes. A service of
 * which the page still fetches only the code does not count.
 */
import { edpbScope, edpbUnfair } from '../knowledge/legal-basis/edpb.ts';
import { taskforceReject } from '../knowledge/legal-basis/taskforce.ts';
import { tw1 } from '../knowledge/legal-basis/telecom.ts';
import { serviceDrafts } from '../judge/drafts.ts';
import { before, rulesBeforeChoice } from '../facts/before-choice.ts';
import { services, waitedFor } from '../facts/services.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'reject-ignored-service',
  title: {
    nl: 'Dienst of ingesloten onderdeel benaderd ondanks weigering',
    en: 'Service or embed contacted despite refusal',
  },
  headline: {
    nl: 'De website benadert {service} nadat de bezoeker weigert',
    en: 'The site contacts {service} after the visitor refuses',
  },
  explanation: {
    nl: 'De bezoeker weigert. Toch benadert de website daarna een dienst die toestemming vereist.',
    en: 'The visitor refuses. Yet the site then contacts a service that needs consent.',
  },
  fix: {
    nl: 'Laat scripts en iframes in de tagmanager en het sjabloon eerst de vastgelegde keuze lezen. Laad ze alleen als de keuze voor hun categorie "ja" is.',
    en: 'In the tag manager and the template, let scripts and iframes first read the recorded choice. Load them only if the choice for their category is "yes".',
  },
  severity: 'critical',
  kind: 'violation',
  downgradedWhen: {
    nl: 'De website haalt alleen de code op, zonder meting. Of de uitzondering voor privacyvriendelijke statistiek kan gelden.',
    en: 'The site only fetches the code, without a hit. Or the exemption for privacy-friendly statistics may apply.',
  },
  basis: [tw1, edpbScope, edpbUnfair, taskforceReject],
  against: ['service', 'optIn'],
  needs: ['request', 'choice'],
  phases: ['after-reject'],
  context: { phases: ['before-choice'] },
  extension: 'live',
  supersededBy: ['consent-mode-ping-before-choice'],
  goesOnFrom: rulesBeforeChoice,
  check(site, policy) {
    const earlier = before(site, policy);
    return services(site, policy, ['after-reject']).flatMap((fact) =>
      serviceDrafts(fact, {
        // Hits after a refusal are worse than hits before the choice, and told by themselves.
        goesOn:
          fact.weight !== 'full' &&
          (earlier.services.has(fact.service.id) || earlier.codeOnly.has(fact.service.id)),
        ...(earlier.services.has(fact.service.id)
          ? {
              headline: {
                nl: 'De website blijft {service} benaderen nadat de bezoeker weigert',
                en: 'The site keeps contacting {service} after the visitor refuses',
              },
            }
          : {}),
        message: earlier.services.has(fact.service.id)
          ? {
              nl: `De website benadert ${fact.service.name} ook na een weigering.`,
              en: `The site contacts ${fact.service.name} after a refusal too.`,
            }
          : {
              nl: `De website benadert ${fact.service.name} na een weigering.`,
              en: `The site contacts ${fact.service.name} after a refusal.`,
            },
        ...(fact.weight === 'full' || (!earlier.services.has(fact.service.id) && waitedFor(fact, policy))
          ? {}
          : { kind: 'suspected' as const, severity: 'medium' as const }),
      }),
    );
  },
});
