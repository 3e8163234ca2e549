/** Watches the page after the deciding click, until the effect is certain. */
import type { Earlier, Layer } from '../../watch/banner/layer.ts';
import type { Attempt } from './attempt.ts';
import { EffectJudge, PAUSE_MS } from './effect/judge.ts';
import type { Effect, Sighting } from './effect/sighting.ts';
import { scanPage } from './scan-page.ts';
import { siteOf } from '../../rules/address.ts';
import type { FrameContext } from './frame-context.ts';
import { scaledNow } from '../scaled-time.ts';

/** The click whose effect is watched. */
export interface Watched {
  layer: Layer | null;
  earlier: Earlier;
  /** The frame of the layer before the click. */
  world: FrameContext | null;
  /** Id of the control that was clicked. */
  control: number | null;
  site: string;
  /** `PageFrames.navigations` before the click, since a reload may begin during the click. */
  loads: number;
  /** The choice is made on a page of its own, so it is no banner that must go away. */
  stays?: boolean;
  /** Milliseconds without any effect after which the click counts as lost. */
  timeout: number;
}

/** Scans the page again and again, until the effect of the click is known or the attempt's time is up. */
export async function watchEffect(attempt: Attempt, watched: Watched): Promise<Effect> {
  const { pageFrames, deadline, own, appearedAfter } = attempt;
  const { layer, earlier, control, timeout, site, loads, stays = false } = watched;
  const began = scaledNow();
  const judge = new EffectJudge({ layer, earlier, control, timeout, stays, own, appearedAfter, began });
  let records: Sighting['records'] = [];
  let rest = PAUSE_MS;
  while (!deadline.passed) {
    await deadline.pause(rest);
    rest = PAUSE_MS;
    if (pageFrames.navigating) {
      judge.navigating();
      continue;
    }
    const { url } = pageFrames.tab;
    const isAway = siteOf(url) !== site && attempt.options.allowedSites?.has(siteOf(url)) !== true;
    if (pageFrames.navigations > loads && isAway) return { end: 'away', records };
    const seen = await readPage(attempt, watched, judge.before);
    if (!seen) continue;
    ({ records } = seen);
    const effect = judge.see(seen);
    if (effect.end !== null) return effect;
    if (effect.pierce) await pageFrames.pierce();
    ({ rest } = effect);
  }
  return { end: 'late', records };
}

/** One reading of the page; null when no frame answers. */
async function readPage(
  attempt: Attempt,
  { world, control, loads }: Watched,
  before: Earlier,
): Promise<Sighting | null> {
  const { pageFrames } = attempt;
  const [seen, records] = await Promise.all([scanPage(pageFrames, false, before), attempt.changes()]);
  if (seen.blind || pageFrames.navigating) return null;
  const now = scaledNow();
  // Until the next document is there, the clicked one stands: its own late load event says nothing of the next.
  const stands = world !== null && pageFrames.worldOf(world.frameId) === world;
  const followed = pageFrames.navigations > loads && !stands;
  const isThere = control !== null && stands;
  const shown = isThere && (await world.anyShown([control]).catch(() => false));
  return { now, layer: seen.layer, records, contradicted: attempt.contradiction !== null, followed, shown };
}
