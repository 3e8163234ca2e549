/** How a site, a run and a finding stand, in the words of texts. */
import { day, type Messages } from '../messages/index.ts';
import type { Finding } from '../../rules/judge/finding.ts';
import { isActive, standingOf, type Standing } from '../../rules/judge/verdict.ts';
import type { ReportFinding } from '../document/schema/finding.ts';
import type { Report } from '../document/schema/run.ts';
import type { SiteReport } from '../document/schema/site.ts';
import { findingsOf } from './flagged-findings.ts';

export const standingOfSite = (site: SiteReport, report: Report): Standing =>
  standingOf(site.verdict, findingsOf(report, site.id));

export const standingOfRun = ({ verdict, findings }: Report): Standing => standingOf(verdict, findings);

/** Whether the run was to be compared with an earlier one, and there is none: all its findings are new. */
export const isFirstNight = ({ run, findings }: Pick<Report, 'run' | 'findings'>): boolean =>
  run.baseline === null && findings.some(({ status }) => status !== 'unknown');

/** New, known, back, or why it is new; empty where nothing was compared. */
export const statusOf = ({ status, lapsed }: ReportFinding, words: Messages): string =>
  lapsed === undefined ? words.status[status] : words.noLongerWaived(day(lapsed.until, words));

export interface Waived {
  count: number;
  /** The day on which the first waiver ends. */
  until: string;
  /** Whether others end later. */
  first: boolean;
}

/** What is waived among these findings, and until when. */
export function waivedAmong(findings: readonly Finding[], words: Messages): Waived {
  const waived = findings.filter((finding) => !isActive(finding));
  const days = [...new Set(waived.flatMap(({ waiver }) => waiver?.until ?? []))].toSorted();
  return { count: waived.length, until: day(days[0] ?? '', words), first: days.length > 1 };
}

/** E.g. `3 violations, 1 waived until 31 January 2027`, or `four violations, all waived until …`; empty for none. */
export function violationWords(findings: readonly Finding[], words: Messages): string {
  const all = findings.filter(({ kind }) => kind === 'violation');
  const open = all.filter(isActive).length;
  const { count, until, first } = waivedAmong(all, words);
  if (open === 0 && count > 0) return inPassing(words.sentence.allWaived(count, until, first));
  return [open === 0 ? '' : words.count.violations(open), waivedWords(all, words)]
    .filter((part) => part !== '')
    .join(', ');
}

/** A sentence as a part of another. */
const inPassing = (sentence: string): string =>
  sentence.replace(/\.$/, '').replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());

/** E.g. `4 waived until 31 January 2027`; empty where nothing is. */
export function waivedWords(findings: readonly Finding[], words: Messages): string {
  const { count, until, first } = waivedAmong(findings, words);
  return count === 0 ? '' : words.count.waivedUntil(count, until, first);
}
