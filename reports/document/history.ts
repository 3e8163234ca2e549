/**
 * The verdicts of sites on earlier nights, carried from report to report, so that one file can show a month.
 */
import type { Finding } from '../../rules/judge/finding.ts';
import { isActive } from '../../rules/judge/verdict.ts';
import type { Report } from './schema/run.ts';
import type { SiteReport } from './schema/site.ts';
import type { Night } from './schema/history.ts';

/** The number of earlier nights that a report remembers. */
const nightsKept = 30;

type Judged = {
  run: Pick<Report['run'], 'id' | 'startedAt'>;
  sites: ReadonlyArray<Pick<SiteReport, 'id' | 'verdict'>>;
  findings: ReadonlyArray<Pick<Finding, 'site' | 'kind' | 'waiver'>>;
};

/** This run as one night of the history. */
export function nightOf({ run, sites, findings }: Judged): Night {
  const violations = findings.filter(({ kind }) => kind === 'violation');
  return {
    run: run.id,
    startedAt: run.startedAt,
    sites: sites.map(({ id, verdict }) => {
      const own = violations.filter(({ site }) => site === id);
      const open = own.filter(isActive).length;
      return { id, verdict, violations: open, waived: own.length - open };
    }),
  };
}

/** The history of the run after a baseline: that of the baseline and the baseline itself, oldest first. */
export const historyAfter = (baseline: Report): Night[] =>
  [...baseline.history, nightOf(baseline)].slice(-nightsKept);
