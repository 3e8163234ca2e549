/** One journey as a row of the timeline picture. */
import { h, type ComponentChildren } from 'preact';
import { hostOf } from '../../../../rules/address.ts';
import { choiceWord, wordFor } from '../../../messages/index.ts';
import { capital, toDisplay } from '../../../present/sanitise.ts';
import { pageLabel } from '../../../present/address.ts';
import type { Row } from '../../../present/timeline.ts';
import type { SiteProps } from '../context.ts';
import { top, type Frame } from './frame.ts';
import { OneMark, fixed } from './mark.ts';

/** The row of one journey. */
export function OneRow({
  ui,
  site,
  row,
  frame,
  y,
  captionY,
}: SiteProps & { row: Row; frame: Frame; y: number; captionY: number }): ComponentChildren {
  const { words } = ui;
  const { plan } = frame;
  const end = plan.left + plan.width;
  const { timeline, lanes, choices, pages, omitted } = row;
  const bottom = y + top + Math.max(1, lanes.length) * plan.lane;
  const count = lanes.reduce((sum, { marks }) => sum + marks.length, 0);
  const siteHost = hostOf(site.url);
  return h(
    'g',
    {
      role: 'group',
      'aria-label': words.timeline.picture(toDisplay(choiceWord(timeline.journey, words)), count),
    },
    frame.caption === null
      ? h(
          'text',
          { class: 'row-name', x: 0, y: y + 14 },
          capital(toDisplay(choiceWord(timeline.journey, words), 30)),
        )
      : null,
    // Shades every other page, to tell them apart.
    h('path', {
      class: 'page',
      d: pages
        .filter((_page, index) => index % 2 === 0)
        .map((page) => `M${fixed(page.x)} ${y + top}h${fixed(page.width)}V${bottom}h-${fixed(page.width)}z`)
        .join(''),
    }),
    h('path', {
      class: 'lane',
      d: lanes
        .map((_lane, lane) => `M${plan.left} ${y + top + (lane + 0.5) * plan.lane}h${plan.width}`)
        .join(''),
    }),
    pages.map((page, index) =>
      page.width < 56 || ui.brief
        ? null
        : h(
            'text',
            { class: 'page-name', x: fixed(page.x + 4), y: bottom + 14, key: index },
            cut(pageLabel(page.url, siteHost), page.width),
          ),
    ),
    lanes.map(({ type }, lane) =>
      h(
        'text',
        { class: 'lane-name', x: plan.left - 8, y: y + top + lane * plan.lane + 16, key: type },
        words.timeline.lane[type],
      ),
    ),
    choices.map(({ phase, x }) => [
      h('line', { class: 'choice', x1: fixed(x), x2: fixed(x), y1: y + 6, y2: bottom, key: phase }),
      h(
        'text',
        {
          class: x + 90 > end ? 'choice-name end' : 'choice-name',
          x: fixed(x + 90 > end ? x - 5 : x + 5),
          y: y + 15,
          key: `${phase} name`,
        },
        wordFor(words.timeline.choice, phase),
      ),
    ]),
    omitted > 0
      ? h('text', { class: 'page-name end', x: end, y: y + 15 }, words.timeline.omitted(omitted))
      : null,
    count === 0
      ? h('text', { class: 'page-name', x: plan.left + 8, y: y + top + 16 }, words.timeline.nothing)
      : null,
    lanes.map(({ marks }, lane) =>
      marks.map((placed, index) =>
        h(OneMark, {
          ui,
          site,
          timeline,
          placed,
          frame,
          y: y + top + (lane + 0.5) * plan.lane,
          captionY,
          key: `${lane} ${index}`,
        }),
      ),
    ),
  );
}

const cut = (text: string, width: number): string =>
  text.length * 6 <= width - 8 ? text : `${text.slice(0, Math.max(3, Math.floor(width / 6) - 3))}…`;
