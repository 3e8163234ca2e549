/** The cookie inventory of a site: one row for each cookie fact. */
import type { CookieFact } from '../../../rules/facts/cookies.ts';
import type { CookieReport } from '../schema/inventory.ts';

/** Every cookie that the browser stored, or may have; without those that it refused every time. */
export const cookieInventory = (facts: readonly CookieFact[]): CookieReport[] =>
  facts
    .filter(({ refused }) => !refused)
    .map((fact) => ({
      name: fact.name,
      domain: fact.domain,
      party: fact.party,
      category: fact.category,
      decidedBy: fact.decidedBy,
      service: fact.service,
      lifetime: fact.lifetime,
      secure: fact.secure,
      httpOnly: fact.httpOnly,
      declared: fact.declared,
      phases: fact.phases,
      journeys: fact.journeys,
      identifier: fact.acrossVisitors,
    }))
    .toSorted(
      (a, b) =>
        a.party.localeCompare(b.party) ||
        `${a.domain} ${a.name}`.localeCompare(`${b.domain} ${b.name}`, 'en'),
    );
