/** Refusing took more clicks than accepting, and both choices were confirmed. */
import { apBanner } from '../knowledge/legal-basis/authorities.ts';
import { avg7free } from '../knowledge/legal-basis/gdpr.ts';
import { taskforceNoReject } from '../knowledge/legal-basis/taskforce.ts';
import { aboutBanner, provenChoices } from '../facts/banners.ts';
import { comparable } from '../facts/answers-seen.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'banner-reject-more-clicks',
  title: { nl: 'Weigeren kost meer klikken dan accepteren', en: 'Refusing takes more clicks than accepting' },
  headline: {
    nl: 'Weigeren kost de bezoeker meer klikken dan accepteren',
    en: 'Refusing takes the visitor more clicks than accepting',
  },
  explanation: {
    nl: 'De bezoeker heeft meer klikken nodig om te weigeren dan om te accepteren. Weigeren hoort even makkelijk te zijn.',
    en: 'The visitor needs more clicks to refuse than to accept. Refusing should be as easy.',
  },
  fix: {
    nl: 'Zet de weigerknop op hetzelfde scherm als de accepteerknop. Beide kosten dan evenveel klikken.',
    en: 'Put the reject button on the same layer as the accept button. Both then take the same number of clicks.',
  },
  severity: 'high',
  kind: 'violation',
  basis: [taskforceNoReject, avg7free, apBanner],
  against: ['consent'],
  needs: ['choice'],
  phases: ['after-accept', 'after-reject'],
  context: { phases: ['before-choice'] },
  extension: 'no',
  applies: (site) => comparable(site, ['accept', 'reject']),
  supersededBy: ['banner-no-reject-first-layer', 'banner-cookie-wall'],
  check(site) {
    const accept = Math.min(...provenChoices(site, 'accept').map(({ clicks }) => clicks));
    if (!Number.isFinite(accept)) return [];
    return provenChoices(site, 'reject')
      .filter(({ clicks }) => clicks > accept)
      .map(({ journey, observation, clicks }) =>
        aboutBanner(
          { journey, observation },
          {
            nl: `Weigeren kost ${clicks} klikken, accepteren ${accept}.`,
            en: `Refusing takes ${clicks} clicks, accepting ${accept}.`,
          },
        ),
      );
  },
});
