/** The touch screen of a tab, and the keyboard of its phone. Source: CDP `Input.dispatchTouchEvent`. */
import { setTimeout as pause } from 'node:timers/promises';
import { Input } from './input.ts';
import { phoneScreen } from './phone.ts';

/** Moves of the finger in one swipe. */
const MOVES = 6;
/** Milliseconds between two moves of the finger, a frame each: one sudden move would be a fling, which scrolls on by itself. */
const MOVE_EVERY_MS = 16;

/** Sends input like a visitor's with a phone: a finger has no position before it touches. */
export class TouchInput extends Input {
  /** A finger does not hover. */
  override async move(): Promise<void> {}

  /** Taps. The browser makes the mouse events and the click of it, as on a phone. */
  override async click(x: number, y: number): Promise<void> {
    await this.#touch('touchStart', [{ x, y }]);
    await this.#touch('touchEnd', []);
  }

  /** Swipes; down the page for a positive number of pixels. */
  override async wheel(deltaY: number): Promise<void> {
    const x = phoneScreen.width / 2;
    const middle = phoneScreen.height / 2;
    const reach = Math.max(-middle / 2, Math.min(middle / 2, deltaY));
    const from = middle + reach / 2;
    await this.#touch('touchStart', [{ x, y: from }]);
    for (let move = 1; move <= MOVES; move += 1) {
      await pause(MOVE_EVERY_MS);
      await this.#touch('touchMove', [{ x, y: from - (reach * move) / MOVES }]);
    }
    await this.#touch('touchEnd', []);
  }

  async #touch(
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: Array<{ x: number; y: number }>,
  ): Promise<void> {
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
}
