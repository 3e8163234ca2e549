/**
 * The page contacts third parties that the statement does not name, known or not; knowing who is behind one
 * helps to fix it. What the frame of an embed loads for itself belongs to that embed and is not reported
 * again. If the statement names the organisation for another purpose, or the host only asks for consent, a
 * person must judge. A party that a visitor passes through on the way to a page of the site receives data
 * too.
 */
import { hostOf, siteOf } from '../address.ts';
import { avg13, avg5a } from '../knowledge/legal-basis/gdpr.ts';
import { serviceOf, declarationStatusOf, type DeclarationStatus } from '../facts/classify.ts';
import { hasStatement, isOfGroup } from '../facts/declared.ts';
import { frameSite } from '../facts/services.ts';
import { siteHostOf } from '../facts/cookies.ts';
import { defineRule } from '../judge/rule.ts';
import type { Seen, SiteView } from '../judge/site-view.ts';
import { partyInWords } from '../facts/party.ts';

/** What the statement says about the recipient. */
const headlines = {
  undeclared: {
    nl: '{who} krijgt gegevens van bezoekers, maar staat niet in de verklaring',
    en: '{who} receives data of visitors, but is not in the statement',
  },
  'same-owner': {
    nl: '{who} krijgt gegevens van bezoekers, en de verklaring noemt die organisatie alleen voor iets anders',
    en: '{who} receives data of visitors, and the statement names that organisation for something else only',
  },
  'consent-manager': {
    nl: '{who} vraagt namens de website om toestemming, maar staat niet in de verklaring',
    en: '{who} asks for consent on behalf of the site, but is not in the statement',
  },
};

export const rule = defineRule({
  id: 'undeclared-recipient',
  title: {
    nl: 'Derde partij die de verklaring niet noemt',
    en: 'Third party that the statement does not name',
  },
  headline: headlines.undeclared,
  explanation: {
    nl: 'De pagina stuurt gegevens naar een partij die de privacyverklaring niet noemt. Die partij krijgt ten minste het IP-adres en de bezochte pagina.',
    en: 'The page sends data to a party that the privacy statement does not name. That party receives at least the IP address and the visited page.',
  },
  fix: {
    nl: 'Noem de ontvanger en het doel in de verklaring en in het beleid, of verwijder de dienst. Zet lettertypen en bibliotheken op de eigen server.',
    en: 'Name the recipient and the purpose in the statement and in the policy, or remove the service. Self-host fonts and libraries.',
  },
  severity: 'high',
  kind: 'violation',
  downgradedWhen: {
    nl: 'De verklaring noemt de organisatie wel, maar voor een andere dienst. Of de ontvanger vraagt alleen namens de website om toestemming.',
    en: 'The statement names the organisation, but for another service. Or the recipient only asks for consent on behalf of the site.',
  },
  basis: [avg13, avg5a],
  against: ['recipients'],
  needs: ['request'],
  phases: ['before-choice', 'after-accept'],
  context: { phases: ['after-reject', 'after-withdrawal', 'after-category'] },
  extension: 'live',
  applies: (_site, policy) =>
    hasStatement(policy) || { reason: 'the policy names no statement to compare with' },
  check(site, policy) {
    const domains = new Map<
      string,
      { requests: Array<Seen<'request'>>; standing: DeclarationStatus; service: string | null }
    >();
    const onTheWay = passedThrough(site);
    for (const seen of site.all('request')) {
      const { url, host, page, mainDocument, scheme } = seen.observation;
      if ((mainDocument && !onTheWay(seen)) || scheme === 'other') continue;
      const frame = frameSite(seen.observation);
      const home = siteHostOf(page, site, policy);
      if (!mainDocument && frame !== null && frame !== siteOf(host) && !isOfGroup(frame, home, policy))
        continue;
      const standing = declarationStatusOf(url, home, policy);
      if (standing === 'own' || standing === 'group' || standing === 'declared') continue;
      const domain = siteOf(host);
      const known = domains.get(domain) ?? { requests: [], standing, service: null };
      if (standing === 'undeclared') known.standing = standing;
      known.service ??= serviceOf(url)?.name ?? null;
      known.requests.push(seen);
      domains.set(domain, known);
    }
    return [...domains].flatMap(([domain, { requests, standing, service }]) => {
      const who = partyInWords(domain, requests[0]?.observation.url ?? '');
      const message = {
        undeclared: {
          nl: `${who} ontvangt gegevens, maar staat niet in de verklaring.`,
          en: `${who} receives data, but is not in the statement.`,
        },
        'same-owner': {
          nl: `${who} ontvangt gegevens. De verklaring noemt deze organisatie, maar niet voor deze dienst.`,
          en: `${who} receives data. The statement names this organisation, but not for this service.`,
        },
        'consent-manager': {
          nl: `${who} vraagt namens de website om toestemming, maar staat niet in de verklaring.`,
          en: `${who} asks for consent on behalf of the site, but is not in the statement.`,
        },
      }[standing === 'same-owner' || standing === 'consent-manager' ? standing : 'undeclared'];
      const headline =
        headlines[standing === 'same-owner' || standing === 'consent-manager' ? standing : 'undeclared'];
      const initiator =
        requests.map(({ observation }) => observation.initiator).find((steps) => steps.length > 0) ?? [];
      return requests.slice(0, 500).map((evidence) => ({
        subject: { type: 'host' as const, name: domain },
        evidence,
        service,
        initiator,
        message,
        headline,
        ...(standing === 'undeclared' ? {} : { kind: 'suspected' as const, severity: 'low' as const }),
      }));
    });
  },
});

/** Whether a page request only passed the visitor on, on the way from the site back to the site. */
function passedThrough(site: SiteView): (seen: Seen<'request'>) => boolean {
  const pages = site.all('request').filter(({ observation }) => observation.mainDocument);
  const key = (journey: string, id: string): string => `${journey} ${id}`;
  const last = new Map(pages.map(({ journey, observation }) => [key(journey, observation.id), observation]));
  return ({ journey, observation: { id, host, redirectedFrom, page } }) =>
    redirectedFrom !== undefined &&
    siteOf(host) !== siteOf(hostOf(page)) &&
    siteOf(hostOf(redirectedFrom)) === siteOf(hostOf(page)) &&
    siteOf(last.get(key(journey, id))?.host ?? '') === siteOf(hostOf(page));
}
