/** What is written down about a site's hosts: aliases, and what nobody could or may ask. */
import { expect, test } from 'vitest';
import { direct, parseConnectTo } from '../../../../crawler/network/connect-to.ts';
import { observeAliases } from '../../../../crawler/network/observe-aliases.ts';
import { observationSchema } from '../../../../rules/evidence/index.ts';
import { startNameServer } from '../../../support/name-server.ts';

const siteWide = { seq: 0, at: 0, phase: 'before-choice', visit: null, page: '' };

test('an alias is an observation, silence a failure', async () => {
  const server = await startNameServer({
    'a.voorbeeld.nl': 'voorbeeld.eulerian.net',
    'voorbeeld.eulerian.net': { is: 'none' },
    'b.voorbeeld.nl': { is: 'broken' },
    'c.voorbeeld.nl': { is: 'none' },
  });
  const observed = await observeAliases(['a.voorbeeld.nl', 'b.voorbeeld.nl', 'c.voorbeeld.nl'], {
    connectTo: direct,
    nameServers: [server.address],
  });
  await server.close();
  expect(observed).toEqual([
    { kind: 'alias', host: 'a.voorbeeld.nl', names: ['voorbeeld.eulerian.net'] },
    {
      kind: 'failure',
      observer: 'dns',
      affects: ['alias'],
      reason: 'DNS did not answer for b.voorbeeld.nl: it is not known whether another party answers there',
    },
  ]);
  for (const each of observed) expect(observationSchema.parse({ ...siteWide, ...each })).toBeTruthy();
});

test('nobody is asked about a host that a mapping reaches, and that is said', async () => {
  const server = await startNameServer({});
  const observed = await observeAliases(['a.voorbeeld.nl', 'b.voorbeeld.nl'], {
    connectTo: parseConnectTo(['*:443:127.0.0.1:8443']),
    nameServers: [server.address],
  });
  await server.close();
  expect(server.asked).toEqual([]);
  expect(observed).toMatchObject([
    { kind: 'failure', observer: 'dns', reason: expect.stringContaining('a.voorbeeld.nl, b.voorbeeld.nl') },
  ]);
});

test('a site without other hosts needs no answer', async () => {
  expect(await observeAliases([], { connectTo: direct })).toEqual([]);
});
