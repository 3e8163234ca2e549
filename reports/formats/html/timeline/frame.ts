/** How much room the timeline picture has. */
import { plot, type Plot } from '../../../present/timeline.ts';

/** Space above the lanes of a row, in units of the picture. */
export const top = 22;

/** A narrow picture breaks captions into lines, and leaves out the name of its only journey. */
export interface Frame {
  plan: Plot;
  /** Lines of the caption, and characters in a line; null if what and why have a long line each. */
  caption: { lines: number; characters: number } | null;
}

/** The picture in a report's page. */
export const wide: Frame = { plan: plot, caption: null };

/** @param width in pixels, of a surface that is narrower than a page */
export function narrow(width: number): Frame {
  const left = 86;
  return {
    plan: { ...plot, left, width: Math.max(120, width - left - 12) },
    caption: { lines: 4, characters: Math.max(24, Math.floor(width / 7.3)) },
  };
}
