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
  const days = ({ until, daysLeft }: WaiverReport): number =>
    Math.max(0, daysLeft ?? daysBetween(report.run.startedAt, until) ?? 0);
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
          cell: ({ rule, findings }) => {
            const title =
              rule === '*' ? words.waivers.anyRule : toDisplaySentence(titleOf(rule, report, language));
            return findings[0] === undefined
              ? title
              : h('a', { href: `#${findingAnchor(findings[0])}` }, title);
          },
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
          cell: ({ subject, service, script }) => {
            const named = [subject === '*' ? undefined : subject, service, script].filter(
              (part) => part !== undefined,
            );
            if (named.length === 0) return words.waivers.any;
            return named.map((part) => [h('code', null, toDisplay(part)), ' ']);
          },
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
          cell: (waiver) => [
            day(waiver.until, words),
            waiver.endsSoon
              ? h('span', { class: 'trouble' }, ` ${words.waivers.endsIn(days(waiver))}`)
              : null,
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
