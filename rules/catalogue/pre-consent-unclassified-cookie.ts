/** Cookies before any choice of which nobody knows the purpose, where that is a question rather than a breach. */
import { taskforceEssential, tw1 } from '../basis.ts';
import { cookieDrafts } from '../catalogue-helpers/drafts.ts';
import { reason } from '../catalogue-helpers/words.ts';
import { isBreach, standingOfCookie } from '../facts/cookie-standing.ts';
import { cookies } from '../facts/cookies.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'pre-consent-unclassified-cookie',
  title: { nl: 'Cookie met onbekend doel vóór toestemming', en: 'Cookie of unknown purpose before opt-in' },
  explanation: {
    nl: 'Vóór de keuze is een cookie geplaatst die niet bij de opgegeven kerncookies hoort en waarvan het doel niet bekend is. Of dat mag, hangt af van waar hij voor dient.',
    en: 'Before the choice a cookie was set that is not among the declared core cookies and whose purpose is not known. Whether that is allowed depends on what it is for.',
  },
  fix: {
    nl: 'Zoek uit wie de cookie plaatst en waarvoor. Noodzakelijk: neem hem met doel op in het beleid en de verklaring. Niet noodzakelijk: plaats hem pas na toestemming, of verwijder hem.',
    en: 'Find out who sets the cookie and why. Essential: list it with its purpose in the policy and the statement. Not essential: set it only after opt-in, or remove it.',
  },
  severity: 'medium',
  kind: 'suspected',
  basis: [taskforceEssential, tw1],
  against: ['core'],
  needs: ['cookie-write', 'cookie-jar'],
  phases: ['before-choice'],
  context: { kinds: ['choice'], phases: ['after-accept', 'after-reject'] },
  extension: 'live',
  yieldsTo: ['pre-consent-nonessential-cookie'],
  check: (site, policy) =>
    cookies(site, policy, ['before-choice']).flatMap((fact) => {
      const why = standingOfCookie(fact, policy);
      if (why === null || isBreach(why) || why === 'exempt-claim') return [];
      return cookieDrafts(fact, {
        message: { nl: `Deze cookie is geplaatst vóór de keuze.${reason(why).nl}`, en: `This cookie was set before the choice.${reason(why).en}` },
        ...(why === 'unclear' ? {} : { severity: 'low' as const }),
      });
    }),
});
