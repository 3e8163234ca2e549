/** A layer of a banner as it goes into evidence: bounded, with boxes in the page's viewport. */
import type { Layer } from './recognise.ts';
import type { Surface } from './surface.ts';
import type { BannerData, ConsentOptions } from './types.ts';

const MOST_CONTROLS = 60;

export async function describeBanner(surface: Surface, layer: Layer, number: number, edge: Pick<ConsentOptions, 'redactUrl' | 'redactText'>): Promise<BannerData> {
  const world = surface.worldOf(layer.frameId);
  const place = world ? await surface.placeOf(world).catch(() => null) : null;
  const moved = (box: { x: number; y: number; width: number; height: number }) => (place ? { x: Math.round(box.x + place.x), y: Math.round(box.y + place.y), width: Math.round(box.width), height: Math.round(box.height) } : null);
  const { block } = layer;
  const written = (text: string, longest: number): string => edge.redactText?.(text, longest) ?? text.slice(0, longest);
  // The body of a frame can be larger than what shows of it.
  const whole = place && Number.isFinite(place.width) ? { ...block.box, width: Math.min(block.box.width, place.width), height: Math.min(block.box.height, place.height) } : block.box;
  return {
    present: true,
    layer: number,
    how: 'heuristic',
    language: layer.language,
    text: written(block.text, 2000),
    frame: edge.redactUrl(world?.url ?? surface.page.url()),
    box: moved(whole),
    controls: layer.controls.slice(0, MOST_CONTROLS).map(({ kind, label, facts }) => ({ kind, text: written(label, 200), role: facts.role, checked: facts.checked, box: moved(facts.box) })),
  };
}
