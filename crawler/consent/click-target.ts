/** A control that is clicked, and how that went. */

/** How a control was clicked, or why it was not: something covers it, or it went away. */
export type Clicked = 'mouse' | 'keyboard' | 'covered' | 'gone';

/** The control to click. */
export interface Target {
  frameId: string;
  /** Number of the element in its frame (`idOf` in watch/banner/page/dom.ts). */
  id: number;
  /** The key with the same effect as a click. */
  key: 'Enter' | 'Space';
  /** Keep a link from being followed when the page's own script does not. */
  holdLinks: boolean;
}
