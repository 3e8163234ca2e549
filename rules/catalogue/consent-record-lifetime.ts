/**
 * The site keeps a choice for more than 13 months. The law sets no fixed limit, but asking again is good
 * practice.
 */
import { dpcSession } from '../knowledge/legal-basis/authorities.ts';
import { edpbRefresh } from '../knowledge/legal-basis/edpb.ts';
import { tcf } from '../knowledge/legal-basis/specifications.ts';
import { cookieDrafts } from '../judge/drafts.ts';
import { cookies } from '../facts/cookies.ts';
import { parseDuration } from '../duration.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'consent-record-lifetime',
  title: {
    nl: 'Website bewaart de keuze langer dan 13 maanden',
    en: 'Site keeps the choice for more than 13 months',
  },
  headline: {
    nl: 'De website bewaart de keuze langer dan 13 maanden in {cookie}',
    en: 'The site keeps the choice for more than 13 months in {cookie}',
  },
  explanation: {
    nl: 'De website onthoudt de keuze langer dan 13 maanden. Vraag de bezoeker van tijd tot tijd opnieuw.',
    en: 'The site remembers the choice for more than 13 months. Ask the visitor again from time to time.',
  },
  fix: {
    nl: 'Kies in de instellingen van de cookiemelding een bewaartermijn van 6 tot 12 maanden.',
    en: 'In the banner settings, choose a lifetime of 6 to 12 months.',
  },
  severity: 'low',
  kind: 'notice',
  basis: [edpbRefresh, tcf, dpcSession],
  against: [],
  needs: ['cookie-write', 'choice'],
  phases: ['after-accept'],
  context: { phases: ['before-choice', 'after-reject'] },
  extension: 'live',
  supersededBy: ['cookie-lifetime-over-limit', 'cookie-lifetime-exceeds-declared'],
  check: (site, policy) =>
    cookies(site, policy).flatMap((fact) => {
      const limit = parseDuration('13 months') ?? 0;
      if (fact.category !== 'consent-record' || fact.party === 'third' || (fact.lifetime ?? 0) <= limit)
        return [];
      return cookieDrafts(
        { ...fact, sightings: fact.sightings.filter(({ write }) => (write?.lifetime ?? 0) > limit) },
        {
          message: {
            nl: 'Deze cookie onthoudt de keuze langer dan 13 maanden.',
            en: 'This cookie remembers the choice for more than 13 months.',
          },
        },
      );
    }),
});
