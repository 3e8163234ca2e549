/** The marks of the timeline as a table, for those who cannot see or print the picture. */
import { numberFormat } from '../../../../rules/intl-formats.ts';
import { h, type ComponentChildren } from 'preact';
import { hostOf } from '../../../../rules/address.ts';
import { choiceWord, wordFor } from '../../../messages/index.ts';
import { nameToDisplay, toDisplay } from '../../../present/sanitise.ts';
import { pageLabel, stepLabel } from '../../../present/address.ts';
import { findingOfMark } from '../../../present/flagged-findings.ts';
import type { SiteProps } from '../context.ts';
import { SeverityShape } from '../marks.ts';
import { table } from '../table.ts';

/** The marks of all journeys. */
export function AsTable({ ui, site }: SiteProps): ComponentChildren {
  const { words, report } = ui;
  const siteHost = hostOf(site.url);
  const rows = site.timeline.flatMap((timeline) =>
    timeline.marks.map((mark) => ({
      timeline,
      mark,
      finding: findingOfMark(report, site, timeline.journey, mark),
    })),
  );
  return table<(typeof rows)[number]>({
    caption: words.timeline.title,
    rows,
    columns: [
      {
        title: words.timeline.what,
        cell: ({ mark, finding }) => [
          finding ? h(SeverityShape, { severity: finding.severity, words }) : null,
          h('code', null, nameToDisplay(mark.name, words, 60)),
          h('small', null, ` ${words.timeline.lane[mark.type]}, ${toDisplay(mark.host, 60)}`),
        ],
      },
      { title: words.timeline.visit, cell: ({ timeline }) => toDisplay(choiceWord(timeline.journey, words)) },
      { title: words.page.when, cell: ({ mark }) => wordFor(words.phase, mark.phase) },
      {
        title: words.timeline.moved,
        cell: ({ mark }) => [
          words.timeline.at(
            numberFormat(words.locale, { maximumFractionDigits: 1 }).format(mark.pageTime / 1000),
          ),
          mark.moment === 'load' ? null : h('small', null, ` ${words.timeline.moment[mark.moment]}`),
        ],
      },
      {
        title: words.timeline.page,
        cell: ({ timeline, mark }) =>
          h(
            'code',
            null,
            pageLabel(timeline.pages.find(({ visit }) => visit === mark.visit)?.url ?? '', siteHost),
          ),
      },
      {
        title: words.timeline.cause,
        cell: ({ mark }) => (mark.by ? h('code', null, stepLabel(mark.by, siteHost)) : '–'),
      },
    ],
  });
}
