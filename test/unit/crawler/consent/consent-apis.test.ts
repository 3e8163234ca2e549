/** What consent interfaces say is a change only where a visitor's action is behind it. */
import { expect, test } from 'vitest';
import { signalChanges, type Signals } from '../../../../crawler/consent/consent-apis.ts';

const shape = (value: string) => ({ length: value.length, shape: 'text' as const, entropy: 0, hash: 'x' });
const silent: Signals = { tcf: null, gpp: null, updates: 0, lastUpdate: '' };
const tcf = (status: string, tcString: string): Signals => ({ ...silent, tcf: { status, tcString } });
const gpp = (gppString: string): Signals => ({ ...silent, gpp: { status: 'hidden', gppString } });
const updated = (updates: number): Signals => ({ ...silent, updates, lastUpdate: 'ad_storage=denied' });

test.each([
  ['nothing speaks', silent, silent, []],
  ['the TCF interface loads a choice from before', silent, tcf('tcloaded', 'A'), []],
  ['the TCF banner is shown', silent, tcf('cmpuishown', ''), []],
  ['the visitor has answered', silent, tcf('useractioncomplete', 'A'), ['tcf appeared']],
  [
    'the visitor has answered what was shown',
    tcf('cmpuishown', ''),
    tcf('useractioncomplete', 'A'),
    ['tcf changed'],
  ],
  ['an answer stays', tcf('useractioncomplete', 'A'), tcf('useractioncomplete', 'A'), []],
  ['an answer changes', tcf('useractioncomplete', 'A'), tcf('useractioncomplete', 'B'), ['tcf changed']],
  ['the page was reloaded with an answer', tcf('cmpuishown', 'A'), tcf('tcloaded', 'B'), ['tcf changed']],
  ['the page was reloaded without one', tcf('tcloaded', 'A'), tcf('tcloaded', 'A'), []],
  ['another string is kept in GPP', gpp('DBABMA~A'), gpp('DBABMA~B'), ['gpp changed']],
  ['GPP stays', gpp('DBABMA~A'), gpp('DBABMA~A'), []],
  ['Consent Mode is updated', silent, updated(1), ['consent-mode appeared']],
  ['Consent Mode is updated again', updated(1), updated(2), ['consent-mode changed']],
  ['Consent Mode stays', updated(1), updated(1), []],
])('%s', (_name, before, after, expected) => {
  const changes = signalChanges(before, after, shape);
  expect(changes.map(({ area, change }) => `${area} ${change}`)).toEqual(expected);
});
