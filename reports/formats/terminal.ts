/**
 * The summary at the end of a crawl, on a terminal and in the log of CI: worst first; it cuts lists with a
 * count, never sentences.
 */
import type { Report } from '../document/schema/run.ts';
import { messages, type Messages } from '../messages/index.ts';
import { defineFormat } from '../format.ts';
import { coloursFor } from './terminal/colour.ts';
import type { TerminalContext } from './terminal/context.ts';
import { findingLines, waivedLines } from './terminal/findings.ts';
import { siteLines } from './terminal/sites.ts';
import { wrap } from './terminal/wrap.ts';
import { toDisplay } from '../present/sanitise.ts';
import { waiverLines } from '../present/waivers.ts';
import { standingOfRun, waivedWords } from '../present/standing.ts';
import { changesOf, isIncomplete, sentencesOf } from '../present/headline.ts';
import { browserOf } from '../present/browser.ts';
import { withoutEnd } from '../../rules/text-ends.ts';

/** The format `terminal`. */
export const format = defineFormat({
  name: 'terminal',
  file: 'report.txt',
  render(report, options) {
    const words = messages(options.language);
    const prefix = options.commandPrefix ?? 'cookiewacht';
    const context: TerminalContext = {
      report,
      options,
      words,
      colours: coloursFor(options.colour),
      width: Math.max(48, options.width ?? 100),
      command: (rest) => `${prefix} ${rest}`,
    };
    const blocks = [
      heading(context),
      siteLines(context),
      ...findingLines(context),
      waivedLines(context),
      totals(context),
    ];
    return `${blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')}\n`;
  },
});

function heading({ report, words, colours, width }: TerminalContext): string[] {
  const { run } = report;
  const parts = [
    `${toDisplay(run.policy.name)}, ${words.count.sites(report.sites.length)}`,
    browserOf(run, words),
    ...journeysOf(run, words),
  ];
  const [first = '', ...rest] = wrap(`${toDisplay(run.tool)} · ${parts.join(' · ')}`, width);
  return [colours.bold(first), ...rest.map(colours.bold)];
}

/** How many journeys each site has, and the policy's own by name. */
function journeysOf({ journeys, devices, flows = [] }: Report['run'], words: Messages): string[] {
  const made = journeys.length * devices.length;
  const own = flows.slice(0, 3).map((id) => words.flowNamed(toDisplay(id, 40)));
  const more = flows.length > own.length ? [words.count.more(flows.length - own.length)] : [];
  return [...(made > 0 ? [words.count.perVisit(made)] : []), ...own, ...more];
}

function totals({ report, options, words, colours, width }: TerminalContext): string[] {
  const { sites, findings } = report.summary;
  const incomplete = report.sites.filter(isIncomplete).length;
  const compliant = sites.compliant - (sites.waived ?? 0);
  const verdicts = [
    compliant > 0 ? words.count.compliant(compliant) : '',
    sites.waived ? words.count.waivedSites(sites.waived) : '',
    sites.violations > 0 ? words.count.inViolation(sites.violations) : '',
    incomplete > 0 ? words.count.notChecked(incomplete) : '',
  ];
  const counts = [
    findings.violation > 0 ? words.count.violations(findings.violation) : '',
    findings.suspected > 0 ? words.count.suspected(findings.suspected) : '',
    findings.notice > 0 ? words.count.notices(findings.notice) : '',
    waivedWords(report.findings, words),
  ];
  const line = (parts: readonly string[]): string[] =>
    parts.some((part) => part !== '') ? wrap(parts.filter((part) => part !== '').join(' · '), width) : [];
  const sentence = wrap(sentencesOf(report, words).join(' '), width).map((text) =>
    colours.bold(colours.verdict[standingOfRun(report)](text)),
  );
  const directory = options.runDirectory;
  return [
    ...sentence,
    ...line(verdicts),
    ...line(counts),
    ...line(changesOf(report, words)),
    ...waiverLines(report, words).flatMap((text) => wrap(text, width)),
    // A report that was not written has no file to open: the one that is there is another judgement.
    ...(directory === undefined || options.again !== undefined
      ? []
      : [`${words.label.report}  ${toDisplay(withoutEnd(directory, '/'), 400)}/report.html`]),
  ];
}
