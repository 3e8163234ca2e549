/**
 * A crawl asks DNS who answers for the site's hosts, and the rules hear it: from the browser to the findings. The browser
 * finds names below `localhost` on loopback by itself, so that no mapping stands in the way of the question.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserPool } from '../../../../crawler/browser/pool.ts';
import { direct, parseConnectTo } from '../../../../crawler/network/connect-to.ts';
import type { SiteEvidence } from '../../../../rules/evidence/index.ts';
import { defaultPolicy } from '../../../../rules/policy/defaults.ts';
import { judge } from '../../../support/evidence.ts';
import { startNameServer, type NameAnswer, type NameServer } from '../../../support/name-server.ts';
import { startPool } from '../observe/watch.ts';
import { crawlSmall, type SmallSite } from './small-site.ts';

let pool: BrowserPool;
const nameServers: NameServer[] = [];
beforeAll(async () => {
  pool = await startPool('shell');
});
afterAll(async () => {
  await pool.close();
  await Promise.all(nameServers.map((each) => each.close()));
});

async function nameServer(known: Readonly<Record<string, NameAnswer>>): Promise<NameServer> {
  const server = await startNameServer(known);
  nameServers.push(server);
  return server;
}

/** A site that asks one of its own hosts for something that says nothing by its address, whatever visitors choose. */
const site = (host: string, asks: string): SmallSite => ({
  host,
  script: `const at = location.port; ${asks.replaceAll('OWN', `http://mijn.${host}:' + at + '`)}`,
  answer: ({ headers, url = '' }) =>
    (headers.host ?? '').startsWith('mijn.')
      ? { headers: { 'content-type': url.endsWith('.js') ? 'text/javascript' : 'image/gif' }, body: ' ' }
      : null,
});
const measures = "new Image().src = 'OWN/9f2c/b?x=1';";
const loads = "const s = document.createElement('script'); s.src = 'OWN/a8/t.js'; document.head.append(s);";

function told(evidence: SiteEvidence): Record<string, Array<[host: string | null, service: string | null]>> {
  const { findings } = judge(evidence, defaultPolicy([`http://${evidence.site}/`]));
  const aboutHosts = findings.filter(({ subject }) => subject.host?.startsWith('mijn.') === true);
  const rules = [...new Set(aboutHosts.map(({ rule }) => rule))].toSorted();
  return Object.fromEntries(
    rules.map((rule) => [
      rule,
      aboutHosts
        .filter((each) => each.rule === rule)
        .map(({ subject, service }) => [subject.host ?? null, service ?? null]),
    ]),
  );
}
const aliasesOf = ({ probe }: SiteEvidence): string[][] =>
  probe.flatMap((each) => (each.kind === 'alias' ? [each.names] : []));
const reasons = ({ probe }: SiteEvidence): string[] =>
  probe.flatMap((each) => (each.kind === 'failure' && each.observer === 'dns' ? [each.reason] : []));

test('hosts of a site that are aliases of measuring parties count as theirs, before the choice and after a refusal', async () => {
  const server = await nameServer({
    'mijn.winkel.localhost': 'winkel.eulerian.net',
    'winkel.eulerian.net': { is: 'none' },
    'mijn.krant.localhost': 'krant-elders.localhost',
    'krant-elders.localhost': 'krant.eulerian.net',
    'krant.eulerian.net': { is: 'none' },
    'mijn.bakker.localhost': { is: 'none' },
    'mijn.kapper.localhost': { is: 'broken' },
  });
  const crawled = await crawlSmall(
    pool,
    [
      site('winkel.localhost', measures),
      site('krant.localhost', loads),
      site('bakker.localhost', measures),
      site('kapper.localhost', measures),
    ],
    { journeys: ['none', 'reject'], reach: { connectTo: direct, nameServers: [server.address] } },
  );
  const theirs = (name: string): object => ({
    'pre-consent-tracker-request': [[`mijn.${name}.localhost`, 'Eulerian']],
    'reject-ignored-service': [[`mijn.${name}.localhost`, 'Eulerian']],
  });
  expect(crawled.map(({ evidence }) => told(evidence))).toMatchObject([
    theirs('winkel'),
    theirs('krant'),
    {},
    {},
  ]);
  expect(crawled.slice(2).map(({ evidence }) => told(evidence))).toEqual([{}, {}]);
  expect(crawled.map(({ evidence }) => aliasesOf(evidence))).toEqual([
    [['winkel.eulerian.net']],
    [['krant-elders.localhost', 'krant.eulerian.net']],
    [],
    [],
  ]);
  expect(crawled.map(({ evidence }) => reasons(evidence))).toEqual([
    [],
    [],
    [],
    [expect.stringContaining('mijn.kapper.localhost')],
  ]);
  // About the pages' own hosts, and about hosts of others, nobody asks.
  expect(server.asked.filter((name) => !name.startsWith('mijn.') && name.endsWith('.localhost'))).toEqual([
    'krant-elders.localhost',
  ]);
});

test('nothing is asked, and that is said, where a mapping reaches the host', async () => {
  const server = await nameServer({ 'mijn.slager.localhost': 'slager.eulerian.net' });
  const crawled = await crawlSmall(pool, [site('slager.localhost', measures)], {
    journeys: ['none'],
    reach: {
      connectTo: parseConnectTo(['mijn.slager.localhost::127.0.0.1:']),
      nameServers: [server.address],
    },
  });
  expect(server.asked).toEqual([]);
  expect(crawled.map(({ evidence }) => told(evidence))).toEqual([{}]);
  expect(crawled.map(({ evidence }) => reasons(evidence))).toEqual([
    [expect.stringContaining('mijn.slager.localhost')],
  ]);
});
