/** Layers and controls of a banner, with what a test says about them. */
import type { Layer } from '../../watch/banner/layer.ts';
import type { LayerControl } from '../../watch/banner/controls.ts';
import type { BlockFacts, ControlFacts } from '../../watch/banner/scan.ts';

const box = { x: 0, y: 0, width: 0, height: 0 };

type GivenControl = Partial<ControlFacts> & Partial<Omit<LayerControl, 'facts'>> & Pick<LayerControl, 'kind'>;

export function aControl({
  kind,
  label = '',
  strength = 2,
  cookies = false,
  says = kind,
  ...facts
}: GivenControl): LayerControl {
  return {
    kind,
    label,
    strength,
    cookies,
    says,
    facts: {
      id: 1,
      text: label,
      name: '',
      role: kind === 'category' ? 'checkbox' : 'button',
      sort: 'real',
      checked: kind === 'category' ? false : null,
      disabled: false,
      expands: false,
      link: 'none',
      path: '',
      box,
      ...facts,
    },
  };
}

type GivenLayer = Partial<Omit<Layer, 'block'>> & { block?: number; about?: Partial<BlockFacts> };

export function aLayer({
  block = 1,
  about = {},
  controls = [],
  frameId = 'f1',
  ...rest
}: GivenLayer = {}): Layer {
  return {
    frameId,
    block: {
      id: block,
      place: 'fixed',
      hinted: true,
      box,
      prose: '',
      text: '',
      size: 0,
      fields: 0,
      controls: controls.map(({ facts }) => facts.id),
      ...about,
    },
    controls,
    language: 'nl',
    score: 10,
    signals: [],
    signature: JSON.stringify([
      frameId,
      block,
      controls.map(({ facts, kind }) => [facts.id, kind, facts.checked]),
    ]),
    ...rest,
  };
}
