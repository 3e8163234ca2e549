/**
 * Plans the next step on a layer of a banner: the first strategy that applies decides. Pure.
 *
 * A refusal never presses a control that accepts, and never counts a close button as a refusal.
 */
import type { Layer } from '../../../watch/banner/layer.ts';
import { answerEachQuestion } from './answer-each-question.ts';
import { answerItsQuestion } from './answer-its-question.ts';
import { chooseItsLevel } from './choose-its-level.ts';
import { clearBoxes, saveCleared, saveLastStep } from './clear-boxes-and-save.ts';
import { giveUp } from './give-up.ts';
import { goToOwnPage } from './go-to-own-page.ts';
import { readOffer, type Strategy } from './offer.ts';
import { openItsTab } from './open-its-tab.ts';
import { closeSettings, goToNextStep, openSettings, unfoldMore } from './open-more.ts';
import { pressAccept } from './press-accept.ts';
import { pressNecessary, pressRefuse } from './press-refuse.ts';
import type { Progress, Step, Goal } from './step.ts';
import { tickItsBox } from './tick-its-box.ts';
import { saveEverything, tickEverything } from './tick-all-and-save.ts';

export { grants } from './offer.ts';
export type { Progress, Step } from './step.ts';

/** The strategies for each goal, in the order in which they are tried. */
const strategies: Readonly<Record<Goal, Readonly<Record<string, Strategy>>>> = {
  accept: { pressAccept, tickEverything, saveEverything, openSettings },
  refuse: {
    answerEachQuestion,
    pressRefuse,
    clearBoxes,
    saveCleared,
    saveLastStep,
    goToNextStep,
    pressNecessary,
    openSettings,
    closeSettings,
    unfoldMore,
    goToOwnPage,
  },
  category: {
    answerEachQuestion,
    tickItsBox,
    answerItsQuestion,
    chooseItsLevel,
    openItsTab,
    openSettings,
    goToOwnPage,
    unfoldMore,
  },
};

/** The next step towards the goal; `give-up` if no strategy applies. */
export function planStep(layer: Layer, goal: Goal, progress: Progress): Step {
  const offer = readOffer(layer, goal, progress);
  for (const [by, strategy] of Object.entries(strategies[goal])) {
    const move = strategy(offer);
    if (move) return { ...move, by };
  }
  return { ...giveUp(offer), by: 'giveUp' };
}
