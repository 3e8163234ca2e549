/** Presses a control of a banner as a visitor does, and notes it. */
import type { Layer } from '../../../watch/banner/layer.ts';
import type { LayerControl } from '../../../watch/banner/controls.ts';
import type { Attempt } from '../attempt.ts';
import { click, type Clicked } from '../click.ts';

interface Kind {
  /** The moment of choice: false for an answer to one question of several. */
  decides?: boolean;
  /** The same press was not heard before: a visitor needs it once. */
  repeated?: boolean;
}

export async function press(
  attempt: Attempt,
  layer: Layer,
  control: LayerControl,
  { decides = true, repeated = false }: Kind = {},
): Promise<Clicked> {
  const target = { frameId: layer.frameId, id: control.facts.id, key: 'Enter', holdLinks: false } as const;
  const pressed = await click(attempt.surface, target, attempt.deadline, () => {
    if (decides) attempt.decide();
  });
  const done = pressed === 'mouse' || pressed === 'keyboard';
  if (done) attempt.noteClick(layer, control.kind, control.label, repeated ? 0 : 1);
  return pressed;
}
