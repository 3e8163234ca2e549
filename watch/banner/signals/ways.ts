/**
 * The ways in which a block is a banner: over the page, in the page, or as a further layer of one that is
 * being answered. Pure. Every need of one way must hold; those that do not are what spoke against it.
 */
import type { BlockReading } from '../block-reading.ts';
import { proseOf } from '../prose.ts';
import { isCurrent, isFresh, sortsPurposes } from './weights.ts';

interface Need {
  name: string;
  holds(read: BlockReading, weight: number): boolean;
}

/** A way to be a banner. All its needs must hold. */
export interface Way {
  name: string;
  needs: readonly Need[];
}

/** The text says what going on or closing means, or it was drawn over the page. */
const asksWithoutControl = ({ block }: BlockReading): boolean =>
  block.drawn === true || proseOf(block.prose).impliedConsent.length > 0;

/** A notice about cookies that can be closed, set or read. */
function tells(read: BlockReading): boolean {
  const { block, closes, settings, standing } = read;
  if (!read.topics().cookie || block.prose.length < 30) return false;
  return (
    closes.length > 0 || settings.length > 0 || (standing && block.size < 1500 && asksWithoutControl(read))
  );
}

/** A bar about cookies with a plain button such as `OK`. */
function isTold(read: BlockReading): boolean {
  const { block, here, accepts } = read;
  if (!block.hinted || block.size >= 400 || here.length > 3) return false;
  const { cookie, uses } = read.topics();
  if (!cookie || !uses) return false;
  return accepts.some((each) => each.facts.sort === 'real' && read.foreignWords(each).length === 0);
}

/** In the page itself an answer is about cookies and about nothing else. */
function answersPlainly(read: BlockReading): boolean {
  const plain = read.firm.some((each) => read.foreignWords(each).length < 2);
  return plain && (read.pair || read.block.hinted || read.closes.length > 0 || read.here.length <= 3);
}

/** A frame that held a layer of the banner holds nothing else. */
const isSameFrame = ({ framed, earlier, frameId }: BlockReading): boolean =>
  framed && earlier.block?.startsWith(`${frameId} `) === true;

/** Speaks of cookies, purposes or nothing else than its choices. */
function goesOn(read: BlockReading): boolean {
  const { weight, purposes } = read.topics();
  if (weight >= 2 || purposes >= 2 || read.specific || isSameFrame(read)) return true;
  return read.offered().purposes >= 2 || sortsPurposes(read);
}

/** In the order in which they are tried. */
export const ways: readonly Way[] = [
  {
    name: 'over-page',
    needs: [
      { name: 'stands-over-page', holds: ({ inFlow }) => !inFlow },
      { name: 'weight', holds: ({ pair, firm }, weight) => weight >= (pair && firm.length > 0 ? 3 : 4) },
      { name: 'decision-or-notice', holds: (read) => read.decisions.length > 0 || tells(read) },
    ],
  },
  {
    name: 'in-page',
    needs: [
      { name: 'stands-in-page', holds: ({ inFlow }) => inFlow },
      { name: 'weight', holds: (_read, weight) => weight >= 5 },
      { name: 'small', holds: ({ block }) => block.size < 4000 },
      { name: 'decision', holds: ({ decisions }) => decisions.length > 0 },
      { name: 'plain-answer', holds: (read) => read.specific || isTold(read) || answersPlainly(read) },
    ],
  },
  {
    name: 'further-layer',
    needs: [
      { name: 'after-a-layer', holds: (read) => isFresh(read) || isCurrent(read) },
      {
        name: 'choices',
        holds: ({ boxes, saves, refuses }) => boxes.length > 0 || saves.length > 0 || refuses.length > 0,
      },
      { name: 'about-the-choice', holds: goesOn },
      {
        name: 'purposes-in-page',
        holds: (read) => !read.inFlow || read.topics().purposes >= 1 || sortsPurposes(read),
      },
    ],
  },
];

/** The way in which the block is a banner; null if it is none. */
export const wayOf = (read: BlockReading, weight: number): Way | null =>
  ways.find(({ needs }) => needs.every(({ holds }) => holds(read, weight))) ?? null;

/** The needs that do not hold where the block stands. */
export function lackOf(read: BlockReading, weight: number): string[] {
  const way = read.further ? 'further-layer' : read.inFlow ? 'in-page' : 'over-page';
  const { needs = [] } = ways.find(({ name }) => name === way) ?? {};
  return needs.filter(({ holds }) => !holds(read, weight)).map(({ name }) => `no-${name}`);
}
