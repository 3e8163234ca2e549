/** Cookies of unknown purpose are set before any choice, and that is a question rather than a breach. */
import { taskforceEssential } from '../knowledge/legal-basis/taskforce.ts';
import { tw1 } from '../knowledge/legal-basis/telecom.ts';
import { cookieDrafts } from '../judge/drafts.ts';
import { reason } from '../judge/wording.ts';
import { isBreach, breachOfCookie } from '../facts/cookie-breach.ts';
import { cookies } from '../facts/cookies.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'pre-consent-unclassified-cookie',
  title: {
    nl: 'Cookie met onbekend doel vóór toestemming',
    en: 'Cookie with an unknown purpose before consent',
  },
  headline: {
    nl: '{who} plaatst {cookie} met een onzeker doel voordat de bezoeker kiest',
    en: '{who} sets {cookie} of uncertain purpose before the visitor chooses',
  },
  explanation: {
    nl: 'Voordat de bezoeker kiest, plaatst de website een cookie met een onbekend doel. Het beleid noemt de cookie niet als kerncookie. Het doel bepaalt of de cookie mag.',
    en: 'Before the visitor chooses, the site sets a cookie with an unknown purpose. The policy does not list it as a core cookie. Its purpose decides whether it is allowed.',
  },
  fix: {
    nl: 'Zoek uit wie de cookie plaatst en waarvoor. Is hij noodzakelijk, noem hem dan met zijn doel in het beleid en de verklaring. Plaats hem anders pas na toestemming, of verwijder hem.',
    en: 'Find out who sets the cookie and why. If it is essential, list it with its purpose in the policy and the statement. Otherwise set it only after consent, or remove it.',
  },
  severity: 'medium',
  kind: 'suspected',
  basis: [taskforceEssential, tw1],
  against: ['core'],
  needs: ['cookie-write', 'cookie-jar'],
  phases: ['before-choice'],
  context: { kinds: ['choice'], phases: ['after-accept', 'after-reject'] },
  extension: 'live',
  supersededBy: ['pre-consent-nonessential-cookie'],
  check: (site, policy) =>
    cookies(site, policy, ['before-choice']).flatMap((fact) => {
      const why = breachOfCookie(fact, policy);
      if (why === null || isBreach(why) || why === 'exempt-claim' || why === 'placeholder') return [];
      return cookieDrafts(fact, {
        message: {
          nl: `Deze cookie is geplaatst vóór de keuze.${reason(why).nl}`,
          en: `This cookie was set before the choice.${reason(why).en}`,
        },
        ...(why === 'unclear' || why === 'fingerprint' ? {} : { severity: 'low' as const }),
      });
    }),
});
