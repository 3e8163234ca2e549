/**
 * The timeline of a site as a picture: a row for each journey, a column for each page, a mark for each first
 * time, and the moment of choice.
 */
import { h, type ComponentChildren } from 'preact';
import { hostOf } from '../../../rules/address.ts';
import type { Finding } from '../../../rules/judge/finding.ts';
import { choiceWord, wordFor } from '../../messages/index.ts';
import type { Timeline, TimelineMark } from '../../document/report-parts.ts';
import { capital, toDisplay, toDisplaySentence } from '../../present/sanitise.ts';
import { hostName, pageLabel, stepLabel } from '../../present/address.ts';
import { titleOf } from '../../present/finding.ts';
import { labelLimit, plot, rowsOf, type PlacedMark, type Plot, type Row } from '../../present/timeline.ts';
import { findingOfMark } from '../../present/flagged-findings.ts';
import { findingAnchor, type SiteProps } from './context.ts';
import { Fold, SeverityShape } from './marks.ts';
import { table } from './table.ts';

const top = 22;
const pageCaptionHeight = 44;
/** The picture draws this many marks of a journey. */
const marksDrawn = 120;
const marksInBrief = 6;

/** A narrow picture breaks captions into lines, and leaves out the name of its only journey. */
interface Frame {
  plan: Plot;
  /** Lines of the caption, and characters in a line; null if what and why have a long line each. */
  caption: { lines: number; characters: number } | null;
}

const wide: Frame = { plan: plot, caption: null };

/** @param width in pixels, of a surface that is narrower than a page */
function narrow(width: number): Frame {
  const left = 86;
  return {
    plan: { ...plot, left, width: Math.max(120, width - left - 12) },
    caption: { lines: 4, characters: Math.max(24, Math.floor(width / 7.3)) },
  };
}

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

function OneRow({
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

interface MarkProps extends SiteProps {
  timeline: Timeline;
  placed: PlacedMark;
  frame: Frame;
  y: number;
  captionY: number;
}

/**
 * A mark that is wrong links to its finding. On hover and on focus, the caption below the picture says who
 * and why.
 */
function OneMark({
  ui,
  site,
  timeline,
  placed: { mark, x, wrong, named },
  frame,
  y,
  captionY,
}: MarkProps): ComponentChildren {
  const finding = wrong ? findingOfMark(ui.report, site, timeline.journey, mark) : undefined;
  const [what, why] = tell(ui, site, mark, finding);
  const inside = [
    ui.brief ? null : h('path', { class: 'hit', d: `M${fixed(x - 7)} ${y - 11}h14v22h-14z` }),
    h('path', { class: 'shape', d: markShape(mark.type, x, y) }),
    named
      ? h(
          'text',
          { class: 'name', 'aria-hidden': 'true', x: fixed(x + 9), y: y + 4 },
          toDisplay(mark.name, labelLimit),
        )
      : null,
    h('text', { class: 'tip', x: 0, y: captionY }, captionOf(what, why, frame)),
  ];
  return finding
    ? h('a', { class: 'at wrong', href: `#${findingAnchor(finding.fingerprint)}` }, inside)
    : h('g', { class: 'at' }, inside);
}

function captionOf(what: string, why: string, { caption }: Frame): ComponentChildren {
  if (caption === null) return [h('tspan', null, `${what} `), h('tspan', { x: 0, dy: 18 }, why)];
  return [...broken(what, caption.characters), ...broken(why, caption.characters)]
    .slice(0, caption.lines)
    .map((line, index) => h('tspan', { x: 0, dy: index === 0 ? 0 : 16, key: index }, `${line} `));
}

/** Breaks text into lines of at most so many characters, between words if possible. */
function broken(text: string, characters: number): string[] {
  const lines: string[] = [];
  for (const word of text
    .split(' ')
    .flatMap((word) => word.match(new RegExp(`.{1,${characters}}`, 'gu')) ?? [])) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= characters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function tell(
  { words, language, report }: SiteProps['ui'],
  site: SiteProps['site'],
  mark: TimelineMark,
  finding: Finding | undefined,
): [string, string] {
  const siteHost = hostOf(site.url);
  const page = site.timeline.flatMap(({ pages }) => pages).find(({ visit }) => visit === mark.visit);
  const seconds = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 }).format(
    mark.pageTime / 1000,
  );
  const category = wordFor(words.category, mark.category);
  const what = [
    toDisplay(mark.name, 40),
    mark.service !== null && mark.service !== mark.name
      ? toDisplay(mark.service, 40)
      : toDisplay(mark.host, 40),
    toDisplay(category, 30),
    wordFor(words.phase, mark.phase),
    `${words.timeline.at(seconds)}${page ? ` · ${pageLabel(page.url, siteHost)}` : ''}`,
    mark.moment === 'load' ? '' : words.timeline.moment[mark.moment],
  ];
  const who = mark.by ? words.timeline.by(toDisplay(stepLabel(mark.by, siteHost), 70)) : '';
  const why = finding
    ? `${words.severity[finding.severity]}: ${toDisplaySentence(titleOf(finding.rule, report, language), 80)}`
    : '';
  return [
    what.filter((part) => part !== '').join(' · '),
    [who, why].filter((part) => part !== '').join(' · '),
  ];
}

/** The outline of a mark of this type as an SVG path; shape tells the type without colour. */
export function markShape(type: TimelineMark['type'], x: number, y: number): string {
  if (type === 'cookie') return `M${fixed(x - 5)} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z`;
  if (type === 'storage') return `M${fixed(x - 4.5)} ${y - 4.5}h9v9h-9z`;
  return `M${fixed(x)} ${y - 5.5}l5.5 10h-11z`;
}

const fixed = (value: number): number => Math.round(value * 10) / 10;
const cut = (text: string, width: number): string =>
  text.length * 6 <= width - 8 ? text : `${text.slice(0, Math.max(3, Math.floor(width / 6) - 3))}…`;

function AsTable({ ui, site }: SiteProps): ComponentChildren {
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
          h('code', null, toDisplay(mark.name, 60)),
          h('small', null, ` ${words.timeline.lane[mark.type]}, ${toDisplay(mark.host, 60)}`),
        ],
      },
      { title: words.timeline.visit, cell: ({ timeline }) => toDisplay(choiceWord(timeline.journey, words)) },
      { title: words.page.when, cell: ({ mark }) => wordFor(words.phase, mark.phase) },
      {
        title: words.timeline.moved,
        cell: ({ mark }) => [
          words.timeline.at(
            new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 }).format(mark.pageTime / 1000),
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
