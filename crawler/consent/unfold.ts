/** Opens what is folded within one layer (accordions, tabs), so that what is ticked in it can be seen and unticked. */
import type { Attempt } from './attempt.ts';
import { click } from './click.ts';
import { scanPage } from './scan-page.ts';
import { after, type Earlier, type Layer } from '../../watch/banner/layer.ts';
import type { LayerControl } from '../../watch/banner/controls.ts';

/** A part that shows nothing new within these milliseconds has nothing to tick. */
const MAX_UNFOLDING_MS = 600;

/** The next part to open: what says that it unfolds first, then tabs, then plain buttons that may be one. */
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

/** The layer with one more part open; null when there is none left. Notes in `opened` what was clicked. */
export async function unfold(
  attempt: Attempt,
  layer: Layer,
  opened: Set<string>,
  earlier: Earlier,
): Promise<Layer | null> {
  const part = nextPart(layer, opened);
  if (!part) return null;
  const { surface, deadline } = attempt;
  opened.add(`${layer.frameId} ${part.facts.id}`);
  const done = await click(
    surface,
    { frameId: layer.frameId, id: part.facts.id, key: 'Enter', holdLinks: true },
    deadline,
  );
  if (done === 'mouse' || done === 'keyboard') attempt.noteClick(layer, part.kind, part.label);
  const began = performance.now();
  let now = layer;
  while (!deadline.passed && performance.now() - began < MAX_UNFOLDING_MS) {
    await deadline.pause(60);
    const seen = (await scanPage(surface, false, after(layer, earlier))).layer;
    if (seen && seen.signature === now.signature && seen.signature !== layer.signature) break;
    now = seen ?? now;
  }
  return now;
}
