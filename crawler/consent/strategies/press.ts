/** Presses a control of a banner like a visitor, and records the click. */
import type { Layer } from '../../../watch/banner/layer.ts';
import type { LayerControl } from '../../../watch/banner/controls.ts';
import type { Attempt } from '../attempt.ts';
import type { Clicked } from '../click-target.ts';
import { click } from '../click.ts';
import { uncover } from '../uncover.ts';

interface Kind {
  /** Whether the press decides; false for the answer to one of several questions. */
  decides?: boolean;
  /** It repeats a press without effect, so a visitor needs it only once. */
  repeated?: boolean;
}

/** Clicks the control once. A link is followed. */
export async function press(
  attempt: Attempt,
  layer: Layer,
  control: LayerControl,
  { decides = true, repeated = false }: Kind = {},
): Promise<Clicked> {
  const target = { frameId: layer.frameId, id: control.facts.id, key: 'Enter', holdLinks: false } as const;
  const pressed = await click(
    attempt.pageFrames,
    target,
    attempt.deadline,
    () => {
      if (decides) attempt.decide();
    },
    () => uncover(attempt, control),
  );
  const done = pressed === 'mouse' || pressed === 'keyboard';
  if (done) attempt.noteClick(layer, control.kind, control.label, repeated ? 0 : 1);
  return pressed;
}
