/** A layer of a banner as it goes into evidence: asks the page what is needed to describe it. */
import {
  boxOfLayer,
  describeLayer,
  mostControls,
  type BannerData,
  type Edge,
} from '../../watch/banner/describe.ts';
import type { Layer } from '../../watch/banner/layer.ts';
import type { PageFrames } from './page-frames.ts';

export async function describeBanner(
  surface: PageFrames,
  layer: Layer,
  number: number,
  edge: Edge,
): Promise<BannerData> {
  const world = surface.worldOf(layer.frameId);
  const [place, styled] = await Promise.all([
    world ? surface.placeOf(world).catch(() => null) : null,
    world?.styles(layer.controls.slice(0, mostControls).map(({ facts }) => facts.id)).catch(() => []) ?? [],
  ]);
  const page = (await surface.worlds()).find(({ parentId }) => parentId === null);
  const box = boxOfLayer(layer, place);
  const surroundings = box && page ? await page.surroundings(box).catch(() => null) : null;
  return describeLayer(
    layer,
    number,
    {
      place,
      styles: new Map(styled.map((style) => [style.id, style])),
      surroundings,
      frameUrl: world?.url ?? surface.page.url(),
    },
    edge,
  );
}
