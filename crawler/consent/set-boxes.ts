/** Ticks and unticks boxes like a visitor, and verifies each of them. */
import type { Attempt } from './attempt.ts';
import { click } from './click.ts';
import { keyboardOf } from './keyboard.ts';
import { withTimeout } from '../timeouts.ts';
import type { Layer } from '../../watch/banner/layer.ts';
import type { LayerControl } from '../../watch/banner/controls.ts';
import type { FrameContext } from './frame-context.ts';

/** Sets the boxes. Returns why it failed, or an empty text. */
export async function setBoxes(
  attempt: Attempt,
  layer: Layer,
  boxes: Array<{ control: LayerControl; want: boolean }>,
): Promise<string> {
  const { pageFrames, deadline } = attempt;
  const world = pageFrames.worldOf(layer.frameId);
  if (!world) return 'the frame of the banner went away';
  const is = async (id: number, want: boolean): Promise<boolean> => {
    for (let look = 0; look < 6; look += 1) {
      const state = await world.state(id).catch(() => null);
      if (state?.checked === want) return true;
      await deadline.pause(30);
    }
    return false;
  };
  const tick = async (id: number, want: boolean): Promise<boolean> => {
    const target = { frameId: layer.frameId, id, key: 'Space', holdLinks: true } as const;
    let done = await fromList(attempt, world, id);
    for (let tries = 0; tries < 3 && !done; tries += 1) {
      await click(pageFrames, target, deadline);
      done = await is(id, want);
    }
    if (!done && !keyboardOf(pageFrames) && (await world.focus(id).catch(() => false))) {
      await pageFrames.tab.input.press('Space');
      done = await is(id, want);
    }
    return done;
  };
  for (const { control, want } of boxes) {
    if (deadline.passed) return 'the time for the attempt was up';
    const { id } = control.facts;
    // Setting one box may have set others.
    if ((await world.state(id).catch(() => null))?.checked === want) continue;
    // A slider would move to the point of the click.
    const done =
      control.facts.role === 'slider' ? await slide(attempt, world, id, want) : await tick(id, want);
    if (!done) return `"${control.label.slice(0, 60)}" could not be ${want ? 'ticked' : 'unticked'}`;
    attempt.noteClick(layer, control.kind, control.label);
  }
  return '';
}

/** Moves a slider all the way up or down with the keyboard. */
async function slide(
  { pageFrames, deadline }: Attempt,
  world: FrameContext,
  id: number,
  up: boolean,
): Promise<boolean> {
  const target = { frameId: world.frameId, id };
  const keyboard = keyboardOf(pageFrames);
  const focused = keyboard
    ? await keyboard.reach(pageFrames, target, deadline)
    : await world.focus(id).catch(() => false);
  if (!focused) return false;
  await withTimeout(1000, pageFrames.tab.input.press(up ? 'End' : 'Home')).catch(() => {});
  await deadline.pause(30);
  return (await world.state(id).catch(() => null))?.checked === up;
}

/** Chooses an entry of a list with the keyboard. False if it is no entry of a list, or if it did not work. */
async function fromList(
  { pageFrames, deadline }: Attempt,
  world: FrameContext,
  id: number,
): Promise<boolean> {
  const steps = await world.stepsTo(id).catch(() => null);
  for (let step = 0; step < Math.min(10, Math.abs(steps ?? 0)); step += 1)
    await withTimeout(1000, pageFrames.tab.input.press((steps ?? 0) > 0 ? 'ArrowDown' : 'ArrowUp')).catch(
      () => {},
    );
  await deadline.pause(steps === null ? 0 : 30);
  return steps !== null && (await world.state(id).catch(() => null))?.checked === true;
}
