/** Withdrawing takes more clicks than accepting did; opening the dialog again counts as one extra. */
import { apWithdraw, avg7withdraw, edpbWithdraw } from '../basis.ts';
import { aboutBanner, provenChoices } from '../facts/banner.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'withdrawal-harder-than-consent',
  title: { nl: 'Intrekken kost meer stappen dan toestaan', en: 'Withdrawing takes more steps than consenting' },
  explanation: {
    nl: 'Om toestemming in te trekken moet de bezoeker vaker klikken dan om haar te geven.',
    en: 'To withdraw consent the visitor must click more often than to give it.',
  },
  fix: { nl: "Bied in het heropende venster één knop 'Alles weigeren'.", en: 'Offer one control that refuses all in the reopened dialog.' },
  severity: 'medium',
  kind: 'violation',
  basis: [avg7withdraw, edpbWithdraw, apWithdraw],
  against: [],
  needs: ['choice'],
  phases: ['after-withdrawal'],
  context: { phases: ['before-choice', 'after-accept'] },
  extension: 'no',
  check(site) {
    const given = Math.min(...provenChoices(site, 'accept').map(({ clicks }) => clicks));
    if (!Number.isFinite(given)) return [];
    return provenChoices(site, 'withdraw')
      .filter(({ clicks }) => clicks > given + 1)
      .map(({ journey, observation, clicks }) => aboutBanner({ journey, observation }, { nl: `Intrekken kost ${clicks} klikken, toestaan ${given}.`, en: `Withdrawing takes ${clicks} clicks, consenting ${given}.` }));
  },
});
