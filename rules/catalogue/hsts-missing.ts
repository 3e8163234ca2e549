/** https without Strict-Transport-Security, or with a term below 180 days. An answer that leads to another host is left out. */
import { hostOf } from '../address.ts';
import { avg5f, edpsInspection } from '../basis.ts';
import { durationInWords } from '../duration.ts';
import { defineRule } from '../rule.ts';
import { short } from '../catalogue-helpers/words.ts';

/** 180 days in seconds. */
const LEAST = 15_552_000;

export const rule = defineRule({
  id: 'hsts-missing',
  title: { nl: 'HSTS ontbreekt of is kort', en: 'HSTS missing or short' },
  explanation: { nl: 'De site vraagt browsers niet om voortaan alleen https te gebruiken. Een eerste bezoek via http blijft dan mogelijk.', en: 'The site does not ask browsers to use https only from now on. A first visit over http then stays possible.' },
  fix: { nl: 'Stuur Strict-Transport-Security met max-age=31536000 mee op elk https-antwoord.', en: 'Send Strict-Transport-Security with max-age=31536000 on every https answer.' },
  severity: 'low',
  kind: 'notice',
  basis: [avg5f, edpsInspection],
  against: ['security'],
  needs: ['transport'],
  phases: [],
  extension: 'partial',
  check: (site) =>
    site.probe('transport').flatMap((observation) => {
      const { host, https } = observation;
      const elsewhere = https.redirect !== null && hostOf(https.redirect) !== '' && hostOf(https.redirect) !== host;
      if (https.outcome !== 'answered' || https.status === null || https.status >= 400 || elsewhere || (https.hsts ?? 0) >= LEAST) return [];
      const term = durationInWords(https.hsts ?? 0);
      return [{
        subject: { type: 'host' as const, name: host },
        evidence: { journey: 'probe', observation },
        message: https.hsts === null ? { nl: `https://${short(host)}/ stuurt geen HSTS.`, en: `https://${short(host)}/ sends no HSTS.` } : { nl: `HSTS van ${short(host)} geldt ${term.nl}.`, en: `HSTS of ${short(host)} holds for ${term.en}.` },
      }];
    }),
});
