/**
 * No page uses a service that the statement names. Only if the policy has one site, of which enough pages
 * were visited after accepting: a statement for several sites names what any of them uses.
 */
import { avg13, avg5a } from '../knowledge/legal-basis/gdpr.ts';
import { serviceById } from '../facts/recognise.ts';
import { productMet, servicesMet } from '../facts/services-met.ts';
import { defineRule } from '../judge/rule.ts';

/** Fewer pages than this say too little about a site. */
const ENOUGH = 5;

export const rule = defineRule({
  id: 'declared-not-observed',
  title: { nl: 'Genoemde dienst nooit gezien', en: 'Declared service never seen' },
  headline: {
    nl: 'De verklaring noemt {service}, maar geen bezochte pagina laat daar iets van zien',
    en: 'The statement names {service}, but no visited page shows any sign of it',
  },
  explanation: {
    nl: 'De verklaring noemt een dienst die geen bezochte pagina benadert. Misschien gebruikt de website de dienst niet meer.',
    en: 'The statement names a service that no visited page contacts. The site may no longer use the service.',
  },
  fix: {
    nl: 'Verwijder de dienst uit de verklaring en het beleid als de website hem niet meer gebruikt.',
    en: 'Remove the service from the statement and the policy if the site no longer uses it.',
  },
  severity: 'info',
  kind: 'notice',
  basis: [avg5a, avg13],
  against: [],
  needs: ['request', 'visit'],
  phases: ['after-accept'],
  context: { kinds: ['form'], phases: ['before-choice'] },
  heldBack: true,
  extension: 'no',
  applies(site, policy) {
    if (policy.sites.length > 1) return { reason: 'the statement covers several sites' };
    const pages = new Set(site.all('visit', 'after-accept').map(({ observation }) => observation.finalUrl));
    return pages.size >= ENOUGH || { reason: `fewer than ${ENOUGH} pages were visited after accepting` };
  },
  check(site, policy) {
    const met = servicesMet(site);
    const [evidence] = site.all('visit', 'after-accept');
    if (evidence === undefined) return [];
    return policy.optIn
      .flatMap(({ services }) => services)
      .filter((id) => !productMet(id, met))
      .map((id) => {
        const name = serviceById(id)?.name ?? id;
        return {
          subject: { type: 'request' as const, name },
          evidence,
          service: name,
          message: {
            nl: `De verklaring noemt ${name}, maar geen bezochte pagina benadert deze dienst.`,
            en: `The statement names ${name}, but no visited page contacts this service.`,
          },
        };
      });
  },
});
