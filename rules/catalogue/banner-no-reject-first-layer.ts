/**
 * A first layer that lets one accept but not refuse. A control with words that nobody understood may be the refusal, so
 * that is a question. Where nothing needs consent a banner is a courtesy; as long as nobody accepted, only its own words
 * tell that. A refusal that was made with one click shows that there is one.
 */
import { apBanner, avg7free, taskforceNoReject } from '../basis.ts';
import { aboutBanner, acceptControl, firstLayers, provenChoices, rejectControl } from '../facts/banner.ts';
import { needsConsent } from '../facts/consent-needed.ts';
import { defineRule } from '../rule.ts';
import type { Seen, SiteView } from '../site-view.ts';

export const rule = defineRule({
  id: 'banner-no-reject-first-layer',
  title: { nl: 'Geen weigerknop op de eerste laag', en: 'No reject control on the first layer' },
  explanation: {
    nl: 'De cookiemelding heeft een knop om te accepteren, maar op dezelfde laag geen knop om te weigeren.',
    en: 'The banner has a control to accept, but none to refuse on the same layer.',
  },
  fix: { nl: "Zet 'Weigeren' naast 'Accepteren', even groot en op dezelfde laag.", en: "Put 'Reject' beside 'Accept', equally large and on the same layer." },
  severity: 'high',
  kind: 'violation',
  milder: {
    nl: 'In de eerste laag staat ook een knop waarvan niet duidelijk is wat hij doet, of nog niemand zag wat accepteren doet en alleen de tekst zegt waarvoor toestemming wordt gevraagd.',
    en: 'The first layer also has a button of which it is not clear what it does, or nobody saw yet what accepting does and only the text says what consent is asked for.',
  },
  basis: [taskforceNoReject, avg7free, apBanner],
  against: ['consent'],
  needs: ['banner'],
  phases: ['before-choice'],
  context: { kinds: ['choice', 'request', 'cookie-write', 'cookie-jar'], phases: ['after-accept', 'after-reject'] },
  extension: 'live',
  yieldsTo: ['banner-cookie-wall'],
  unknown: (site, policy) => (lackingLayers(site).length > 0 && !needsConsent(site, policy) && !acceptanceSeen(site) ? 'what accepting does was not seen' : null),
  check(site, policy) {
    const lacking = lackingLayers(site);
    if (lacking.length === 0) return [];
    const needed = needsConsent(site, policy);
    if (!needed && acceptanceSeen(site)) return [];
    return lacking.flatMap((evidence) => {
      const { controls, topics = [] } = evidence.observation;
      if (!needed && !(topics.includes('aims') && topics.includes('uses'))) return [];
      const unclear = controls.some(({ kind, role, leads }) => kind === 'other' && role === 'button' && leads === undefined);
      return [aboutBanner(evidence, { nl: 'De eerste laag heeft een knop om te accepteren, maar geen om te weigeren.', en: 'The first layer has a control to accept, but none to refuse.' }, unclear || !needed ? { kind: 'suspected' } : {})];
    });
  },
});

function lackingLayers(site: SiteView): Seen<'banner'>[] {
  if (provenChoices(site, 'reject').some(({ clicks }) => clicks <= 1)) return [];
  return firstLayers(site).filter(({ observation }) => acceptControl(observation) !== undefined && rejectControl(observation) === undefined);
}

const acceptanceSeen = (site: SiteView): boolean => site.all('choice').some(({ observation }) => observation.choice === 'accept' && observation.outcome === 'confirmed');
