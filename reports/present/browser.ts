/** Which browser saw what, in words. */
import type { Report } from '../document/schema/run.ts';
import type { SiteReport } from '../document/schema/site.ts';
import type { Messages } from '../messages/index.ts';
import { toDisplay } from './sanitise.ts';

/** The browser of the run; its engine where that is not the usual one. */
export function browserOf(
  { browser, engine }: Pick<Report['run'], 'browser' | 'engine'>,
  words: Messages,
): string {
  const name = toDisplay(browser);
  return engine === 'shell' ? `${name} (${words.engine[engine]})` : name;
}

/** Why a site was seen with another engine than the run; empty if it was not. */
export function retriedIn({ retried }: SiteReport, words: Messages): string {
  return retried === null ? '' : words.retried[retried.reason];
}
