/** Sorts the controls of a layer by their use for a goal. Pure. */
import {
  continues,
  foreignWordsOf,
  isStep,
  negatesBox,
  speaksOfAll,
  stepOf,
} from '../../../watch/banner/control-words.ts';
import type { Layer } from '../../../watch/banner/layer.ts';
import type { LayerControl } from '../../../watch/banner/controls.ts';
import { answerPairs, type AnswerPair } from './answer-pairs.ts';
import type { Move, Progress, Goal } from './step.ts';

/** The controls of a layer, sorted. */
export interface Offer {
  layer: Layer;
  goal: Goal;
  progress: Progress;
  /** Questions with two plain buttons each. */
  pairs: AnswerPair[];
  /** Boxes and radio buttons that are not disabled. */
  boxes: LayerControl[];
  /** Boxes of which one in a group can be chosen. */
  radios: LayerControl[];
  /** Boxes that can be ticked independently. */
  ticks: LayerControl[];
  /** The control that saves the selection. */
  save: LayerControl | undefined;
  /** A control that saves is disabled for now. */
  waiting: boolean;
  /** The layer is one of several steps. */
  stepped: boolean;
  /** Controls of this kind that decide, without those that answer one question. */
  of(kind: LayerControl['kind']): LayerControl[];
}

/** Proposes a move; null if it does not apply. */
export type Strategy = (offer: Offer) => Move | null;

/** Sorts the controls of the layer. */
export function readOffer(layer: Layer, goal: Goal, progress: Progress): Offer {
  const { controls } = layer;
  const pairs = answerPairs(controls).filter(({ question }) => !speaksOfAll(question));
  const paired = new Set(pairs.flatMap(({ yes, no }) => [yes, no]));
  const of = (kind: LayerControl['kind']): LayerControl[] =>
    controls.filter((each) => each.kind === kind && decides(each) && !paired.has(each));
  const boxes = controls.filter((each) => each.kind === 'category' && !each.facts.disabled);
  const radios = boxes.filter(isOneOfSeveral);
  // The control that ends a row of steps saves, if nothing else does.
  const last = controls.find(
    (each) => each.kind === 'other' && boxes.length > 0 && decides(each) && stepOf(each.label) === 'last',
  );
  return {
    layer,
    goal,
    progress,
    pairs,
    boxes,
    radios,
    of,
    ticks: boxes.filter((each) => !radios.includes(each)),
    save: best(of('save-selection')) ?? (last && { ...last, kind: 'save-selection' }),
    waiting: controls.some((each) => each.kind === 'save-selection' && each.facts.disabled),
    stepped: isStep(layer.block.text),
  };
}

const isOneOfSeveral = ({ facts, says }: LayerControl): boolean =>
  facts.role === 'radio' ||
  facts.role === 'menuitemradio' ||
  (facts.role === 'togglebutton' && (says === 'accept-all' || says === 'reject-all'));

const certainty: Record<string, number> = { real: 0, box: 0, pointer: 1, maybe: 2, '': 3 };

/** The control with the clearest words; among equals the one that is most certainly a control. */
export function best(controls: LayerControl[]): LayerControl | undefined {
  return controls.toSorted(
    (one, other) =>
      other.strength - one.strength ||
      foreignWordsOf(one.label).length - foreignWordsOf(other.label).length ||
      (certainty[one.facts.sort] ?? 3) - (certainty[other.facts.sort] ?? 3),
  )[0];
}

const choicePath =
  /accept|accord|akkoord|allow|agree|reject|refus|decline|deny|weiger|afwijz|ablehn|consent|toestemming|opt-?(?:in|out)/i;

/** Whether a click can decide here. A link to another page counts only if its address names the choice. */
function decides({ facts: { link, path, disabled } }: LayerControl): boolean {
  return !disabled && (link === 'none' || link === 'same' || (link === 'site' && choicePath.test(path)));
}

/** Whether the control has opened a layer already. */
export const isOpened = ({ layer, progress }: Offer, { facts }: LayerControl): boolean =>
  progress.opened.has(`${layer.frameId} ${facts.id}`);

/** Whether a box in its present state consents as far as it can. */
export const grantsFully = ({ facts, label }: LayerControl): boolean =>
  (facts.checked === true) !== negatesBox(label);

/** Whether a box in its present state consents. A slider does unless it is all the way down. */
export const grants = (control: LayerControl): boolean =>
  grantsFully(control) || (control.facts.role === 'slider' && control.facts.checked === null);

/** The control that leads to the next of several steps. */
export const nextStep = (offer: Offer): LayerControl | undefined =>
  offer.layer.controls.find(
    (each) => decides(each) && !isOpened(offer, each) && (isNext(each) || (offer.stepped && goesOn(each))),
  );
const isNext = ({ kind, label }: LayerControl): boolean => kind === 'other' && stepOf(label) === 'next';
const goesOn = ({ kind, label }: LayerControl): boolean => kind === 'accept-all' && continues(label);

/** The control that closes settings without a button to save them: a control outside of them may save. */
export const closeOfSettings = (offer: Offer): LayerControl | undefined =>
  offer.progress.opened.size > 0 && !offer.save
    ? offer.of('close').find((each) => !isOpened(offer, each))
    : undefined;
