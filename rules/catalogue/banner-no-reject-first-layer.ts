/**
 * A first layer that lets one accept but not refuse. A control with words that nobody understood may be the refusal, so
 * that is a question; so is a banner on a site where nothing that needs consent was seen. A refusal that was made with one
 * click shows that there is one.
 */
import { apBanner, avg7free, taskforceNoReject } from '../basis.ts';
import { aboutBanner, acceptControl, firstLayers, provenChoices, rejectControl } from '../facts/banner.ts';
import { needsConsent } from '../facts/consent-needed.ts';
import { defineRule } from '../rule.ts';

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
    nl: 'In de eerste laag staat ook een knop waarvan niet duidelijk is wat hij doet.',
    en: 'The first layer also has a button of which it is not clear what it does.',
  },
  basis: [taskforceNoReject, avg7free, apBanner],
  promises: ['P22'],
  needs: ['banner'],
  phases: ['before-choice'],
  context: { kinds: ['choice', 'request', 'cookie-write', 'cookie-jar'], phases: ['after-accept', 'after-reject'] },
  extension: 'live',
  yieldsTo: ['banner-cookie-wall'],
  check(site, policy) {
    if (provenChoices(site, 'reject').some(({ clicks }) => clicks <= 1)) return [];
    const lacking = firstLayers(site).filter(({ observation }) => acceptControl(observation) !== undefined && rejectControl(observation) === undefined);
    if (lacking.length === 0 || !needsConsent(site, policy)) return [];
    return lacking.map((evidence) => {
      const unclear = evidence.observation.controls.some(({ kind, role, leads }) => kind === 'other' && role === 'button' && leads === undefined);
      return aboutBanner(evidence, { nl: 'De eerste laag heeft een knop om te accepteren, maar geen om te weigeren.', en: 'The first layer has a control to accept, but none to refuse.' }, unclear ? { kind: 'suspected' } : {});
    });
  },
});
