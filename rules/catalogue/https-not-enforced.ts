/**
 * A host answers over http with content, or with a redirect to anything but https. A closed port is fine, and
 * so is an error without content. Only the first answer counts: a redirect from http to http leaves at least
 * one more step unprotected.
 */
import { hostOf } from '../address.ts';
import { avg5f } from '../knowledge/legal-basis/gdpr.ts';
import { edpsInspection } from '../knowledge/legal-basis/authorities.ts';
import { isOfGroup } from '../facts/declared.ts';
import type { Transport } from '../evidence/index.ts';
import type { LocalisedText } from '../judge/finding.ts';
import { httpUnseen } from '../facts/probe-answers.ts';
import { defineRule } from '../judge/rule.ts';
import { short } from '../judge/wording.ts';

export const rule = defineRule({
  id: 'https-not-enforced',
  title: { nl: 'Website bereikbaar zonder https', en: 'Site reachable without https' },
  headline: {
    nl: '{host} is bereikbaar zonder versleuteling (http)',
    en: '{host} can be reached without encryption (http)',
  },
  explanation: {
    nl: 'De website geeft via http inhoud zonder versleuteling, of stuurt de bezoeker niet direct door naar https.',
    en: 'Over http the site serves content without encryption, or does not redirect the visitor to https at once.',
  },
  fix: {
    nl: 'Stuur op de server elk http-adres met een 301 door naar https op dezelfde host. Zet daarna HSTS aan.',
    en: 'On the server, redirect every http address with a 301 to https on the same host. Then switch on HSTS.',
  },
  severity: 'high',
  kind: 'violation',
  downgradedWhen: {
    nl: 'Het http-adres stuurt door naar een ander domein, dat niet bij de groep hoort.',
    en: 'The http address redirects to another domain that does not belong to the group.',
  },
  basis: [avg5f, edpsInspection],
  against: ['login', 'security'],
  needs: ['transport'],
  phases: [],
  extension: 'partial',
  unknown: httpUnseen,
  check: (site, policy) =>
    site.probe('transport').flatMap((observation) => {
      const found = problem(observation, (host) => isOfGroup(host, site.host, policy));
      return found === null
        ? []
        : [
            {
              subject: { type: 'host' as const, name: observation.host },
              evidence: { journey: 'probe', observation },
              ...found,
            },
          ];
    }),
});

interface Problem {
  message: LocalisedText;
  headline?: LocalisedText;
  kind?: 'suspected';
  severity?: 'medium';
}

function problem({ host, http }: Transport, ofGroup: (host: string) => boolean): Problem | null {
  if (http.outcome !== 'answered' || http.status === null) return null;
  const name = short(host);
  const redirects = http.status >= 300 && http.status < 400;
  if (!redirects)
    return http.status < 300
      ? {
          message: {
            nl: `http://${name}/ geeft inhoud zonder versleuteling.`,
            en: `http://${name}/ serves content without encryption.`,
          },
        }
      : null;
  if (http.redirect === null) return null;
  const target = hostOf(http.redirect);
  // A relative redirect stays on http.
  if (!/^https:/i.test(http.redirect))
    return {
      message: {
        nl: `http://${name}/ stuurt door naar een ander http-adres in plaats van naar https.`,
        en: `http://${name}/ redirects to another http address instead of https.`,
      },
      headline: {
        nl: '{host} stuurt bezoekers niet direct door naar een versleutelde verbinding',
        en: '{host} does not send visitors to an encrypted connection at once',
      },
      severity: 'medium',
    };
  return ofGroup(target)
    ? null
    : {
        message: {
          nl: `http://${name}/ stuurt door naar ${short(target)}. Dat domein hoort niet bij de groep.`,
          en: `http://${name}/ redirects to ${short(target)}. That domain does not belong to the group.`,
        },
        headline: {
          nl: '{host} stuurt bezoekers zonder versleuteling door naar een ander domein',
          en: '{host} sends visitors without encryption to another domain',
        },
        kind: 'suspected',
        severity: 'medium',
      };
}
