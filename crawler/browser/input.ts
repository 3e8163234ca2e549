/** The mouse and the keyboard of a tab. Source: CDP `Input`. */
import type { CDPSession } from 'puppeteer-core';

/** Keys that the crawler presses: `KeyboardEvent.key` and `code`, Windows virtual key code, and its text. */
const keys = {
  Enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Escape: { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 },
  Space: { key: ' ', code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
  Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 },
  Backspace: { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 },
  Delete: { key: 'Delete', code: 'Delete', windowsVirtualKeyCode: 46 },
  PageUp: { key: 'PageUp', code: 'PageUp', windowsVirtualKeyCode: 33 },
  PageDown: { key: 'PageDown', code: 'PageDown', windowsVirtualKeyCode: 34 },
  ArrowLeft: { key: 'ArrowLeft', code: 'ArrowLeft', windowsVirtualKeyCode: 37 },
  ArrowRight: { key: 'ArrowRight', code: 'ArrowRight', windowsVirtualKeyCode: 39 },
  End: { key: 'End', code: 'End', windowsVirtualKeyCode: 35 },
  Home: { key: 'Home', code: 'Home', windowsVirtualKeyCode: 36 },
  ArrowUp: { key: 'ArrowUp', code: 'ArrowUp', windowsVirtualKeyCode: 38 },
  ArrowDown: { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 40 },
} as const;

/** Source: CDP `Input.dispatchKeyEvent`, `modifiers`. */
const SHIFT = 8;

/** A key that the crawler presses. */
export type Key = keyof typeof keys;

const isKey = (name: string): name is Key => Object.hasOwn(keys, name);

/** Sends input like a visitor's. Positions are in CSS pixels of the page's viewport. */
export class Input {
  protected readonly session: CDPSession;
  #at = { x: 0, y: 0 };

  constructor(session: CDPSession) {
    this.session = session;
  }

  /** Moves the mouse. */
  async move(x: number, y: number): Promise<void> {
    this.#at = { x, y };
    await this.#mouse({ type: 'mouseMoved' });
  }

  /** Moves the mouse there and presses its left button once. */
  async click(x: number, y: number): Promise<void> {
    const left = { button: 'left', clickCount: 1 } as const;
    await this.move(x, y);
    await this.#mouse({ type: 'mousePressed', ...left, buttons: 1 });
    await this.#mouse({ type: 'mouseReleased', ...left, buttons: 0 });
  }

  /** Turns the wheel where the mouse is; down for a positive number of pixels. */
  async wheel(deltaY: number): Promise<void> {
    await this.#mouse({ type: 'mouseWheel', deltaX: 0, deltaY });
  }

  /** Types a text into what has the focus. */
  async type(text: string): Promise<void> {
    await this.session.send('Input.insertText', { text });
  }

  /** Presses the key of that `KeyboardEvent.key`, or types the character where none is known. */
  async pressOrType(text: string): Promise<void> {
    const known = Object.entries(keys).find(([, { key }]) => key === text)?.[0];
    if (known !== undefined && isKey(known)) await this.press(known);
    else await this.type(text);
  }

  /** Presses a key and lets it go. `shift`: with the shift key held. */
  async press(name: Key, { shift = false } = {}): Promise<void> {
    const key = { ...keys[name], ...(shift ? { modifiers: SHIFT } : {}) };
    const type = 'text' in key ? 'keyDown' : 'rawKeyDown';
    await this.session.send('Input.dispatchKeyEvent', { type, ...key });
    const { text: _text, ...released } = { text: '', ...key };
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...released });
  }

  async #mouse(event: {
    type: 'mouseMoved' | 'mousePressed' | 'mouseReleased' | 'mouseWheel';
    button?: 'left';
    buttons?: number;
    clickCount?: number;
    deltaX?: number;
    deltaY?: number;
  }): Promise<void> {
    await this.session.send('Input.dispatchMouseEvent', { ...this.#at, ...event });
  }
}
