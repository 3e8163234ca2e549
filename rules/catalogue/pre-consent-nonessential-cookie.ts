/**
 * Cookies that need consent are set before any choice. Unknown cookies count too if a statement says which
 * are core.
 */
import { avg5a } from '../knowledge/legal-basis/gdpr.ts';
import { eprivacy, tw1 } from '../knowledge/legal-basis/telecom.ts';
import { taskforceDefault } from '../knowledge/legal-basis/taskforce.ts';
import { cookieDrafts } from '../judge/drafts.ts';
import { reason } from '../judge/wording.ts';
import { isBreach, breachOfCookie, type BreachReason } from '../facts/cookie-breach.ts';
import { cookies } from '../facts/cookies.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'pre-consent-nonessential-cookie',
  title: { nl: 'Niet-noodzakelijke cookie vóór toestemming', en: 'Non-essential cookie before consent' },
  headline: {
    nl: '{who} plaatst {cookie} voordat de bezoeker kiest',
    en: '{who} sets {cookie} before the visitor chooses',
  },
  explanation: {
    nl: 'Voordat de bezoeker kiest, wil de website een cookie plaatsen die toestemming vereist. Het is een bekende volg- of statistiekcookie. Of het is een onbekende cookie die bezoekers herkent of van een derde partij is. Of het beleid noemt hem alleen voor wie is ingelogd.',
    en: 'Before the visitor chooses, the site tries to set a cookie that needs consent. It is a known tracking or statistics cookie. Or it is an unknown cookie that recognises visitors or belongs to a third party. Or the policy names it only for those who have logged in.',
  },
  fix: {
    nl: 'Zoek het script dat de cookie plaatst. Laad het in de tagmanager of het sjabloon pas na toestemming. Gebruik bij Google basic Consent Mode; alleen "denied" is niet genoeg. Is de cookie noodzakelijk, noem hem dan met zijn doel bij de kerncookies in het beleid en de verklaring.',
    en: 'Find the script that sets the cookie. In the tag manager or the template, load it only after consent. For Google, use basic Consent Mode; "denied" alone is not enough. If the cookie is essential, list it and its purpose as a core cookie in the policy and the statement.',
  },
  severity: 'critical',
  kind: 'violation',
  downgradedWhen: {
    nl: 'De cookie dient voor statistiek, en het beleid beroept zich daarvoor op de uitzondering. Of de waarde is leeg of een plaatshouder.',
    en: 'The cookie serves statistics, and the policy claims the exemption for them. Or its value is empty or a placeholder.',
  },
  basis: [tw1, eprivacy, taskforceDefault, avg5a],
  against: ['service', 'consent', 'optIn', 'core', 'exemption'],
  needs: ['cookie-write', 'cookie-jar'],
  phases: ['before-choice'],
  context: { kinds: ['choice'], phases: ['after-accept', 'after-reject'] },
  extension: 'live',
  check: (site, policy) =>
    cookies(site, policy, ['before-choice']).flatMap((fact) => {
      const why = breachOfCookie(fact, policy);
      if (why === null || !(isBreach(why) || isDoubtful(why))) return [];
      const verb = fact.refused
        ? {
            nl: 'is vóór de keuze aangeboden, maar de browser weigerde de cookie',
            en: 'was offered before the choice, but the browser refused the cookie',
          }
        : { nl: 'is geplaatst vóór de keuze', en: 'was set before the choice' };
      return cookieDrafts(fact, {
        message: {
          nl: `Deze cookie ${verb.nl}.${reason(why).nl}`,
          en: `This cookie ${verb.en}.${reason(why).en}`,
        },
        ...(fact.refused
          ? {
              headline: {
                nl: '{who} wil {cookie} plaatsen voordat de bezoeker kiest',
                en: '{who} tries to set {cookie} before the visitor chooses',
              },
            }
          : {}),
        against: against(why),
        ...(isDoubtful(why) ? { kind: 'suspected' as const, severity: 'low' as const } : {}),
      });
    }),
});

const isDoubtful = (why: BreachReason): boolean => why === 'exempt-claim' || why === 'placeholder';

/**
 * The entry that the cookie goes against: the claimed exemption if there is one, else that consent is asked,
 * or the core list.
 */
function against(why: string): Array<'service' | 'consent' | 'optIn' | 'core' | 'exemption'> {
  if (why === 'exempt-claim') return ['service', 'exemption'];
  return why === 'known' || why === 'placeholder'
    ? ['service', 'consent', 'optIn']
    : ['service', 'optIn', 'core'];
}
