/**
 * The banner comes back after a refusal but not after an acceptance, or the site keeps the refusal for less
 * than half as long.
 */
import { apBanner } from '../knowledge/legal-basis/authorities.ts';
import { avg7free } from '../knowledge/legal-basis/gdpr.ts';
import { aboutBanner } from '../facts/banners.ts';
import { cookies, lifetimeOf } from '../facts/cookies.ts';
import { comparable } from '../facts/answers-seen.ts';
import { durationInWords } from '../duration.ts';
import { defineRule } from '../judge/rule.ts';
import type { Seen, SiteView } from '../judge/site-view.ts';
import { recordWithName } from '../judge/wording.ts';

export const rule = defineRule({
  id: 'reject-not-remembered',
  title: {
    nl: 'Website onthoudt een weigering korter dan toestemming',
    en: 'Site remembers a refusal for less time than consent',
  },
  headline: {
    nl: 'De website vergeet een weigering eerder dan een toestemming',
    en: 'The site forgets a refusal sooner than a consent',
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
  context: { kinds: ['banner', 'cookie-jar'], phases: ['before-choice'] },
  extension: 'no',
  applies: (site) => comparable(site, ['accept', 'reject']),
  check(site, policy) {
    const accepting = revisits(site, 'accept');
    const afterReject = revisits(site, 'reject').filter(({ observation }) => observation.present);
    if (accepting.length > 0 && accepting.every(({ observation }) => !observation.present)) {
      const drafts = afterReject.map((evidence) =>
        aboutBanner(evidence, {
          nl: 'De cookiemelding komt bij een nieuw bezoek terug na een weigering, maar niet na toestemming.',
          en: 'On a new visit the banner comes back after a refusal, but not after consent.',
        }),
      );
      if (drafts.length > 0) return drafts;
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
          nl: `${recordWithName(fact.name).nl} bewaart een weigering ${no.nl} en toestemming ${long.nl}.`,
          en: `${recordWithName(fact.name).en} keeps a refusal ${no.en} and consent ${long.en}.`,
        }),
      ];
    });
  },
});

/** What the site showed on a new visit, in the journeys whose choice was confirmed. */
function revisits(site: SiteView, made: 'accept' | 'reject'): Array<Seen<'banner'>> {
  const proven = new Set(
    site
      .all('choice')
      .flatMap(({ journey, observation: { choice, outcome } }) =>
        choice === made && outcome === 'confirmed' ? [journey] : [],
      ),
  );
  return site
    .all('banner', made === 'accept' ? 'after-accept' : 'after-reject')
    .filter(({ journey, observation }) => observation.revisit === true && proven.has(journey));
}
