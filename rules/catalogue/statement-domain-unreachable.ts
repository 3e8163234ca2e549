/**
 * A domain of the statement does not work. A name that does not exist is a fact about the statement. A
 * refused or failed connection may be over in an hour: a person must judge, and the site counts as not
 * checked. A certificate that cannot be trusted has its own rule.
 */
import { hostOf } from '../address.ts';
import { avg5a } from '../knowledge/legal-basis/gdpr.ts';
import { hasStatement, isOfGroup } from '../facts/declared.ts';
import type { Transport } from '../evidence/index.ts';
import type { LocalisedText } from '../judge/finding.ts';
import { defineRule } from '../judge/rule.ts';
import { short } from '../judge/wording.ts';

export const rule = defineRule({
  id: 'statement-domain-unreachable',
  title: { nl: 'Domein uit de verklaring werkt niet', en: 'Domain in the statement does not work' },
  headline: {
    nl: '{host} is niet te bereiken',
    en: '{host} cannot be reached',
  },
  explanation: {
    nl: 'De verklaring noemt een website die niet te bereiken is, of die doorstuurt naar een website van een ander.',
    en: 'The statement names a site that cannot be reached, or that redirects to someone else’s site.',
  },
  fix: {
    nl: 'Controleer de naam in de verklaring en in de DNS. Is het domein niet meer in gebruik, haal het dan uit de verklaring en laat de registratie niet verlopen.',
    en: 'Check the name in the statement and in DNS. If the domain is no longer in use, remove it from the statement and do not let its registration expire.',
  },
  severity: 'medium',
  kind: 'violation',
  downgradedWhen: {
    nl: 'De verbinding mislukt, en dat kan een storing zijn. Of de controle volgde de doorverwijzing niet tot het eind. Of geen verklaring noemt het domein.',
    en: 'The connection fails, and that may be an outage. Or the check did not follow the redirect to its end. Or no statement names the domain.',
  },
  basis: [avg5a],
  against: ['site'],
  needs: ['transport'],
  phases: [],
  // The address where a visitor of that name ends up: the probe sees only the first step, which may lead
  // back.
  context: { kinds: ['visit'], phases: ['before-choice'] },
  extension: 'no',
  check: (site, policy) =>
    site.probe('transport').flatMap((observation) => {
      const ofGroup = (host: string): boolean => isOfGroup(host, site.host, policy);
      const message = problem(observation, ofGroup);
      if (message === null) return [];
      // `refused`: it ended where the crawl may not go.
      const ends = site
        .all('visit')
        .flatMap(({ observation: { url, finalUrl, outcome } }) =>
          hostOf(url) === observation.host &&
          (outcome === 'loaded' || (outcome === 'refused' && hostOf(finalUrl) !== observation.host))
            ? [hostOf(finalUrl)]
            : [],
        );
      const answered = observation.https.outcome === 'answered';
      if (answered && ends.some(ofGroup)) return [];
      // A host that does not answer may do so in an hour; a name that is gone, or leads to another party,
      // stays so.
      const lasting =
        (observation.https.outcome === 'unresolved' || (answered && ends.length > 0)) && hasStatement(policy);
      return [
        {
          subject: { type: 'host' as const, name: observation.host },
          evidence: { journey: 'probe', observation },
          message,
          ...(answered
            ? {
                headline: {
                  nl: '{host} stuurt bezoekers door naar een ander domein',
                  en: '{host} sends visitors on to another domain',
                },
              }
            : {}),
          ...(lasting ? {} : { kind: 'suspected' as const }),
        },
      ];
    }),
});

function problem(
  { host, http, https, certificate }: Transport,
  ofGroup: (host: string) => boolean,
): LocalisedText | null {
  const name = short(host);
  if (https.outcome === 'unresolved')
    return { nl: `De naam ${name} bestaat niet in de DNS.`, en: `The name ${name} does not exist in DNS.` };
  if (https.outcome !== 'answered') {
    if (http.outcome === 'answered' || certificate?.trusted === false) return null;
    const why =
      https.outcome === 'refused'
        ? { nl: 'de server weigert de verbinding', en: 'the server refuses the connection' }
        : { nl: 'de verbinding mislukt', en: 'the connection fails' };
    return { nl: `${name} is niet te bereiken: ${why.nl}.`, en: `${name} cannot be reached: ${why.en}.` };
  }
  const target = https.redirect === null ? '' : hostOf(https.redirect);
  return target !== '' && !ofGroup(target)
    ? {
        nl: `${name} stuurt door naar ${short(target)}. Dat domein hoort niet bij de groep.`,
        en: `${name} redirects to ${short(target)}. That domain does not belong to the group.`,
      }
    : null;
}
