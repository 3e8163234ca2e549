/** Scans all frames of the page at once, and takes the best block for the banner. */
import { layerHint, topicHint } from '../../watch/banner/hints.ts';
import { nothingEarlier, type Earlier, type Layer, type SeenFrame } from '../../watch/banner/layer.ts';
import { recognise } from '../../watch/banner/recognise.ts';
import { scanLimits } from '../../watch/banner/scan.ts';
import { positionOf } from './frame-position.ts';
import type { PageFrames } from './page-frames.ts';
import { traceScan } from './trace.ts';

/** The result of a scan. */
export interface PageScan {
  layer: Layer | null;
  /** The page's own frame did not answer: it is navigating or hangs. */
  blind: boolean;
}

/** The scans of all frames that are visible. */
export async function framesIn(pageFrames: PageFrames, hint: string): Promise<SeenFrame[]> {
  const seen = await Promise.all(
    (await pageFrames.worlds()).map(async (world): Promise<SeenFrame[]> => {
      const scan = await world.scan({ hint, ...scanLimits }).catch(() => null);
      if (!scan) return [];
      if (world.parentId === null) return [{ frameId: world.frameId, place: 'page', scan }];
      if (scan.blocks.length === 0) return [];
      const place = await positionOf(pageFrames, world).catch(() => null);
      return place ? [{ frameId: world.frameId, place: place.place, scan }] : [];
    }),
  );
  return seen.flat();
}

/** `pierce`: also search new closed shadow roots, which takes a walk over the whole document. */
export async function scanPage(
  pageFrames: PageFrames,
  pierce: boolean,
  earlier: Earlier = nothingEarlier,
): Promise<PageScan> {
  if (pierce) await pageFrames.pierce();
  const frames = await framesIn(pageFrames, earlier.block ? layerHint : topicHint);
  const layer = recognise(frames, earlier);
  traceScan({ tab: pageFrames.tab, frames, earlier, layer });
  return { layer, blind: !frames.some((frame) => frame.place === 'page') };
}
