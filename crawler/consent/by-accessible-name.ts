/**
 * Makes the choice by what the controls say: the main road. Goes through as many layers as needed (bounded),
 * sets the boxes as wished, and presses the control that decides until the page reacts.
 */
import type { AttemptResult, Strategy } from './attempt.ts';
import { comeBack } from './own-page.ts';
import { take } from './strategies/steps.ts';
import { Way } from './strategies/way.ts';

const MOST_LAYERS = 8;

export const byAccessibleName: Strategy = {
  name: 'accessible-name',
  async choose(attempt, first) {
    if (!first) return null;
    const way = new Way(attempt, first);
    const ending = await goThrough(way);
    return way.from === null ? ending : await comeBack(attempt, way.from, ending);
  },
};

async function goThrough(way: Way): Promise<AttemptResult> {
  while (!way.attempt.deadline.passed) {
    if (way.layers > MOST_LAYERS)
      return way.end('unconfirmed', `the banner has more than ${MOST_LAYERS} layers`);
    const ending = await take(way, way.next());
    if (ending) return ending;
  }
  return way.end('unconfirmed', 'the time for the attempt was up');
}
