/**
 * The page contacts third parties before any choice that are neither trackers nor embeds (which have rules of
 * their own): fonts, libraries, captchas. Whether that needs consent depends on what they do with it, so a
 * person must judge. If there is a statement, other rules report a party that it does not name, and a party
 * that it names is expected.
 */
import { hostOf, siteOf } from '../address.ts';
import { avg25, avg5c } from '../knowledge/legal-basis/gdpr.ts';
import { edpbScope } from '../knowledge/legal-basis/edpb.ts';
import { serviceOf, declarationStatusOf } from '../facts/classify.ts';
import { isOfGroup } from '../facts/declared.ts';
import { siteHostOf } from '../facts/cookies.ts';
import { frameSite, services } from '../facts/services.ts';
import { defineRule } from '../judge/rule.ts';
import type { Seen } from '../judge/site-view.ts';
import { partyInWords } from '../facts/party.ts';

export const rule = defineRule({
  id: 'pre-consent-third-party',
  title: { nl: 'Derde partij benaderd vóór toestemming', en: 'Third party contacted before consent' },
  headline: {
    nl: 'De website benadert {service} voordat de bezoeker kiest',
    en: 'The site contacts {service} before the visitor chooses',
  },
  explanation: {
    nl: 'Voordat de bezoeker kiest, laadt de website een bestand van een derde partij. Die partij krijgt dan het IP-adres en de bezochte pagina.',
    en: 'Before the visitor chooses, the site loads a file from a third party. That party then receives the IP address and the visited page.',
  },
  fix: {
    nl: 'Zet lettertypen, scripts en afbeeldingen op de eigen server. Kan dat niet, laad ze dan pas na toestemming of noem de partij in de verklaring.',
    en: 'Self-host fonts, scripts and images. If that is not possible, load them only after consent or name the party in the statement.',
  },
  severity: 'medium',
  kind: 'suspected',
  basis: [avg5c, avg25, edpbScope],
  against: [],
  needs: ['request'],
  phases: ['before-choice'],
  extension: 'live',
  supersededBy: ['undeclared-recipient'],
  check(site, policy) {
    const reported = new Set(
      services(site, policy, ['before-choice']).flatMap(({ requests }) =>
        requests.map(({ observation }) => observation.seq),
      ),
    );
    const reportedSites = new Set(
      services(site, policy, ['before-choice']).flatMap(({ requests }) =>
        requests.map(({ observation }) => siteOf(observation.host)),
      ),
    );
    const parties = new Map<string, Array<Seen<'request'>>>();
    for (const seen of site.all('request')) {
      const { url, host, page, mainDocument, scheme, seq } = seen.observation;
      const domain = siteOf(host);
      if (mainDocument || scheme === 'other' || reported.has(seq) || reportedSites.has(domain)) continue;
      const frame = frameSite(seen.observation);
      const home = siteHostOf(page, site, policy);
      if (frame !== null && !isOfGroup(hostOf(seen.observation.frame), home, policy)) continue;
      if (declarationStatusOf(url, home, policy) !== 'undeclared') continue;
      parties.set(domain, [...(parties.get(domain) ?? []), seen]);
    }
    return [...parties].flatMap(([domain, requests]) => {
      const who = partyInWords(domain, requests[0]?.observation.url ?? '');
      return requests.slice(0, 200).map((evidence) => ({
        subject: { type: 'host' as const, name: domain },
        evidence,
        service: serviceOf(evidence.observation.url)?.name ?? null,
        initiator: evidence.observation.initiator,
        message: {
          nl: `De website benadert ${who} vóór de keuze.`,
          en: `The site contacts ${who} before the choice.`,
        },
      }));
    });
  },
});
