/** Moments in the time zone of the desk. */
import { dateFormat } from '../../../rules/intl-formats.ts';
import type { PageContext } from '../page.ts';

/** A moment (ISO 8601) as day and time; the text itself if it is none. */
export function moment(at: string, { own, timeZone }: Pick<PageContext, 'own' | 'timeZone'>): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime())
    ? at
    : dateFormat(own.locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(date);
}

/** The day of a moment, with the name of its weekday if it was within a week. */
export function dayOf(
  at: string,
  { own, timeZone, today }: Pick<PageContext, 'own' | 'timeZone' | 'today'>,
): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const days = (Date.parse(`${today}T23:59:59Z`) - date.getTime()) / 86_400_000;
  const options: Intl.DateTimeFormatOptions =
    days >= 0 && days < 6 ? { weekday: 'long', timeZone } : { dateStyle: 'long', timeZone };
  return dateFormat(own.locale, options).format(date);
}
