/**
 * A visitor with a mouse can refuse; with the keys of a keyboard alone it does not work: Tab and Shift+Tab lead to no
 * control that refuses, or Enter and Space do nothing there. It was tried in a profile of its own.
 */
import { accessibilityAct, wcagKeyboard } from '../knowledge/legal-basis/accessibility.ts';
import { avg7free } from '../knowledge/legal-basis/gdpr.ts';
import { aboutBanner, provenChoices } from '../facts/banners.ts';
import { needsConsent } from '../facts/consent-needed.ts';
import type { KeyboardRefusal } from '../evidence/index.ts';
import type { LocalisedText } from '../judge/finding.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'banner-not-operable',
  title: { nl: 'Weigeren kan niet met het toetsenbord', en: 'Refusing does not work with a keyboard' },
  headline: {
    nl: 'Wie geen muis gebruikt, kan de cookies niet weigeren',
    en: 'A visitor without a mouse cannot refuse the cookies',
  },
  explanation: {
    nl: 'Met de muis is weigeren gelukt. Met alleen het toetsenbord lukt het niet: de weigerknop is niet te bereiken, of doet niets. Mensen die geen muis kunnen gebruiken hebben dan geen vrije keuze.',
    en: 'With the mouse, refusing worked. With the keyboard alone it does not: the control that refuses cannot be reached, or does nothing. People who cannot use a mouse then have no free choice.',
  },
  fix: {
    nl: 'Maak van de weigerknop een echte `<button>`. Houd de focus niet vast in een ander venster, en gebruik geen `tabindex="-1"` op de knoppen.',
    en: 'Make the control that refuses a real `<button>`. Do not hold the focus in another window, and use no `tabindex="-1"` on the controls.',
  },
  severity: 'medium',
  kind: 'violation',
  downgradedWhen: {
    nl: 'De controle zag niets waarvoor de website toestemming nodig heeft.',
    en: 'The check saw nothing for which the site needs consent.',
  },
  basis: [accessibilityAct, wcagKeyboard, avg7free],
  against: ['consent'],
  needs: ['choice', 'keyboard-refusal'],
  phases: ['after-reject'],
  context: {
    kinds: ['banner', 'request', 'cookie-write', 'cookie-jar'],
    phases: ['before-choice', 'after-accept'],
  },
  extension: 'no',
  applies: (site) =>
    site.all('choice').some(({ observation }) => observation.choice === 'reject') || {
      reason: 'no journey refuses by mouse',
    },
  unknown(site) {
    if (provenChoices(site, 'reject').length === 0) return null;
    const tried = site.all('keyboard-refusal').map(({ observation }) => observation);
    const unclear = tried.find(({ outcome }) => outcome === 'unclear');
    if (unclear) return `refusing by keyboard was tried, and nothing follows from it: ${unclear.reason}`;
    return tried.length === 0 ? 'refusing by keyboard was not tried' : null;
  },
  check(site, policy) {
    return site.all('keyboard-refusal').flatMap(({ journey, observation }) => {
      const message = obstacle(observation);
      return message === null
        ? []
        : [
            aboutBanner(
              { journey, observation },
              message,
              needsConsent(site, policy) ? {} : { kind: 'suspected' },
            ),
          ];
    });
  },
});

function obstacle({ outcome, control }: KeyboardRefusal): LocalisedText | null {
  if (outcome === 'not-reached')
    return {
      nl: 'Tab en Shift+Tab leiden niet naar een knop die weigert.',
      en: 'Tab and Shift+Tab lead to no control that refuses.',
    };
  if (outcome !== 'no-effect') return null;
  return control === undefined
    ? {
        nl: 'Enter en spatie doen niets op een schakelaar of knop die nodig is om te weigeren.',
        en: 'Enter and Space do nothing on a switch or control that is needed to refuse.',
      }
    : {
        nl: `Enter en spatie op “${control}” doen niets.`,
        en: `Enter and Space on “${control}” do nothing.`,
      };
}
