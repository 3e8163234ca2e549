/** Listens for requests, and stops. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createApp } from './app.ts';
import type { ServerContext } from './context.ts';
import { idleMemory } from './idle-memory.ts';

/** A desk that listens. */
export interface Listening {
  port: number;
  /** Answers what was asked and ends every connection. */
  close(): Promise<void>;
}

interface Where {
  /** On which address of this machine: the loopback one unless a person said otherwise. */
  hostname: string;
  /** 0 for one that is free. */
  port: number;
}

/** After this time a request that goes on is cut off, in milliseconds: live pages never end by themselves. */
const patience = 2000;

/**
 * Listens.
 * @param contextAt what the server is made with, once its port is known
 * @throws the error of Node when the port is taken
 */
export function listen(
  { hostname, port }: Where,
  contextAt: (port: number) => ServerContext,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    let app: ReturnType<typeof createApp> | null = null;
    const used = idleMemory();
    const server = serve(
      {
        hostname,
        port,
        // A request that comes before the app is there finds nothing.
        fetch: (request, env) => {
          used();
          return app?.fetch(request, env) ?? new Response(null, { status: 503 });
        },
      },
      (info: AddressInfo) => {
        app = createApp(contextAt(info.port));
        resolve({ port: info.port, close });
      },
    );
    // Also later, e.g. when no more files may be open: that connection fails, and the desk goes on.
    server.on('error', reject);
    const close = (): Promise<void> =>
      new Promise((done) => {
        server.close(() => done());
        if ('closeAllConnections' in server) {
          server.closeIdleConnections();
          setTimeout(() => server.closeAllConnections(), patience).unref();
        }
      });
  });
}
