/** Describes a layer of a banner for the evidence, with styles and positions that the page gives. */
import {
  boxOfLayer,
  describeLayer,
  mostControls,
  type BannerData,
  type Edge,
} from '../../watch/banner/describe.ts';
import type { Layer } from '../../watch/banner/layer.ts';
import { positionOf } from './frame-position.ts';
import type { PageFrames } from './page-frames.ts';

/** `number`: of the layer, from 1. */
export async function describeBanner(
  pageFrames: PageFrames,
  layer: Layer,
  number: number,
  edge: Edge,
): Promise<BannerData> {
  const world = pageFrames.worldOf(layer.frameId);
  const [place, styled] = await Promise.all([
    world ? positionOf(pageFrames, world).catch(() => null) : null,
    world?.styles(layer.controls.slice(0, mostControls).map(({ facts }) => facts.id)).catch(() => []) ?? [],
  ]);
  const page = (await pageFrames.worlds()).find(({ parentId }) => parentId === null);
  const box = boxOfLayer(layer, place);
  const surroundings = box && page ? await page.surroundings(box).catch(() => null) : null;
  return describeLayer(
    layer,
    number,
    {
      place,
      styles: new Map(styled.map((style) => [style.id, style])),
      surroundings,
      frameUrl: world?.url ?? pageFrames.tab.url,
    },
    edge,
  );
}
