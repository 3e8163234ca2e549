/** Consent-requiring cookies before any choice. What nobody knows counts too where a statement says which cookies are core. */
import { avg5a, eprivacy, taskforceDefault, tw1 } from '../basis.ts';
import { cookieDrafts } from '../catalogue-helpers/drafts.ts';
import { reason } from '../catalogue-helpers/words.ts';
import { isBreach, standingOfCookie } from '../facts/cookie-standing.ts';
import { cookies } from '../facts/cookies.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'pre-consent-nonessential-cookie',
  title: { nl: 'Toestemmingsplichtige cookie vóór toestemming', en: 'Cookie that needs consent set before opt-in' },
  explanation: {
    nl: 'Voordat de bezoeker iets koos, is een cookie geplaatst die alleen na toestemming mag: een bekende volg- of statistiekcookie, of een onbekende cookie die bezoekers herkent of van een andere partij is.',
    en: 'Before the visitor chose anything, a cookie was set that needs consent: a known tracking or statistics cookie, or an unknown one that recognises visitors or belongs to another party.',
  },
  fix: {
    nl: 'Laad het script dat de cookie plaatst pas na toestemming (bij Google: "basic" consent mode, niet alleen "denied"). Is de cookie echt noodzakelijk, neem hem dan met doel op bij de kerncookies in het beleid en in de verklaring.',
    en: 'Load the script that sets the cookie only after opt-in (for Google: basic consent mode, not just "denied"). If the cookie really is essential, list it with its purpose among the core cookies of the policy and in the statement.',
  },
  severity: 'critical',
  kind: 'violation',
  milder: {
    nl: 'De cookie is van statistiek waarvoor het beleid zich op de uitzondering beroept.',
    en: 'The cookie is of statistics for which the policy claims the exemption.',
  },
  basis: [tw1, eprivacy, taskforceDefault, avg5a],
  against: ['service', 'consent', 'optIn', 'core', 'exemption'],
  needs: ['cookie-write', 'cookie-jar'],
  phases: ['before-choice'],
  context: { kinds: ['choice'], phases: ['after-accept', 'after-reject'] },
  extension: 'live',
  check: (site, policy) =>
    cookies(site, policy, ['before-choice']).flatMap((fact) => {
      const why = standingOfCookie(fact, policy);
      if (why === null || !(isBreach(why) || why === 'exempt-claim')) return [];
      const verb = fact.refused ? { nl: 'is vóór de keuze aangeboden, maar door de browser geweigerd', en: 'was attempted before the choice, but refused by the browser' } : { nl: 'is geplaatst vóór de keuze', en: 'was set before the choice' };
      return cookieDrafts(fact, {
        message: { nl: `Deze cookie ${verb.nl}.${reason(why).nl}`, en: `This cookie ${verb.en}.${reason(why).en}` },
        against: against(why),
        ...(why === 'exempt-claim' ? { kind: 'suspected' as const, severity: 'low' as const } : {}),
      });
    }),
});

/** Where the policy claims the exemption, the claim is what may not hold; else that consent is asked, or what is core. */
function against(why: string): Array<'service' | 'consent' | 'optIn' | 'core' | 'exemption'> {
  if (why === 'exempt-claim') return ['service', 'exemption'];
  return why === 'known' ? ['service', 'consent', 'optIn'] : ['service', 'optIn', 'core'];
}
