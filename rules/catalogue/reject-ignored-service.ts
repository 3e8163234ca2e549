/**
 * Services that need consent and report the visitor after a refusal. Those that did so before the choice too are told again:
 * that asking comes too late and that a refusal changes nothing are two promises, mended in two places. What only went on
 * to be fetched is left out.
 */
import { edpbScope, edpbUnfair, taskforceReject, tw1 } from '../basis.ts';
import { serviceDrafts } from '../catalogue-helpers/drafts.ts';
import { before } from '../facts/before.ts';
import { services, waitedFor } from '../facts/requests.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'reject-ignored-service',
  title: { nl: 'Dienst of ingesloten onderdeel geladen ondanks weigering', en: 'Service or embed loaded despite a refusal' },
  explanation: {
    nl: 'De bezoeker heeft geweigerd, en toch is daarna een dienst benaderd die alleen met toestemming mag.',
    en: 'The visitor refused, and yet a service that needs consent was contacted afterwards.',
  },
  fix: {
    nl: 'Laat scripts en iframes bij elke pagina eerst de vastgelegde keuze lezen, per categorie, en laad niets zolang die geen "ja" zegt.',
    en: 'On every page, let scripts and iframes first read the recorded choice, by category, and load nothing as long as it does not say yes.',
  },
  severity: 'critical',
  kind: 'violation',
  milder: {
    nl: 'Alleen de code is opgehaald, zonder meting, of de uitzondering voor privacyvriendelijke statistiek kan het dekken.',
    en: 'Only the code was fetched, without a measurement, or the exemption for privacy-friendly statistics may cover it.',
  },
  basis: [tw1, edpbScope, edpbUnfair, taskforceReject],
  against: ['service', 'optIn'],
  needs: ['request', 'choice'],
  phases: ['after-reject'],
  context: { phases: ['before-choice'] },
  extension: 'live',
  yieldsTo: ['consent-mode-ping-before-choice'],
  check(site, policy) {
    const earlier = before(site, policy);
    return services(site, policy, ['after-reject'])
      .filter(({ service, weight }) => weight === 'full' || !(earlier.services.has(service.id) || earlier.loaders.has(service.id)))
      .flatMap((fact) =>
        serviceDrafts(fact, {
          message: earlier.services.has(fact.service.id)
            ? { nl: `${fact.service.name} is ook na een weigering benaderd.`, en: `${fact.service.name} was contacted after a refusal too.` }
            : { nl: `${fact.service.name} is benaderd na een weigering.`, en: `${fact.service.name} was contacted after a refusal.` },
          ...(fact.weight === 'full' || (!earlier.services.has(fact.service.id) && waitedFor(fact, policy)) ? {} : { kind: 'suspected' as const, severity: 'medium' as const }),
        }),
      );
  },
});
