/**
 * Signals that a block is about something else than consent to cookies, so that nothing in it may be clicked.
 * Pure.
 *
 * A pop-up about a newsletter, an age, a login or a shop is never a banner, whatever it mentions. The first
 * signal that holds decides; `explain` evaluates all of them.
 */
import { normaliseText } from '../../../rules/plain-text.ts';
import type { BlockReading } from '../block-reading.ts';
import { dealsInData } from './deals.ts';
import { foreignTopicsOf, speaksOfItLater, type ForeignTopic } from '../topics.ts';

interface ForeignSignal {
  name: string;
  /** Counts even where the answers can be about nothing but cookies. */
  always?: true;
  holds(read: BlockReading): boolean;
}

/** The answers can be about nothing but cookies: over the page one is enough, else a yes and a no. */
function speaksForItself({ specific, inFlow, answers }: BlockReading): boolean {
  const named = answers.filter((each) => each.cookies && each.strength >= 2);
  const yes = named.filter((each) => each.kind === 'accept-all').length;
  return (specific && !inFlow) || (yes > 0 && yes < named.length);
}

const countOf = (read: BlockReading, topic: ForeignTopic): number =>
  (read.foreign().get(topic) ?? 0) + (read.offeredForeign().get(topic) ?? 0);

/** It speaks of the use of cookies and of nothing else, whatever its answers say. */
function alone(read: BlockReading): boolean {
  const { cookie, aims, uses } = read.topics();
  return cookie && (aims || uses) && read.foreign().size === 0 && read.offeredForeign().size === 0;
}

/** Cookies or a subscription: what asks that is a banner. */
function plainly(read: BlockReading): boolean {
  const { cookie, aims, rights, visits, weight } = read.topics();
  return read.firmly && weight >= 5 && (cookie || (aims && rights && visits));
}

/** It asks for a decision: to accept outright, to choose among boxes, or to accept or open settings. */
function asks({ controls, firmly }: BlockReading): boolean {
  const has = (kind: string, strength = 0): boolean =>
    controls.some((each) => each.kind === kind && each.strength >= strength);
  const selects = controls.filter((each) => each.kind === 'category').length >= 2 && has('save-selection', 2);
  return firmly || selects || (has('accept-all') && has('settings', 2));
}

/**
 * Without the word itself the text must say what data are used for; with it, that they are used, where
 * nothing but the answers tells.
 */
function saysNoUse(read: BlockReading): boolean {
  const { cookie, aims, visits, purposes } = read.topics();
  if (read.further || cookie || dealsInData(read)) return false;
  return (!aims && purposes === 0) || (!visits && purposes < 2 && !read.block.hinted);
}

/**
 * Cookies to eat: the text speaks of no use, visit or right, and every answer is about something else too. A
 * text in the page may use other things, so `uses` counts over the page only.
 */
function isEaten(read: BlockReading): boolean {
  if (read.further || read.block.hinted) return false;
  const { cookie, uses, aims, visits, rights } = read.topics();
  if (!cookie || aims || visits || rights || (uses && !read.inFlow)) return false;
  return read.answers.length >= 2 && read.answers.every((each) => read.foreignWords(each).length > 0);
}

/** Yes and no to the same other thing: an invitation, a call. */
function asksOtherThing(read: BlockReading): boolean {
  if (read.further || alone(read)) return false;
  const wordsOf = (kind: string): string[] =>
    read.choices.filter((each) => each.kind === kind).flatMap((each) => read.foreignWords(each));
  const refused = new Set(wordsOf('reject-all'));
  return wordsOf('accept-all').some((word) => refused.has(word));
}

function sells(read: BlockReading): boolean {
  const { uses, aims, rights } = read.topics();
  if (read.further || read.firmly || (read.jest && uses) || aims || rights) return false;
  return (read.foreign().get('shop') ?? 0) + (read.foreign().get('newsletter') ?? 0) >= 2;
}

function mentionsInPassing(read: BlockReading): boolean {
  const { cookie, uses } = read.topics();
  if (read.further || !cookie || uses || read.block.hinted) return false;
  return !asks(read) && read.block.prose.length >= 40;
}

/** Cookies in the small print, and answers to another question. */
function hasSmallPrint(read: BlockReading): boolean {
  if (read.further || read.firmly || alone(read) || !speaksOfItLater(read.block.prose)) return false;
  return read.choices.some((each) => read.foreignWords(each).length >= 2);
}

const ofCookies = /cookie|consent|toestemming|privacy|einwillig|datenschutz|traceur/;

/** Whether the text begins with the other topic: a pop-up that mentions cookies only in its small print. */
function beginsWith({ block }: BlockReading, topic: ForeignTopic): boolean {
  const text = normaliseText(block.prose);
  const first = text.search(ofCookies);
  return first < 0 || (foreignTopicsOf(text.slice(0, first)).get(topic) ?? 0) > 0;
}

/** A subscription, an account or an order may stand beside consent where the question is plain. */
const bought = new Set<ForeignTopic>(['newsletter', 'login', 'shop']);

/** What other pop-ups ask: their answers speak of it, or their text begins with it. */
const kinds = ['age', 'newsletter', 'chat', 'login', 'shop', 'survey', 'region', 'browser', 'push'] as const;
const ofKind = (topic: (typeof kinds)[number]): ForeignSignal => ({
  name: topic,
  holds(read) {
    if (read.specific || (bought.has(topic) && plainly(read))) return false;
    if ((read.offeredForeign().get(topic) ?? 0) > 0) return true;
    return (read.foreign().get(topic) ?? 0) >= 2 && beginsWith(read, topic);
  },
});

function isFood(read: BlockReading): boolean {
  const food = read.foreign().get('food') ?? 0;
  if (read.firmly || food < 2) return false;
  return food >= 4 || (read.topics().purposes === 0 && read.topics().weight < 5);
}

/** A bar at the top that tells of measuring too is about more than the video in its place. */
function standsForEmbed(read: BlockReading): boolean {
  if (!read.inFlow || (read.foreign().get('embed') ?? 0) < 2) return false;
  const { purposes, aims, uses, visits } = read.topics();
  return !(read.block.hinted && read.block.place === 'first' && (aims || purposes > 0) && uses && visits);
}

/** In the order in which they are asked: the cheap ones first. */
export const foreignSignals: readonly ForeignSignal[] = [
  { name: 'form', always: true, holds: ({ block }) => block.fields > 0 },
  { name: 'eaten', always: true, holds: isEaten },
  { name: 'terms', holds: (read) => !read.further && !read.topics().cookie && countOf(read, 'terms') > 0 },
  { name: 'no-use-of-data', holds: saysNoUse },
  { name: 'other-question', holds: asksOtherThing },
  { name: 'sale', holds: sells },
  { name: 'in-passing', holds: mentionsInPassing },
  { name: 'small-print', holds: hasSmallPrint },
  ...kinds.map(ofKind),
  { name: 'food', holds: isFood },
  { name: 'embed', holds: standsForEmbed },
];

/** The names of the signals that hold, in order. */
export function* foreignTo(read: BlockReading): Generator<string> {
  for (const { name, always, holds } of foreignSignals) {
    if (always !== true && speaksForItself(read)) return;
    if (holds(read)) yield name;
  }
}
