/**
 * What is read in one block of a page before it is judged: its controls by what they do, and what its texts
 * are about. Pure. Texts are read when they are first asked about: most blocks fall through before that.
 */
import { choices, readControls, theOther, type LayerControl } from './controls.ts';
import { foreignWordsOf } from './control-words.ts';
import { nothingEarlier, type Earlier } from './layer.ts';
import type { BlockFacts, ControlFacts } from './scan.ts';
import { foreignTopicsOf, topicsOf, type ForeignTopic, type TextTopics } from './topics.ts';

const overlays = new Set(['modal', 'popover', 'dialog', 'fixed', 'sticky', 'absolute']);
/** Whether something at this place stands over the page. */
export const isOverlay = (place: string): boolean => overlays.has(place);
const standingPlaces = new Set(['modal', 'popover', 'dialog', 'fixed', 'sticky']);

/** Where a block stands. */
export interface Surroundings {
  frameId: string;
  /** How its frame stands in the page: `page` for the page itself. */
  framePlace: string;
  earlier: Earlier;
}

/**
 * Cookies by the name of the pastry: where the site itself marks the block as being about cookies, that is a
 * joke.
 */
const pastry =
  /\b(?:koekjes?|biscuits?|kekse?n?|plätzchen|galletas?|biscotti|ciasteczka|kakor|småkager)\b/giu;
const inJest = ({ hinted, text }: BlockFacts): boolean =>
  hinted && !/cookie/i.test(text) && text.search(pastry) >= 0;

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

const labelsOf = (controls: readonly LayerControl[]): string =>
  controls.map(({ label }) => label).join(' . ');

/** A block with its controls by kind, and the topics of its texts. */
export interface BlockReading extends Surroundings {
  block: BlockFacts;
  /** All controls, and those of a kind that act here rather than on another site. */
  controls: LayerControl[];
  here: LayerControl[];
  accepts: LayerControl[];
  refuses: LayerControl[];
  saves: LayerControl[];
  settings: LayerControl[];
  closes: LayerControl[];
  boxes: LayerControl[];
  /** Those that accept, refuse or save, and the ones among them that say so. */
  decisions: LayerControl[];
  firm: LayerControl[];
  /** It stands in a frame of the page. */
  framed: boolean;
  /** It stands in the flow of the page, not over it. */
  inFlow: boolean;
  /** It stays in view. */
  standing: boolean;
  /** Its text calls cookies by the name of the pastry, in jest. */
  jest: boolean;
  /** A banner is being answered: this may be its next layer. */
  further: boolean;
  /** A control can be about nothing but cookies. */
  specific: boolean;
  /** Accepting, and a way not to. */
  pair: boolean;
  topics(): TextTopics;
  foreign(): Map<ForeignTopic, number>;
  /** The same of what is on offer: what a purpose is explained by beside its box is not. */
  offeredForeign(): Map<ForeignTopic, number>;
  /** Topics of the labels of all controls, and of the boxes. */
  offered(): TextTopics;
  chosen(): TextTopics;
  /** Wherever they lead: controls that choose, and plain yes or no among them. */
  choices: LayerControl[];
  answers: LayerControl[];
  /** An answer that agrees outright. */
  firmly: boolean;
  /** Words of a label that have nothing to do with a choice about cookies. */
  foreignWords(control: LayerControl): string[];
}

const isRefusal = ({ kind, strength }: LayerControl): boolean =>
  kind === 'reject-all' || (kind === 'necessary-only' && strength >= 2);

/** Reads the controls; texts are read when they are first needed. */
export function readBlock(
  seen: BlockFacts,
  facts: Map<number, ControlFacts>,
  { frameId, framePlace, earlier = nothingEarlier }: Surroundings,
): BlockReading {
  const jest = inJest(seen);
  const block = jest ? { ...seen, prose: seen.prose.replace(pastry, 'cookies') } : seen;
  const framed = framePlace !== 'page';
  const place = framed ? framePlace : block.place;
  const inFlow = !isOverlay(place);
  const controls = theOther(readControls(block, facts), inFlow);
  const here = controls.filter((each) => each.facts.link !== 'away');
  const of = (kind: LayerControl['kind']): LayerControl[] => here.filter((each) => each.kind === kind);
  const [accepts, refuses, saves] = [of('accept-all'), here.filter(isRefusal), of('save-selection')];
  const [settings, boxes] = [of('settings'), of('category')];
  const decisions = [...accepts, ...refuses, ...saves];
  const firm = decisions.filter((each) => each.strength >= 2);
  const further = earlier.block !== null;
  const onOffer = further ? controls.filter((each) => each.kind !== 'category') : controls;
  const foreignWords = new Map<LayerControl, string[]>();
  return {
    frameId,
    framePlace,
    earlier,
    block,
    controls,
    here,
    accepts,
    refuses,
    saves,
    settings,
    boxes,
    decisions,
    firm,
    framed,
    inFlow,
    further,
    jest,
    closes: of('close'),
    standing: standingPlaces.has(place),
    specific: [...firm, ...settings].some(
      (each) => each.cookies || (each.strength === 3 && each.kind !== 'save-selection'),
    ),
    pair: accepts.length > 0 && refuses.length + settings.length + saves.length > 0,
    topics: lazily(() => topicsOf(block.prose)),
    foreign: lazily(() => foreignTopicsOf(block.prose)),
    offeredForeign: lazily(() => foreignTopicsOf(labelsOf(onOffer))),
    offered: lazily(() => topicsOf(labelsOf(controls))),
    chosen: lazily(() => topicsOf(labelsOf(boxes))),
    choices: controls.filter((each) => choices.has(each.kind)),
    answers: controls.filter((each) => each.kind === 'accept-all' || isRefusal(each)),
    firmly: controls.some((each) => each.kind === 'accept-all' && each.strength >= 2),
    foreignWords(control) {
      const words = foreignWords.get(control) ?? foreignWordsOf(control.label);
      foreignWords.set(control, words);
      return words;
    },
  };
}
