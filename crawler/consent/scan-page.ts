/** One look at the whole page: every frame is asked at once, and the best block is taken for the banner. */
import { layerHint, topicHint } from '../../watch/banner/hints.ts';
import { nothingEarlier, type Earlier, type Layer, type SeenFrame } from '../../watch/banner/layer.ts';
import { recognise } from '../../watch/banner/recognise.ts';
import { scanLimits } from '../../watch/banner/scan.ts';
import type { PageFrames } from './page-frames.ts';
import { traceScan } from './trace.ts';

export interface PageScan {
  layer: Layer | null;
  /** No frame answered: the page is navigating or hangs. */
  blind: boolean;
}

/** All frames that show, as a look takes them in. */
export async function framesIn(surface: PageFrames, hint: string): Promise<SeenFrame[]> {
  const seen = await Promise.all(
    (await surface.worlds()).map(async (world): Promise<SeenFrame[]> => {
      const scan = await world.scan({ hint, ...scanLimits }).catch(() => null);
      if (!scan) return [];
      if (world.parentId === null) return [{ frameId: world.frameId, place: 'page', scan }];
      if (scan.blocks.length === 0) return [];
      const place = await surface.placeOf(world).catch(() => null);
      return place ? [{ frameId: world.frameId, place: place.place, scan }] : [];
    }),
  );
  return seen.flat();
}

/** `pierce`: also search closed shadow roots that were not there before (costs a walk over the whole page). */
export async function scanPage(
  surface: PageFrames,
  pierce: boolean,
  earlier: Earlier = nothingEarlier,
): Promise<PageScan> {
  if (pierce) await surface.pierce();
  const frames = await framesIn(surface, earlier.block ? layerHint : topicHint);
  const layer = recognise(frames, earlier);
  traceScan({ page: surface.page, frames, earlier, layer });
  return { layer, blind: !frames.some((frame) => frame.place === 'page') };
}
