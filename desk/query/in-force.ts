/** Decisions that let findings stay, as waivers that a crawl can read. */
import { monthsLater } from '../model/calendar.ts';
import type { Decisions } from '../../rules/policy/schema/decisions.ts';
import type { Head } from '../log/chain.ts';
import type { Db } from '../store/database.ts';
import { noTraits, type Light } from './light.ts';
import { listed } from './listed.ts';
import type { Standings } from './standing.ts';

/** What is not ours has no end: a crawl is told that it holds so many months from today. */
const NOT_OURS_MONTHS = 12;

export async function decisionsInForce(
  { rows, day }: Standings,
  db: Db,
  head: Head,
  now: Date,
): Promise<Decisions> {
  const staying = rows
    .filter((row) => row.policy_waiver === null && stays(row))
    .toSorted((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
  const findings = await listed(staying, db);
  const traits = new Map(staying.map((row) => [row.fingerprint, row.decided_traits]));
  return {
    schema: 'cookiewacht-decisions/1',
    at: now.toISOString(),
    head: head.hash,
    waivers: findings.flatMap(({ fingerprint, site, facts, decision }) => {
      if (decision === null) return [];
      const { decision: made, by, event } = decision;
      if (made.kind !== 'accepted' && made.kind !== 'not-ours') return [];
      const until = made.kind === 'accepted' ? made.until : monthsLater(day, NOT_OURS_MONTHS);
      const { pages, phases, severity } = traits.get(fingerprint) ?? noTraits;
      return [
        {
          rule: facts.rule,
          site,
          subject: facts.subject.name,
          reason: made.words,
          by: by.replace(/^user:/, ''),
          until,
          fingerprint,
          event,
          unchanged:
            made.kind === 'accepted' && made.condition === 'until-it-changes'
              ? { pages, phases, severity }
              : null,
        },
      ];
    }),
  };
}

/** A claim does not let a finding stay, and neither does an acceptance that lapsed. */
const stays = ({ state, decision }: Light): boolean =>
  state === 'accepted' ||
  state === 'ends-soon' ||
  state === 'not-ours' ||
  // What is not ours stays so, whether the newest night could look or not.
  (state === 'unknown' && decision?.kind === 'not-ours');
