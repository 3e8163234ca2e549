/** Servers on loopback that end with the test. */
import { type RequestListener, createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type Server, createServer as createTcpServer } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Issued } from './authority.ts';

/** Starts a server on a free port of 127.0.0.1 and returns the port. */
export function serveHttp(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  onTestFinished(() => server.closeAllConnections());
  return listen(server);
}

export function serveHttps(issued: Issued, listener: RequestListener): Promise<number> {
  const server = createSecureServer({ cert: issued.cert, key: issued.key }, listener);
  onTestFinished(() => server.closeAllConnections());
  return listen(server);
}

/** Accepts connections, and ends them or never says a word. */
export function serveSilence(end: boolean): Promise<number> {
  const server = createTcpServer((socket) => {
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => undefined);
    if (end) socket.destroy();
  });
  return listen(server);
}

/** A port on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = createTcpServer();
  const port = await portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function listen(server: Server): Promise<number> {
  onTestFinished(() => void server.close());
  return portOf(server);
}

function portOf(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('no port'));
    });
  });
}
