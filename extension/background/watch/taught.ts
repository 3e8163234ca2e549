/**
 * What a user taught of banners that nobody recognises: a control that makes a choice, and by that the block around
 * it as the banner.
 */
import { siteOf } from '../../../rules/address.ts';
import { readBlock } from '../../../watch/banner/block-reading.ts';
import type { LayerControl } from '../../../watch/banner/controls.ts';
import { nothingEarlier, signatureOf, type Layer, type SeenFrame } from '../../../watch/banner/layer.ts';
import type { Redactor } from '../../../watch/redact/redactor.ts';
import { LABEL_LENGTH, type Taught, type TaughtChoice } from '../../messages/taught.ts';

const kindOf: Readonly<Record<TaughtChoice, LayerControl['kind']>> = {
  accept: 'accept-all',
  reject: 'reject-all',
  save: 'save-selection',
};

/** What the label of a control is remembered by. */
export const labelOf = (words: string, redact: Pick<Redactor, 'text'>): string =>
  redact.text(words, LABEL_LENGTH);

/** What was taught of the site of a page. */
export const taughtOf = (all: readonly Taught[], url: string): Taught[] =>
  all.filter(({ site }) => site === siteOf(url));

/** The kind of control that a label was taught to be. */
export function kindAsTaught(taught: readonly Taught[], label: string): LayerControl['kind'] | null {
  const known = taught.find((each) => each.label === label);
  return known ? kindOf[known.choice] : null;
}

/** The smallest block around a control that was taught, as a banner with that control; null if there is none. */
export function layerAsTaught(
  { frameId, place, scan }: SeenFrame,
  taught: readonly Taught[],
  redact: Pick<Redactor, 'text'>,
): Layer | null {
  if (taught.length === 0 || place === '') return null;
  const facts = new Map(scan.controls.map((control) => [control.id, control]));
  const kindAt = (label: string): LayerControl['kind'] | null => kindAsTaught(taught, labelOf(label, redact));
  const layers = scan.blocks.flatMap((block): Layer[] => {
    if (block.silent === true) return [];
    const read = readBlock(block, facts, { frameId, framePlace: place, earlier: nothingEarlier });
    const controls = read.controls.map((control): LayerControl => {
      const kind = kindAt(control.label);
      return kind === null ? control : { ...control, kind, strength: 3, says: kind };
    });
    if (!controls.some(({ label }) => kindAt(label) !== null)) return [];
    const signature = signatureOf(frameId, block, controls);
    const { language } = scan;
    return [{ frameId, block, controls, language, score: 0, signature, signals: ['taught'] }];
  });
  return layers.toSorted((one, other) => one.block.size - other.block.size)[0] ?? null;
}
