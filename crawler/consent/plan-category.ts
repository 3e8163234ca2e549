/** What a visitor does who wants one category and nothing else. Pure. */
import { bestFits, ofNoKind, sameKind, type WantedCategory } from '../../watch/banner/categories.ts';
import { negatesBox, switchesAll } from '../../watch/banner/control-words.ts';
import type { Step } from './plan.ts';
import type { LayerControl } from '../../watch/banner/recognise.ts';

export interface Selection {
  /** Boxes that can be ticked on their own. */
  ticks: LayerControl[];
  /** Buttons of which one can be chosen. */
  radios: LayerControl[];
  /** What saves the selection. */
  save: LayerControl | undefined;
  /** Ids of boxes without which another does not stay ticked. */
  tied?: ReadonlySet<number> | undefined;
}

/** Null where this layer has no box for the category, or nothing to save it with. */
export function planCategory({ ticks, radios, save, tied }: Selection, category: WantedCategory | undefined): Step | null {
  if (!category || ticks.some(({ label }) => negatesBox(label))) return null;
  // A box that switches all the others would undo what they are set to.
  const optional = ticks.filter(({ says, strength, label }) => says !== 'necessary-only' && !switchesAll(label) && !(strength === 3 && (says === 'accept-all' || says === 'reject-all')));
  // A switch that says no more than on and off is named by what stands before it.
  const named = ({ label, facts }: LayerControl): string => (ofNoKind(label) ? `${facts.question ?? ''} ${label}` : label);
  const fits = bestFits(category, optional.map(named));
  if (fits.size > 0) {
    // A service within the category is ticked along with it.
    const along = (control: LayerControl, at: number): boolean => control.facts.checked === true && !fits.has(at) && (sameKind(category, control.label) || (tied?.has(control.facts.id) === true && ofNoKind(control.label)));
    const wrong = optional.flatMap((control, at) => (along(control, at) || control.facts.checked === fits.has(at) ? [] : [{ control, want: fits.has(at) }]));
    // Some buttons save a selection only once there is one.
    if (wrong.length > 0) return { do: 'set', boxes: wrong };
    return save ? { do: 'decide', control: save } : null;
  }
  const answers = planAnswers(radios, category);
  if (answers) return answers.length > 0 ? { do: 'set', boxes: answers } : save ? { do: 'decide', control: save } : null;
  const levels = radios.filter(({ says }) => says !== 'accept-all' && says !== 'necessary-only' && says !== 'reject-all');
  const [level] = bestFits(category, levels.map(({ label }) => label));
  const control = level === undefined ? undefined : levels[level];
  if (!control) return null;
  if (!control.facts.checked) return { do: 'set', boxes: [{ control, want: true }] };
  return save ? { do: 'decide', control: save } : null;
}

/** Where every kind is a question of its own, to be answered yes or no: what is still to be answered. Null where none is the category's. */
function planAnswers(radios: readonly LayerControl[], category: WantedCategory): Array<{ control: LayerControl; want: true }> | null {
  const questions = new Map<string, { question: string; yes?: LayerControl; no?: LayerControl }>();
  for (const control of radios) {
    const { group = '', question = '' } = control.facts;
    if (group === '' || question === '') continue;
    const of = questions.get(group) ?? { question };
    questions.set(group, of);
    if (control.says === 'accept-all') of.yes ??= control;
    if (control.says === 'reject-all' || control.says === 'necessary-only') of.no ??= control;
  }
  const asked = [...questions.values()].filter(({ yes, no }) => yes && no);
  const fits = bestFits(category, asked.map(({ question }) => question));
  if (fits.size === 0) return null;
  return asked.flatMap(({ yes, no }, at) => {
    const control = fits.has(at) ? yes : no;
    return control && control.facts.checked !== true ? [{ control, want: true as const }] : [];
  });
}
