/** Serves the corpus on this machine, and keeps what the sites themselves recorded. */
import { createServer, type Server } from 'node:http';
import { OTHER, type BannerPage } from './page.ts';

export interface Corpus {
  /** Address of the page that is served now. */
  url: string;
  show(page: BannerPage): void;
  /** What the site recorded since it was shown, in order. */
  recorded: string[];
  close(): Promise<void>;
}

export async function serveCorpus(): Promise<Corpus> {
  const recorded: string[] = [];
  let shown: BannerPage | null = null;
  let port = 0;
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === '/recorded') {
      let body = '';
      request.on('data', (piece: Buffer) => (body += piece.toString().slice(0, 100)));
      request.on('end', () => {
        recorded.push(body);
        response.writeHead(204).end();
      });
      return;
    }
    const html = pathname === '/' ? shown?.html : shown?.documents?.[pathname];
    if (html === undefined) {
      if (pathname !== '/favicon.ico') recorded.push(`visited ${pathname}`);
      response.writeHead(404).end('niet gevonden');
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html.replaceAll(OTHER, `http://localhost:${port}`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    recorded,
    show: (page) => {
      shown = page;
      recorded.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
