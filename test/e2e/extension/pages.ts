/** Pages of one's own on loopback, under any name: `http://NAME.example/`. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Pages {
  /** As curl's `--connect-to` takes them. */
  connectTo: string[];
  close(): Promise<void>;
}

export type Answerer = (request: IncomingMessage, response: ServerResponse) => void;

/** By host name; what has no answer is not found. */
export async function servePages(hosts: Readonly<Record<string, string | Answerer>>): Promise<Pages> {
  const server = createServer((request, response) => {
    const answer = hosts[(request.headers.host ?? '').split(':')[0] ?? ''];
    if (answer === undefined || (typeof answer === 'string' && request.url === '/favicon.ico'))
      response.writeHead(404).end();
    else if (typeof answer === 'string')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(answer);
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    connectTo: Object.keys(hosts).map((host) => `${host}:80:127.0.0.1:${port}`),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
