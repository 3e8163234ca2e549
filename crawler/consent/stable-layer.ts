/** Whether a banner that seems to lack something is still being drawn. */
import type { Attempt } from './attempt.ts';
import { scanPage } from './scan-page.ts';
import { after, type Earlier, type Layer } from '../../watch/banner/layer.ts';

/** How long a banner may take to be complete after it was first seen, in milliseconds. */
const MAX_SETTLING_MS = 1500;

/** The layer once it has become another one; null when it stays as it is. */
export async function stableLayer(attempt: Attempt, layer: Layer, earlier: Earlier): Promise<Layer | null> {
  const began = performance.now();
  let candidate = layer.signature;
  while (!attempt.deadline.passed && performance.now() - began < MAX_SETTLING_MS) {
    await attempt.deadline.pause(120);
    const now = (
      await scanPage(
        attempt.surface,
        performance.now() - began > MAX_SETTLING_MS - 400,
        after(layer, earlier),
      )
    ).layer;
    if (now && now.signature !== layer.signature && now.signature === candidate) return now;
    candidate = now?.signature ?? '';
  }
  return null;
}
