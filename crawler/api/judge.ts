/** `judge` of the programmatic interface. */
import type { Report } from '../../reports/document/schema/run.ts';
import { judgeStored, openStored, reportOfStored, sitesOf } from '../cli/judge-stored.ts';
import { languageOf } from '../cli/options.ts';

/** How a run is judged. All may be left out. */
export interface JudgeSettings {
  /** Policy file; that of the run by default. */
  policy?: string;
  /** Let rules that the policy names as its own run: they are programs. */
  allowCode?: boolean;
  /** Ids of the sites to judge; all by default. */
  sites?: readonly string[];
  /** Language of the texts; that of the policy by default. */
  language?: 'nl' | 'en';
  /** An earlier report to compare with. */
  baseline?: Report;
}

/**
 * Judges the evidence of a stored run again, with the rules of this version. The run does not change.
 * @throws UsageError when there is no such run or site, or the policy is not valid
 */
export async function judge(run: string, settings: JudgeSettings = {}): Promise<Report> {
  const { policy, sites = [], language, baseline = null } = settings;
  const stored = await openStored(run, settings);
  const now = new Date();
  const judged = await judgeStored(stored, await sitesOf(stored, sites), now);
  return reportOfStored(stored, judged, {
    now,
    language: languageOf(language, stored.loaded.policy.language),
    baseline,
    seal: stored.before?.run.seal,
    source: policy,
  });
}
