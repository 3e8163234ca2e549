/**
 * A development server as developers run them: it knows itself as localhost, trusts `X-Forwarded-Proto`, and opens a
 * WebSocket to tell of changes. Tests change what its pages hold.
 */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';

export interface DevelopmentServer {
  /** E.g. `http://localhost:40123`. */
  origin: string;
  /** HTML of each page by path. */
  pages: Record<string, string>;
  /** Headers of every request, with the path that was asked for. */
  log: Array<IncomingHttpHeaders & { path: string }>;
  stop(): Promise<void>;
}

export async function startDevelopmentServer(
  pages: (origin: string) => Record<string, string>,
): Promise<DevelopmentServer> {
  const log: DevelopmentServer['log'] = [];
  const served: Record<string, string> = {};
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    log.push({ ...request.headers, path });
    const secure = request.headers['x-forwarded-proto'] === 'https';
    if (path === '/old') return void response.writeHead(302, { location: `${origin}/new` }).end();
    const body = served[path];
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
    response
      .writeHead(body === undefined ? 404 : 200, {
        'content-type': type,
        ...(type === 'text/html'
          ? {
              'set-cookie': [
                `__Host-session=${'s'.repeat(20)}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`,
                'csrf_token=abcdefgh; Domain=localhost; Secure; HttpOnly; SameSite=Lax',
              ],
            }
          : {}),
      })
      .end(body ?? '');
  });
  server.on('upgrade', ({ headers, url }, socket) => {
    log.push({ ...headers, path: url ?? '' });
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject).listen(0, 'localhost', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('no port'));
    });
  });
  const origin = `http://localhost:${port}`;
  Object.assign(served, pages(origin));
  return {
    origin,
    pages: served,
    log,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
