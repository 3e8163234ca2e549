/** Answers banners with a question for each category: yes to the wanted one, no to the others. */
import { bestFits, type WantedCategory } from '../../../watch/banner/categories.ts';
import type { LayerControl } from '../../../watch/banner/controls.ts';
import type { Strategy } from './offer.ts';
import { categoryBoxes, setThenSave } from './one-category.ts';

/** For questions that are answered by radio buttons. */
export const answerItsQuestion: Strategy = (offer) => {
  const wanted = categoryBoxes(offer);
  if (!wanted || wanted.fits.size > 0) return null;
  const answers = answersIn(offer.radios, wanted.category);
  return answers && setThenSave(answers, offer.save);
};

interface Question {
  question: string;
  yes?: LayerControl;
  no?: LayerControl;
}

/** The questions that are answered with yes or no, one for each group of radio buttons. */
function questionsOf(radios: readonly LayerControl[]): Question[] {
  const questions = new Map<string, Question>();
  for (const control of radios) {
    const { group = '', question = '' } = control.facts;
    if (group === '' || question === '') continue;
    const of = questions.get(group) ?? { question };
    questions.set(group, of);
    if (control.says === 'accept-all') of.yes ??= control;
    if (control.says === 'reject-all' || control.says === 'necessary-only') of.no ??= control;
  }
  return [...questions.values()].filter(({ yes, no }) => yes && no);
}

/** The radio buttons that are still to be chosen. Null if no question is about the category. */
export function answersIn(
  radios: readonly LayerControl[],
  category: WantedCategory,
): Array<{ control: LayerControl; want: true }> | null {
  const questions = questionsOf(radios);
  const fits = bestFits(
    category,
    questions.map(({ question }) => question),
  );
  if (fits.size === 0) return null;
  return questions.flatMap(({ yes, no }, at) => {
    const control = fits.has(at) ? yes : no;
    return control && control.facts.checked !== true ? [{ control, want: true as const }] : [];
  });
}
