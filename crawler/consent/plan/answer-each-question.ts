/** Answers banners with two buttons for each category: presses the ones that fit the goal, then saves. */
import { answersTo } from './answer-pairs.ts';
import type { Strategy } from './offer.ts';

/** Not for a refusal if one button refuses everything. */
export const answerEachQuestion: Strategy = ({ pairs, save, waiting, goal, progress, of }) => {
  if (pairs.length === 0 || !(save || waiting)) return null;
  if (goal === 'refuse' && of('reject-all').length > 0) return null;
  const buttons = answersTo(pairs, goal === 'refuse' ? goal : (progress.category ?? 'refuse'));
  if (!buttons) return null;
  if (buttons.length > 0 && !progress.answered) return { do: 'answer', buttons };
  return save ? { do: 'decide', control: save } : null;
};
