/** Serves the corpus on this machine, and keeps what the sites themselves recorded. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { OTHER, type BannerPage } from './page.ts';

export interface Corpus {
  /** Address of the page that is served now. */
  url: string;
  show(page: BannerPage): void;
  /** What the site recorded since it was shown, in order. */
  recorded: string[];
  close(): Promise<void>;
}

/** What pages load by a path that is right in the folder of the pages too. */
const folders: Readonly<Record<string, string>> = {
  shared: resolve(import.meta.dirname, 'shared'),
  node_modules: resolve(import.meta.dirname, '../../../node_modules'),
};
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** A file that pages share, or one of an installed package, as a site would host it itself. */
async function sharedFile(pathname: string): Promise<Buffer | null> {
  const [, name = '', ...rest] = pathname.split('/');
  const folder = folders[name] ?? '';
  const file = resolve(folder, rest.join('/'));
  return file.startsWith(folder + sep) ? readFile(file).catch(() => null) : null;
}

/** Leaves out what a server does not send to a visitor who has answered. */
function withoutAnswered(html: string, answered: Readonly<Record<'chosen' | 'known', boolean>>): string {
  return html.replace(
    /<!--\{\{unless-(chosen|known)\}\}-->([\s\S]*?)<!--\{\{\/unless-\1\}\}-->/g,
    (_all, when: string, inner: string) =>
      (when === 'chosen' ? answered.chosen : answered.known) ? '' : inner,
  );
}

export async function serveCorpus(): Promise<Corpus> {
  const recorded: string[] = [];
  let shown: BannerPage | null = null;
  let known = false;
  let port = 0;
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method === 'POST' && ['/recorded', '/choose', '/keep'].includes(pathname)) {
      let body = '';
      request.on('data', (piece: Buffer) => (body += piece.toString().slice(0, 100)));
      request.on('end', () => {
        const form = request.headers['content-type']?.includes('urlencoded') === true;
        const choice = form ? (body.includes('Nee') ? 'reject' : 'accept') : body;
        recorded.push(choice);
        known ||= pathname === '/keep';
        const kept =
          pathname === '/choose'
            ? { 'set-cookie': `toestemming=${choice}; Path=/; HttpOnly; Max-Age=1000000` }
            : {};
        response.writeHead(form ? 303 : 204, { ...kept, ...(form ? { location: '/' } : {}) }).end();
      });
      return;
    }
    if (Object.keys(folders).some((folder) => pathname.startsWith(`/${folder}/`))) {
      void sharedFile(pathname).then((file) =>
        response
          .writeHead(file ? 200 : 404, { 'content-type': types[extname(pathname)] ?? 'text/plain' })
          .end(file ?? ''),
      );
      return;
    }
    const html = pathname === '/' ? shown?.html : shown?.documents[pathname];
    if (html === undefined) {
      // What a page sends by itself is no visit.
      if (request.headers['sec-fetch-mode'] === 'navigate') recorded.push(`visited ${pathname}`);
      response.writeHead(404).end('niet gevonden');
      return;
    }
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        ...(pathname === '/' ? shown?.truth.headers : {}),
      })
      .end(
        withoutAnswered(html, {
          chosen: request.headers.cookie?.includes('toestemming=') === true,
          known,
        }).replaceAll(OTHER, `http://localhost:${port}`),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    recorded,
    show: (page) => {
      shown = page;
      known = false;
      recorded.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
