/**
 * The banner left after the click, but nothing was written by which the site could remember the choice. The journey then
 * counts as unconfirmed, and what follows from the choice is not judged; this says why.
 */
import { avg7proof } from '../basis.ts';
import { aboutBanner } from '../facts/banner.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'consent-not-recorded',
  title: { nl: 'Keuze wordt niet vastgelegd', en: 'The choice is not recorded' },
  explanation: {
    nl: 'Na de keuze verdween de melding, maar er is niets vastgelegd waaruit de keuze blijkt. Toestemming moet aantoonbaar zijn.',
    en: 'After the choice the banner left, but nothing was recorded that shows the choice. Consent must be demonstrable.',
  },
  fix: { nl: 'Leg de keuze vast, met het moment en de versie van de verklaring.', en: 'Record the choice, with its moment and the version of the statement.' },
  severity: 'medium',
  kind: 'suspected',
  basis: [avg7proof],
  against: [],
  needs: ['choice'],
  phases: ['after-accept', 'after-reject'],
  context: { phases: ['before-choice', 'after-withdrawal', 'after-category'] },
  extension: 'no',
  check: (site) =>
    site.all('choice')
      .filter(({ observation }) => observation.outcome === 'unconfirmed' && observation.bannerGone && observation.clicks.length > 0 && observation.records.length === 0 && observation.choice !== 'withdraw')
      .map((evidence) => aboutBanner(evidence, { nl: 'De melding verdween na de klik, maar er is geen cookie of opslag gezien die de keuze onthoudt.', en: 'The banner left after the click, but no cookie or storage was seen that remembers the choice.' })),
});
