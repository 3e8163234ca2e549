/** A small site on loopback with a consent banner, crawled by the real crawler. */
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { loadPolicy } from '../../../../crawler/cli/load-policy.ts';
import type { BrowserPool } from '../../../../crawler/browser/pool.ts';
import { crawl } from '../../../../crawler/crawl.ts';
import { direct } from '../../../../crawler/network/connect-to.ts';
import type { JourneyResult, Progress } from '../../../../crawler/run/progress.ts';
import { RunDirectory } from '../../../../crawler/run/run-directory.ts';
import type { Run } from '../../../../crawler/run/run.ts';
import { defaultTimeouts } from '../../../../crawler/timeouts.ts';
import type { Device, JourneyChoice, PrivacySignal } from '../../../../rules/evidence/common.ts';
import type { SiteEvidence } from '../../../../rules/evidence/index.ts';
import { temporaryFolder } from '../../../support/command-line.ts';
import { silent } from '../../hostile/crawl-hostile.ts';

/** How the site behaves. */
export interface SmallSite {
  /** The name by which it is visited, below `localhost`, which browsers find on loopback; its address where left out. */
  host?: string;
  pages?: readonly string[];
  /** Milliseconds from load to the banner; null: the site has none. */
  bannerAfter?: number | null;
  /** Attributes of the cookie that keeps the choice. */
  cookie?: string;
  /** The buttons of the banner do nothing. */
  stubborn?: boolean;
  /** The site has no control to change the choice. */
  noWayBack?: boolean;
  /** Markup that every page ends with. */
  html?: string;
  /** Script that runs on every page, with the choice in `consent`: `yes`, `no` or empty. */
  script?: string;
  /** Called for each page that the browser asks for. A status that it returns is the answer, instead of the page. */
  asked?(request: IncomingMessage): number | undefined;
  /** Answers a request in another way than by the page. */
  answer?(
    request: IncomingMessage,
  ): { status?: number; headers?: Record<string, string>; body?: string } | null;
  /** Called with what a page sends to `/told`. */
  told?(text: string): void;
}

const banner =
  '<p>Wij gebruiken cookies voor statistieken en marketing.</p>' +
  '<button data-choice="yes">Alles accepteren</button> <button data-choice="no">Alles weigeren</button>';

function pageOf({
  pages = ['/'],
  bannerAfter = 0,
  cookie = 'max-age=8640000',
  stubborn = false,
  noWayBack = false,
  html = '',
  script = '',
}: SmallSite): string {
  return `<!doctype html><html lang="nl"><title>Proefsite</title><body><h1>Proefsite</h1>
    <p>Een alinea met tekst, zoals een pagina die heeft.</p>
    ${pages.map((path) => `<a href="${path}">${path}</a>`).join(' ')}
    <footer>${noWayBack ? '' : '<button id="change">Cookie-instellingen</button>'}${html}</footer>
    <script>
      const consent = (/consent=(\\w+)/.exec(document.cookie) ?? [])[1] ?? '';
      const show = () => {
        if (document.getElementById('banner')) return;
        const box = document.createElement('div');
        box.id = 'banner';
        box.setAttribute('role', 'dialog');
        box.style = 'position:fixed;bottom:0;left:0;right:0;padding:20px;background:#eee';
        box.innerHTML = ${JSON.stringify(banner)};
        if (!${stubborn}) for (const button of box.querySelectorAll('button')) button.onclick = () => {
          document.cookie = 'consent=' + button.dataset.choice + '; path=/; ${cookie}';
          box.remove();
        };
        document.body.append(box);
      };
      document.getElementById('change')?.addEventListener('click', show);
      if (consent === '' && ${JSON.stringify(bannerAfter)} !== null) setTimeout(show, ${bannerAfter ?? 0});
      ${script}
    </script></body></html>`;
}

async function serve(site: SmallSite): Promise<{ url: string; stop(): Promise<void> }> {
  const { pages = ['/'], asked, told } = site;
  const server = createServer((request, response) => {
    const { url = '' } = request;
    if (url.startsWith('/told?')) told?.(decodeURIComponent(url.slice('/told?'.length)));
    const other = site.answer?.(request) ?? null;
    if (other !== null) {
      const headers = { 'content-type': 'text/html; charset=utf-8', ...other.headers };
      return void response.writeHead(other.status ?? 200, headers).end(other.body ?? pageOf(site));
    }
    if (!pages.includes(url)) return void response.writeHead(404).end();
    // Not for the crawler's own probe.
    const status = request.headers['sec-fetch-dest'] === 'document' ? asked?.(request) : undefined;
    if (typeof status === 'number') return void response.writeHead(status).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(site));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    url: `http://${site.host ?? '127.0.0.1'}:${typeof address === 'object' && address ? address.port : 0}/`,
    stop,
  };
}

/** What came of a crawl: by site, in the order in which the sites were given. */
export interface Crawled {
  /** As rules read it. */
  evidence: SiteEvidence;
  /** Files of the site's folder, by their paths within it. */
  files: string[];
  /** The sizes of its PNG files in pixels, by the same paths. */
  pictures: Map<string, { width: number; height: number }>;
  results: Map<string, JourneyResult>;
}

/** How the sites are crawled. */
export interface SmallCrawl {
  journeys: readonly JourneyChoice[];
  devices?: readonly Device[];
  privacySignal?: PrivacySignal | undefined;
  limits?: Partial<Run['limits']>;
  reach?: Run['reach'];
  progress?: Partial<Progress>;
  signal?: AbortSignal;
}

/** Crawls the sites side by side; each has a port of its own. */
export async function crawlSmall(
  pool: BrowserPool,
  sites: readonly SmallSite[],
  {
    journeys,
    devices,
    privacySignal,
    limits,
    reach = { connectTo: direct },
    progress,
    signal = new AbortController().signal,
  }: SmallCrawl,
): Promise<Crawled[]> {
  const servers = await Promise.all(sites.map(serve));
  const folder = await temporaryFolder();
  try {
    const { policy } = await loadPolicy(
      undefined,
      servers.map(({ url }) => url),
    );
    const crawled = new Map(
      policy.sites.map(({ id }): [string, Crawled] => [
        id,
        {
          evidence: { site: id, probe: [], journeys: [] },
          files: [],
          pictures: new Map(),
          results: new Map(),
        },
      ]),
    );
    const run: Run = {
      policy,
      sites: policy.sites,
      journeys,
      devices,
      privacySignal,
      directory: await RunDirectory.create(join(folder.path, 'run'), new Date()),
      browsers: pool,
      reach,
      limits: { pages: 12, concurrency: 8, perHost: 3, ...limits },
      timeouts: defaultTimeouts,
      signal,
      progress: {
        ...silent,
        ...progress,
        journeyDone: (site, journey, result) => {
          crawled.get(site.id)?.results.set(journey, result);
          progress?.journeyDone?.(site, journey, result);
        },
      },
    };
    await crawl(run, async ({ site, evidence }) => {
      const place = run.directory.siteFolder(site.id);
      const files = await readdir(place, { recursive: true });
      const pngs = files.filter((path) => path.endsWith('.png'));
      const sizes = pngs.map(async (path) => [path, await sizeOfPng(join(place, path))] as const);
      const pictures = new Map(await Promise.all(sizes));
      Object.assign(crawled.get(site.id) ?? {}, { evidence, files, pictures });
    });
    return [...crawled.values()];
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()));
    await folder.remove();
  }
}

/** Source: W3C PNG, 11.2.2 IHDR. */
async function sizeOfPng(path: string): Promise<{ width: number; height: number }> {
  const bytes = await readFile(path);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
