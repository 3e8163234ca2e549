/** What became of every waiver of the policy: a waiver that waives nothing, or that runs out, is news too. */
import type { Finding } from '../../rules/judge/finding.ts';
import { daysBetween } from '../messages/amounts.ts';
import type { Waiver } from '../../rules/policy/schema/waiver.ts';
import type { SiteReport } from './schema/site.ts';
import type { WaiverReport } from './schema/waiver.ts';

/** The report announces the end of a waiver this many days ahead. */
const announcedFor = 30;

/** @param today e.g. `2026-11-23` */
export function waiverReports(
  waivers: readonly Waiver[],
  findings: readonly Finding[],
  sites: readonly SiteReport[],
  today: string,
): WaiverReport[] {
  return waivers.map((waiver) => {
    const matching = findings.filter(
      ({ rule, site, subject }) =>
        rule === waiver.rule &&
        (waiver.site === '*' || site === waiver.site) &&
        (waiver.subject === '*' || subject.name === waiver.subject),
    );
    const expired = waiver.until < today;
    const days = daysBetween(today, waiver.until) ?? 0;
    return {
      ...waiver,
      state: expired
        ? 'expired'
        : matching.length > 0
          ? 'applied'
          : lookedFor(waiver, sites)
            ? 'unmatched'
            : 'unknown',
      endsSoon: !expired && days <= announcedFor,
      findings: matching.map(({ fingerprint }) => fingerprint),
    };
  });
}

/** Whether the rule was judged on every site that the waiver is about. */
function lookedFor({ rule, site }: Waiver, sites: readonly SiteReport[]): boolean {
  const meant = sites.filter(({ id }) => site === '*' || id === site);
  return (
    meant.length > 0 &&
    meant.every(({ rules }) => {
      const judged = rules.find(({ id }) => id === rule);
      return (
        judged !== undefined &&
        judged.outcome !== 'inconclusive' &&
        (judged.outcome !== 'fail' || judged.reason === null)
      );
    })
  );
}
