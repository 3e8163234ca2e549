/** One HTTP or HTTPS request outside the browser, limited in time and bytes. Redirects are not followed. */
import { type IncomingHttpHeaders, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as SecureAgent, request as httpsRequest } from 'node:https';
import { type SecureContext, TLSSocket, checkServerIdentity } from 'node:tls';
import { productToken } from '../run/product.ts';
import type { ConnectTo } from './connect-to.ts';
import { ExchangeError, errorOf } from './exchange-error.ts';
import { type Inside, isInside } from './inside.ts';
import { isPrivateHost, publicLookUp } from './private-address.ts';
import { trustStore } from './trust-store.ts';

/** How a request is made, and its limits. */
export interface ExchangeOptions {
  connectTo: ConnectTo;
  /** Milliseconds for the whole exchange. */
  timeout: number;
  /** Bytes of the body that are read. 0: the exchange ends with the headers. */
  maxBytes: number;
  /** The trusted authorities; `trustStore()` by default. */
  trust?: SecureContext | undefined;
  /** Whether a certificate that is not trusted ends the exchange; true by default. */
  strict?: boolean;
  /** What may be reached that is not public, besides what `connectTo` maps; nothing by default. */
  inside?: Inside | undefined;
  userAgent?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** A response. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Whether the body was longer than `maxBytes`. */
  cut: boolean;
}

/**
 * Makes one GET request.
 * @param onTls gets the socket after the TLS handshake, also if no response follows
 * @throws ExchangeError when there is no response within the limits
 */
export async function exchange(
  url: URL,
  options: ExchangeOptions,
  onTls?: (socket: TLSSocket) => void,
): Promise<Answer> {
  const { timeout } = options;
  const deadline = AbortSignal.timeout(timeout);
  const signal = options.signal === undefined ? deadline : AbortSignal.any([deadline, options.signal]);
  try {
    return await send(url, { ...options, ...targetOf(url, options), signal }, onTls);
  } catch (error) {
    if (deadline.aborted) throw new ExchangeError('failed', `no answer within ${timeout / 1000} s`);
    throw errorOf(error);
  }
}

interface Destination {
  host: string;
  port: number;
  mustBePublic: boolean;
}

/** Where to connect to. @throws ExchangeError when the host is sealed off or not public */
function targetOf(url: URL, { connectTo, inside = new Set() }: ExchangeOptions): Destination {
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const target = connectTo.resolve(hostOf(url), port);
  if (target === null)
    throw connectTo.maps(hostOf(url))
      ? new ExchangeError(
          'failed',
          `no connection is mapped for port ${port} of this name, and the rest is sealed off`,
        )
      : new ExchangeError('unresolved', 'no connection is mapped for this name, and the rest is sealed off');
  const mustBePublic = !target.mapped && !isInside(inside, target.host, target.port);
  if (mustBePublic && isPrivateHost(target.host))
    throw new ExchangeError('private', `refused: ${target.host} is not a public address`);
  return { host: target.host, port: target.port, mustBePublic };
}

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

type SendOptions = ExchangeOptions & Destination & { signal: AbortSignal };

function send(url: URL, options: SendOptions, onTls?: (socket: TLSSocket) => void): Promise<Answer> {
  const { maxBytes, trust, strict = true } = options;
  return new Promise((resolve, reject) => {
    const onAnswer = (answer: IncomingMessage): void => {
      readBody(answer, maxBytes).then(
        ({ body, cut }) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body, cut }),
        reject,
      );
    };
    const common = requestOptions(url, options);
    const outgoing =
      url.protocol === 'https:'
        ? httpsRequest(
            { ...common, agent: secureAgent(hostOf(url), trust ?? trustStore(), strict) },
            onAnswer,
          )
        : httpRequest({ ...common, agent: false }, onAnswer);
    outgoing.on('socket', (socket) => {
      if (socket instanceof TLSSocket) socket.once('secureConnect', () => onTls?.(socket));
    });
    // A server can make both ends fail, one after the other.
    outgoing.on('error', reject);
    outgoing.end();
  });
}

function requestOptions(url: URL, { host, port, mustBePublic, signal, userAgent }: SendOptions) {
  return {
    host,
    port,
    path: `${url.pathname}${url.search}`,
    method: 'GET',
    signal,
    maxHeaderSize: 65_536,
    headers: {
      host: url.host,
      'user-agent': userAgent ?? `Mozilla/5.0 (compatible; ${productToken})`,
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      'accept-encoding': 'identity',
      'accept-language': 'nl-NL,nl;q=0.9,en;q=0.7',
    },
    ...(mustBePublic ? { lookup: publicLookUp() } : {}),
  };
}

/** For one connection. The certificate is checked against the host of the URL, wherever a mapping leads. */
function secureAgent(host: string, secureContext: SecureContext, strict: boolean): SecureAgent {
  return new SecureAgent({
    keepAlive: false,
    maxCachedSessions: 0,
    secureContext,
    servername: isName(host) ? host : '',
    rejectUnauthorized: strict,
    checkServerIdentity: (_, certificate) => checkServerIdentity(host, certificate),
  });
}

/** Whether it is a name: an IP address is not sent as SNI (RFC 6066, section 3). */
function isName(host: string): boolean {
  return !host.includes(':') && !/^[\d.]+$/.test(host);
}

/** Resolves at once when `maxBytes` is 0. */
function readBody(answer: IncomingMessage, maxBytes: number): Promise<{ body: Buffer; cut: boolean }> {
  return new Promise((resolve, reject) => {
    if (maxBytes === 0) {
      resolve({ body: Buffer.alloc(0), cut: true });
      answer.on('error', () => undefined).destroy();
      return;
    }
    const chunks: Buffer[] = [];
    let length = 0;
    answer.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length <= maxBytes) return;
      resolve({ body: Buffer.concat(chunks).subarray(0, maxBytes), cut: true });
      answer.destroy();
    });
    answer.once('end', () => resolve({ body: Buffer.concat(chunks), cut: false }));
    answer.on('error', reject);
    answer.once('close', () => reject(new Error('the connection was closed before the end of the answer')));
  });
}
