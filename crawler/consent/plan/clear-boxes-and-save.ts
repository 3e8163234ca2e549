/** Refuses by unticking every box that consents, choosing the lowest level, and saving. */
import { negatesBox } from '../../../watch/banner/control-words.ts';
import { lowest } from './levels.ts';
import { grants, nextStep, closeOfSettings, type Strategy } from './offer.ts';

/** Unticks the boxes that consent, if something can be saved afterwards. */
export const clearBoxes: Strategy = (offer) => {
  const { ticks, radios, save, waiting } = offer;
  const boxes = [
    ...ticks
      .filter((each) => grants(each) && each.says !== 'necessary-only')
      .map((control) => ({ control, want: negatesBox(control.label) })),
    ...lowest(radios)
      .filter((each) => !each.facts.checked)
      .map((control) => ({ control, want: true })),
  ];
  if (boxes.length === 0) return null;
  return save || waiting || nextStep(offer) || closeOfSettings(offer) ? { do: 'set', boxes } : null;
};

/** Saves when no box consents any more, if the boxes or levels can be read. */
export const saveCleared: Strategy = ({ layer, ticks, radios, save }) => {
  if (!save) return null;
  const levels = lowest(radios);
  const selects =
    ticks.length > 0 || levels.length > 0 || layer.controls.some((each) => each.kind === 'category');
  return selects && (radios.length === 0 || levels.length > 0) ? { do: 'decide', control: save } : null;
};

/** Saves the last of several steps after each was answered. */
export const saveLastStep: Strategy = ({ save, stepped, boxes, progress }) =>
  save && (stepped || progress.boxesSet) && boxes.length === 0 && progress.opened.size > 0
    ? { do: 'decide', control: save }
    : null;
