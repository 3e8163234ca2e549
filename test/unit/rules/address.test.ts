/** Hosts are read off ordinary addresses, and taken apart with care where an address is not ordinary. */
import { expect, test } from 'vitest';
import { hostOf, siteOf } from '../../../rules/address.ts';

test.each([
  ['https://www.cqt.nl/pagina?terug=https://ander.nl/', 'www.cqt.nl', 'cqt.nl'],
  ['https://meet.cqt.nl:8443', 'meet.cqt.nl', 'cqt.nl'],
  ['https://cqt.nl:80@kwaad.nl/', 'kwaad.nl', 'kwaad.nl'],
  ['https://naam:geheim@kwaad.nl/', 'kwaad.nl', 'kwaad.nl'],
  ['https://cqt.nl?x=@kwaad.nl', 'cqt.nl', 'cqt.nl'],
  ['HTTPS://WWW.CQT.NL/', 'www.cqt.nl', 'cqt.nl'],
  ['https://iemand.github.io/', 'iemand.github.io', 'iemand.github.io'],
  ['http://127.0.0.1:8080/', '127.0.0.1', '127.0.0.1'],
  ['about:blank', '', ''],
])('%s', (address, host, site) => {
  expect([hostOf(address), siteOf(address)]).toEqual([host, site]);
});
