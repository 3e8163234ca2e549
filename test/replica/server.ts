/** Plain http and https servers on loopback that hand every request to the host it names. */
import * as http from 'node:http';
import * as https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Answer, EstateRequest } from './answer.ts';
import type { Certificates } from './certificates.ts';

/** A request as the estate served it: the truth as seen from the server's side. */
export interface ServedRequest {
  method: string;
  host: string;
  path: string;
  /** True for https. */
  secure: boolean;
  /** Names of the cookies that came with it. */
  cookies: string[];
  /** Names of the query parameters, in order. */
  parameters: string[];
  status: number;
}

/** Answers for one host; `undefined` where the host is not served. */
export type Router = (request: EstateRequest) => Answer | undefined;

export interface Servers {
  httpPort: number;
  httpsPort: number;
  stop(): Promise<void>;
}

const maximumBody = 1_000_000;

export async function startServers(
  certificates: Certificates,
  router: Router,
  log: ServedRequest[],
): Promise<Servers> {
  const listener =
    (secure: boolean) =>
    (incoming: http.IncomingMessage, outgoing: http.ServerResponse): void => {
      void serve(incoming, outgoing, secure, router, log).catch(() => outgoing.destroy());
    };
  const plain = http.createServer(listener(false));
  const encrypted = https.createServer(
    { key: certificates.key, cert: certificates.chain, minVersion: 'TLSv1.2' },
    listener(true),
  );
  const ports = await Promise.all([listen(plain), listen(encrypted)]);
  return {
    httpPort: ports[0],
    httpsPort: ports[1],
    stop: async () => {
      await Promise.all([close(plain), close(encrypted)]);
    },
  };
}

async function serve(
  incoming: http.IncomingMessage,
  outgoing: http.ServerResponse,
  secure: boolean,
  router: Router,
  log: ServedRequest[],
): Promise<void> {
  const host = (incoming.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const url = URL.parse(incoming.url ?? '/', `${secure ? 'https' : 'http'}://${host || 'unknown.invalid'}`);
  if (url === null) {
    outgoing.destroy();
    return;
  }
  const cookies = parseCookies(incoming.headers.cookie ?? '');
  const answer = router({
    method: incoming.method ?? 'GET',
    host,
    path: url.pathname,
    query: url.searchParams,
    secure,
    cookies,
    referrer: incoming.headers.referer ?? '',
    origin: incoming.headers.origin ?? '',
    body: await bodyOf(incoming),
  });
  if (answer === undefined) {
    outgoing.destroy();
    return;
  }
  log.push({
    method: incoming.method ?? 'GET',
    host,
    path: url.pathname,
    secure,
    cookies: [...cookies.keys()],
    parameters: [...url.searchParams.keys()],
    status: answer.status,
  });
  outgoing.statusCode = answer.status;
  outgoing.setHeader('content-type', answer.type);
  outgoing.setHeader('cache-control', 'no-store');
  for (const [name, value] of Object.entries(answer.headers ?? {})) outgoing.setHeader(name, value);
  if (answer.cookies !== undefined && answer.cookies.length > 0)
    outgoing.setHeader('set-cookie', [...answer.cookies]);
  outgoing.end(incoming.method === 'HEAD' ? undefined : answer.body);
}

async function bodyOf(incoming: http.IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > maximumBody) throw new Error('body too large');
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parseCookies(header: string): Map<string, string> {
  return new Map(
    header.split(';').flatMap((part): Array<[string, string]> => {
      const at = part.indexOf('=');
      return at < 0 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()]];
    }),
  );
}

function listen(server: http.Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address: AddressInfo | string | null = server.address();
      if (address === null || typeof address === 'string') reject(new Error('the server got no port'));
      else resolve(address.port);
    });
  });
}

function close(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
