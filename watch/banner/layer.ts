/** One layer of a banner, and what was seen before of the same banner. Pure. */
import type { LayerControl } from './controls.ts';
import type { BlockFacts, Scan } from './scan.ts';

/** The scan of one frame. */
export interface SeenFrame {
  frameId: string;
  /** How the frame stands in the page: `page` for the page itself. */
  place: string;
  scan: Scan;
}

/** One layer of a banner as it is now. */
export interface Layer {
  frameId: string;
  block: BlockFacts;
  controls: LayerControl[];
  language: string;
  score: number;
  /** Changes when what is offered or ticked changes. */
  signature: string;
  /** Why it was taken for a banner: names of signals with their weights. */
  signals: string[];
}

/** What was seen before of this banner. */
export interface Earlier {
  /** `frameId id` of the controls of earlier layers: a block with others speaks for a next layer. */
  controls: ReadonlySet<string>;
  /** `frameId id` of the block that is being answered: it stays a banner as long as it is there. */
  block: string | null;
}

/** For the first layer. */
export const nothingEarlier: Earlier = { controls: new Set(), block: null };

/** The earlier layers together with this one. */
export function after(layer: Layer, earlier: Earlier = nothingEarlier): Earlier {
  const controls = layer.controls.map((each) => `${layer.frameId} ${each.facts.id}`);
  return {
    controls: new Set([...earlier.controls, ...controls]),
    block: `${layer.frameId} ${layer.block.id}`,
  };
}

/**
 * Content and position of a layer: while it slides in, controls outside of the window are not counted yet.
 */
export const stanceOf = ({ signature, block: { box, size } }: Layer): string =>
  [signature, Math.round(box.x), Math.round(box.y), Math.round(box.width), Math.round(box.height), size].join(
    ' ',
  );

/** A text that changes when the choices of a layer, their ticks or their states change. */
export function signatureOf(frameId: string, block: BlockFacts, controls: readonly LayerControl[]): string {
  const known = controls.filter((each) => each.kind !== 'other');
  const states = known.map(({ kind, facts }) => [facts.id, kind, facts.checked, facts.disabled]);
  return JSON.stringify([frameId, block.id, states]);
}
