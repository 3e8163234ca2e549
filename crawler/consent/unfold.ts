/** Opens the folded parts of a layer (accordions, tabs), so that their boxes can be seen and unticked. */
import type { Attempt } from './attempt.ts';
import { click } from './click.ts';
import { scanPage } from './scan-page.ts';
import { after, type Earlier, type Layer } from '../../watch/banner/layer.ts';
import type { LayerControl } from '../../watch/banner/controls.ts';
import { scaledNow } from '../scaled-time.ts';

/** Milliseconds for an opened part to show its boxes. */
const MAX_UNFOLDING_MS = 600;

/**
 * The next part to open: first one with `aria-expanded`, then a tab, then a plain button that may unfold
 * something.
 */
function nextPart(layer: Layer, opened: ReadonlySet<string>): LayerControl | undefined {
  const parts = layer.controls.filter(
    ({ kind, facts, strength }) =>
      (facts.expands ||
        facts.role === 'tab' ||
        kind === 'other' ||
        (kind === 'necessary-only' && strength < 3)) &&
      facts.sort === 'real' &&
      facts.link === 'none' &&
      !facts.disabled &&
      kind !== 'category' &&
      !opened.has(`${layer.frameId} ${facts.id}`),
  );
  return (
    parts.find(({ facts }) => facts.expands) ?? parts.find(({ facts }) => facts.role === 'tab') ?? parts[0]
  );
}

/**
 * Opens one more part and returns the layer; null when there is none left. Adds the clicked control to
 * `opened`.
 */
export async function unfold(
  attempt: Attempt,
  layer: Layer,
  opened: Set<string>,
  earlier: Earlier,
): Promise<Layer | null> {
  const part = nextPart(layer, opened);
  if (!part) return null;
  const { pageFrames, deadline } = attempt;
  opened.add(`${layer.frameId} ${part.facts.id}`);
  const done = await click(
    pageFrames,
    { frameId: layer.frameId, id: part.facts.id, key: 'Enter', holdLinks: true },
    deadline,
  );
  if (done === 'mouse' || done === 'keyboard') attempt.noteClick(layer, part.kind, part.label);
  const began = scaledNow();
  let now = layer;
  while (!deadline.passed && scaledNow() - began < MAX_UNFOLDING_MS) {
    await deadline.pause(60);
    const seen = (await scanPage(pageFrames, false, after(layer, earlier))).layer;
    if (seen && seen.signature === now.signature && seen.signature !== layer.signature) break;
    now = seen ?? now;
  }
  return now;
}
