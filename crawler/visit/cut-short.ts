/** A page of which a part never came: what that part would have shown or done was not seen. */
import * as z from 'zod';
import { readFrame, type LiveFrame } from '../browser/frames.ts';
import type { Profile } from '../profile.ts';
import type { DocumentStatus } from './tab.ts';

/** What is read from a page when its time is over. */
export const readAtItsEnd = ['document', 'form', 'storage'];
/** What is seen while its time passes. */
export const seenMeanwhile = ['request', 'cookie-write', 'consent-record', 'fingerprinting'];

/**
 * Records a page that was cut off, or that its browser is still reading after the time for loading: the connection broke
 * or stands still, or a script of which the page waits never comes. A picture that is late holds nothing up.
 * @param whole whether its load event came
 */
export async function recordCutShort(
  { recorder }: Profile,
  main: LiveFrame,
  { cut }: DocumentStatus,
  whole: boolean,
): Promise<void> {
  const unread = !whole && (await readFrame(main, () => document.readyState === 'loading', z.boolean()));
  if (cut !== null) recordMissing(recorder, `it was cut off (${cut})`);
  else if (unread)
    recordMissing(recorder, 'the page was not there as a whole when its time to load was over');
}

/** Records a page that was cut off while its time passed. `before`: what was known of that when its time began. */
export function recordCutMeanwhile(
  { recorder }: Profile,
  { cut }: DocumentStatus,
  before: string | null,
): void {
  if (cut !== null && before === null) recordMissing(recorder, `it was cut off (${cut})`);
}

function recordMissing(recorder: Profile['recorder'], reason: string): void {
  const affects = [...readAtItsEnd, ...seenMeanwhile, 'banner'];
  recorder.record({ kind: 'failure', observer: 'page', affects, reason });
}
