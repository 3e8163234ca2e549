/**
 * The banner went away after the click, but the site wrote nothing to remember the choice by. The journey
 * then counts as unconfirmed and no rule judges what follows from the choice; this finding says why.
 */
import { avg7proof } from '../knowledge/legal-basis/gdpr.ts';
import { aboutBanner } from '../facts/banners.ts';
import { defineRule } from '../judge/rule.ts';
import { short } from '../judge/wording.ts';

export const rule = defineRule({
  id: 'consent-not-recorded',
  title: { nl: 'Geen vastgelegde keuze gevonden', en: 'No record of the choice found' },
  headline: {
    nl: 'De controle vindt niets waarmee de website de keuze van de bezoeker onthoudt',
    en: 'The check finds nothing by which the site remembers the visitor’s choice',
  },
  explanation: {
    nl: 'De cookiemelding verdwijnt na de klik, maar de controle vindt niets dat de keuze bewaart: geen cookie, opslag of database, en geen server die haar onthoudt. De organisatie moet toestemming kunnen aantonen.',
    en: 'The banner disappears after the click, but the check finds nothing that keeps the choice: no cookie, storage or database, and no server that remembers it. The organisation must be able to prove consent.',
  },
  fix: {
    nl: 'Laat de cookiemelding de keuze opslaan, met het tijdstip en de versie van de verklaring.',
    en: 'Make the banner store the choice, with the time and the version of the statement.',
  },
  severity: 'medium',
  kind: 'suspected',
  basis: [avg7proof],
  against: [],
  needs: ['choice'],
  phases: ['after-accept', 'after-reject'],
  context: { phases: ['before-choice', 'after-withdrawal', 'after-category'] },
  extension: 'no',
  check: (site) =>
    site
      .all('choice')
      .filter(
        ({ observation }) =>
          observation.outcome === 'unconfirmed' &&
          observation.bannerGone &&
          observation.clicks.length > 0 &&
          observation.records.every(({ area }) => area === 'server') &&
          observation.choice !== 'withdraw',
      )
      .map((evidence) => {
        const told = evidence.observation.records.map(({ name }) => short(name));
        return aboutBanner(
          evidence,
          told.length === 0
            ? {
                nl: 'De cookiemelding verdwijnt na de klik. De controle vond geen cookie of opslag die de keuze onthoudt.',
                en: 'The banner disappears after the click. The check found no cookie or storage that remembers the choice.',
              }
            : {
                nl: `De cookiemelding verdwijnt na de klik, en de pagina meldt iets aan een server (${told.join(', ')}). Toch vraagt de website het opnieuw als de pagina opnieuw laadt.`,
                en: `The banner disappears after the click, and the page tells a server something (${told.join(', ')}). Yet the site asks again when the page is loaded again.`,
              },
        );
      }),
});
