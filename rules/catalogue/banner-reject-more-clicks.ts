/** Refusing took more clicks than accepting; both were made and proven. */
import { apBanner, avg7free, taskforceNoReject } from '../basis.ts';
import { aboutBanner, provenChoices } from '../facts/banner.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'banner-reject-more-clicks',
  title: { nl: 'Weigeren kost meer klikken dan accepteren', en: 'Refusing takes more clicks than accepting' },
  explanation: {
    nl: 'Wie weigert, moet verder klikken dan wie accepteert. Weigeren hoort even makkelijk te zijn.',
    en: 'Whoever refuses must click further than whoever accepts. Refusing should be as easy.',
  },
  fix: { nl: 'Bied weigeren aan met evenveel klikken, op dezelfde laag.', en: 'Offer refusal with the same number of clicks, on the same layer.' },
  severity: 'high',
  kind: 'violation',
  basis: [taskforceNoReject, avg7free, apBanner],
  against: ['consent'],
  needs: ['choice'],
  phases: ['after-accept', 'after-reject'],
  context: { phases: ['before-choice'] },
  extension: 'no',
  yieldsTo: ['banner-no-reject-first-layer', 'banner-cookie-wall'],
  check(site) {
    const accept = Math.min(...provenChoices(site, 'accept').map(({ clicks }) => clicks));
    if (!Number.isFinite(accept)) return [];
    return provenChoices(site, 'reject')
      .filter(({ clicks }) => clicks > accept)
      .map(({ journey, observation, clicks }) => aboutBanner({ journey, observation }, { nl: `Weigeren kost ${clicks} klikken, accepteren ${accept}.`, en: `Refusing takes ${clicks} clicks, accepting ${accept}.` }));
  },
});
