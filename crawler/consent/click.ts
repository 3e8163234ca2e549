/** A click as a visitor makes it: real mouse events at a point where nothing covers the control; else the keyboard. */
import { type Deadline, withTimeout } from '../timeouts.ts';
import type { PageFrames } from './page-frames.ts';

export type Clicked = 'mouse' | 'keyboard' | 'covered' | 'gone';

export interface Target {
  frameId: string;
  id: number;
  /** The key that does the same as a click. */
  key: 'Enter' | 'Space';
  /** Keep a link from being followed when the page's own script does not. */
  holdLinks: boolean;
}

interface Point {
  x: number;
  y: number;
  covered: boolean;
}

async function pointOf(surface: PageFrames, target: Target): Promise<Point | null> {
  const world = surface.worldOf(target.frameId);
  if (!world) return null;
  const aim = await world.aim(target.id, true).catch(() => null);
  if (!aim?.found) return null;
  const place = await surface.placeOf(world);
  if (!place) return null;
  return {
    x: place.x + aim.x,
    y: place.y + aim.y,
    covered: aim.covered || !(await surface.reaches(world, aim.x, aim.y)),
  };
}

/** `before` runs when the pointer is in place, right before the button goes down. */
export async function click(
  surface: PageFrames,
  target: Target,
  deadline: Deadline,
  before: () => void | Promise<void> = () => {},
): Promise<Clicked> {
  // A banner that slides in is clicked once it stands still.
  let last: Point | null = null;
  let point: Point | null = null;
  const began = performance.now();
  while (!deadline.passed) {
    point = await pointOf(surface, target);
    const still = point && last && Math.abs(point.x - last.x) < 1.5 && Math.abs(point.y - last.y) < 1.5;
    const spent = performance.now() - began;
    if ((still && !point?.covered) || spent > (point ? 1500 : 400)) break;
    last = point;
    await deadline.pause(30);
  }
  if (!point) return 'gone';
  const world = surface.worldOf(target.frameId);
  if (!world) return 'gone';
  await world.guard(target.holdLinks).catch(() => {});
  if (!point.covered) {
    await before();
    await withTimeout(3000, surface.page.mouse.click(point.x, point.y)).catch(() => {});
    return 'mouse';
  }
  if (!(await world.focus(target.id).catch(() => false))) return 'covered';
  await before();
  await withTimeout(3000, surface.page.keyboard.press(target.key)).catch(() => {});
  return 'keyboard';
}
