/** Watches the page after the click that decided, until it is certain what became of it. */
import type { Earlier, Layer } from '../../watch/banner/layer.ts';
import type { Attempt } from './attempt.ts';
import { EffectJudge, PAUSE_MS } from './effect/judge.ts';
import type { Effect, Sighting } from './effect/sighting.ts';
import { scanPage } from './scan-page.ts';
import { registrable } from './site.ts';
import type { FrameContext } from './frame-context.ts';

export interface Watched {
  layer: Layer | null;
  earlier: Earlier;
  /** The world of the layer, as it was before the click. */
  world: FrameContext | null;
  /** Id of the control that was clicked. */
  control: number | null;
  site: string;
  /**
   * Navigations of the page counted before the click: a reload may begin while the click is still being made.
   */
  loads: number;
  /** The choice is made on a page of its own, which stays. */
  stays?: boolean;
  /** Milliseconds without any effect after which the click counts as lost. */
  timeout: number;
}

export async function watchEffect(attempt: Attempt, watched: Watched): Promise<Effect> {
  const { surface, deadline, own, appearedAfter } = attempt;
  const { layer, earlier, control, timeout, site, loads, stays = false } = watched;
  const began = performance.now();
  const judge = new EffectJudge({ layer, earlier, control, timeout, stays, own, appearedAfter, began });
  let records: Sighting['records'] = [];
  let rest = PAUSE_MS;
  while (!deadline.passed) {
    await deadline.pause(rest);
    rest = PAUSE_MS;
    if (surface.navigating) {
      judge.navigating();
      continue;
    }
    if (surface.navigations > loads && registrable(surface.page.url()) !== site)
      return { end: 'away', records };
    const seen = await sight(attempt, watched, judge.before);
    if (!seen) continue;
    ({ records } = seen);
    const effect = judge.see(seen);
    if (effect.end !== null) return effect;
    if (effect.pierce) await surface.pierce();
    ({ rest } = effect);
  }
  return { end: 'late', records };
}

/** One look; null where nothing can be seen. */
async function sight(
  attempt: Attempt,
  { world, control, loads }: Watched,
  before: Earlier,
): Promise<Sighting | null> {
  const { surface } = attempt;
  const followed = surface.navigations > loads;
  const [seen, records] = await Promise.all([scanPage(surface, false, before), attempt.changes()]);
  if (seen.blind || surface.navigating) return null;
  const now = performance.now();
  const isThere = control !== null && world !== null && !followed && surface.worldOf(world.frameId) === world;
  const shown = isThere && (await world.anyShown([control]).catch(() => false));
  return { now, layer: seen.layer, records, contradicted: attempt.contradiction !== null, followed, shown };
}
