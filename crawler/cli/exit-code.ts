/** The exit code of a run: what CI acts upon. */
import { severities, type Finding } from '../../rules/finding.ts';
import { stands, type Verdict } from '../../rules/verdict.ts';
import type { FailOn } from './options.ts';

export const exitCodes = { compliant: 0, findings: 1, usage: 2, inconclusive: 3, interrupted: 130 } as const;

export interface ExitCodeInput {
  findings: readonly Finding[];
  sites: ReadonlyArray<{ verdict: Verdict; unchecked: readonly string[] }>;
  failOn: FailOn;
  failOnSuspected: boolean;
}

/**
 * 1: a finding that stands is at or above the threshold, and new where only that is asked for. 3: none is, but something could not be checked.
 * Findings below the threshold leave 0, and so does advice.
 */
export function exitCodeOf({ findings, sites, failOn, failOnSuspected }: ExitCodeInput): number {
  const counts = (finding: Finding): boolean => finding.kind === 'violation' || (failOnSuspected && finding.kind === 'suspected');
  const atOrAbove = ({ severity }: Finding): boolean => failOn.from !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn.from);
  // Without a baseline nothing is known, so everything is new.
  const asked = ({ status }: Finding): boolean => !failOn.onlyNew || status !== 'known';
  if (findings.some((finding) => stands(finding) && counts(finding) && atOrAbove(finding) && asked(finding))) return exitCodes.findings;
  if (sites.some(({ verdict, unchecked }) => verdict === 'inconclusive' || unchecked.length > 0)) return exitCodes.inconclusive;
  return exitCodes.compliant;
}
