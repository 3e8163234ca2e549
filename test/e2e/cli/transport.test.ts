/**
 * What is asked for without encryption, by every road, and what became of it: seen by a real browser that
 * upgrades and blocks.
 */
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEvidence } from '../../../crawler/run/evidence-files.ts';
import type { ObservationOf } from '../../../rules/evidence/index.ts';
import { makeAuthority } from '../../support/authority.ts';
import { reportOf, runCli, temporaryFolder } from '../../support/command-line.ts';

const hosts = [
  'secure.example',
  'plain.example',
  'upgrading.example',
  'tracker.example',
  'www.google-analytics.com',
];
const page = (head: string, body: string): string =>
  `<!doctype html><html lang="nl"><head>${head}<title>Proef</title></head><body><h1>Proef</h1>${body}</body></html>`;
const asking = (
  scheme: string,
): string => `<img src="${scheme}://tracker.example/image"><iframe src="${scheme}://tracker.example/frame"></iframe><script src="${scheme}://tracker.example/script.js"></script>
  <script>fetch('${scheme}://tracker.example/fetch', { mode: 'no-cors' }).catch(() => {}); navigator.sendBeacon('${scheme}://tracker.example/beacon'); try { new WebSocket('ws://tracker.example/socket'); } catch {}</script>`;
const documents: Record<string, string> = {
  'secure.example': page('', asking('http')),
  'plain.example': page('', `${asking('http')}<img src="http://www.google-analytics.com/collect?v=1">`),
  'upgrading.example': page(
    '<meta http-equiv="Content-Security-Policy" content="upgrade-insecure-requests">',
    asking('http'),
  ),
};
const arrived: Array<{ secure: boolean; host: string; path: string }> = [];
const answer =
  (secure: boolean): RequestListener =>
  (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    arrived.push({ secure, host, path: (request.url ?? '').replace(/\?.*/, '') });
    const body = request.url === '/' ? documents[host] : undefined;
    if (!secure && host !== 'plain.example' && request.url === '/')
      return void response.writeHead(301, { location: `https://${host}/` }).end();
    response
      .writeHead(body === undefined && request.url === '/robots.txt' ? 404 : 200, {
        'content-type': request.url === '/script.js' ? 'text/javascript' : 'text/html',
        ...(secure ? { 'strict-transport-security': 'max-age=60' } : {}),
      })
      .end(body ?? '');
  };
const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address: AddressInfo | string | null = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let out: string;
const servers: Server[] = [];
beforeAll(async () => {
  folder = await temporaryFolder();
  out = join(folder.path, 'run');
  const authority = makeAuthority();
  await writeFile(join(folder.path, 'ca.pem'), authority.pem);
  servers.push(
    createServer(answer(false)),
    createSecureServer(authority.issue({ hosts, withAuthority: true }), answer(true)),
  );
  const [http, https] = await Promise.all(servers.map(listen));
  const map = hosts
    .flatMap((host) => [`${host}:80:127.0.0.1:${http}`, `${host}:443:127.0.0.1:${https}`])
    .flatMap((each) => ['--connect-to', each]);
  await runCli(
    [
      'crawl',
      'https://secure.example/',
      'http://plain.example/',
      'https://upgrading.example/',
      '--journey',
      'none',
      '--pages',
      '1',
      '--out',
      out,
      '--sealed',
      '--cacert',
      join(folder.path, 'ca.pem'),
      ...map,
    ],
    folder.path,
  );
}, 180_000);
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await folder.remove();
});

/** Requests of one site to one host, as `path scheme outcome`. */
async function requests(site: string, host: string): Promise<string[]> {
  const { sites } = await reportOf(out);
  const id = sites.find(({ url }) => url.includes(site))?.id ?? site;
  const evidence = await readEvidence(join(out, 'sites', id, 'none', 'evidence.ndjson'));
  const asked = evidence.filter(
    (each): each is ObservationOf<'request'> => each.kind === 'request' && each.host === host,
  );
  return asked.map(({ url, scheme, outcome }) => `${new URL(url).pathname} ${scheme} ${outcome}`).toSorted();
}

test('a secure page: the picture is upgraded, everything else is stopped, and each is said once', async () => {
  const seen = await requests('secure.example', 'tracker.example');
  expect(seen.filter((line) => / (?:http|ws) /.test(line))).toEqual([
    '/beacon http blocked',
    '/fetch http blocked',
    '/frame http blocked',
    '/image http upgraded',
    '/script.js http blocked',
    '/socket ws blocked',
  ]);
  expect(seen).toContain('/image https answered');
});

test('a page without encryption: what leaves in the clear is told from what the browser sent over https', async () => {
  const seen = await requests('plain.example', 'tracker.example');
  for (const path of ['/beacon', '/fetch', '/frame', '/image', '/script.js']) {
    const inClear = arrived.some(
      (each) => each.host === 'tracker.example' && !each.secure && each.path === path,
    );
    expect(inClear, path).toBe(
      seen.some((line) => line === `${path} http answered` || line === `${path} http pending`),
    );
    expect(
      seen.some((line) => line.startsWith(`${path} http `)),
      path,
    ).toBe(true);
  }
  expect(await requests('plain.example', 'www.google-analytics.com')).toEqual([
    '/collect http upgraded',
    '/collect https answered',
  ]);
  expect(arrived.filter(({ host, secure }) => host === 'www.google-analytics.com' && !secure)).toEqual([]);
});

test('a page that has the browser upgrade: nothing leaves in the clear, and the evidence says why', async () => {
  expect(
    (await requests('upgrading.example', 'tracker.example')).filter((line) => / (?:http|ws) /.test(line)),
  ).toEqual([]);
  const { sites } = await reportOf(out);
  const evidence = await readEvidence(
    join(
      out,
      'sites',
      sites.find(({ url }) => url.includes('upgrading'))?.id ?? '',
      'none',
      'evidence.ndjson',
    ),
  );
  expect(evidence.filter((each) => each.kind === 'document')).toMatchObject([
    { upgradesInsecureRequests: true },
  ]);
});

test('findings: the page that leaks is critical, the one whose browser prevented it is less so', async () => {
  const { findings } = await reportOf(out);
  const severity = (site: string): string[] =>
    [
      ...new Set(
        findings
          .filter(
            ({ rule, page: where }) => rule === 'insecure-transfer-to-recipient' && where?.includes(site),
          )
          .map((each) => `${each.subject.name} ${each.severity}`),
      ),
    ].toSorted();
  expect(severity('secure.example')).toEqual(['tracker.example medium']);
  expect(severity('plain.example')).toEqual(['Universal Analytics medium', 'tracker.example critical']);
  expect(severity('upgrading.example')).toEqual([]);
});
