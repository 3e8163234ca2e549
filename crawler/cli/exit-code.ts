/** The one place that decides exit codes: what CI acts upon. Commands say what came of them. */
import { CommanderError } from 'commander';
import { severities, type Finding } from '../../rules/judge/finding.ts';
import { isActive, type Verdict } from '../../rules/judge/verdict.ts';
import { UsageError } from '../errors.ts';
import type { FailOn } from './options.ts';

export const exitCodes = { compliant: 0, findings: 1, usage: 2, inconclusive: 3, interrupted: 130 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Which findings count. */
export interface Threshold {
  failOn: FailOn;
  failOnSuspected: boolean;
}

export interface Judged extends Threshold {
  findings: readonly Finding[];
  sites: ReadonlyArray<{ verdict: Verdict; unchecked: readonly string[] }>;
}

export type Outcome =
  /** Something was shown, and there was nothing to judge. */
  | { kind: 'shown' }
  | ({ kind: 'judged' } & Judged)
  /** `unseen`: something of the earlier run could not be looked for again. */
  | ({ kind: 'compared'; unseen: boolean } & Omit<Judged, 'sites'>)
  | { kind: 'verified'; sound: boolean }
  /** `unseen`: sites that could not be visited. */
  | { kind: 'drafted'; unseen: number }
  | { kind: 'diagnosed'; browserWorks: boolean; sitesAnswer: boolean }
  /** The user stopped it. */
  | { kind: 'stopped' };

export function exitCodeOf(outcome: Outcome): ExitCode {
  switch (outcome.kind) {
    case 'shown':
      return exitCodes.compliant;
    case 'judged':
      return judgedCode(outcome);
    case 'compared':
      return judgedCode({
        ...outcome,
        sites: outcome.unseen ? [{ verdict: 'inconclusive', unchecked: [] }] : [],
      });
    case 'verified':
      return outcome.sound ? exitCodes.compliant : exitCodes.findings;
    case 'drafted':
      return outcome.unseen > 0 ? exitCodes.inconclusive : exitCodes.compliant;
    case 'diagnosed':
      if (!outcome.browserWorks) return exitCodes.usage;
      return outcome.sitesAnswer ? exitCodes.compliant : exitCodes.inconclusive;
    case 'stopped':
      return exitCodes.interrupted;
  }
}

/** Wrong use, or a fault of our own. Commander throws for `--help` and `--version` too. */
export function exitCodeOfError(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.compliant : exitCodes.usage;
  return error instanceof UsageError ? exitCodes.usage : exitCodes.inconclusive;
}

/**
 * Findings: one that stands is at or above the threshold, and new where only that is asked for. Inconclusive: there is
 * none, but something could not be checked. Findings below the threshold leave 0, and so does advice.
 */
function judgedCode({ findings, sites, failOn, failOnSuspected }: Judged): ExitCode {
  const counts = ({ kind }: Finding): boolean =>
    kind === 'violation' || (failOnSuspected && kind === 'suspected');
  const atOrAbove = ({ severity }: Finding): boolean =>
    failOn.from !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn.from);
  // Without a baseline nothing is known, so everything is new.
  const asked = ({ status }: Finding): boolean => !failOn.onlyNew || status !== 'known';
  const decides = (finding: Finding): boolean =>
    isActive(finding) && counts(finding) && atOrAbove(finding) && asked(finding);
  if (findings.some(decides)) return exitCodes.findings;
  const unsure = sites.some(({ verdict, unchecked }) => verdict === 'inconclusive' || unchecked.length > 0);
  return unsure ? exitCodes.inconclusive : exitCodes.compliant;
}
