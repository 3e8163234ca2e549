/** The waivers of the policy and what became of them; those that need attention first. */
import { h, type ComponentChildren } from 'preact';
import { day, daysBetween } from '../../messages/index.ts';
import type { WaiverReport } from '../../document/schema/waiver.ts';
import { toDisplay, toDisplaySentence } from '../../present/sanitise.ts';
import { hostName } from '../../present/address.ts';
import { titleOf } from '../../present/finding.ts';
import { findingAnchor, type Ui } from './context.ts';
import { table } from './table.ts';

const rowsShown = 200;
const marks: Record<WaiverReport['state'], string> = {
  expired: '✖',
  unmatched: '–',
  unknown: '◐',
  applied: '✔',
};
const urgency: readonly WaiverReport['state'][] = ['expired', 'unmatched', 'unknown', 'applied'];

/** The waivers of the policy. */
export function Waivers({ ui }: { ui: Ui }): ComponentChildren {
  const { report, words, language } = ui;
  if (report.waivers.length === 0) return null;
  const rows = report.waivers.toSorted(
    (a, b) =>
      Number(b.endsSoon) - Number(a.endsSoon) ||
      urgency.indexOf(a.state) - urgency.indexOf(b.state) ||
      a.until.localeCompare(b.until),
  );
  const days = (until: string): number => Math.max(0, daysBetween(report.run.startedAt, until) ?? 0);
  return h(
    'section',
    { 'aria-labelledby': 'waivers' },
    h('h2', { id: 'waivers' }, words.waivers.title),
    h('p', { class: 'quiet' }, words.waivers.intro),
    table<WaiverReport>({
      caption: words.waivers.title,
      rows: rows.slice(0, rowsShown),
      columns: [
        {
          title: words.page.rule,
          cell: ({ rule, findings }) =>
            findings[0] === undefined
              ? toDisplaySentence(titleOf(rule, report, language))
              : h(
                  'a',
                  { href: `#${findingAnchor(findings[0])}` },
                  toDisplaySentence(titleOf(rule, report, language)),
                ),
        },
        {
          title: words.page.site,
          cell: ({ site }) =>
            site === '*'
              ? words.waivers.any
              : hostName(report.sites.find(({ id }) => id === site)?.url ?? site),
        },
        {
          title: words.page.name,
          cell: ({ subject }) => (subject === '*' ? words.waivers.any : h('code', null, toDisplay(subject))),
        },
        {
          title: words.page.reason,
          cell: ({ reason, by }) => [
            toDisplaySentence(reason, 240),
            h('small', null, ` ${words.waivers.by.toLowerCase()} ${toDisplay(by, 60)}`),
          ],
        },
        {
          title: words.waivers.until,
          cell: ({ until, endsSoon }) => [
            day(until, words),
            endsSoon ? h('span', { class: 'trouble' }, ` ${words.waivers.endsIn(days(until))}`) : null,
          ],
        },
        {
          title: words.page.outcome,
          cell: ({ state, findings }) => [
            h(
              'span',
              { class: state === 'applied' ? '' : 'trouble' },
              h('span', { class: 'mark', 'aria-hidden': 'true' }, marks[state]),
              words.waivers.state[state],
            ),
            h(
              'small',
              null,
              ` ${state === 'applied' ? words.count.findings(findings.length) : words.waivers.explained[state]}`,
            ),
          ],
        },
      ],
    }),
    rows.length > rowsShown ? h('p', { class: 'quiet' }, words.page.omitted(rows.length - rowsShown)) : null,
  );
}
