/**
 * Clicks a control like a visitor: with the mouse where nothing covers the control, else with the keyboard.
 */
import { type Deadline, withTimeout } from '../timeouts.ts';
import { isReachable, positionOf } from './frame-position.ts';
import type { Clicked, Target } from './click-target.ts';
import { keyboardOf } from './keyboard.ts';
import type { PageFrames } from './page-frames.ts';
import { scaledNow } from '../scaled-time.ts';

interface Point {
  x: number;
  y: number;
  covered: boolean;
}

async function pointOf(pageFrames: PageFrames, target: Target): Promise<Point | null> {
  const world = pageFrames.worldOf(target.frameId);
  if (!world) return null;
  const aim = await world.aim(target.id, true).catch(() => null);
  if (!aim?.found) return null;
  const place = await positionOf(pageFrames, world);
  if (!place) return null;
  return {
    x: place.x + aim.x,
    y: place.y + aim.y,
    covered: aim.covered || !(await isReachable(pageFrames, world, aim.x, aim.y)),
  };
}

/** Clicks once, when the control no longer moves. `before` runs right before the click. */
export async function click(
  pageFrames: PageFrames,
  target: Target,
  deadline: Deadline,
  before: () => void | Promise<void> = () => {},
  uncover: () => Promise<boolean> = async () => false,
): Promise<Clicked> {
  const keyboard = keyboardOf(pageFrames);
  if (keyboard) return keyboard.press(pageFrames, target, deadline, before);
  // A banner may slide in: wait until the control has not moved between two readings.
  let last: Point | null = null;
  let point: Point | null = null;
  const began = scaledNow();
  while (!deadline.passed) {
    point = await pointOf(pageFrames, target);
    const still = point && last && Math.abs(point.x - last.x) < 1.5 && Math.abs(point.y - last.y) < 1.5;
    const spent = scaledNow() - began;
    if ((still && !point?.covered) || spent > (point ? 1500 : 400)) break;
    last = point;
    await deadline.pause(30);
  }
  if (!point) return 'gone';
  if (point.covered && (await uncover())) point = (await pointOf(pageFrames, target)) ?? point;
  const world = pageFrames.worldOf(target.frameId);
  if (!world) return 'gone';
  await world.guard(target.holdLinks).catch(() => {});
  if (!point.covered) {
    await before();
    await withTimeout(3000, pageFrames.tab.input.click(point.x, point.y)).catch(() => {});
    return 'mouse';
  }
  if (!(await world.focus(target.id).catch(() => false))) return 'covered';
  await before();
  await withTimeout(3000, pageFrames.tab.input.press(target.key)).catch(() => {});
  return 'keyboard';
}
