/**
 * The visitor cannot use the page without accepting: the banner covers it and offers no way to refuse. Words
 * that demand acceptance are only a question if the page was not seen to be blocked.
 */
import { apBanner } from '../knowledge/legal-basis/authorities.ts';
import { avg7free } from '../knowledge/legal-basis/gdpr.ts';
import { edpbWall } from '../knowledge/legal-basis/edpb.ts';
import { aboutBanner, acceptControl, layersBeforeChoice, rejectControl } from '../facts/banners.ts';
import { needsConsent } from '../facts/consent-needed.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'banner-cookie-wall',
  title: {
    nl: 'Website onbruikbaar zonder accepteren (cookiemuur)',
    en: 'Site unusable without accepting (cookie wall)',
  },
  headline: {
    nl: 'De cookiemelding sluit de pagina af tot de bezoeker accepteert',
    en: 'The banner blocks the page until the visitor accepts',
  },
  explanation: {
    nl: 'De cookiemelding dekt de pagina af en biedt geen manier om te weigeren. Een website mag de toegang niet laten afhangen van toestemming.',
    en: 'The banner covers the page and offers no way to refuse. A site must not make access depend on consent.',
  },
  fix: {
    nl: 'Voeg in de cookiemelding een weigerknop toe die de volledige inhoud opent. Laat formulieren ook zonder optionele diensten werken.',
    en: 'Add a reject button to the banner that opens the full content. Make forms work without optional services too.',
  },
  severity: 'high',
  kind: 'violation',
  downgradedWhen: {
    nl: 'De cookiemelding zegt dat de website zonder accepteren niet werkt. De controle zag niet dat zij de pagina echt afsluit.',
    en: 'The banner says that the site does not work without accepting. The check did not see it really block the page.',
  },
  basis: [edpbWall, avg7free, apBanner],
  against: ['consent', 'core', 'contact'],
  needs: ['banner'],
  phases: ['before-choice'],
  context: {
    kinds: ['choice', 'request', 'cookie-write', 'cookie-jar'],
    phases: ['after-accept', 'after-reject'],
  },
  extension: 'live',
  check(site, policy) {
    const layers = layersBeforeChoice(site);
    const refusals = site.all('choice').filter(({ observation }) => observation.choice === 'reject');
    const refused =
      refusals.some(({ observation }) => observation.outcome === 'confirmed') ||
      layers.some(({ observation }) => rejectControl(observation) !== undefined);
    const notOffered =
      refusals.length > 0 && refusals.every(({ observation }) => observation.outcome === 'not-offered');
    if (refused || !needsConsent(site, policy)) return [];
    return layers.flatMap((evidence) => {
      const { observation } = evidence;
      if (observation.layer !== 1 || acceptControl(observation) === undefined) return [];
      const wayOut = observation.controls.some(({ kind }) => kind === 'close' || kind === 'settings');
      if (observation.blocksContent === true && notOffered && !wayOut)
        return [
          aboutBanner(evidence, {
            nl: 'De cookiemelding dekt de pagina af en biedt geen manier om te weigeren.',
            en: 'The banner covers the page and offers no way to refuse.',
          }),
        ];
      if (observation.demandsAcceptance === true)
        return [
          aboutBanner(
            evidence,
            {
              nl: 'De cookiemelding zegt dat de website zonder accepteren niet te gebruiken is.',
              en: 'The banner says that the site cannot be used without accepting.',
            },
            {
              kind: 'suspected',
              headline: {
                nl: 'De cookiemelding zegt dat de website alleen werkt als de bezoeker accepteert',
                en: 'The banner says that the site only works if the visitor accepts',
              },
            },
          ),
        ];
      return [];
    });
  },
});
