/**
 * A host answers over https without Strict-Transport-Security, or with a max-age below 180 days. An answer
 * that redirects to another host does not count.
 */
import { hostOf } from '../address.ts';
import { avg5f } from '../knowledge/legal-basis/gdpr.ts';
import { edpsInspection } from '../knowledge/legal-basis/authorities.ts';
import { durationInWords } from '../duration.ts';
import { httpsUnseen } from '../facts/probe-answers.ts';
import { defineRule } from '../judge/rule.ts';
import { short } from '../judge/wording.ts';

/** 180 days in seconds. */
const LEAST = 15_552_000;

export const rule = defineRule({
  id: 'hsts-missing',
  title: { nl: 'HSTS ontbreekt of geldt te kort', en: 'HSTS missing or too short' },
  headline: {
    nl: '{host} vraagt browsers niet om alleen https te gebruiken',
    en: '{host} does not ask browsers to use https only',
  },
  explanation: {
    nl: 'De website vraagt browsers niet om alleen https te gebruiken, of vraagt dat voor te korte tijd. Een bezoek via http blijft dan mogelijk.',
    en: 'The site does not ask browsers to use https only, or asks it for too short a time. A visit over http then remains possible.',
  },
  fix: {
    nl: 'Stuur vanaf de server bij elk https-antwoord Strict-Transport-Security met max-age=31536000 mee.',
    en: 'On the server, send Strict-Transport-Security with max-age=31536000 on every https response.',
  },
  severity: 'low',
  kind: 'notice',
  basis: [avg5f, edpsInspection],
  against: ['security'],
  needs: ['transport'],
  phases: [],
  extension: 'partial',
  unknown: httpsUnseen,
  check: (site) =>
    site.probe('transport').flatMap((observation) => {
      const { host, https } = observation;
      const elsewhere =
        https.redirect !== null && hostOf(https.redirect) !== '' && hostOf(https.redirect) !== host;
      if (
        https.outcome !== 'answered' ||
        https.status === null ||
        https.status >= 400 ||
        elsewhere ||
        (https.hsts ?? 0) >= LEAST
      )
        return [];
      const term = durationInWords(https.hsts ?? 0);
      return [
        {
          subject: { type: 'host' as const, name: host },
          evidence: { journey: 'probe', observation },
          ...(https.hsts === null
            ? {}
            : {
                headline: {
                  nl: '{host} vraagt browsers te kort om alleen https te gebruiken',
                  en: '{host} asks browsers for too short a time to use https only',
                },
              }),
          message:
            https.hsts === null
              ? {
                  nl: `https://${short(host)}/ stuurt geen HSTS-header.`,
                  en: `https://${short(host)}/ sends no HSTS header.`,
                }
              : {
                  nl: `De HSTS-header van ${short(host)} geldt ${term.nl}.`,
                  en: `The HSTS header of ${short(host)} is valid for ${term.en}.`,
                },
        },
      ];
    }),
});
