/**
 * The site claims legitimate interest for placing or reading: in a TCF record for storing (purpose 1) or for
 * advertising and content profiles (3 to 6), in a box of the banner that is on, or in text that says so of
 * cookies. Text that only names legitimate interest is a question.
 */
import { apBanner } from '../knowledge/legal-basis/authorities.ts';
import { taskforceReject } from '../knowledge/legal-basis/taskforce.ts';
import { tcf } from '../knowledge/legal-basis/specifications.ts';
import { aboutBanner, claimsInterest, layersBeforeChoice } from '../facts/banners.ts';
import { defineRule } from '../judge/rule.ts';
import { recordWithName } from '../judge/wording.ts';

const purposes = /^purpose [1346]$|^purpose 5$/i;

export const rule = defineRule({
  id: 'banner-legitimate-interest',
  title: {
    nl: 'Gerechtvaardigd belang als grond voor cookies',
    en: 'Legitimate interest claimed for cookies',
  },
  headline: {
    nl: 'De website beroept zich voor cookies op gerechtvaardigd belang in plaats van toestemming',
    en: 'The site relies on legitimate interest for cookies instead of consent',
  },
  explanation: {
    nl: 'De cookiemelding of de vastgelegde keuze gebruikt gerechtvaardigd belang als grond om cookies te plaatsen of te lezen. Daarvoor is toestemming nodig.',
    en: 'The banner or the consent record uses legitimate interest as a ground to set or read cookies. That needs consent.',
  },
  fix: {
    nl: 'Verwijder deze grond uit de cookiemelding en vraag toestemming. In TCF: zet gerechtvaardigd belang uit voor doel 1 en doelen 3 tot en met 6.',
    en: 'Remove this ground from the banner and ask for consent. In TCF: switch off legitimate interest for purpose 1 and purposes 3 to 6.',
  },
  severity: 'high',
  kind: 'violation',
  downgradedWhen: {
    nl: 'De tekst noemt gerechtvaardigd belang. Er staat geen schakelaar voor aan, en de tekst baseert er geen cookies op.',
    en: 'The text mentions legitimate interest. No switch for it is on, and the text bases no cookies on it.',
  },
  basis: [taskforceReject, apBanner, tcf],
  against: ['grounds'],
  needs: ['banner'],
  phases: ['before-choice'],
  context: { kinds: ['consent-record'], phases: ['after-reject'] },
  extension: 'live',
  check(site) {
    const claimed = site.all('consent-record').flatMap((evidence) => {
      const found = (evidence.observation.decoded.legitimateInterest ?? []).filter((name) =>
        purposes.test(name),
      );
      return found.length === 0
        ? []
        : [
            aboutBanner(evidence, {
              nl: `${recordWithName(evidence.observation.name).nl} staat ${found.join(', ')} toe op grond van gerechtvaardigd belang.`,
              en: `${recordWithName(evidence.observation.name).en} grants ${found.join(', ')} based on legitimate interest.`,
            }),
          ];
    });
    const shown = layersBeforeChoice(site).flatMap((evidence) => {
      const on = evidence.observation.controls.filter(
        (control) => control.checked === true && claimsInterest(control),
      );
      if (on.length > 0)
        return [
          aboutBanner(evidence, {
            nl: 'In de cookiemelding staan schakelaars voor gerechtvaardigd belang al aan.',
            en: 'Switches for legitimate interest are already on in the banner.',
          }),
        ];
      if (evidence.observation.onInterest === true)
        return [
          aboutBanner(evidence, {
            nl: 'De cookiemelding zegt dat de website cookies plaatst op grond van gerechtvaardigd belang.',
            en: 'The banner says that the site sets cookies based on legitimate interest.',
          }),
        ];
      return evidence.observation.legitimateInterest === true
        ? [
            aboutBanner(
              evidence,
              {
                nl: 'De cookiemelding noemt gerechtvaardigd belang als grond.',
                en: 'The banner names legitimate interest as a ground.',
              },
              {
                kind: 'suspected',
                severity: 'medium',
                headline: {
                  nl: 'De cookiemelding noemt gerechtvaardigd belang als grond',
                  en: 'The banner names legitimate interest as a ground',
                },
              },
            ),
          ]
        : [];
    });
    return claimed.length > 0 ? claimed : shown;
  },
});
