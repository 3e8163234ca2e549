/** Small blocks of a page, as a scan gives them, for tests of banner recognition. */
import { readBlock, type BlockReading } from '../../watch/banner/block-reading.ts';
import { nothingEarlier, type Earlier, type SeenFrame } from '../../watch/banner/layer.ts';
import type { BlockFacts, ControlFacts } from '../../watch/banner/scan.ts';

const box = { x: 0, y: 0, width: 300, height: 100 };

export interface Sketch {
  text: string;
  /** Texts of buttons; a box begins with `[]`. */
  offers?: readonly string[];
  place?: string;
  hinted?: boolean;
  fields?: number;
  size?: number;
  drawn?: boolean;
  /** How its frame stands in the page. */
  frame?: string;
  earlier?: Earlier;
}

function controlOf(label: string, at: number): ControlFacts {
  const isBox = label.startsWith('[] ');
  const text = isBox ? label.slice(3) : label;
  return {
    id: at + 1,
    text,
    name: text,
    role: isBox ? 'checkbox' : 'button',
    sort: isBox ? 'box' : 'real',
    checked: isBox ? false : null,
    disabled: false,
    expands: false,
    link: 'none',
    path: '',
    box,
  };
}

export function frameOf({
  text,
  offers = [],
  place = 'fixed',
  hinted = false,
  fields = 0,
  ...rest
}: Sketch): SeenFrame {
  const { size = text.length, drawn = false, frame = 'page' } = rest;
  const controls = offers.map(controlOf);
  const ids = controls.map(({ id }) => id);
  const block: BlockFacts = {
    id: 1,
    place,
    hinted,
    box,
    prose: text,
    text,
    size,
    fields,
    controls: ids,
    drawn,
  };
  return {
    frameId: 'A',
    place: frame,
    scan: { language: 'nl', complete: true, top: frame === 'page', blocks: [block], controls },
  };
}

export function readSketch(sketch: Sketch): BlockReading {
  const { frameId, place, scan } = frameOf(sketch);
  const [block] = scan.blocks;
  if (block === undefined) throw new Error('a sketch is one block');
  const controls = new Map(scan.controls.map((control) => [control.id, control]));
  return readBlock(block, controls, {
    frameId,
    framePlace: place,
    earlier: sketch.earlier ?? nothingEarlier,
  });
}
