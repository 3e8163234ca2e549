/**
 * The banner comes back after a refusal but not after an acceptance, or the site keeps the refusal for less
 * than half as long.
 */
import { apBanner } from '../knowledge/legal-basis/authorities.ts';
import { avg7free } from '../knowledge/legal-basis/gdpr.ts';
import { aboutBanner } from '../facts/banners.ts';
import { cookies, lifetimeOf } from '../facts/cookies.ts';
import { durationInWords } from '../duration.ts';
import { defineRule } from '../judge/rule.ts';
import { short } from '../judge/wording.ts';

export const rule = defineRule({
  id: 'reject-not-remembered',
  title: {
    nl: 'Website onthoudt een weigering korter dan toestemming',
    en: 'Site remembers a refusal for less time than consent',
  },
  explanation: {
    nl: 'Een bezoeker die weigert, krijgt de vraag eerder opnieuw dan een bezoeker die accepteert. Dat maakt weigeren lastiger.',
    en: 'A visitor who refuses gets the question again sooner than a visitor who accepts. That makes refusing harder.',
  },
  fix: {
    nl: 'Bewaar in de instellingen van de cookiemelding een weigering even lang als toestemming.',
    en: 'In the banner settings, keep a refusal for as long as consent.',
  },
  severity: 'medium',
  kind: 'suspected',
  basis: [avg7free, apBanner],
  against: [],
  needs: ['choice', 'cookie-write'],
  phases: ['after-accept', 'after-reject'],
  context: { kinds: ['banner', 'cookie-jar'] },
  extension: 'no',
  check(site, policy) {
    const again = site
      .all('banner')
      .filter(({ observation }) => observation.revisit === true && observation.present);
    const afterReject = again.filter(({ observation }) => observation.phase === 'after-reject');
    if (afterReject.length > 0 && !again.some(({ observation }) => observation.phase === 'after-accept')) {
      return afterReject.map((evidence) =>
        aboutBanner(evidence, {
          nl: 'De cookiemelding komt bij een nieuw bezoek terug na een weigering, maar niet na toestemming.',
          en: 'On a new visit the banner comes back after a refusal, but not after consent.',
        }),
      );
    }
    const kept = (phase: 'after-accept' | 'after-reject') =>
      new Map(
        cookies(site, policy, [phase])
          .filter(({ category, refused }) => category === 'consent-record' && !refused)
          .map((fact) => [`${fact.name} ${fact.domain}`, fact]),
      );
    const accepted = kept('after-accept');
    return [...kept('after-reject')].flatMap(([key, fact]) => {
      const yes = accepted.get(key);
      const [evidence] = fact.sightings;
      if (yes === undefined || evidence === undefined) return [];
      const [refusal, acceptance] = [lifetimeOf(fact.sightings), lifetimeOf(yes.sightings)];
      if (acceptance === null || (refusal ?? 0) >= acceptance / 2) return [];
      const [no, long] = [durationInWords(refusal), durationInWords(acceptance)];
      return [
        aboutBanner(evidence, {
          nl: `${short(fact.name)} bewaart een weigering ${no.nl} en toestemming ${long.nl}.`,
          en: `${short(fact.name)} keeps a refusal ${no.en} and consent ${long.en}.`,
        }),
      ];
    });
  },
});
