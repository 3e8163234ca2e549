/**
 * A service measures without cookies although nothing was granted (advanced consent mode), before a choice or
 * after a refusal. Whether that needs consent is disputed, so a person must judge; it breaks a statement that
 * promises statistics only after opt-in. If the same service reports the visitor in full, that is the finding
 * instead.
 */
import { edpbScope } from '../knowledge/legal-basis/edpb.ts';
import { googleConsentMode } from '../knowledge/legal-basis/specifications.ts';
import { tw1 } from '../knowledge/legal-basis/telecom.ts';
import type { Phase } from '../evidence/common.ts';
import { isDeniedHit } from '../facts/hit-consent.ts';
import { serviceOfRequest } from '../facts/recognise.ts';
import { services } from '../facts/services.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'consent-mode-ping-before-choice',
  title: {
    nl: 'Meetdienst krijgt een cookieloze meting zonder toestemming',
    en: 'Measuring service receives a cookieless hit without consent',
  },
  headline: {
    nl: '{who} krijgt een meting zonder cookies {when}',
    en: '{who} receives a hit without cookies {when}',
  },
  explanation: {
    nl: 'Een meet- of volgdienst, zoals Google Analytics of Microsoft Advertising, krijgt een meting die zegt dat cookies zijn geweigerd (geavanceerde Consent Mode). Dat gebeurt voordat de bezoeker kiest, of nadat hij weigert. Het staat niet vast of daarvoor toestemming nodig is.',
    en: 'A measuring or tracking service, such as Google Analytics or Microsoft Advertising, receives a hit that says that cookies are denied (advanced Consent Mode). This happens before the visitor chooses, or after the visitor refuses. It is not settled whether that needs consent.',
  },
  fix: {
    nl: 'Gebruik de basisversie van Consent Mode: laad de tag in de tagmanager of het sjabloon pas na toestemming.',
    en: 'Use basic Consent Mode: in the tag manager or the template, load the tag only after consent.',
  },
  severity: 'medium',
  kind: 'suspected',
  basis: [edpbScope, tw1, googleConsentMode],
  against: ['service'],
  needs: ['request'],
  phases: ['before-choice', 'after-reject'],
  context: { kinds: ['choice'] },
  extension: 'live',
  check(site, policy) {
    const seen = new Set<string>();
    return (['before-choice', 'after-reject'] satisfies Phase[]).flatMap((phase) => {
      const facts = services(site, policy, [phase]);
      const pings = site.all('request', phase).flatMap((seen) => {
        if (seen.observation.mainDocument || !isDeniedHit(seen.observation)) return [];
        const found = serviceOfRequest(seen.observation);
        return found === null ||
          facts.some(({ service, weight }) => service.id === found.id && weight === 'full')
          ? []
          : [{ seen, service: found.name, serviceId: found.id }];
      });
      const names = new Map(pings.map(({ service, serviceId }) => [service, serviceId]));
      return [...names].flatMap(([service, serviceId]) => {
        // What ran before the choice has its cause there.
        if (seen.has(service)) return [];
        seen.add(service);
        const own = pings.filter((ping) => ping.service === service);
        // The fetch of its code has the same cause: both share one subject.
        const first =
          facts.find((fact) => fact.service.id === serviceId)?.requests[0]?.observation ??
          own[0]?.seen.observation;
        const when =
          phase === 'before-choice'
            ? { nl: 'vóór de keuze', en: 'before the choice' }
            : { nl: 'na een weigering', en: 'after a refusal' };
        return own.slice(0, 200).map((ping) => ({
          subject: {
            type: 'request' as const,
            name: service,
            ...(first ? { host: first.host, url: first.url } : {}),
          },
          evidence: ping.seen,
          service,
          initiator: ping.seen.observation.initiator,
          about: { serviceId },
          message: {
            nl: `${service} krijgt ${when.nl} een cookieloze meting.`,
            en: `${service} receives a cookieless hit ${when.en}.`,
          },
        }));
      });
    });
  },
});
