/**
 * A cookie lives longer than the policy says for its name or category, with a tolerance of a tenth and a day.
 * The overall limit, and sessions that outlive the visit, have rules of their own.
 */
import { avg13later } from '../knowledge/legal-basis/gdpr.ts';
import { planet49 } from '../knowledge/legal-basis/case-law.ts';
import { nameFits } from '../facts/policy-names.ts';
import { cookieDrafts } from '../judge/drafts.ts';
import { cookies, type CookieFact } from '../facts/cookies.ts';
import { DAY, parseDuration, promisedInWords } from '../duration.ts';
import type { Policy } from '../policy/schema.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'cookie-lifetime-exceeds-declared',
  title: { nl: 'Cookie blijft langer dan opgegeven', en: 'Cookie lives longer than declared' },
  headline: {
    nl: '{who} bewaart {cookie} langer dan opgegeven',
    en: '{who} keeps {cookie} for longer than declared',
  },
  explanation: {
    nl: 'De verklaring noemt een bewaartermijn voor deze cookie. De cookie krijgt een langere termijn. Dat wijkt af van de eigen verklaring.',
    en: 'The statement gives a lifetime for this cookie. The cookie gets a longer one. That differs from the site’s own statement.',
  },
  fix: {
    nl: 'Verkort de levensduur van de cookie in de tag of op de server. Of verbeter de termijn in de verklaring en in het beleid.',
    en: 'Shorten the lifetime of the cookie in the tag or on the server. Or correct the lifetime in the statement and in the policy.',
  },
  severity: 'medium',
  kind: 'violation',
  basis: [planet49, avg13later],
  against: ['overview', 'cookie'],
  needs: ['cookie-write'],
  phases: ['after-accept'],
  context: {
    kinds: ['choice'],
    phases: ['before-choice', 'after-reject', 'after-withdrawal', 'after-category'],
  },
  extension: 'live',
  supersededBy: [
    'session-cookie-persistent',
    'cookie-lifetime-over-limit',
    'pre-consent-nonessential-cookie',
  ],
  applies: (_site, policy) =>
    [...policy.core, ...policy.optIn.flatMap(({ cookies: named }) => named ?? [])].some(
      ({ lifetime }) => lifetime !== undefined,
    ) || { reason: 'the policy declares no lifetimes' },
  check: (site, policy) =>
    cookies(site, policy).flatMap((fact) => {
      const declared = declaredLifetime(fact, policy);
      if (declared === undefined) return [];
      const limit = (parseDuration(declared) ?? 0) * 1.1 + DAY;
      const sightings = fact.sightings.filter(
        ({ write }) => (write?.lifetime ?? 0) > limit && write?.stored !== 'blocked',
      );
      const said = promisedInWords(declared);
      return cookieDrafts(
        { ...fact, sightings },
        {
          message: {
            nl: `Deze cookie blijft langer dan opgegeven (${said.nl}).`,
            en: `This cookie lives longer than declared (${said.en}).`,
          },
        },
      );
    }),
});

function declaredLifetime({ name, category }: CookieFact, policy: Policy): string | undefined {
  const byName = [...policy.optIn.flatMap(({ cookies: named }) => named ?? []), ...policy.core].find(
    (entry) => entry.name !== undefined && nameFits(name, entry.name),
  );
  return byName?.lifetime ?? policy.core.find((entry) => entry.category === category)?.lifetime;
}
