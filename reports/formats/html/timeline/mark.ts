/** One mark of the timeline picture, with its caption. */
import { numberFormat } from '../../../../rules/intl-formats.ts';
import { h, type ComponentChildren } from 'preact';
import { hostOf } from '../../../../rules/address.ts';
import type { Finding } from '../../../../rules/judge/finding.ts';
import { wordFor } from '../../../messages/index.ts';
import type { Timeline, TimelineMark } from '../../../document/schema/timeline.ts';
import { nameToDisplay, toDisplay, toDisplaySentence } from '../../../present/sanitise.ts';
import { pageLabel, stepLabel } from '../../../present/address.ts';
import { titleOf } from '../../../present/finding.ts';
import { labelLimit, type PlacedMark } from '../../../present/timeline.ts';
import { findingOfMark, isFromBefore } from '../../../present/flagged-findings.ts';
import { findingHref, type SiteProps } from '../context.ts';
import type { Frame } from './frame.ts';

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
export function OneMark({
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
          nameToDisplay(mark.name, ui.words, labelLimit),
        )
      : null,
    h('text', { class: 'tip', x: 0, y: captionY }, captionOf(what, why, frame)),
  ];
  return finding
    ? h('a', { class: 'at wrong', href: findingHref(ui, finding.fingerprint) }, inside)
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
  const seconds = numberFormat(words.locale, { maximumFractionDigits: 1 }).format(mark.pageTime / 1000);
  const category = wordFor(words.category, mark.category);
  const what = [
    nameToDisplay(mark.name, words, 40),
    mark.service !== null && mark.service !== mark.name
      ? toDisplay(mark.service, 40)
      : toDisplay(mark.host, 40),
    toDisplay(category, 30),
    wordFor(words.phase, mark.phase),
    `${words.timeline.at(seconds)}${page ? ` · ${pageLabel(page.url, siteHost)}` : ''}`,
    mark.moment === 'load' ? '' : words.timeline.moment[mark.moment],
  ];
  const who = mark.by ? words.timeline.by(toDisplay(stepLabel(mark.by, siteHost), 70)) : '';
  const title = finding
    ? `${words.severity[finding.severity]}: ${toDisplaySentence(titleOf(finding.rule, report, language), 80)}`
    : '';
  const why = finding && isFromBefore(finding, mark.phase) ? words.timeline.goesOn(title) : title;
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

/** A coordinate with one decimal, to keep the page small. */
export const fixed = (value: number): number => Math.round(value * 10) / 10;
