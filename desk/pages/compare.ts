/** Two runs compared. */
import { h, type ComponentChildren } from 'preact';
import type { ReportFinding } from '../../reports/document/schema/finding.ts';
import type { Report } from '../../reports/document/schema/run.ts';
import { hostName } from '../../reports/present/address.ts';
import { sentenceOf } from '../../reports/present/finding.ts';
import { toDisplaySentence } from '../../reports/present/sanitise.ts';
import { renderPage, type PageContext } from './page.ts';
import { moment } from './parts/moment.ts';

const comparedShown = 300;

/** Two runs side by side: what only the later one saw, what only the earlier one saw, what both saw. */
export function comparePage(page: PageContext, from: Report, to: Report): string {
  const { today } = page.own;
  const title = today.compareTitle(moment(from.run.startedAt, page), moment(to.run.startedAt, page));
  const seen = (report: Report): Set<string> =>
    new Set(report.findings.map(({ fingerprint }) => fingerprint));
  const [before, after] = [seen(from), seen(to)];
  const group = (name: string, report: Report, findings: readonly ReportFinding[]): ComponentChildren =>
    h(
      'section',
      { key: name },
      h('h2', null, `${name} (${findings.length})`),
      findings.length === 0
        ? h('p', { class: 'quiet' }, today.nothing)
        : h(
            'ul',
            { class: 'lines' },
            findings
              .slice(0, comparedShown)
              .map((finding) =>
                h(
                  'li',
                  { key: finding.fingerprint },
                  h(
                    'a',
                    { href: `/findings/${encodeURIComponent(finding.fingerprint)}` },
                    toDisplaySentence(sentenceOf(finding, report, page.language), 240),
                  ),
                  h(
                    'small',
                    null,
                    ` ${hostName(report.sites.find(({ id }) => id === finding.site)?.url ?? finding.site)}`,
                  ),
                ),
              ),
          ),
    );
  return renderPage({
    page,
    title,
    part: 'runs',
    children: [
      h('div', { class: 'head', key: 'head' }, h('h1', null, title)),
      group(
        today.group.new,
        to,
        to.findings.filter(({ fingerprint }) => !before.has(fingerprint)),
      ),
      group(
        today.group.gone,
        from,
        from.findings.filter(({ fingerprint }) => !after.has(fingerprint)),
      ),
      group(
        today.group.same,
        to,
        to.findings.filter(({ fingerprint }) => before.has(fingerprint)),
      ),
    ],
  });
}
