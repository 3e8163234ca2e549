/** Opens the next layer of a banner (settings, details) and waits until it has been drawn. */
import type { Attempt } from './attempt.ts';
import { click } from './click.ts';
import { scanPage } from './scan-page.ts';
import { after, type Earlier, type Layer } from '../../watch/banner/layer.ts';
import type { LayerControl } from '../../watch/banner/controls.ts';
import { scaledNow } from '../scaled-time.ts';

/**
 * Milliseconds without effect after which the click is made and repeated, since the page may not listen yet.
 */
const CLICK_TIMES_MS = [0, 700, 1600, 2600];
const MAX_OPENING_MS = 4000;
/** If no script of the page handles the click on a link within this time, the link leads to another page. */
export const MAX_LINK_OPENING_MS = 2000;

/** The result of opening a layer. */
export interface Opened {
  layer: Layer | null;
  /** Why the attempt cannot go on; empty when the old layer is still there. */
  lost: string;
}

/** Clicks the control, again if necessary, and waits for a layer that two scans agree on. */
export async function openLayer(
  attempt: Attempt,
  layer: Layer,
  control: LayerControl,
  earlier: Earlier,
): Promise<Opened> {
  const { pageFrames, deadline } = attempt;
  const before = after(layer, earlier);
  const target = {
    frameId: layer.frameId,
    id: control.facts.id,
    key: 'Enter',
    holdLinks: control.facts.link !== 'none',
  } as const;
  const began = scaledNow();
  let clicked = 0;
  let candidate = '';
  let still = true;
  let pierced = false;
  while (!deadline.passed) {
    const spent = scaledNow() - began;
    if (still && spent >= (CLICK_TIMES_MS[clicked] ?? Infinity)) {
      const done = await click(pageFrames, target, deadline);
      if (done === 'covered') return { layer: null, lost: '' };
      if (done !== 'gone' && clicked === 0) attempt.noteClick(layer, control.kind, control.label);
      clicked += 1;
    }
    await deadline.pause(50);
    // The new layer may stand in a closed shadow root that was not there before.
    const late: boolean = spent > 600 && !pierced;
    pierced ||= late;
    const seen = await scanPage(pageFrames, late, before);
    if (seen.blind || pageFrames.navigating) continue;
    still = seen.layer?.signature === layer.signature;
    if (seen.layer && !still) {
      if (seen.layer.signature === candidate) return { layer: seen.layer, lost: '' };
      candidate = seen.layer.signature;
      continue;
    }
    if (spent > (target.holdLinks ? MAX_LINK_OPENING_MS : MAX_OPENING_MS))
      return {
        layer: null,
        lost: seen.layer ? '' : `"${control.label.slice(0, 60)}" opened nothing that looks like a choice`,
      };
  }
  return { layer: null, lost: 'the time for the attempt was up' };
}
