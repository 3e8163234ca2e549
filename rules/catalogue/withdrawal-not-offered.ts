/**
 * After accepting, no control could be found that opens the choice again, and no page has a link that promises one. Where
 * such a link is there but did not open the dialog for us, it is a question; so it is where nothing was seen that consent
 * was asked for. A notice that only informs has nothing to take back.
 */
import { apWithdraw, avg7withdraw, edpbWithdraw, taskforceIcon } from '../basis.ts';
import { aboutBanner } from '../facts/banner.ts';
import { needsConsent } from '../facts/consent-needed.ts';
import { defineRule } from '../rule.ts';

const words = /cookie[\s-]*(?:instelling|voorkeur|keuze|preference|setting|beheer|consent)|toestemming|(?:wijzig|beheer|aanpass|intrek)\w* .{0,20}cookie|cookies? (?:wijzig|beheer|aanpass)|privacy[\s-]*(?:instelling|voorkeur|setting|preference)|consent|manage cookies/i;

export const rule = defineRule({
  id: 'withdrawal-not-offered',
  title: { nl: 'Toestemming niet makkelijk in te trekken', en: 'No easy way to withdraw consent' },
  explanation: {
    nl: 'Wie accepteerde, vindt op de pagina geen knop of link om die keuze te wijzigen. Intrekken moet even makkelijk zijn als toestaan.',
    en: 'Whoever accepted finds no control or link on the page to change that choice. Withdrawing must be as easy as consenting.',
  },
  fix: { nl: "Zet op elke pagina een link 'Cookie-instellingen' in de voettekst die het keuzevenster opent.", en: "Put a link 'Cookie settings' in the footer of every page, which opens the dialog." },
  severity: 'high',
  kind: 'violation',
  milder: {
    nl: 'Er is een link over cookie-instellingen die niets opende, of er is niets waarvoor toestemming nodig is.',
    en: 'There is a link about cookie settings that opened nothing, or there is nothing that needs consent.',
  },
  basis: [avg7withdraw, edpbWithdraw, taskforceIcon, apWithdraw],
  against: [],
  needs: ['choice'],
  phases: ['after-withdrawal'],
  context: { kinds: ['document', 'request', 'cookie-write', 'cookie-jar'], phases: ['before-choice', 'after-accept', 'after-reject'] },
  extension: 'no',
  check(site, policy) {
    const needed = needsConsent(site, policy);
    if (!needed && !site.all('choice').some(({ observation }) => observation.choice === 'reject' && observation.outcome === 'confirmed')) return [];
    const linked = site.all('document').some(({ observation }) => observation.links.some(({ text, url }) => words.test(text) || /#.*cookie|cookie-?(?:settings|instellingen|voorkeuren)/i.test(url)));
    return site.all('choice')
      .filter(({ observation }) => observation.choice === 'withdraw' && observation.outcome === 'not-offered')
      .map((evidence) => aboutBanner(evidence,
        linked
          ? { nl: 'Er is een link over cookie-instellingen, maar die opende het keuzevenster niet.', en: 'There is a link about cookie settings, but it did not open the dialog.' }
          : { nl: 'Na het accepteren is geen knop of link gevonden om de toestemming in te trekken.', en: 'After accepting, no control or link was found to withdraw consent.' },
        linked || !needed ? { kind: 'suspected' } : {}));
  },
});
