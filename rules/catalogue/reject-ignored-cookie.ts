/**
 * Cookies that need consent are there after a refusal. A cookie from before the choice, or of a service that
 * ran before it, has the same cause as the finding before the choice, which tells it. A write on the
 * visit of the choice within a second of the click may have a cause from before, and does not count.
 */
import { edpbUnfair } from '../knowledge/legal-basis/edpb.ts';
import { taskforceReject } from '../knowledge/legal-basis/taskforce.ts';
import { tw1 } from '../knowledge/legal-basis/telecom.ts';
import { cookieDrafts } from '../judge/drafts.ts';
import { reason } from '../judge/wording.ts';
import { before, rulesBeforeChoice } from '../facts/before-choice.ts';
import { isBreach, breachOfCookie } from '../facts/cookie-breach.ts';
import { cookieKey, cookies } from '../facts/cookies.ts';
import { withinGracePeriod } from '../facts/choice-records.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'reject-ignored-cookie',
  title: { nl: 'Niet-noodzakelijke cookie ondanks weigering', en: 'Non-essential cookie despite refusal' },
  headline: {
    nl: '{who} plaatst {cookie} nadat de bezoeker weigert',
    en: '{who} sets {cookie} after the visitor refuses',
  },
  explanation: {
    nl: 'De bezoeker weigert. Toch plaatst de website daarna een cookie die toestemming vereist.',
    en: 'The visitor refuses. Yet the site then sets a cookie that needs consent.',
  },
  fix: {
    nl: 'Koppel de weigerknop aan de tagmanager, en laat elke pagina de keuze lezen voordat scripts laden. Verwijder bij een weigering de cookies die er al staan.',
    en: 'Connect the reject button to the tag manager, and let every page read the choice before scripts load. On refusal, delete the cookies that are already there.',
  },
  severity: 'critical',
  kind: 'violation',
  downgradedWhen: {
    nl: 'Misschien geldt de uitzondering voor statistiek. Of er is geen verklaring, en het doel van de cookie is onbekend.',
    en: 'The exemption for statistics may apply. Or there is no statement, and the purpose of the cookie is unknown.',
  },
  basis: [tw1, edpbUnfair, taskforceReject],
  against: ['service', 'optIn', 'exemption'],
  needs: ['cookie-write', 'cookie-jar', 'choice'],
  phases: ['after-reject'],
  context: { kinds: ['request'], phases: ['before-choice', 'after-accept'] },
  extension: 'live',
  supersededBy: ['pre-consent-nonessential-cookie', 'pre-consent-unclassified-cookie'],
  goesOnFrom: rulesBeforeChoice,
  check(site, policy) {
    const earlier = before(site, policy);
    const early = withinGracePeriod(site);
    return cookies(site, policy, ['after-reject', 'after-accept']).flatMap((fact) => {
      const wasThere = earlier.cookies.has(cookieKey(fact));
      const goesOn = wasThere || (fact.serviceId !== null && earlier.services.has(fact.serviceId));
      const why = breachOfCookie(fact, policy);
      // Without a statement, an unknown cookie is a question even after a refusal.
      if (
        why === null ||
        !(
          isBreach(why) ||
          why === 'exempt-claim' ||
          why === 'fingerprint' ||
          (why === 'unclear' && policy.unknown === 'knowledge')
        )
      )
        return [];
      const sightings = fact.sightings.filter(
        ({ journey, observation }) =>
          observation.phase === 'after-reject' && !early(journey, observation.visit, observation.at),
      );
      return cookieDrafts(
        { ...fact, sightings },
        {
          goesOn,
          ...(wasThere
            ? {
                headline: {
                  nl: 'De website laat {cookie} staan nadat de bezoeker weigert',
                  en: 'The site leaves {cookie} in place after the visitor refuses',
                },
              }
            : {}),
          message: wasThere
            ? {
                nl: `Deze cookie stond er al vóór de keuze, en staat er na een weigering nog.${reason(why).nl}`,
                en: `This cookie was there before the choice, and is still there after a refusal.${reason(why).en}`,
              }
            : {
                nl: `Deze cookie is geplaatst na een weigering.${reason(why).nl}`,
                en: `This cookie was set after a refusal.${reason(why).en}`,
              },
          against: why === 'exempt-claim' ? ['service', 'exemption'] : ['service', 'optIn'],
          ...(isBreach(why) ? {} : { kind: 'suspected' as const, severity: 'medium' as const }),
        },
      );
    });
  },
});
