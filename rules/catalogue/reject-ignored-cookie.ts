/**
 * Consent-requiring cookies that come only after a refusal. What was there before the choice, or belongs to a service
 * that already was, has the same cause as the finding before the choice and is left to it. A write on the choosing visit
 * within a second of the click may still stem from before, and is not held against the refusal.
 */
import { edpbUnfair, taskforceReject, tw1 } from '../basis.ts';
import { cookieDrafts } from '../catalogue-helpers/drafts.ts';
import { reason } from '../catalogue-helpers/words.ts';
import { before } from '../facts/before.ts';
import { isBreach, standingOfCookie } from '../facts/cookie-standing.ts';
import { cookieKey, cookies } from '../facts/cookies.ts';
import { raced } from '../facts/records.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'reject-ignored-cookie',
  title: { nl: 'Toestemmingsplichtige cookie ondanks weigering', en: 'Cookie that needs consent set despite a refusal' },
  explanation: {
    nl: 'De bezoeker heeft geweigerd, en toch is daarna een cookie geplaatst die alleen met toestemming mag.',
    en: 'The visitor refused, and yet a cookie that needs consent was set afterwards.',
  },
  fix: {
    nl: 'Controleer bij elke pagina welke keuze is vastgelegd voordat scripts laden, en koppel de weigerknop aan de tagmanager. Verwijder bij een weigering wat er al stond.',
    en: 'On every page, check the recorded choice before scripts load, and connect the reject button to the tag manager. On a refusal, delete what was there already.',
  },
  severity: 'critical',
  kind: 'violation',
  milder: {
    nl: 'Alleen de uitzondering voor statistiek zou de cookie kunnen dekken, of zonder verklaring is niet bekend waarvoor hij dient.',
    en: 'Only the exemption for statistics could cover the cookie, or without a statement nobody knows what it is for.',
  },
  basis: [tw1, edpbUnfair, taskforceReject],
  against: ['service', 'optIn', 'exemption'],
  needs: ['cookie-write', 'cookie-jar', 'choice'],
  phases: ['after-reject'],
  context: { kinds: ['request'], phases: ['before-choice', 'after-accept'] },
  extension: 'live',
  yieldsTo: ['pre-consent-nonessential-cookie', 'pre-consent-unclassified-cookie'],
  check(site, policy) {
    const earlier = before(site, policy);
    const early = raced(site);
    return cookies(site, policy, ['after-reject', 'after-accept']).flatMap((fact) => {
      if (earlier.cookies.has(cookieKey(fact)) || (fact.serviceId !== null && earlier.services.has(fact.serviceId))) return [];
      const why = standingOfCookie(fact, policy);
      // Without a statement an unknown cookie is a question even after a refusal.
      if (why === null || !(isBreach(why) || why === 'exempt-claim' || (why === 'unclear' && policy.unknown === 'knowledge'))) return [];
      const sightings = fact.sightings.filter(({ journey, observation }) => observation.phase === 'after-reject' && !early(journey, observation.visit, observation.at));
      return cookieDrafts({ ...fact, sightings }, {
        message: { nl: `Deze cookie is geplaatst na een weigering.${reason(why).nl}`, en: `This cookie was set after a refusal.${reason(why).en}` },
        against: why === 'exempt-claim' ? ['service', 'exemption'] : ['service', 'optIn'],
        ...(isBreach(why) ? {} : { kind: 'suspected' as const, severity: 'medium' as const }),
      });
    });
  },
});
