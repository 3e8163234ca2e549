/**
 * The page cannot be used without accepting: the banner covers it and offers no refusal at all. Words that demand
 * acceptance, without that being seen, are a question.
 */
import { apBanner, avg7free, edpbWall } from '../basis.ts';
import { aboutBanner, acceptControl, layersBeforeChoice, rejectControl } from '../facts/banner.ts';
import { needsConsent } from '../facts/consent-needed.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'banner-cookie-wall',
  title: { nl: 'Site onbruikbaar zonder accepteren (cookiemuur)', en: 'Site unusable without accepting (cookie wall)' },
  explanation: { nl: 'De melding dekt de pagina af en laat alleen accepteren. Toegang mag niet van toestemming afhangen.', en: 'The banner covers the page and lets one accept only. Access must not depend on consent.' },
  fix: { nl: 'Laat weigeren leiden tot de volledige inhoud; maak formulieren onafhankelijk van optionele diensten.', en: 'Let refusal lead to the full content; make forms independent of optional services.' },
  severity: 'high',
  kind: 'violation',
  milder: {
    nl: 'De melding zegt dat het zonder accepteren niet gaat, maar dekt de pagina niet af.',
    en: 'The banner says that nothing works without accepting, but does not cover the page.',
  },
  basis: [edpbWall, avg7free, apBanner],
  against: ['consent', 'core', 'contact'],
  needs: ['banner'],
  phases: ['before-choice'],
  context: { kinds: ['choice', 'request', 'cookie-write', 'cookie-jar'], phases: ['after-accept', 'after-reject'] },
  extension: 'live',
  check(site, policy) {
    const layers = layersBeforeChoice(site);
    const refusals = site.all('choice').filter(({ observation }) => observation.choice === 'reject');
    const refused = refusals.some(({ observation }) => observation.outcome === 'confirmed') || layers.some(({ observation }) => rejectControl(observation) !== undefined);
    const notOffered = refusals.length > 0 && refusals.every(({ observation }) => observation.outcome === 'not-offered');
    if (refused || !needsConsent(site, policy)) return [];
    return layers.flatMap((evidence) => {
      const { observation } = evidence;
      if (observation.layer !== 1 || acceptControl(observation) === undefined) return [];
      const wayOut = observation.controls.some(({ kind }) => kind === 'close' || kind === 'settings');
      if (observation.blocksContent === true && notOffered && !wayOut) return [aboutBanner(evidence, { nl: 'De melding dekt de pagina af en laat alleen accepteren.', en: 'The banner covers the page and lets one accept only.' })];
      if (observation.demandsAcceptance === true) return [aboutBanner(evidence, { nl: 'De melding zegt dat de site zonder accepteren niet te gebruiken is.', en: 'The banner says that the site cannot be used without accepting.' }, { kind: 'suspected' })];
      return [];
    });
  },
});
