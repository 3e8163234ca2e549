/**
 * Another party measures visitors through an address of the site's own; its path and parameters give it away.
 * So does a name of the site that DNS calls an alias of the other party's (CNAME). Where DNS was not asked, this finds
 * server-side tagging and proxies but not every disguise. Software that a site runs itself, such as Matomo, has no other party behind it and does not
 * count.
 */
import { hostOf } from '../address.ts';
import { avg5a } from '../knowledge/legal-basis/gdpr.ts';
import { tw1 } from '../knowledge/legal-basis/telecom.ts';
import { isOwn, declarationStatusOf } from '../facts/declared.ts';
import { phases } from '../evidence/common.ts';
import { siteHostOf } from '../facts/cookies.ts';
import { serviceOf, serviceOfRequest } from '../facts/recognise.ts';
import { defineRule } from '../judge/rule.ts';
import { short } from '../judge/wording.ts';

export const rule = defineRule({
  id: 'cname-cloaked-tracker',
  title: {
    nl: 'Meting voor een derde partij via een eigen adres',
    en: 'Third-party measurement through the site’s own address',
  },
  headline: {
    nl: 'Metingen voor {service} lopen via een adres van de website zelf',
    en: 'Measurements for {service} go through an address of the site itself',
  },
  explanation: {
    nl: 'Een meting voor een derde partij loopt via een adres van de website zelf. Bezoekers en hun browser kunnen niet zien wie de gegevens krijgt.',
    en: 'A measurement for a third party goes through an address of the site itself. Visitors and their browsers cannot see who receives the data.',
  },
  fix: {
    nl: 'Noem de ontvanger in de verklaring. Start deze meting in de tagmanager pas na toestemming.',
    en: 'Name the recipient in the statement. In the tag manager, start this measurement only after consent.',
  },
  severity: 'medium',
  kind: 'suspected',
  basis: [avg5a, tw1],
  against: [],
  needs: ['request'],
  phases: ['before-choice', 'after-accept'],
  context: { phases: ['after-reject', 'after-withdrawal', 'after-category'] },
  extension: 'live',
  supersededBy: ['pre-consent-tracker-request', 'reject-ignored-service'],
  check(site, policy) {
    // If the service also runs under its own name, the disguise is news; else the rule that says it runs too
    // early says it all.
    const undisguised = new Set(
      site
        .all('request')
        .flatMap(({ observation: { url, host, page } }) =>
          isOwn(host, siteHostOf(page, site, policy), policy) ? [] : (serviceOf(url)?.id ?? []),
        ),
    );
    return phases
      .flatMap((phase) => site.all('request', phase))
      .flatMap((evidence) => {
        const { url, host, page, mainDocument, initiator } = evidence.observation;
        const home = siteHostOf(page, site, policy);
        if (mainDocument || !isOwn(host, home, policy) || declarationStatusOf(url, home, policy) !== 'own')
          return [];
        const service = serviceOfRequest(evidence.observation);
        if (
          service === null ||
          service.owner === null ||
          !['collect', 'script', 'pixel'].includes(service.kind)
        )
          return [];
        return [
          {
            subject: {
              type: undisguised.has(service.id) ? ('host' as const) : ('request' as const),
              name: service.name,
              host: hostOf(url),
              url,
            },
            evidence,
            service: service.name,
            initiator,
            message: {
              nl: `Metingen voor ${service.name} lopen via ${short(host)}.`,
              en: `Measurements for ${service.name} go through ${short(host)}.`,
            },
          },
        ];
      });
  },
});
