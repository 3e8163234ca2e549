/** The news about waivers: those that run out, have run out, or match nothing. */
import { day, type Messages } from '../messages/index.ts';
import type { Waiver } from '../../rules/policy/schema/waiver.ts';
import type { Report } from '../document/schema/run.ts';
import type { WaiverReport } from '../document/schema/waiver.ts';
import { hostName } from './address.ts';
import { titleOf } from './finding.ts';
import { toDisplay, toDisplaySentence } from './sanitise.ts';

/** This many waivers are named; the rest is counted. */
const named = 10;

export interface WaiverNews {
  waiver: WaiverReport;
  kind: 'soon' | 'expired' | 'unmatched';
  /** One sentence. */
  text: string;
}

/** The waivers that somebody must look at, the most urgent first. */
export function waiverNews(report: Report, words: Messages): WaiverNews[] {
  const news = report.waivers.flatMap((waiver): WaiverNews[] => {
    const kind = kindOf(waiver);
    return kind === null ? [] : [{ waiver, kind, text: textOf(kind, waiver, report, words) }];
  });
  return (['expired', 'soon', 'unmatched'] as const).flatMap((kind) =>
    news.filter((one) => one.kind === kind),
  );
}

/** The same as lines of a text that stays short. */
export function waiverLines(report: Report, words: Messages): string[] {
  const news = waiverNews(report, words);
  const left = news.length - named;
  return [...news.slice(0, named).map(({ text }) => text), ...(left > 0 ? [words.count.more(left)] : [])];
}

/** One line for each kind of news. */
export function waiverCounts({ waivers }: Pick<Report, 'waivers'>, words: Messages): string[] {
  const count = (wanted: WaiverNews['kind']): number =>
    waivers.filter((waiver) => kindOf(waiver) === wanted).length;
  const [soon, expired, unmatched] = [count('soon'), count('expired'), count('unmatched')];
  return [
    soon > 0 ? words.waivers.endsSoon(soon) : '',
    expired > 0 ? words.waivers.expired(expired) : '',
    unmatched > 0 ? words.waivers.unmatched(unmatched) : '',
  ].filter((part) => part !== '');
}

function kindOf({ state, endsSoon }: WaiverReport): WaiverNews['kind'] | null {
  if (state === 'expired' || state === 'unmatched') return state;
  return endsSoon ? 'soon' : null;
}

function textOf(kind: WaiverNews['kind'], waiver: WaiverReport, report: Report, words: Messages): string {
  const names = {
    title: (rule: string) => titleOf(rule, report, words.language),
    url: (site: string) => report.sites.find(({ id }) => id === site)?.url ?? site,
  };
  const what = waiverName(waiver, names, words);
  const until = day(waiver.until, words);
  if (kind === 'expired') return words.waivers.news.expired(what, until, waiver.findings.length);
  return kind === 'soon'
    ? words.waivers.news.soon(what, until, waiver.daysLeft ?? 0)
    : words.waivers.news.unmatched(what);
}

/** The title of a rule and the address of a site, by their ids. */
export interface Names {
  title(rule: string): string;
  url(site: string): string;
}

/** E.g. `“Cookie set before opt-in” · _ga · www.example.nl (J. de Vries)`. */
export function waiverName(
  { rule, site, subject = '*', service, script, by }: Waiver,
  names: Names,
  words: Messages,
): string {
  const parts = [
    rule === '*' ? words.waivers.forAnyRule : `“${toDisplaySentence(names.title(rule), 120)}”`,
    ...[subject === '*' ? undefined : subject, service, script].flatMap((part) =>
      part === undefined ? [] : [toDisplay(part, 80)],
    ),
    ...(site === '*' ? [] : [hostName(names.url(site))]),
  ];
  return `${parts.join(' · ')} (${toDisplay(by, 60)})`;
}
