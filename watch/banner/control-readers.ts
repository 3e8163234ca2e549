/**
 * What the ideas in a control's words mean together: the first reader that applies decides. Pure.
 *
 * Order matters. What is necessary goes before refusing ("reject all but necessary"), refusing before
 * agreeing ("do not accept"), and what saves before what only offers settings.
 */
import type { ControlKind } from '../../rules/evidence/consent.ts';
import { fullest, type ControlIdeas } from './control-ideas.ts';

/**
 * 3: says so in so many words. 2: says so. 1: may mean it (`OK`, `Continue`, a bare `Necessary`).
 * 0: says nothing that is known.
 */
export type Strength = 0 | 1 | 2 | 3;

export interface ControlReader {
  name: string;
  when(said: ControlIdeas): boolean;
  kind: ControlKind;
  strength: Strength | ((said: ControlIdeas) => Strength);
}

/** A text of two or three words that chooses one of the things on offer. */
const picks = ({ text, words }: ControlIdeas): boolean =>
  words <= 3 &&
  /^(?:kies|selecteer|choose|select|pick|wahle|choisir|choisissez) /.test(text) &&
  !/(?:instelling|setting|voorkeur|preferenc|opti|einstellung|reglage)/.test(text);

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

/** A control that speaks of what is necessary. */
const ofNecessary: readonly ControlReader[] = [
  { name: 'necessary and other purposes', when: (said) => said.has('purposes'), kind: 'other', strength: 1 },
  {
    name: 'chooses basic',
    when: (said) => onlySetsNecessary(said) && picks(said),
    kind: 'necessary-only',
    strength: 2,
  },
  {
    name: 'settings of what is necessary',
    when: (said) => onlySetsNecessary(said),
    kind: 'settings',
    strength: 2,
  },
  {
    name: 'more about what is necessary',
    when: (said) => said.has('more') && !said.has('accept', 'only'),
    kind: 'more-information',
    strength: 2,
  },
  {
    name: 'rejects, and names what is necessary',
    when: (said) => said.has('reject') && !said.has('only'),
    kind: 'reject-all',
    strength: 2,
  },
  {
    name: 'refuses what is not necessary',
    when: (said) => said.optional && said.refuses,
    kind: 'reject-all',
    strength: 3,
  },
  { name: 'necessary and what is not', when: (said) => said.optional, kind: 'other', strength: 1 },
  {
    name: 'necessary only',
    when: () => true,
    kind: 'necessary-only',
    strength: (said) => (said.refuses || said.has('only', 'accept', 'save', 'agree') ? 3 : 1),
  },
];

const onlySetsNecessary = (said: ControlIdeas): boolean =>
  said.adjusts && !said.refuses && !said.has('accept', 'only');

/** A control that refuses something. */
const ofRefusing: readonly ControlReader[] = [
  {
    name: 'refuse or set',
    when: (said) => said.adjusts && !(said.has('not') && said.has('accept')),
    kind: 'settings',
    strength: 2,
  },
  {
    name: 'accept or refuse',
    when: (said) => said.has('accept') && !said.has('not'),
    kind: 'other',
    strength: 1,
  },
  {
    name: 'does not refuse',
    when: (said) =>
      said.has('reject') &&
      said.has('not') &&
      said.at('not') < said.at('reject') &&
      !said.has('accept') &&
      !said.named,
    kind: 'other',
    strength: 1,
  },
  {
    name: 'more about refusing',
    when: (said) => said.has('more') && said.at('more') < Math.max(said.at('reject'), said.at('not')),
    kind: 'more-information',
    strength: 2,
  },
  {
    name: 'refuses one thing only',
    when: (said) => said.has('only') && !said.has('save'),
    kind: 'other',
    strength: 1,
  },
  {
    name: 'refuses',
    when: () => true,
    kind: 'reject-all',
    strength: (said) => (said.has('all') || said.named || said.optional ? 3 : 2),
  },
];

/** All others. */
const ofTheRest: readonly ControlReader[] = [
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

/** The readers in the order in which they are asked. */
export const readersOf = (said: ControlIdeas): readonly ControlReader[] =>
  said.has('necessary') ? ofNecessary : said.refuses ? ofRefusing : ofTheRest;
