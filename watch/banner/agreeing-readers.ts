/**
 * Readers of controls that neither refuse nor speak of what is necessary: they accept, save, open or close.
 * Pure.
 */
import { fullest, type ControlIdeas } from './control-ideas.ts';
import { picks, type ControlReader } from './control-reader.ts';

/** A text that begins by asking to change what was chosen. */
const changes = ({ text, words }: ControlIdeas): boolean =>
  words <= 4 &&
  /^(?:wijzig|aanpass|change|edit|review|anpass|ander|bearbeit|modif|ændr|endre|rediger|andra|zmien|cambia|alter)/.test(
    text,
  );

/** A text that asks to change something, rather than naming what is kept. */
const asksToChange = ({ text }: ControlIdeas): boolean =>
  /\b(?:aanpass|pas |wijzig|beheer|beheren|kies|manage|customi|change|adjust|edit|review|choose|anpass|verwalt|ander|bearbeit|gerer|modif|personnalis|personali|parametr|maak|make|faire)/.test(
    text,
  );

/** In the order in which they are tried. */
export const agreeingReaders: readonly ControlReader[] = [
  // "Choose full" stands opposite "Choose basic"; "Select all" may only tick boxes.
  {
    name: 'chooses the fullest',
    when: (said) => picks(said) && said.text.search(fullest) >= 0,
    kind: 'accept-all',
    strength: 2,
  },
  {
    name: 'one purpose only',
    when: (said) => said.has('only') && said.has('purposes'),
    kind: 'other',
    strength: 1,
  },
  {
    name: 'accepts all',
    when: (said) => said.has('accept') && said.has('all') && !said.has('selection'),
    kind: 'accept-all',
    strength: 3,
  },
  {
    name: 'saves all',
    when: (said) => said.has('save') && said.has('all') && !said.has('selection', 'settings'),
    kind: 'accept-all',
    strength: 1,
  },
  {
    name: 'takes the selection',
    when: (said) =>
      said.has('selection') &&
      said.has('save', 'accept', 'agree') &&
      !(said.has('settings') && asksToChange(said)),
    kind: 'save-selection',
    strength: (said) => (said.has('save', 'accept') ? 3 : 1),
  },
  {
    name: 'saves',
    when: (said) => said.has('save'),
    kind: 'save-selection',
    strength: (said) => (said.has('settings') || said.named ? 3 : 2),
  },
  {
    name: 'closes the settings',
    when: (said) => said.has('settings') && said.has('close') && !said.has('accept'),
    kind: 'close',
    strength: 2,
  },
  // `Change consent` is what the way back is called.
  {
    name: 'accept or set',
    when: (said) => said.has('settings') && said.has('accept') && !changes(said),
    kind: 'other',
    strength: 1,
  },
  {
    name: 'settings',
    when: (said) => said.has('settings'),
    kind: 'settings',
    strength: (said) => (said.has('more') && !said.named ? 1 : 2),
  },
  {
    name: 'more information',
    when: (said) => said.has('more') && !(said.has('accept') && said.at('accept') <= said.at('more')),
    kind: 'more-information',
    strength: 2,
  },
  {
    name: 'accepts',
    when: (said) => said.has('accept'),
    kind: 'accept-all',
    strength: (said) => (said.has('purposes') ? 1 : said.named ? 3 : 2),
  },
  { name: 'closes', when: (said) => said.has('close') && !said.has('agree'), kind: 'close', strength: 2 },
  {
    name: 'agrees',
    when: (said) => said.has('agree'),
    kind: 'accept-all',
    strength: (said) => (said.has('all') ? 2 : 1),
  },
  {
    name: 'all cookies',
    when: (said) => said.has('all') && said.named && said.words <= 3,
    kind: 'accept-all',
    strength: 1,
  },
  { name: 'nothing that is known', when: () => true, kind: 'other', strength: 0 },
];
