/** Waits for a banner that may still be incomplete. */
import type { Attempt } from './attempt.ts';
import { scanPage } from './scan-page.ts';
import { after, type Earlier, type Layer } from '../../watch/banner/layer.ts';
import { scaledNow } from '../scaled-time.ts';

/** Milliseconds for a banner to become complete. */
const MAX_SETTLING_MS = 1500;

/** The layer after it has changed; null if it stays as it is. */
export async function stableLayer(attempt: Attempt, layer: Layer, earlier: Earlier): Promise<Layer | null> {
  const began = scaledNow();
  let candidate = layer.signature;
  while (!attempt.deadline.passed && scaledNow() - began < MAX_SETTLING_MS) {
    await attempt.deadline.pause(120);
    const now = (
      await scanPage(attempt.pageFrames, scaledNow() - began > MAX_SETTLING_MS - 400, after(layer, earlier))
    ).layer;
    if (now && now.signature !== layer.signature && now.signature === candidate) return now;
    candidate = now?.signature ?? '';
  }
  return null;
}
