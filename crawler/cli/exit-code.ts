/**
 * Turns the outcome of a command into the exit code that CI acts upon. No other module decides exit codes.
 */
import { CommanderError } from 'commander';
import { severities, type Finding } from '../../rules/judge/finding.ts';
import { isActive, type Verdict } from '../../rules/judge/verdict.ts';
import { UsageError } from '../errors.ts';
import type { FailOn } from './options.ts';

/**
 * `inconclusive`: nothing wrong was found, but something could not be checked. `interrupted`: Ctrl-C (128 +
 * SIGINT).
 */
export const exitCodes = { compliant: 0, findings: 1, usage: 2, inconclusive: 3, interrupted: 130 } as const;

/** One of `exitCodes`. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Which findings make a run fail, from `--fail-on` and `--fail-on-suspected`. */
export interface Threshold {
  failOn: FailOn;
  failOnSuspected: boolean;
}

/** The result of a judgement, with the threshold to apply. */
export interface Judged extends Threshold {
  findings: readonly Finding[];
  sites: ReadonlyArray<{ verdict: Verdict; unchecked: readonly string[] }>;
}

/** How a command ended. */
export type Outcome =
  /** The command printed something and judged nothing. */
  | { kind: 'shown' }
  | ({ kind: 'judged' } & Judged)
  /** `unseen`: a finding of the earlier run could not be checked again. */
  | ({ kind: 'compared'; unseen: boolean } & Omit<Judged, 'sites'>)
  | { kind: 'verified'; sound: boolean }
  /** `unseen`: sites that could not be visited. */
  | { kind: 'drafted'; unseen: number }
  | { kind: 'diagnosed'; browserWorks: boolean; sitesAnswer: boolean }
  /** The user stopped it. */
  | { kind: 'stopped' };

/** The exit code for an outcome. */
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

/**
 * The exit code for an error: wrong use, or a fault of Cookiewacht. Commander throws for `--help` and
 * `--version` too.
 */
export function exitCodeOfError(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.compliant : exitCodes.usage;
  return error instanceof UsageError ? exitCodes.usage : exitCodes.inconclusive;
}

/**
 * `findings` when an active finding reaches the threshold, and is new where the threshold counts new ones
 * only. Else `inconclusive` when something could not be checked. Findings below the threshold and advice
 * leave 0.
 */
function judgedCode({ findings, sites, failOn, failOnSuspected }: Judged): ExitCode {
  const counts = ({ kind }: Finding): boolean =>
    kind === 'violation' || (failOnSuspected && kind === 'suspected');
  const atOrAbove = ({ severity }: Finding): boolean =>
    failOn.from !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn.from);
  // Without a baseline no finding has the status `known`, so all count as new.
  const isNewEnough = ({ status }: Finding): boolean => !failOn.onlyNew || status !== 'known';
  const decides = (finding: Finding): boolean =>
    isActive(finding) && counts(finding) && atOrAbove(finding) && isNewEnough(finding);
  if (findings.some(decides)) return exitCodes.findings;
  const unsure = sites.some(({ verdict, unchecked }) => verdict === 'inconclusive' || unchecked.length > 0);
  return unsure ? exitCodes.inconclusive : exitCodes.compliant;
}
