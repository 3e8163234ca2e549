/**
 * What the ideas in a control's words mean together: the first reader that applies decides. Pure.
 *
 * Order matters. What is necessary goes before refusing ("reject all but necessary"), refusing before
 * agreeing ("do not accept"), and what saves before what only offers settings.
 */
import { agreeingReaders } from './agreeing-readers.ts';
import type { ControlIdeas } from './control-ideas.ts';
import { picks, type ControlReader } from './control-reader.ts';

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

/** The readers in the order in which they are asked. */
export const readersOf = (said: ControlIdeas): readonly ControlReader[] =>
  said.has('necessary') ? ofNecessary : said.refuses ? ofRefusing : agreeingReaders;
