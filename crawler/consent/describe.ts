/** A layer of a banner as it goes into evidence: bounded, with boxes in the page's viewport, how it looks and what it tells. */
import { contrastRatio, hexOf } from '../../rules/consent-contrast.ts';
import { isStatementLink, proseOf } from '../../rules/consent-prose.ts';
import type { Layer, LayerControl } from './recognise.ts';
import type { Surface } from './surface.ts';
import type { BannerData, ConsentOptions } from './types.ts';
import type { ControlStyle } from './world.ts';

const MOST_CONTROLS = 60;

type Edge = Pick<ConsentOptions, 'redactUrl' | 'redactText'>;

export async function describeBanner(surface: Surface, layer: Layer, number: number, edge: Edge): Promise<BannerData> {
  const world = surface.worldOf(layer.frameId);
  const controls = layer.controls.slice(0, MOST_CONTROLS);
  const [place, styled] = await Promise.all([
    world ? surface.placeOf(world).catch(() => null) : null,
    world?.styles(controls.map(({ facts }) => facts.id)).catch(() => []) ?? [],
  ]);
  const styles = new Map(styled.map((style) => [style.id, style]));
  const moved = (box: { x: number; y: number; width: number; height: number }) => (place ? { x: Math.round(box.x + place.x), y: Math.round(box.y + place.y), width: Math.round(box.width), height: Math.round(box.height) } : null);
  const { block } = layer;
  const written = (text: string, longest: number): string => edge.redactText?.(text, longest) ?? text.slice(0, longest);
  // The body of a frame can be larger than what shows of it.
  const whole = place && Number.isFinite(place.width) ? { ...block.box, width: Math.min(block.box.width, place.width), height: Math.min(block.box.height, place.height) } : block.box;
  const box = moved(whole);
  const page = (await surface.worlds()).find(({ parentId }) => parentId === null);
  const around = box && page ? await page.surroundings(box).catch(() => null) : null;
  return {
    present: true,
    layer: number,
    how: 'heuristic',
    language: layer.language,
    text: written(block.text, 2000),
    frame: edge.redactUrl(world?.url ?? surface.page.url()),
    box,
    controls: controls.map((control, order) => ({
      kind: control.kind,
      text: written(control.label, 200),
      role: control.facts.role,
      checked: control.facts.checked,
      box: moved(control.facts.box),
      order,
      ...(control.kind === 'category' ? { says: control.says } : {}),
      ...(control.facts.disabled ? { disabled: true } : {}),
      ...(control.facts.link === 'site' || control.facts.link === 'away' ? { leads: control.facts.link } : {}),
      ...looks(styles.get(control.facts.id), edge),
    })),
    ...(around ? { viewport: { width: around.width, height: around.height }, blocksContent: around.blocks } : {}),
    ...proseOf(`${block.text} ${controls.filter(({ kind }) => kind === 'category').map(({ label }) => label).join(' . ')}`),
    statementLink: statementLink(controls, styles, edge),
  };
}

function looks(style: ControlStyle | undefined, { redactUrl }: Edge) {
  if (!style) return {};
  const { color, background, around, look, fontSize, fontWeight, href } = style;
  return {
    look, fontSize, fontWeight,
    ...(href === '' ? {} : { target: redactUrl(href) }),
    ...(color ? { color: hexOf(color) } : {}),
    ...(background ? { background: hexOf(background) } : {}),
    ...(around ? { around: hexOf(around) } : {}),
    ...(color && background ? { contrast: contrastRatio(color, background) } : {}),
  };
}

/** Address of the link to the statement. A button that promises information stays on the page, so it is no link. */
function statementLink(controls: readonly LayerControl[], styles: ReadonlyMap<number, ControlStyle>, { redactUrl }: Edge): string | null {
  for (const { facts, label } of controls) {
    const href = styles.get(facts.id)?.href ?? '';
    if (href !== '' && isStatementLink(`${label} ${facts.name}`, href)) return redactUrl(href);
  }
  return null;
}
