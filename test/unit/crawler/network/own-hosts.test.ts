/** The hosts of a site at which another party may answer. */
import { expect, test } from 'vitest';
import { OwnHosts } from '../../../../crawler/network/own-hosts.ts';

test('are those of its own domains that hold no page', () => {
  const hosts = new OwnHosts(new Set(['voorbeeld.nl', 'groep.nl']));
  hosts.saw('https://www.voorbeeld.nl/', true);
  hosts.saw('https://www.voorbeeld.nl/logo.png', false);
  hosts.saw('https://stats.voorbeeld.nl/a?b=1', false);
  hosts.saw('wss://live.groep.nl/', false);
  hosts.saw('https://shop.voorbeeld.nl/x.js', false);
  hosts.saw('https://shop.voorbeeld.nl/', true);
  hosts.saw('https://www.elders.nl/', false);
  hosts.saw('https://127.0.0.1/', false);
  hosts.saw('data:text/plain,x', false);
  hosts.saw('geen adres', false);
  expect(hosts.list).toEqual(['live.groep.nl', 'stats.voorbeeld.nl']);
});
