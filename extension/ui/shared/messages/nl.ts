/**
 * Dutch words of the extension's own surfaces. `en.ts` has the same keys; what reports say too is in
 * reports/messages.
 */
import { tab } from './nl/tab.ts';
import { devtools } from './nl/devtools.ts';
import { options } from './nl/options.ts';
import { team } from './nl/team.ts';
import { welcome } from './nl/welcome.ts';

/** All messages in Dutch. */
export const nl = {
  name: 'Cookiewacht',
  reading: 'Bezig met lezen…',
  readingPage: 'De extensie leest de pagina.',
  noPage: 'Op deze pagina kan een extensie niet meekijken. Open een website.',
  silent:
    'De extensie antwoordt niet. Sluit dit venster en open het opnieuw; helpt dat niet, laad de extensie dan opnieuw.',
  failed: (reason: string) => `Dat lukte niet: ${reason}`,
  asOf: 'laatst bekende stand',
  close: 'Sluiten',
  cancel: 'Annuleren',

  ...tab,
  ...devtools,
  ...options,
  ...team,
  ...welcome,
};

export type OwnMessages = typeof nl;
