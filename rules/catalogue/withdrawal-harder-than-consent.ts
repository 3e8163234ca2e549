/** Withdrawing takes more clicks than accepting did; opening the dialog again counts as one extra click. */
import { apWithdraw } from '../knowledge/legal-basis/authorities.ts';
import { avg7withdraw } from '../knowledge/legal-basis/gdpr.ts';
import { edpbWithdraw } from '../knowledge/legal-basis/edpb.ts';
import { aboutBanner, provenChoices } from '../facts/banners.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'withdrawal-harder-than-consent',
  title: {
    nl: 'Intrekken kost meer klikken dan accepteren',
    en: 'Withdrawing takes more clicks than accepting',
  },
  headline: {
    nl: 'Toestemming intrekken kost de bezoeker meer klikken dan toestemming geven',
    en: 'Withdrawing consent takes the visitor more clicks than giving it',
  },
  explanation: {
    nl: 'De bezoeker moet vaker klikken om toestemming in te trekken dan om toestemming te geven.',
    en: 'The visitor must click more often to withdraw consent than to give consent.',
  },
  fix: {
    nl: "Zet een knop 'Alles weigeren' in het venster dat de bezoeker opnieuw opent.",
    en: "Put a 'Reject all' button in the dialog that the visitor reopens.",
  },
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
      .map(({ journey, observation, clicks }) =>
        aboutBanner(
          { journey, observation },
          {
            nl: `Intrekken kost ${clicks} klikken, accepteren ${given}.`,
            en: `Withdrawing takes ${clicks} clicks, accepting ${given}.`,
          },
        ),
      );
  },
});
