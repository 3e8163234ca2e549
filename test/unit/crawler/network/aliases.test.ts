/** Who answers for a host, as a name server on loopback tells. */
import { afterEach, expect, test } from 'vitest';
import { findAliases, MAX_HOSTS, type Aliases } from '../../../../crawler/network/aliases.ts';
import { startNameServer, type NameAnswer, type NameServer } from '../../../support/name-server.ts';

let server: NameServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function ask(known: Record<string, NameAnswer>, hosts: readonly string[]): Promise<Aliases> {
  server = await startNameServer(known);
  return findAliases(hosts, { servers: [server.address] });
}

test('an alias is followed to its end', async () => {
  const { found, unanswered } = await ask(
    {
      'stats.voorbeeld.nl': 'voorbeeld.eulerian.net',
      'voorbeeld.eulerian.net': 'Front.Eulerian.net',
      'front.eulerian.net': { is: 'none' },
      'cdn.voorbeeld.nl': { is: 'none' },
    },
    ['cdn.voorbeeld.nl', 'stats.voorbeeld.nl', 'weg.voorbeeld.nl'],
  );
  expect(found).toEqual([
    { host: 'stats.voorbeeld.nl', names: ['voorbeeld.eulerian.net', 'front.eulerian.net'] },
  ]);
  expect(unanswered).toEqual([]);
});

test('aliases in a circle end', async () => {
  const { found } = await ask({ 'a.voorbeeld.nl': 'b.voorbeeld.nl', 'b.voorbeeld.nl': 'a.voorbeeld.nl' }, [
    'a.voorbeeld.nl',
  ]);
  expect(found).toEqual([{ host: 'a.voorbeeld.nl', names: ['b.voorbeeld.nl'] }]);
});

test('what is not answered is not known', async () => {
  const { found, unanswered } = await ask(
    {
      'stil.voorbeeld.nl': { is: 'silent' },
      'stuk.voorbeeld.nl': { is: 'broken' },
      'goed.voorbeeld.nl': 'voorbeeld.matomo.cloud',
      'voorbeeld.matomo.cloud': { is: 'broken' },
    },
    ['goed.voorbeeld.nl', 'stil.voorbeeld.nl', 'stuk.voorbeeld.nl'],
  );
  expect(found).toEqual([{ host: 'goed.voorbeeld.nl', names: ['voorbeeld.matomo.cloud'] }]);
  expect(unanswered.toSorted()).toEqual(['stil.voorbeeld.nl', 'stuk.voorbeeld.nl']);
});

test('of many hosts the first are asked about', async () => {
  const hosts = Array.from({ length: MAX_HOSTS + 3 }, (_, at) => `h${at}.voorbeeld.nl`);
  const { unanswered } = await ask({}, hosts);
  expect(unanswered).toEqual(hosts.slice(MAX_HOSTS));
  expect(server?.asked).toHaveLength(MAX_HOSTS);
});

test('a name that is none is not believed', async () => {
  const { found } = await ask({ 'a.voorbeeld.nl': 'x y<script>.example' }, ['a.voorbeeld.nl']);
  expect(found).toEqual([]);
});

test('a run that is stopped waits for no answer', async () => {
  server = await startNameServer({ 'a.voorbeeld.nl': { is: 'silent' } });
  const { unanswered } = await findAliases(['a.voorbeeld.nl'], {
    servers: [server.address],
    signal: AbortSignal.timeout(50),
  });
  expect(unanswered).toEqual(['a.voorbeeld.nl']);
});
