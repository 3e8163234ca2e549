/** Everything unticked that gives consent, the lowest of several levels chosen, and the selection saved. */
import { negatesBox } from '../../../watch/banner/control-words.ts';
import { lowest } from './levels.ts';
import { grants, nextStep, wayOut, type Strategy } from './offer.ts';

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
  return save || waiting || nextStep(offer) || wayOut(offer) ? { do: 'set', boxes } : null;
};

/** Nothing is left that gives consent: save, if it can be read what is saved. */
export const saveCleared: Strategy = ({ layer, ticks, radios, save }) => {
  if (!save) return null;
  const levels = lowest(radios);
  const selects =
    ticks.length > 0 || levels.length > 0 || layer.controls.some((each) => each.kind === 'category');
  return selects && (radios.length === 0 || levels.length > 0) ? { do: 'decide', control: save } : null;
};

/** The last of several steps, each of which was answered. */
export const saveLastStep: Strategy = ({ save, stepped, boxes, progress }) =>
  save && (stepped || progress.boxesSet) && boxes.length === 0 && progress.opened.size > 0
    ? { do: 'decide', control: save }
    : null;
