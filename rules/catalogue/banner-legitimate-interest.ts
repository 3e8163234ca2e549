/**
 * Legitimate interest as a ground for placing or reading: in a TCF record for storing (purpose 1) or for advertising and
 * content profiles (3 to 6), or as a box that is on in the banner, or said outright of cookies in its text. Words that only name it are a question.
 */
import { apBanner, taskforceReject, tcf } from '../basis.ts';
import { aboutBanner, claimsInterest, layersBeforeChoice } from '../facts/banner.ts';
import { defineRule } from '../rule.ts';
import { short } from '../catalogue-helpers/words.ts';

const purposes = /^purpose [1346]$|^purpose 5$/i;

export const rule = defineRule({
  id: 'banner-legitimate-interest',
  title: { nl: 'Gerechtvaardigd belang als grond voor cookies', en: 'Legitimate interest claimed for cookies' },
  explanation: { nl: 'De melding beroept zich op gerechtvaardigd belang om te plaatsen of te lezen. Daarvoor is toestemming nodig.', en: 'The banner relies on legitimate interest for placing or reading. That needs consent.' },
  fix: { nl: 'Verwijder deze grond uit de cookiemelding; vraag toestemming.', en: 'Remove this ground from the banner; ask for consent.' },
  severity: 'high',
  kind: 'violation',
  milder: {
    nl: 'De tekst noemt gerechtvaardigd belang, zonder dat er een schakelaar voor aan staat of cookies erop worden gebaseerd.',
    en: 'The text mentions legitimate interest, while no switch for it is on and no cookies are based on it.',
  },
  basis: [taskforceReject, apBanner, tcf],
  against: ['grounds'],
  needs: ['banner'],
  phases: ['before-choice'],
  context: { kinds: ['consent-record'], phases: ['after-reject'] },
  extension: 'live',
  check(site) {
    const claimed = site.all('consent-record').flatMap((evidence) => {
      const found = (evidence.observation.decoded.legitimateInterest ?? []).filter((name) => purposes.test(name));
      return found.length === 0 ? [] : [aboutBanner(evidence, { nl: `${short(evidence.observation.name)} staat ${found.join(', ')} toe op grond van gerechtvaardigd belang.`, en: `${short(evidence.observation.name)} grants ${found.join(', ')} on the ground of legitimate interest.` })];
    });
    const shown = layersBeforeChoice(site).flatMap((evidence) => {
      const on = evidence.observation.controls.filter((control) => control.checked === true && claimsInterest(control));
      if (on.length > 0) return [aboutBanner(evidence, { nl: 'Schakelaars voor gerechtvaardigd belang staan aan.', en: 'Boxes for legitimate interest are on.' })];
      if (evidence.observation.onInterest === true) return [aboutBanner(evidence, { nl: 'De melding plaatst cookies op grond van gerechtvaardigd belang.', en: 'The banner places cookies on the ground of legitimate interest.' })];
      return evidence.observation.legitimateInterest === true ? [aboutBanner(evidence, { nl: 'De melding noemt gerechtvaardigd belang als grond.', en: 'The banner names legitimate interest as a ground.' }, { kind: 'suspected', severity: 'medium' })] : [];
    });
    return claimed.length > 0 ? claimed : shown;
  },
});
