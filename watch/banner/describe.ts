/**
 * Describes a layer of a banner for the evidence: bounded, with positions in the page's viewport, styles, and
 * what its text says. Pure.
 */
import { contrastRatio, hexOf } from './contrast.ts';
import { isStatementLink, proseOf } from './prose.ts';
import type { Banner, Unstamped } from '../../rules/evidence/index.ts';
import { readProse } from './prose-reading.ts';
import type { ControlStyle, Surroundings } from './styles.ts';
import type { Layer, SeenFrame } from './layer.ts';
import { notUnderstoodIn } from './not-understood.ts';
import { explain, nearestOf } from './recognise.ts';
import type { LayerControl } from './controls.ts';

/** Controls of one layer that are described. */
export const mostControls = 60;

/** The banner as it goes into evidence, without the fields that every observation has. */
export type BannerData = Omit<Unstamped<Banner>, 'kind' | 'crop'>;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where the frame of the layer stands in the page's viewport; endless for the page itself. */
export type FrameBox = Box;

/** Redaction of addresses and texts. */
export interface Edge {
  redactUrl(url: string): string;
  redactText?: ((text: string, longest?: number) => string) | undefined;
}

/** The position and styles of a layer. */
export interface LayerStyles {
  /** Null if the frame cannot be seen. */
  place: FrameBox | null;
  styles: ReadonlyMap<number, ControlStyle>;
  /** Null if the page gave none. */
  surroundings: Surroundings | null;
  frameUrl: string;
}

/** Box of the layer in the page's viewport. The body of a frame can be larger than what shows of it. */
export function boxOfLayer({ block }: Layer, place: FrameBox | null): Box | null {
  const whole =
    place && Number.isFinite(place.width)
      ? {
          ...block.box,
          width: Math.min(block.box.width, place.width),
          height: Math.min(block.box.height, place.height),
        }
      : block.box;
  return moved(whole, place);
}

const moved = (box: Box, place: FrameBox | null): Box | null =>
  place
    ? {
        x: Math.round(box.x + place.x),
        y: Math.round(box.y + place.y),
        width: Math.round(box.width),
        height: Math.round(box.height),
      }
    : null;

/** The description of a layer. `number`: of the layer, from 1. */
export function describeLayer(
  layer: Layer,
  number: number,
  { place, styles, surroundings, frameUrl }: LayerStyles,
  edge: Edge,
): BannerData {
  const { block } = layer;
  const controls = layer.controls.slice(0, mostControls);
  const written = (text: string, longest: number): string =>
    edge.redactText?.(text, longest) ?? text.slice(0, longest);
  const text = written(block.text, 2000);
  return {
    present: true,
    layer: number,
    how: 'heuristic',
    language: layer.language,
    text,
    frame: edge.redactUrl(frameUrl),
    box: boxOfLayer(layer, place),
    controls: controls.map((control, order) => ({
      kind: control.kind,
      text: written(control.label, 200),
      role: control.facts.role,
      checked: control.facts.checked,
      box: moved(control.facts.box, place),
      order,
      ...(control.kind === 'category' ? { says: control.says } : {}),
      ...(control.facts.disabled ? { disabled: true } : {}),
      ...(control.facts.link === 'site' || control.facts.link === 'away'
        ? { leads: control.facts.link }
        : {}),
      ...looks(styles.get(control.facts.id), edge),
    })),
    ...(surroundings
      ? {
          viewport: { width: surroundings.width, height: surroundings.height },
          blocksContent: surroundings.blocks,
        }
      : {}),
    ...proseOf(
      `${block.text} ${controls
        .filter(({ kind }) => kind === 'category')
        .map(({ label }) => label)
        .join(' . ')}`,
    ),
    ...readProse(text),
    signals: layer.signals,
    statementLink: statementLink(controls, styles, edge),
  };
}

function looks(style: ControlStyle | undefined, { redactUrl }: Edge) {
  if (!style) return {};
  const { color, background, around, look, fontSize, fontWeight, href } = style;
  return {
    look,
    fontSize,
    fontWeight,
    ...(href === '' ? {} : { target: redactUrl(href) }),
    ...(color ? { color: hexOf(color) } : {}),
    ...(background ? { background: hexOf(background) } : {}),
    ...(around ? { around: hexOf(around) } : {}),
    ...(color && background ? { contrast: contrastRatio(color, background) } : {}),
  };
}

/**
 * Address of the link to the statement. A button that promises information stays on the page, so it is no
 * link.
 */
function statementLink(
  controls: readonly LayerControl[],
  styles: ReadonlyMap<number, ControlStyle>,
  { redactUrl }: Edge,
): string | null {
  for (const { facts, label } of controls) {
    const href = styles.get(facts.id)?.href ?? '';
    if (href !== '' && isStatementLink(`${label} ${facts.name}`, href)) return redactUrl(href);
  }
  return null;
}

/** The block that resembles a banner most, on a page without one, and why it is none. */
export function describeNearest(
  frames: readonly SeenFrame[],
  { redactText }: Edge,
): Pick<BannerData, 'nearest' | 'notUnderstood' | 'wordless'> {
  const unread = notUnderstoodIn(frames);
  if (unread !== null) return { notUnderstood: redactText?.(unread, 200) ?? unread.slice(0, 200) };
  if (frames.some(({ scan }) => scan.wordless)) return { wordless: true };
  const nearest = nearestOf(explain(frames));
  if (!nearest) return {};
  const { block, signals, against } = nearest;
  const text = redactText?.(block.text, 200) ?? block.text;
  return { nearest: { text: text.slice(0, 200), signals, against } };
}
