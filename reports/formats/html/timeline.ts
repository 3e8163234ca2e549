/**
 * The timeline of a site as a picture: a row for each journey, a column for each page, a mark for each first
 * time, and the moment of choice.
 */
import { h, type ComponentChildren } from 'preact';
import { hostName } from '../../present/address.ts';
import { plot, rowsOf } from '../../present/timeline.ts';
import { findingOfMark } from '../../present/flagged-findings.ts';
import type { SiteProps } from './context.ts';
import { Fold } from './marks.ts';
import { top, wide, narrow } from './timeline/frame.ts';
import { OneRow } from './timeline/row.ts';
import { AsTable } from './timeline/table.ts';

const pageCaptionHeight = 44;
/** The picture draws this many marks of a journey. */
const marksDrawn = 120;
const marksInBrief = 6;

interface PictureProps extends SiteProps {
  /** Width in pixels; that of a page if absent. With a width, the table of the same marks is left out. */
  width?: number;
}

/** The timeline of a site. */
export function TimelinePicture({ ui, site, width: room }: PictureProps): ComponentChildren {
  const { report, words } = ui;
  const frame = room === undefined ? wide : narrow(room);
  const { plan } = frame;
  const captionHeight = frame.caption === null ? pageCaptionHeight : frame.caption.lines * 16 + 12;
  if (site.timeline.every(({ marks, pages }) => marks.length === 0 && pages.length === 0)) return null;
  const rows = rowsOf(
    site.timeline,
    (timeline, mark) => findingOfMark(report, site, timeline.journey, mark) !== undefined,
    ui.brief ? marksInBrief : room === undefined ? marksDrawn : Math.floor(plan.width / plan.mark),
    plan,
  );
  const lanes = rows[0]?.lanes.length ?? 0;
  const rowHeight = top + Math.max(1, lanes) * plot.lane + 22;
  const height = rows.length * rowHeight + captionHeight;
  const width = plan.left + plan.width + 12;
  return h(
    'figure',
    { class: 'timeline' },
    h(
      'figcaption',
      null,
      h('h3', null, words.timeline.title),
      ui.brief ? null : h('p', { class: 'quiet' }, `${words.timeline.intro} ${words.timeline.scale}`),
    ),
    h(
      'div',
      {
        class: 'scroll',
        tabIndex: 0,
        role: 'region',
        'aria-label': `${words.timeline.title} ${hostName(site.url)}`,
      },
      h(
        'svg',
        { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': words.timeline.title },
        rows.map((row, index) =>
          h(OneRow, {
            ui,
            site,
            row,
            frame,
            y: index * rowHeight,
            captionY: height - captionHeight + 18,
            key: row.timeline.journey,
          }),
        ),
        h('text', { class: 'hint', x: 0, y: height - captionHeight + 18 }, words.timeline.hint),
      ),
    ),
    ui.brief || room !== undefined
      ? null
      : h(Fold, { screen: true, summary: words.timeline.list }, h(AsTable, { ui, site })),
  );
}
