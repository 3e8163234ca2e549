/** Ticks and unticks boxes as a visitor does, and checks each of them. */
import type { Attempt } from './attempt.ts';
import { click } from './click.ts';
import type { Layer, LayerControl } from './recognise.ts';

/** Why it failed, or empty. */
export async function setBoxes(attempt: Attempt, layer: Layer, boxes: Array<{ control: LayerControl; want: boolean }>): Promise<string> {
  const { surface, deadline } = attempt;
  const world = surface.worldOf(layer.frameId);
  if (!world) return 'the frame of the banner went away';
  const is = async (id: number, want: boolean): Promise<boolean> => {
    for (let look = 0; look < 6; look += 1) {
      const state = await world.state(id).catch(() => null);
      if (state?.checked === want) return true;
      await deadline.pause(30);
    }
    return false;
  };
  for (const { control, want } of boxes) {
    if (deadline.passed) return 'the time for the attempt was up';
    const { id } = control.facts;
    // One box may have switched others.
    if ((await world.state(id).catch(() => null))?.checked === want) continue;
    const target = { frameId: layer.frameId, id, key: 'Space', holdLinks: true } as const;
    let done = false;
    for (let tries = 0; tries < 3 && !done; tries += 1) {
      await click(surface, target, deadline);
      done = await is(id, want);
    }
    if (!done && (await world.focus(id).catch(() => false))) {
      await surface.page.keyboard.press('Space');
      done = await is(id, want);
    }
    if (!done) return `"${control.label.slice(0, 60)}" could not be ${want ? 'ticked' : 'unticked'}`;
    attempt.noteClick(layer, control.kind, control.label);
  }
  return '';
}
