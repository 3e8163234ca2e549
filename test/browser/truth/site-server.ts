/**
 * Serves all mechanism pages on loopback: https with HTTP/1.1, the same with HTTP/2, and plain http. Every
 * host has a certificate of its own, so that no connection is shared between two of them.
 */
import { writeFile } from 'node:fs/promises';
import { createServer as createPlain, type IncomingMessage } from 'node:http';
import { createSecureServer, type Http2ServerRequest } from 'node:http2';
import { createServer as createSecure } from 'node:https';
import type { Server, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSecureContext, type SecureContext } from 'node:tls';
import { acceptWebSocket } from '../../support/accept-web-socket.ts';
import { makeAuthority } from '../../support/authority.ts';
import { defaultAnswer, document } from './default-answers.ts';
import { filled, idOfHost, type Answer, type KnownMechanism } from './mechanism.ts';

export interface SiteServer {
  caFile: string;
  connectTo: readonly string[];
  /** `host/path` of all that was asked. */
  asked: ReadonlySet<string>;
  stop(): Promise<void>;
}

type Request = IncomingMessage | Http2ServerRequest;
type Lines = Record<string, string | string[]>;
/** What the responses of both versions of HTTP have. */
interface Response {
  writeEarlyHints(hints: Lines): unknown;
  writeHead(status: number, headers: Lines): unknown;
  end(body: string | Buffer): unknown;
}

const portOf = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });

/** `folder`: where the authority's certificate is written. */
export async function serveMechanisms(
  folder: string,
  mechanisms: readonly KnownMechanism[],
): Promise<SiteServer> {
  const byId = new Map(mechanisms.map((each) => [each.id, each]));
  const authority = makeAuthority();
  const caFile = `${folder}/truth-ca.pem`;
  await writeFile(caFile, authority.pem);
  const asked = new Set<string>();
  const contexts = new Map<string, SecureContext>();
  const SNICallback = (host: string, done: (error: null, context: SecureContext) => void): void => {
    const known = contexts.get(host) ?? createSecureContext(authority.issue({ hosts: [host] }));
    contexts.set(host, known);
    done(null, known);
  };
  const answer = (request: Request, response: Response): void => {
    const host = hostOf(request);
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    const again = asked.has(`${host}${path}`);
    asked.add(`${host}${path}`);
    request.resume();
    const mechanism = byId.get(idOfHost(host) ?? '');
    void respond(request, response, mechanism && answerOf(mechanism, { host, path, again })).catch(
      () => undefined,
    );
  };
  const fallback = authority.issue({ hosts: ['unnamed.test'] });
  const secure = createSecure({ ...fallback, SNICallback }, answer);
  const http2 = createSecureServer({ ...fallback, SNICallback, allowHTTP1: true }, answer);
  const plain = createPlain(answer);
  const sockets = new Set<Socket | Duplex>();
  for (const server of [secure, http2, plain]) {
    server.on('connection', (socket: Socket) => void sockets.add(socket.on('error', () => undefined)));
    server.on('tlsClientError', () => undefined);
    server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
      asked.add(`${hostOf(request)}${request.url ?? ''}`);
      acceptWebSocket(request.headers['sec-websocket-key'] ?? '', socket, cookieOf(request));
    });
  }
  const [securePort, http2Port, plainPort] = await Promise.all([secure, http2, plain].map(portOf));
  const overHttp2 = mechanisms.filter((each) => each.http2 === true).map(({ id }) => id);
  return {
    caFile,
    connectTo: [
      ...overHttp2.flatMap((id) =>
        [`${id}.test`, `${id}.elsewhere.example`].map((host) => `${host}:443:127.0.0.1:${http2Port}`),
      ),
      ...['*.test', '*.example'].flatMap((hosts) => [
        `${hosts}:443:127.0.0.1:${securePort}`,
        `${hosts}:80:127.0.0.1:${plainPort}`,
      ]),
    ],
    asked,
    stop: async () => {
      const closed = [secure, http2, plain].map((each) => new Promise((resolve) => each.close(resolve)));
      for (const socket of sockets) socket.destroy();
      await Promise.all(closed);
    },
  };
}

/** A WebSocket whose path ends in `.cookie` sets a cookie of that name. */
const cookieOf = ({ url = '' }: IncomingMessage): string[] => {
  const [, name] = /\/(\w+)\.cookie$/.exec(url) ?? [];
  return name === undefined ? [] : [`Set-Cookie: ${name}=1; SameSite=None; Secure`];
};

const hostOf = (request: Request): string =>
  String(request.headers[':authority'] ?? request.headers.host ?? '').replace(/:\d+$/, '');

function answerOf(
  mechanism: KnownMechanism,
  { host, path, again }: { host: string; path: string; again: boolean },
): Answer {
  const isFront = path === '/' && host === `${mechanism.id}.test`;
  const own = isFront ? mechanism.page : mechanism.answers?.[path];
  const given = typeof own === 'string' ? { body: own } : own;
  const { later } = given ?? {};
  const answer = {
    ...defaultAnswer(isFront ? '/index.html' : path),
    ...given,
    ...(again && later !== undefined ? { body: later } : {}),
  };
  if (typeof answer.body !== 'string') return answer;
  const text = answer.type?.startsWith('text/html') ? document(mechanism.id, answer.body) : answer.body;
  return { ...answer, body: filled(text, mechanism.id) };
}

async function respond(request: Request, response: Response, answer: Answer | undefined): Promise<void> {
  const id = idOfHost(hostOf(request)) ?? '';
  const {
    status = 200,
    type = 'text/plain',
    headers = {},
    body = '',
    hints,
    after = 0,
  } = answer ?? { status: 404 };
  if (hints) response.writeEarlyHints(linesOf(hints, id));
  if (after > 0) await sleep(after);
  const origin = request.headers.origin ?? '*';
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'access-control-allow-origin': origin,
    ...(origin === '*' ? {} : { 'access-control-allow-credentials': 'true' }),
    'access-control-allow-headers': 'content-type, x-own',
    'access-control-allow-methods': 'GET, POST, PUT, DELETE',
    ...linesOf(headers, id),
  });
  response.end(body);
}

function linesOf(headers: Lines, id: string): Lines {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      typeof value === 'string' ? filled(value, id) : value.map((each) => filled(each, id)),
    ]),
  );
}
