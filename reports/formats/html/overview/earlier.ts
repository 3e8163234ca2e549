/** What became of the findings of the previous run. */
import { h, type ComponentChildren } from 'preact';
import { wordFor } from '../../../messages/index.ts';
import type { EarlierFinding } from '../../../document/schema/finding.ts';
import { toDisplay, toDisplaySentence } from '../../../present/sanitise.ts';
import { hostName } from '../../../present/address.ts';
import { titleOf } from '../../../present/finding.ts';
import type { Ui } from '../context.ts';
import { table } from '../table.ts';

/** What became of the findings of the previous run. */
export function Earlier({ ui }: { ui: Ui }): ComponentChildren {
  const { report, words, language } = ui;
  const rows = report.earlier
    .filter(
      ({ fingerprint, fate, since }) =>
        report.summary.fixed.includes(fingerprint) || fate === 'unknown' || since === report.run.id,
    )
    .slice(0, 100);
  if (rows.length === 0) return null;
  return h(
    'section',
    { 'aria-labelledby': 'earlier' },
    h('h2', { id: 'earlier' }, words.page.earlier),
    table<EarlierFinding>({
      caption: words.page.earlier,
      rows,
      columns: [
        {
          title: words.page.findings,
          cell: ({ rule }) => toDisplaySentence(titleOf(rule, report, language)),
        },
        {
          title: words.page.site,
          cell: ({ site }) => hostName(report.sites.find(({ id }) => id === site)?.url ?? site),
        },
        { title: words.page.name, cell: ({ subject }) => h('code', null, toDisplay(subject.name)) },
        { title: words.page.outcome, cell: ({ fate }) => wordFor(words.fate, fate) },
      ],
    }),
  );
}
