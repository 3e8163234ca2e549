/** One plain HTTP or HTTPS exchange outside the browser: bounded in time and bytes, following no redirect. */
import { lookup as lookUpName } from 'node:dns';
import { type IncomingHttpHeaders, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as SecureAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import {
  type SecureContext,
  TLSSocket,
  checkServerIdentity,
  createSecureContext,
  getCACertificates,
  rootCertificates,
} from 'node:tls';
import { productToken } from '../run/product.ts';
import type { ConnectTo } from './connect-to.ts';
import { isPrivateAddress } from './private-address.ts';

export interface ExchangeOptions {
  connectTo: ConnectTo;
  /** Milliseconds for the whole exchange. */
  timeout: number;
  /** Bytes of the body that are read; what follows is left unread. 0: the headers are enough, the body is not waited for. */
  maxBytes: number;
  /** What certificates are judged by; `trustStore()` where it is not given. */
  trust?: SecureContext | undefined;
  /** Whether a certificate that is not trusted ends the exchange. */
  strict?: boolean;
  /** Refuse when the name leads to a loopback, private or link-local address. A mapping of `connectTo` is explicit, and allowed. */
  refusePrivate?: boolean;
  userAgent?: string | undefined;
  signal?: AbortSignal | undefined;
}

export interface Exchange {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Whether the body was longer than `maxBytes`. */
  cut: boolean;
}

/** `unresolved`: no address for the name. `refused`: nothing listens. `private`: an address that is not allowed. */
export type ExchangeProblem = 'unresolved' | 'refused' | 'private' | 'failed';

export class ExchangeError extends Error {
  readonly problem: ExchangeProblem;

  constructor(problem: ExchangeProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ExchangeError';
    this.problem = problem;
  }
}

let usual: SecureContext | null = null;

/** The authorities that Node brings and those of the system, and the given ones (PEM). */
export function trustStore(added: readonly string[] = []): SecureContext {
  if (added.length === 0 && usual !== null) return usual;
  // Before Node 22.15 the system's own authorities cannot be read.
  const system = typeof getCACertificates === 'function' ? getCACertificates('system') : [];
  const context = createSecureContext({ ca: [...rootCertificates, ...system, ...added] });
  if (added.length === 0) usual = context;
  return context;
}

/**
 * @param onTls called with the connection as soon as it is encrypted, also where no answer follows
 * @throws ExchangeError
 */
export async function exchange(
  url: URL,
  options: ExchangeOptions,
  onTls?: (socket: TLSSocket) => void,
): Promise<Exchange> {
  const {
    connectTo,
    timeout,
    maxBytes,
    strict = true,
    userAgent = `Mozilla/5.0 (compatible; ${productToken})`,
  } = options;
  const secure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const target = connectTo.resolve(host, Number(url.port) || (secure ? 443 : 80));
  if (target === null)
    throw new ExchangeError(
      'unresolved',
      'no connection is mapped for this name, and everything else is sealed off',
    );
  const refusePrivate = options.refusePrivate === true && !target.mapped;
  if (refusePrivate && isPrivateAddress(target.host))
    throw new ExchangeError('private', `refused: ${target.host} is not a public address`);
  const deadline = AbortSignal.timeout(timeout);
  const signal = options.signal === undefined ? deadline : AbortSignal.any([deadline, options.signal]);

  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void =>
      reject(
        deadline.aborted
          ? new ExchangeError('failed', `no answer within ${timeout / 1000} s`)
          : problemOf(error),
      );
    const common = {
      host: target.host,
      port: target.port,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      signal,
      maxHeaderSize: 65_536,
      headers: {
        host: url.host,
        'user-agent': userAgent,
        accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
        'accept-encoding': 'identity',
        'accept-language': 'nl-NL,nl;q=0.9,en;q=0.7',
      },
      ...(refusePrivate ? { lookup: publicOnly } : {}),
    };
    const onAnswer = (answer: IncomingMessage): void => {
      if (maxBytes === 0) {
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.alloc(0),
          cut: true,
        });
        answer.on('error', () => undefined).destroy();
        return;
      }
      readBody(answer, maxBytes).then(
        ({ body, cut }) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body, cut }),
        fail,
      );
    };
    const outgoing = secure
      ? httpsRequest({ ...common, agent: secureAgent(host, options.trust ?? trustStore(), strict) }, onAnswer)
      : httpRequest({ ...common, agent: false }, onAnswer);
    outgoing.on('socket', (socket) => {
      if (socket instanceof TLSSocket) socket.once('secureConnect', () => onTls?.(socket));
    });
    outgoing.once('error', fail);
    outgoing.end();
  });
}

/** For one connection. The certificate is judged by the host that was asked for, wherever a mapping leads. */
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

/** Whether it is a name rather than an IP address: only names are sent as SNI. */
function isName(host: string): boolean {
  return !host.includes(':') && !/^[\d.]+$/.test(host);
}

function readBody(answer: IncomingMessage, maxBytes: number): Promise<{ body: Buffer; cut: boolean }> {
  return new Promise((resolve, reject) => {
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
    answer.once('error', reject);
    answer.once('close', () => reject(new Error('the connection was closed before the end of the answer')));
  });
}

/** A look-up that refuses names with any address that is not public. */
const publicOnly: LookupFunction = (name, options, callback) => {
  lookUpName(name, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, []);
    const inside = addresses.find(({ address }) => isPrivateAddress(address));
    if (inside !== undefined)
      return callback(
        new ExchangeError(
          'private',
          `refused: ${name} leads to ${inside.address}, which is not a public address`,
        ),
        [],
      );
    const first = addresses[0];
    if (options.all === true || first === undefined) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};

function problemOf(error: unknown): ExchangeError {
  if (error instanceof ExchangeError) return error;
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'ENOTFOUND' || code === 'ENODATA')
    return new ExchangeError('unresolved', 'there is no address for this name', { cause: error });
  // A resolver that does not answer says nothing about the name.
  if (code === 'EAI_AGAIN')
    return new ExchangeError('failed', 'EAI_AGAIN: the name could not be looked up', { cause: error });
  if (code === 'ECONNREFUSED')
    return new ExchangeError('refused', 'the connection was refused', { cause: error });
  return new ExchangeError(
    'failed',
    `${code === '' ? '' : `${code}: `}${message.split('\n', 1)[0]?.slice(0, 200) ?? ''}`,
    { cause: error },
  );
}

function codeOf(error: unknown): string {
  // Happy eyeballs tries several addresses and collects what went wrong.
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
