/** Answers that stand below their category: `{ "marketing": { "consent": true } }`, `{ "analytics": { "optOut": true } }`. Pure. */
import { grantsOptional } from '../../rules/facts/consent-grants.ts';
import { namesNecessary } from './necessary-name.ts';
import { negatedName } from './negated-name.ts';

/** Names of an answer that say nothing about what it answers for. */
const bare =
  /^(?:(?:has|is)?_?(?:consent(?:ed|_?given)?|given|accept(?:ed)?|granted|allow(?:ed)?|enabled|approved|active|agreed|checked|selected)|value|status|state|answer|choice|decision|permission|on)$/i;
const optIn = /^opt(?:ed)?[\s._-]?in$/i;

/** Whether a name is that of an answer alone. */
export const isBareAnswer = (name: string): boolean =>
  bare.test(name) || optIn.test(name) || negatedName(name) === '';

/** `optIn` beside no category is an answer for everything. */
export const isOptIn = (name: string): boolean => optIn.test(name);

/** What an answer by such a name says of its category. */
export const answerBelow = (name: string, answer: boolean): boolean =>
  negatedName(name) === '' ? !answer : answer;

/** Whether answers may stand below this name: it is a category or a service, and no list of these. */
export const isCategory = (name: string): boolean => grantsOptional([name]) || namesNecessary(name);
