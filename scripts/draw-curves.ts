/** Draws curves as an SVG for a page of the documentation: told apart by dashes and words, not by colour alone. */
import { h, type ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Curves } from './curves.ts';

const [width, height] = [720, 360];
const edge = { left: 70, right: 20, top: 48, bottom: 52 };
const inner = { width: width - edge.left - edge.right, height: height - edge.top - edge.bottom };
const [right, floor] = [width - edge.right, height - edge.bottom];
const styles = [
  { stroke: '#0b4f8a', 'stroke-dasharray': undefined },
  { stroke: '#a63d00', 'stroke-dasharray': '8 4' },
  { stroke: '#2e6b2e', 'stroke-dasharray': '2 4' },
];

type Line = Curves['lines'][number];

/** Round steps that divide an axis into two to seven parts. */
export function stepsTo(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(most / 3));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => most / each <= 7) ?? power * 10;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step);
}

/** The picture of the curves. */
export function drawCurves({ title, x, y, about, lines }: Curves): string {
  const all = lines.flatMap(({ points }) => points);
  const across = stepsTo(Math.max(1, ...all.map(([value]) => value)));
  const up = stepsTo(Math.max(1, ...all.map(([, value]) => value)));
  const toX = (value: number): number => Math.round(edge.left + (value / (across.at(-1) ?? 1)) * inner.width);
  const toY = (value: number): number => Math.round(floor - (value / (up.at(-1) ?? 1)) * inner.height);
  const words = (at: [number, number], text: string, more: object = {}): ComponentChild =>
    h('text', { x: at[0], y: at[1], ...more }, text);
  const shown = (value: number): string => value.toLocaleString('en');
  const lineOf = ({ name, points }: Line, index: number): ComponentChild[] => {
    const style = styles[index % styles.length];
    const d = points.map(([atX, atY], at) => `${at === 0 ? 'M' : 'L'}${toX(atX)} ${toY(atY)}`).join('');
    const line = { fill: 'none', 'stroke-width': 2.5, ...style };
    const [left, top] = [edge.left + 14, edge.top + 16 + 20 * index];
    return [
      h('path', { d, ...line }),
      // Curves rise to the right, so the legend stands on the left.
      h('path', { d: `M${left} ${top}h36`, ...line }),
      words([left + 44, top + 4], name),
    ];
  };
  const attributes = { viewBox: `0 0 ${width} ${height}`, 'font-family': 'sans-serif', 'font-size': 13 };
  return `${renderToString(
    h(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', role: 'img', fill: '#222', ...attributes },
      h('title', null, title),
      h('desc', null, about),
      h('rect', { width, height, fill: '#fff' }),
      words([edge.left, 20], title, { 'font-weight': 'bold', 'font-size': 15 }),
      words([edge.left, 39], y),
      words([right, height - 10], x, { 'text-anchor': 'end' }),
      up.map((value) => [
        h('path', { d: `M${edge.left} ${toY(value)}H${right}`, stroke: '#ddd' }),
        words([edge.left - 8, toY(value) + 4], shown(value), { 'text-anchor': 'end' }),
      ]),
      across.map((value) => words([toX(value), floor + 20], shown(value), { 'text-anchor': 'middle' })),
      h('path', { d: `M${edge.left} ${edge.top}V${floor}H${right}`, stroke: '#222', fill: 'none' }),
      lines.map(lineOf),
    ),
  )}\n`;
}
