/** Decides whether a layer of a banner asks something, and whether it is new. Pure. */
import { putsAway } from '../../../watch/banner/control-words.ts';
import type { Earlier, Layer } from '../../../watch/banner/layer.ts';
import type { LayerControl } from '../../../watch/banner/controls.ts';

const answering: ReadonlySet<LayerControl['kind']> = new Set([
  'category',
  'save-selection',
  'reject-all',
  'necessary-only',
  'accept-all',
]);

/** Whether a control only closes the message: a close button, or an `OK, close`. */
export const closes = ({
  kind,
  strength,
  label,
}: Pick<LayerControl, 'kind' | 'strength' | 'label'>): boolean =>
  kind === 'close' || (kind === 'accept-all' && strength === 1 && putsAway(label));

/** Whether a control asks for an answer, rather than closing the message. */
export const asks = (control: LayerControl): boolean => answering.has(control.kind) && !closes(control);

/** Whether no earlier layer had the control. */
export const isNew = (earlier: Earlier, { frameId }: Layer, { facts }: LayerControl): boolean =>
  !earlier.controls.has(`${frameId} ${facts.id}`);

/** The labels of a layer's known controls, to compare two layers by. */
export const labels = (layer: Layer | null): string =>
  (layer?.controls ?? [])
    .filter((each) => each.kind !== 'other')
    .map((each) => each.label)
    .join('|');
