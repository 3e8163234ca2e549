/** The exit code of a run: what CI acts upon. */
import { severities, type Finding } from '../rules/finding.ts';
import { stands, type Verdict } from '../rules/verdict.ts';
import type { FailOn } from './commands/options.ts';

export const exitCodes = { compliant: 0, findings: 1, usage: 2, inconclusive: 3, interrupted: 130 } as const;

export interface ExitCodeInput {
  findings: readonly Finding[];
  sites: ReadonlyArray<{ verdict: Verdict; unchecked: readonly string[] }>;
  failOn: FailOn;
  failOnSuspected: boolean;
}

/**
 * 1: a finding that stands is at or above the threshold. 3: none is, but something could not be checked.
 * Findings below the threshold leave 0, and so does advice.
 */
export function exitCodeOf({ findings, sites, failOn, failOnSuspected }: ExitCodeInput): number {
  const counts = (finding: Finding): boolean => finding.kind === 'violation' || (failOnSuspected && finding.kind === 'suspected');
  const atOrAbove = (finding: Finding): boolean => failOn !== 'never' && severities.indexOf(finding.severity) <= severities.indexOf(failOn);
  if (findings.some((finding) => stands(finding) && counts(finding) && atOrAbove(finding))) return exitCodes.findings;
  if (sites.some(({ verdict, unchecked }) => verdict === 'inconclusive' || unchecked.length > 0)) return exitCodes.inconclusive;
  return exitCodes.compliant;
}
