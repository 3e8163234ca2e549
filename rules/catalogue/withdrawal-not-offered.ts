/**
 * After accepting, no control opens the choice again, and no page has a link that promises to. If there is
 * such a link but it did not open the dialog for the crawler, that is a question; so it is if nothing shows
 * that the site asked for consent. A notice that only informs has no choice to withdraw.
 */
import { apWithdraw } from '../knowledge/legal-basis/authorities.ts';
import { avg7withdraw } from '../knowledge/legal-basis/gdpr.ts';
import { edpbWithdraw } from '../knowledge/legal-basis/edpb.ts';
import { taskforceIcon } from '../knowledge/legal-basis/taskforce.ts';
import { aboutBanner } from '../facts/banners.ts';
import { needsConsent } from '../facts/consent-needed.ts';
import { defineRule } from '../judge/rule.ts';

const words =
  /cookie[\s-]*(?:instelling|voorkeur|keuze|preference|setting|beheer|consent)|toestemming|(?:wijzig|beheer|aanpass|intrek)\w* .{0,20}cookie|cookies? (?:wijzig|beheer|aanpass)|privacy[\s-]*(?:instelling|voorkeur|setting|preference)|consent|manage cookies/i;

export const rule = defineRule({
  id: 'withdrawal-not-offered',
  title: { nl: 'Geen makkelijke manier om toestemming in te trekken', en: 'No easy way to withdraw consent' },
  headline: {
    nl: 'De controle vindt geen knop of link om toestemming in te trekken',
    en: 'The check finds no button or link to withdraw consent',
  },
  explanation: {
    nl: 'Een bezoeker die accepteert, vindt op de pagina geen knop of link om die keuze te wijzigen. Intrekken moet even makkelijk zijn als toestemming geven.',
    en: 'A visitor who accepts finds no button or link on the page to change that choice. Withdrawing consent must be as easy as giving it.',
  },
  fix: {
    nl: "Zet in de voettekst van het sjabloon een link 'Cookie-instellingen' die het keuzevenster opent.",
    en: "In the footer of the template, put a 'Cookie settings' link that opens the dialog.",
  },
  severity: 'high',
  kind: 'violation',
  downgradedWhen: {
    nl: 'Er is een link over cookie-instellingen, maar die opende niets. Of de controle zag niets dat toestemming vereist.',
    en: 'There is a link about cookie settings, but it opened nothing. Or the check saw nothing that needs consent.',
  },
  basis: [avg7withdraw, edpbWithdraw, taskforceIcon, apWithdraw],
  against: [],
  needs: ['choice'],
  phases: ['after-withdrawal'],
  context: {
    kinds: ['document', 'request', 'cookie-write', 'cookie-jar'],
    phases: ['before-choice', 'after-accept', 'after-reject'],
  },
  extension: 'no',
  check(site, policy) {
    const needed = needsConsent(site, policy);
    if (
      !needed &&
      !site
        .all('choice')
        .some(({ observation }) => observation.choice === 'reject' && observation.outcome === 'confirmed')
    )
      return [];
    const linked = site
      .all('document')
      .some(({ observation }) =>
        observation.links.some(
          ({ text, url }) =>
            words.test(text) || /#[^#]*cookie|cookie-?(?:settings|instellingen|voorkeuren)/i.test(url),
        ),
      );
    return site
      .all('choice')
      .filter(({ observation }) => observation.choice === 'withdraw' && observation.outcome === 'not-offered')
      .map((evidence) =>
        aboutBanner(
          evidence,
          linked
            ? {
                nl: 'Er is een link over cookie-instellingen, maar die opent het keuzevenster niet.',
                en: 'There is a link about cookie settings, but it does not open the dialog.',
              }
            : {
                nl: 'Na het accepteren vond de controle geen knop of link om de toestemming in te trekken.',
                en: 'After accepting, the check found no button or link to withdraw consent.',
              },
          {
            ...(linked
              ? {
                  headline: {
                    nl: 'De link over cookie-instellingen opent het keuzevenster niet',
                    en: 'The link about cookie settings does not open the dialog',
                  },
                }
              : {}),
            ...(linked || !needed ? { kind: 'suspected' as const } : {}),
          },
        ),
      );
  },
});
