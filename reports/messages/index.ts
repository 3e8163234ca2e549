/** Everything that a person reads, in either language, by code. */
import { partsOfName } from '../../rules/evidence/devices.ts';
import { leftOutSchema, type LeftOut } from '../../rules/evidence/journey.ts';
import type { Language } from '../../rules/judge/finding.ts';
import { en } from './en.ts';
import { nl, type Messages } from './nl.ts';

export type { Messages } from './nl.ts';
export { day, dayAndTime, daysBetween, duration } from './amounts.ts';

/** The messages of a language. */
export function messages(language: Language): Messages {
  return language === 'nl' ? nl : en;
}

/**
 * The words for a code that may come from data (a category, an outcome): the code itself where there are
 * none.
 */
export function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}

/** A journey in words, by its name: its choice, and its device where that is no desktop. */
export function choiceWord(journey: string, words: Messages): string {
  const { device, choice } = partsOfName(journey);
  // `category:<name>` accepts that category only.
  const word = choice.startsWith('flow:')
    ? words.flowNamed(choice.slice('flow:'.length))
    : choice.startsWith('category:')
      ? words.choiceOfCategory(choice.slice('category:'.length))
      : wordFor(words.choice, choice);
  return device === 'desktop' ? word : words.choiceOnDevice(word, words.device[device]);
}

/** How a journey ended, in words: one of the policy's own that is unconfirmed ended before its last step. */
export function statusWord(journey: string, status: string, words: Messages): string {
  const isFlow = partsOfName(journey).choice.startsWith('flow:');
  return isFlow && status === 'unconfirmed' ? words.flowUnconfirmed : wordFor(words.journeyStatus, status);
}

/** What was found and not visited, in one sentence; null if that is nothing. */
export function leftOutLine(
  leftOut: Partial<Record<LeftOut, number>> | undefined,
  words: Messages,
): string | null {
  const parts = leftOutSchema.options.flatMap((why) => {
    const count = leftOut?.[why] ?? 0;
    return count > 0 ? [words.leftOut[why](count)] : [];
  });
  return parts.length === 0 ? null : words.leftOutOf(parts.join(', '));
}
