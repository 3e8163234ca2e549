/** How much a block looks like a banner, in named signals with a weight each. Pure. */
import { ofNoKind } from '../categories.ts';
import type { BlockReading } from '../block-reading.ts';
import type { TextTopics } from '../topics.ts';
import { dealsInData } from './deals.ts';

/** A named signal. */
export interface WeightedSignal {
  name: string;
  /** 0: does not hold. */
  weight(read: BlockReading): number;
}

const when = (holds: boolean, weight: number): number => (holds ? weight : 0);

/** A choice between purposes, whatever the words around it. */
const choosesPurposes = (read: BlockReading): boolean =>
  read.boxes.length >= 2 && read.saves.length > 0 && read.chosen().purposes > 0;

/** The same where the kinds stand in the questions that the boxes answer. */
export function sortsPurposes(read: BlockReading): boolean {
  if (choosesPurposes(read)) return true;
  const ofKinds = read.boxes.filter(({ label, facts }) => !ofNoKind(`${facts.question ?? ''} ${label}`));
  return read.saves.length > 0 && ofKinds.length >= 2;
}

/** What would name it: it need not, where it asks about a visitor's data, yes or no. */
const isUnnamed = ({ cookie, tracking, rights }: TextTopics): boolean => !cookie && !tracking && !rights;

/** What it says and offers: how much of it a block needs depends on where it stands (`ways.ts`). */
export const weights: readonly WeightedSignal[] = [
  { name: 'cookies', weight: (read) => when(read.topics().cookie, 3) },
  { name: 'consent', weight: (read) => when(read.topics().consent, 2) },
  { name: 'tracking', weight: (read) => when(read.topics().tracking, 2) },
  { name: 'privacy', weight: (read) => when(read.topics().privacy, 1) },
  { name: 'web', weight: (read) => read.topics().web },
  {
    name: 'deals-in-data',
    weight: (read) => when(!read.further && isUnnamed(read.topics()) && dealsInData(read), 2),
  },
  { name: 'purposes-to-choose', weight: (read) => when(choosesPurposes(read), 2) },
  { name: 'marked-over-page', weight: ({ block, inFlow }) => when(block.hinted && !inFlow, 1) },
  {
    name: 'answer-names-cookies',
    weight: (read) => when(read.decisions.some((each) => each.cookies) && !read.topics().cookie, 3),
  },
  { name: 'firm-answer', weight: ({ firm }) => when(firm.length > 0, 1) },
  { name: 'pair', weight: ({ pair }) => when(pair, 1) },
];

/** It offers choices that no earlier layer of the banner offered. */
export const isFresh = ({ earlier, decisions, boxes, frameId }: BlockReading): boolean =>
  earlier.controls.size > 0 &&
  [...decisions, ...boxes].some((each) => !earlier.controls.has(`${frameId} ${each.facts.id}`));

/** The block that is being answered. */
export const isCurrent = ({ earlier, frameId, block }: BlockReading): boolean =>
  earlier.block === `${frameId} ${block.id}`;

const overPage = new Map(
  Object.entries({ modal: 4, popover: 4, dialog: 3, fixed: 3, sticky: 2, absolute: 1 }),
);
const inPlace = new Map([...overPage, ['frame', 1]]);
const placeOf = ({ framed, framePlace, block }: BlockReading): number =>
  (framed ? overPage.get(framePlace) : undefined) ?? inPlace.get(block.place) ?? 0;

/** Kinds of controls that are sure enough to count. */
const kindsOf = ({ here }: BlockReading): number =>
  new Set(
    here
      .filter((each) => each.strength >= 1 || each.kind === 'category')
      .map((each) => each.kind)
      .filter((kind) => kind !== 'other' && kind !== 'more-information'),
  ).size;

const besides = ({ controls }: BlockReading): number =>
  controls.filter((each) => each.kind === 'other' || each.kind === 'more-information').length;

/**
 * Which of several is the banner, together with the weights: the one that stands out, offers most, and holds
 * least else.
 */
export const preferences: readonly WeightedSignal[] = [
  { name: 'place', weight: placeOf },
  { name: 'kinds-of-controls', weight: (read) => 2 * kindsOf(read) },
  { name: 'marked', weight: ({ block }) => when(block.hinted, 1) },
  { name: 'new-choices', weight: (read) => when(isFresh(read), 40) },
  { name: 'being-answered', weight: (read) => when(isCurrent(read), 20) },
  { name: 'other-controls', weight: (read) => -besides(read) / 6 },
  { name: 'size', weight: ({ block }) => -block.size / 2500 },
  { name: 'whole-frame', weight: ({ framed, block }) => when(framed && block.place === 'frame', -0.5) },
];

/** The sum of the weights. */
export interface Weighed {
  total: number;
  /** The names and weights of the signals that hold. */
  signals: string[];
}

/** The sum of those that hold, in order, beginning with what was weighed before. */
export function weighBy(signals: readonly WeightedSignal[], read: BlockReading, before?: Weighed): Weighed {
  let total = before?.total ?? 0;
  const held = [...(before?.signals ?? [])];
  for (const { name, weight } of signals) {
    const one = weight(read);
    if (one === 0) continue;
    total += one;
    held.push(`${name} ${one > 0 ? '+' : '−'}${Number(Math.abs(one).toFixed(2))}`);
  }
  return { total, signals: held };
}
