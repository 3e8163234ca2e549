/**
 * Makes the choice by what the controls say; this works for most banners. It opens up to eight layers, sets
 * the boxes, and presses the deciding control until the page reacts.
 */
import type { AttemptResult, Strategy } from './attempt.ts';
import { comeBack, madeInPage } from './own-page.ts';
import { takeStep } from './strategies/steps.ts';
import { Walkthrough } from './strategies/walkthrough.ts';

const MAX_LAYERS = 8;

/** The last strategy, for every banner that was found. */
export const byAccessibleName: Strategy = {
  name: 'accessible-name',
  async choose(attempt, first) {
    if (!first) return null;
    const walk = new Walkthrough(attempt, first);
    const result = await goThrough(walk);
    if (attempt.choicesStay) return madeInPage(attempt, result);
    return walk.from === null ? result : await comeBack(attempt, walk.from, result);
  },
};

async function goThrough(walk: Walkthrough): Promise<AttemptResult> {
  while (!walk.attempt.deadline.passed) {
    if (walk.layers > MAX_LAYERS)
      return walk.end('unconfirmed', `the banner has more than ${MAX_LAYERS} layers`);
    const result = await takeStep(walk, walk.next());
    if (result) return result;
  }
  return walk.end('unconfirmed', 'the time for the attempt was up');
}
