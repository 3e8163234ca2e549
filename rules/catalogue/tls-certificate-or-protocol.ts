/**
 * A certificate cannot be trusted or expires soon, or the protocol is outdated. A certificate that cannot be
 * trusted is no plain violation: the cause may be the network in between (a proxy), and as the crawler cannot
 * visit the site, the honest verdict is that it was not checked. An outdated protocol is the server's own
 * choice.
 */
import { avg5f } from '../knowledge/legal-basis/gdpr.ts';
import { edpsInspection } from '../knowledge/legal-basis/authorities.ts';
import { amountOf } from '../duration.ts';
import type { Transport } from '../evidence/index.ts';
import type { LocalisedText } from '../judge/finding.ts';
import { encryptionUnseen } from '../facts/probe-answers.ts';
import { defineRule, type Draft } from '../judge/rule.ts';
import { short } from '../judge/wording.ts';

/** Days before its expiry by which a certificate should be renewed. */
const SOON = 14;
const outdated = /^(?:SSL|TLSv1(?:\.[01])?$|TLS 1(?:\.[01])?$)/i;

export const rule = defineRule({
  id: 'tls-certificate-or-protocol',
  title: {
    nl: 'Ongeldig certificaat of verouderde versleuteling',
    en: 'Invalid certificate or outdated encryption',
  },
  headline: {
    nl: '{host} gebruikt verouderde versleuteling',
    en: '{host} uses outdated encryption',
  },
  explanation: {
    nl: 'Het certificaat van de website is niet te vertrouwen of verloopt bijna, of de server gebruikt een verouderd protocol. Bezoekers krijgen dan een waarschuwing of zijn slecht beschermd.',
    en: 'The site’s certificate cannot be trusted or expires soon, or the server uses an outdated protocol. Visitors then get a warning or are poorly protected.',
  },
  fix: {
    nl: 'Vernieuw het certificaat (liefst automatisch) met alle namen van de website erin. Zet op de server TLS 1.0 en 1.1 uit.',
    en: 'Renew the certificate (preferably automatically) with all names of the site in it. Switch off TLS 1.0 and 1.1 on the server.',
  },
  severity: 'high',
  kind: 'violation',
  downgradedWhen: {
    nl: 'De browser opent de website niet als het certificaat is verlopen of niet te vertrouwen is. De website telt dan als niet gecontroleerd. Verloopt een certificaat binnenkort, dan is dat een advies.',
    en: 'The browser does not open the site if the certificate has expired or cannot be trusted. The site then counts as not checked. If a certificate expires soon, that is advice.',
  },
  basis: [avg5f, edpsInspection],
  against: ['security'],
  needs: ['transport'],
  phases: [],
  extension: 'no',
  unknown: encryptionUnseen,
  check: (site) =>
    site.probe('transport').flatMap((observation) => {
      const found = problem(observation);
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

function problem({
  host,
  https,
  certificate,
}: Transport): Pick<Draft, 'message' | 'headline' | 'kind' | 'severity'> | null {
  const name = short(host);
  if (certificate !== null && !certificate.trusted) {
    const why = reasonInWords(certificate.reason ?? '', certificate.daysLeft);
    // The browser stops there, so the site counts as not checked; the cause may be the network in between.
    return {
      kind: 'suspected',
      headline: {
        nl: 'Browsers vertrouwen het certificaat van {host} niet',
        en: 'Browsers do not trust the certificate of {host}',
      },
      message: { nl: `Het certificaat van ${name} ${why.nl}.`, en: `The certificate of ${name} ${why.en}.` },
    };
  }
  if (https.protocol !== null && outdated.test(https.protocol))
    return {
      message: {
        nl: `${name} gebruikt ${short(https.protocol)}. Dat protocol is verouderd.`,
        en: `${name} uses ${short(https.protocol)}. That protocol is outdated.`,
      },
    };
  if (certificate !== null && certificate.daysLeft < SOON) {
    const days = Math.max(0, Math.floor(certificate.daysLeft));
    return {
      kind: 'notice',
      severity: 'medium',
      headline: {
        nl: 'Het certificaat van {host} verloopt binnenkort',
        en: 'The certificate of {host} expires soon',
      },
      message: {
        nl: `Het certificaat van ${name} verloopt over ${amountOf(days, 'day', 'nl')}.`,
        en: `The certificate of ${name} expires in ${amountOf(days, 'day', 'en')}.`,
      },
    };
  }
  return null;
}

function reasonInWords(reason: string, daysLeft: number): LocalisedText {
  if (reason === 'CERT_HAS_EXPIRED' || daysLeft < 0) return { nl: 'is verlopen', en: 'has expired' };
  if (reason === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return { nl: 'geldt niet voor deze naam', en: 'is not valid for this name' };
  return {
    nl: `is niet te vertrouwen (${short(reason) || 'reden onbekend'})`,
    en: `cannot be trusted (${short(reason) || 'reason unknown'})`,
  };
}
