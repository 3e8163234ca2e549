/** A choice that is kept for more than 13 months: no fixed limit exists, but asking again is good practice. */
import { dpcSession, edpbRefresh, tcf } from '../basis.ts';
import { cookieDrafts } from '../catalogue-helpers/drafts.ts';
import { cookies } from '../facts/cookies.ts';
import { parseDuration } from '../duration.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'consent-record-lifetime',
  title: { nl: 'Toestemming te lang geldig', en: 'Consent kept for too long' },
  explanation: { nl: 'De keuze wordt langer dan dertien maanden onthouden. Vraag haar van tijd tot tijd opnieuw.', en: 'The choice is remembered for more than thirteen months. Ask for it again from time to time.' },
  fix: { nl: 'Bewaar de keuze 6 tot 12 maanden.', en: 'Keep the choice for 6 to 12 months.' },
  severity: 'low',
  kind: 'notice',
  basis: [edpbRefresh, tcf, dpcSession],
  against: [],
  needs: ['cookie-write', 'choice'],
  phases: ['after-accept'],
  context: { phases: ['before-choice', 'after-reject'] },
  extension: 'live',
  yieldsTo: ['cookie-lifetime-over-limit', 'cookie-lifetime-exceeds-declared'],
  check: (site, policy) =>
    cookies(site, policy).flatMap((fact) => {
      const limit = parseDuration('13 months') ?? 0;
      if (fact.category !== 'consent-record' || fact.party === 'third' || (fact.lifetime ?? 0) <= limit) return [];
      return cookieDrafts({ ...fact, sightings: fact.sightings.filter(({ write }) => (write?.lifetime ?? 0) > limit) }, { message: { nl: 'Deze cookie onthoudt de keuze langer dan 13 maanden.', en: 'This cookie remembers the choice for more than 13 months.' } });
    }),
});
