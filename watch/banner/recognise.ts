/**
 * Decides which block of a page, if any, is its consent banner, and says why. Pure.
 *
 * A banner speaks of cookies or consent, stands out from the page, and offers at least one control. Pop-ups
 * about something else (newsletter, age, chat, login, shop) are never one, whatever they mention. What speaks
 * for and against a block is a list of named signals: `signals/`.
 */
import { readBlock, type BlockReading } from './block-reading.ts';
import { nothingEarlier, signatureOf, type Earlier, type Layer, type SeenFrame } from './layer.ts';
import type { BlockFacts, ControlFacts } from './scan.ts';
import { foreignTo } from './signals/foreign.ts';
import { lackOf, wayOf } from './signals/ways.ts';
import { preferences, weighBy, weights } from './signals/weights.ts';
import { languageOfText } from './topics.ts';

interface Candidate {
  frameId: string;
  framePlace: string;
  block: BlockFacts;
  controls: Map<number, ControlFacts>;
  language: string;
  earlier: Earlier;
}

function* candidatesIn(frames: readonly SeenFrame[], earlier: Earlier): Generator<Candidate> {
  const top = frames.find((frame) => frame.scan.top)?.scan.language ?? '';
  for (const { frameId, place, scan } of frames) {
    // A frame that does not show holds nothing.
    if (place === '') continue;
    const controls = new Map(scan.controls.map((control) => [control.id, control]));
    const language = (scan.language || top).slice(0, 2).toLowerCase();
    for (const block of scan.blocks)
      if (block.silent !== true) yield { frameId, framePlace: place, block, controls, language, earlier };
  }
}

const read = ({ block, controls, ...seen }: Candidate): BlockReading => readBlock(block, controls, seen);

/** Nothing to choose, and it does not stay in view. */
const isBackground = ({ controls, standing }: BlockReading): boolean => controls.length === 0 && !standing;

function layerOf(candidate: Candidate): Layer | null {
  const reading = read(candidate);
  if (isBackground(reading) || foreignTo(reading).next().done !== true) return null;
  const weighed = weighBy(weights, reading);
  const way = wayOf(reading, weighed.total);
  if (!way) return null;
  const { frameId, block, controls } = reading;
  const { total: score, signals } = weighBy(preferences, reading, weighed);
  const words = `${block.text} ${controls.map((each) => each.label).join(' ')}`;
  const language = languageOfText(words, candidate.language);
  const signature = signatureOf(frameId, block, controls);
  return { frameId, block, controls, language, score, signature, signals: [way.name, ...signals] };
}

/** The banner among all that was seen, or null. */
export function recognise(frames: readonly SeenFrame[], earlier: Earlier = nothingEarlier): Layer | null {
  let best: Layer | null = null;
  for (const candidate of candidatesIn(frames, earlier)) {
    const layer = layerOf(candidate);
    if (layer && (!best || layer.score > best.score)) best = layer;
  }
  return best;
}

/** Why one block was taken for a banner, or not. */
interface Explained {
  frameId: string;
  block: BlockFacts;
  verdict: 'banner' | 'not-a-banner';
  score: number;
  /** What speaks for it: names of signals, with what each weighs. */
  signals: string[];
  /** What speaks against it: what it is about instead, or what it lacks. Empty for a banner. */
  against: string[];
}

/** Every block that was seen, in order. Costs more than `recognise`, since no signal is left out. */
export function explain(frames: readonly SeenFrame[], earlier: Earlier = nothingEarlier): Explained[] {
  return [...candidatesIn(frames, earlier)].map((candidate): Explained => {
    const reading = read(candidate);
    const weighed = weighBy(weights, reading);
    const way = wayOf(reading, weighed.total);
    const foreign = [...foreignTo(reading)];
    const against = isBackground(reading)
      ? ['no-control']
      : [...foreign, ...(way ? [] : lackOf(reading, weighed.total))];
    const { total: score, signals } = weighBy(preferences, reading, weighed);
    return {
      frameId: candidate.frameId,
      block: candidate.block,
      verdict: against.length === 0 ? 'banner' : 'not-a-banner',
      score,
      signals: way && against.length === 0 ? [way.name, ...signals] : signals,
      against,
    };
  });
}

/** Of what is no banner, the block that comes nearest to one: it speaks of what banners speak of. */
export function nearestOf(explained: readonly Explained[]): Explained | null {
  const near = explained.filter(({ verdict, score }) => verdict === 'not-a-banner' && score > 0);
  return near.toSorted((one, other) => other.score - one.score)[0] ?? null;
}
