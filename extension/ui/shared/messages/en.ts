/** English words of the extension's own surfaces: the same keys as `nl.ts`. */
import type { OwnMessages } from './nl.ts';
import { tab } from './en/tab.ts';
import { devtools } from './en/devtools.ts';
import { options } from './en/options.ts';
import { team } from './en/team.ts';
import { welcome } from './en/welcome.ts';

/** All messages in English. */
export const en: OwnMessages = {
  name: 'Cookiewacht',
  reading: 'Reading…',
  readingPage: 'The extension is reading the page.',
  noPage: 'An extension cannot watch this page. Open a website.',
  silent:
    'The extension does not answer. Close this window and open it again; if that does not help, reload the extension.',
  failed: (reason) => `That did not work: ${reason}`,
  asOf: 'last known state',
  close: 'Close',
  cancel: 'Cancel',

  ...tab,
  ...devtools,
  ...options,
  ...team,
  ...welcome,
};
