/** Which boxes of a banner are about one category of a policy. Pure. */
import {
  categoryWords,
  commonCategoryWords,
  weakCategoryWords,
} from '../../rules/knowledge/category-words.ts';
import type { Policy } from '../../rules/policy/schema.ts';
import { normaliseText } from '../../rules/plain-text.ts';
import { compileWords } from '../../rules/word-matcher.ts';

const concepts = Object.entries(categoryWords).map(([concept, words]) => ({
  concept,
  matcher: compileWords(words),
}));
const common = new Set(commonCategoryWords);
const weak = compileWords(weakCategoryWords);

/** A category that is to be accepted alone. */
export interface WantedCategory {
  /** The id in the policy. */
  name: string;
  /** Id and titles. */
  words: readonly string[];
}

/** The category of that id in the policy, or one that is known by its name only. */
export function wantedCategory(name: string, policy: Pick<Policy, 'optIn'>): WantedCategory {
  const known = policy.optIn.find(({ id }) => id === name);
  return { name, words: known ? [known.id, known.title.nl, known.title.en] : [name] };
}

function conceptsOf(texts: readonly string[]): Set<string> {
  const text = texts.map(normaliseText).join(' . ');
  return new Set(concepts.filter(({ matcher }) => text.search(matcher) >= 0).map(({ concept }) => concept));
}

/**
 * The first six letters of each significant word, so that `functionaliteiten` and `functionality` compare
 * equal.
 */
function stems(texts: readonly string[]): Set<string> {
  return new Set(
    texts
      .flatMap((text) => normaliseText(text).split(' '))
      .filter((word) => word.length >= 4 && !common.has(word))
      .map((word) => word.slice(0, 6)),
  );
}

/** How well a label fits the category; 0: not at all. A label that names other categories too fits less. */
function categoryFit(wanted: WantedCategory, label: string): number {
  const shared = [...stems(wanted.words)].filter((stem) => stems([label]).has(stem)).length;
  const [own, theirs] = [conceptsOf(wanted.words), conceptsOf([label])];
  const same = [...theirs].filter((concept) => own.has(concept)).length;
  const other = theirs.size - same;
  // Performance, where a box says statistics too, is something else.
  const outright = [...conceptsOf([normaliseText(label).replace(weak, ' ')])].some((concept) =>
    own.has(concept),
  )
    ? 1
    : 0;
  return shared === 0 && same === 0 ? 0 : Math.max(0, 2 * same + shared + outright - other);
}

/** Whether a box is of the wanted kind and of no other, such as a service within the category. */
export function sameKind(wanted: WantedCategory, label: string): boolean {
  const [own, theirs] = [conceptsOf(wanted.words), conceptsOf([label])];
  return theirs.size > 0 && [...theirs].every((concept) => own.has(concept));
}

/** Whether a label names nothing that is known to be a kind, such as a service by its own name. */
export const ofNoKind = (label: string): boolean => conceptsOf([label]).size === 0;

/** The indices of the labels that fit best; empty if none fits. */
export function bestFits(wanted: WantedCategory, labels: readonly string[]): Set<number> {
  const fits = labels.map((label) => categoryFit(wanted, label));
  const most = Math.max(0, ...fits);
  return new Set(fits.flatMap((fit, at) => (fit > 0 && fit === most ? [at] : [])));
}
