/** Durations and moments in words. */
import { dateFormat } from '../../rules/intl-formats.ts';
import { DAY, sayDuration } from '../../rules/duration.ts';
import type { Messages } from './nl.ts';

/** Seconds in the language of the messages; null means a session cookie. */
export const duration = (seconds: number | null, { language }: Messages): string =>
  sayDuration(seconds, language);

/** A moment (ISO 8601, or a run id such as `2026-11-23T020000Z`) as a day; any other text as it is. */
export function day(moment: string, words: Messages): string {
  const date = dateOf(moment);
  return date ? dateFormat(words.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date) : moment;
}

/** A moment as a day with the time in UTC; any other text as it is. */
export function dayAndTime(moment: string, words: Messages): string {
  const date = dateOf(moment);
  if (!date) return moment;
  const time = dateFormat(words.locale, { timeStyle: 'short', timeZone: 'UTC' }).format(date);
  return `${day(moment, words)} ${time} UTC`;
}

/** Whole calendar days (UTC) between two moments; null if either is no moment. */
export function daysBetween(earlier: string, later: string): number | null {
  const [from, to] = [dateOf(earlier), dateOf(later)];
  return from && to
    ? Math.floor(to.getTime() / (1000 * DAY)) - Math.floor(from.getTime() / (1000 * DAY))
    : null;
}

function dateOf(moment: string): Date | null {
  const date = new Date(moment.replace(/T(\d{2})(\d{2})(\d{2})/, 'T$1:$2:$3'));
  return Number.isNaN(date.getTime()) ? null : date;
}
