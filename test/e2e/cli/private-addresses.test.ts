/** A site leads nobody inside: not its visitor, not its pictures, frames, windows, sockets and redirects. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEvidence } from '../../../crawler/run/evidence-files.ts';
import { reportOf, runCli, temporaryFolder } from '../../support/command-line.ts';

const SECRET = 'salaries of the directors';
const asked: string[] = [];
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let inside: Server;
let site: Server;
const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};
const page = (body: string): string => `<!doctype html><title>Shop</title><h1>Shop</h1>${body}`;

/** A page each for the ways in. */
const pages = (port: number): Readonly<Record<string, string>> => ({
  '/': page(
    ['/redirect', '/refresh', '/script', '/parts'].map((path) => `<a href="${path}">${path}</a>`).join(' '),
  ),
  '/refresh': page(`<meta http-equiv="refresh" content="0; url=http://127.0.0.1:${port}/refresh">`),
  '/script': page(
    `<script>setTimeout(() => { location.href = 'http://localhost:${port}/script' }, 50)</script>`,
  ),
  '/parts': page(
    `<img src="http://127.0.0.1:${port}/picture"><img src="http://2130706433:${port}/number">
     <img src="http://0x7f.1:${port}/hex"><img src="http://[::ffff:127.0.0.1]:${port}/mapped">
     <iframe src="http://127.1:${port}/frame"></iframe>
     <script>
       fetch('http://localhost:${port}/fetch', { mode: 'no-cors' }).catch(() => 0);
       navigator.sendBeacon('http://127.0.0.1:${port}/beacon', 'x');
       new WebSocket('ws://127.0.0.1:${port}/socket');
       new Worker(URL.createObjectURL(new Blob(["fetch('http://127.0.0.1:${port}/worker', { mode: 'no-cors' })"])));
       window.open('http://127.0.0.1:${port}/window');
     </script>`,
  ),
});

beforeAll(async () => {
  folder = await temporaryFolder();
  const seen = (request: IncomingMessage): void => void asked.push(request.url ?? '');
  inside = createServer((request, answer) => {
    seen(request);
    answer.setHeader('content-type', 'text/html').setHeader('set-cookie', 'inside=1');
    answer.end(`<!doctype html><title>${SECRET}</title><p>${SECRET}</p>`);
  });
  inside.on('upgrade', (request, socket) => {
    seen(request);
    socket.destroy();
  });
  site = createServer((request, answer) => {
    const path = request.url ?? '/';
    if (path === '/redirect')
      answer.writeHead(302, { location: `http://127.0.0.1:${portOf(inside)}/redirect` }).end();
    else {
      const body = pages(portOf(inside))[path];
      answer.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(body);
    }
  });
  await Promise.all(
    [inside, site].map((server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done))),
  );
});
afterAll(async () => {
  inside.close();
  site.close();
  await folder.remove();
});

const crawl = (out: string) =>
  runCli(
    ['crawl', 'http://shop.example/', '--connect-to', `shop.example::127.0.0.1:${portOf(site)}`].concat([
      '--pages',
      '6',
      '--journey',
      'none',
      '--lang',
      'en',
      '--out',
      out,
    ]),
    folder.path,
  );

test(
  'nothing inside is asked, shown or kept, and what was refused is evidence',
  { timeout: 240_000 },
  async () => {
    const out = join(folder.path, 'run');
    await crawl(out);
    expect(asked).toEqual([]);
    const report = await reportOf(out);
    expect(report.sites[0]?.journeys[0]?.pages.length).toBeGreaterThan(3);
    expect(JSON.stringify(report)).not.toContain(SECRET);
    const journey = join(out, 'sites', report.sites[0]?.id ?? '', 'none');
    const evidence = await readEvidence(join(journey, 'evidence.ndjson'));
    const refused = evidence.flatMap((each) =>
      each.kind === 'request' && each.reason === 'private-address' ? [`${each.outcome} ${each.type}`] : [],
    );
    for (const kind of ['document', 'image', 'fetch', 'ping'])
      expect(refused, kind).toContain(`blocked ${kind}`);
    const visits = evidence.flatMap((each) => (each.kind === 'visit' ? [each] : []));
    const redirected = visits.find(({ url }) => url.endsWith('/redirect'));
    expect(redirected).toMatchObject({ title: '' });
    expect(redirected?.outcome).not.toBe('loaded');
    expect(redirected?.screenshot).toBeUndefined();
    for (const { outcome, title } of visits) if (outcome === 'loaded') expect(title).toBe('Shop');
    const files = await readdir(journey);
    expect(files.filter((name) => name.endsWith('.jpg')).length).toBe(
      visits.filter((v) => v.screenshot).length,
    );
  },
);
