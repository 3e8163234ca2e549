/** Whether a layer of a banner asks something, and whether it is something new. Pure. */
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

/** What only puts the message away: a close button, or thanks that say as much. */
export const closes = ({
  kind,
  strength,
  label,
}: Pick<LayerControl, 'kind' | 'strength' | 'label'>): boolean =>
  kind === 'close' || (kind === 'accept-all' && strength === 1 && putsAway(label));

/** What has to be answered, rather than put away. */
export const asks = (control: LayerControl): boolean => answering.has(control.kind) && !closes(control);

export const isNew = (earlier: Earlier, { frameId }: Layer, { facts }: LayerControl): boolean =>
  !earlier.controls.has(`${frameId} ${facts.id}`);

export const labels = (layer: Layer | null): string =>
  (layer?.controls ?? [])
    .filter((each) => each.kind !== 'other')
    .map((each) => each.label)
    .join('|');
