/** Moves the mouse and scrolls a little like every visitor, since some banners wait for that. */
import { withTimeout } from '../timeouts.ts';
import type { PageFrames } from './page-frames.ts';

/** Milliseconds without a banner before each gesture, which is made once. */
const MOVE_AFTER = 700;
const SCROLL_AFTER = 1200;
const SCROLL_BACK_AFTER = 2600;
const SCROLL_TO_END_AFTER = 4000;
const SCROLL_TO_TOP_AFTER = 6500;
/** In pixels; further than pages are long. */
const TO_THE_END = 200_000;

/**
 * Returns a function that makes the next gesture that is due. Call it again and again with the milliseconds
 * since load.
 */
export function visitorMoves(pageFrames: PageFrames): (spent: number) => Promise<void> {
  const { input } = pageFrames.tab;
  const turn = (deltaY: number) => () => input.wheel(deltaY);
  const moves: Array<{ after: number; make(): Promise<void> }> = [
    { after: MOVE_AFTER, make: () => input.move(420, 230).then(() => input.move(480, 260)) },
    { after: SCROLL_AFTER, make: turn(400) },
    { after: SCROLL_BACK_AFTER, make: turn(-600) },
    // Some banners come with the foot of the page.
    { after: SCROLL_TO_END_AFTER, make: turn(TO_THE_END) },
    { after: SCROLL_TO_TOP_AFTER, make: turn(-TO_THE_END) },
  ];
  return async (spent) => {
    const [next] = moves;
    if (!next || spent < next.after) return;
    moves.shift();
    await withTimeout(1000, next.make()).catch(() => {});
  };
}
