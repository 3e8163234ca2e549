/**
 * Probes how a host answers over http and over https: one request each, outside the browser, without
 * redirects.
 */
import type { SecureContext, TLSSocket } from 'node:tls';
import type { IncomingHttpHeaders } from 'node:http';
import type { Transport, Unstamped } from '../../rules/evidence/index.ts';
import { reasonOf } from '../errors.ts';
import { certificateFacts } from './certificate.ts';
import type { ConnectTo } from './connect-to.ts';
import { ExchangeError } from './exchange-error.ts';
import { type Answer, exchange } from './http-client.ts';
import { type Inside, privateOnes } from './inside.ts';

/** How a probe reaches the host, and its limits. */
export interface ProbeOptions {
  connectTo: ConnectTo;
  /** Whether everything may be reached; else the host must be public, unless it is an IP address or a local name. */
  inside?: Inside | undefined;
  /** From `trustStore()`; the authorities of Node and the system by default. */
  trust?: SecureContext | undefined;
  /** 80 and 443 by default. */
  ports?: { http?: number; https?: number } | undefined;
  /** Milliseconds for each of the two requests. */
  timeout?: number;
  /** Applied to every Location before it is kept. */
  redactUrl: (url: string) => string;
  /** Applied to every name of a cookie before it is kept. */
  redactName: (name: string) => string;
  userAgent?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** A `transport` observation without the fields that all observations have. */
export type TransportFacts = Omit<Unstamped<Transport>, 'kind'>;

const MAX_COOKIES = 50;
const MAX_TEXT = 2_000;

/** Probes a host. Never throws: a failure is part of the facts. */
export async function probeHost(
  host: string,
  { timeout = 15_000, ports, ...options }: ProbeOptions,
): Promise<TransportFacts> {
  const plain = new URL(`http://${host}:${ports?.http ?? 80}/`);
  const secured = new URL(`https://${host}:${ports?.https ?? 443}/`);
  // Whoever names a local host to be probed means both of its ports.
  const inside = options.inside === 'all' ? 'all' : privateOnes([plain.href, secured.href]);
  const [http, secure] = await Promise.all([
    probePlain(plain, { ...options, inside, timeout }),
    probeSecure(secured, { ...options, inside, timeout }),
  ]);
  return { host, http, ...secure };
}

async function probePlain(
  url: URL,
  options: ProbeOptions & { timeout: number },
): Promise<TransportFacts['http']> {
  try {
    const answer = await exchange(url, { ...options, maxBytes: 0 });
    return {
      outcome: 'answered',
      status: answer.status,
      redirect: redirectOf(answer, url, options.redactUrl),
      cookies: cookieNames(answer.headers).map(options.redactName),
    };
  } catch (error) {
    const problem = error instanceof ExchangeError ? error.problem : 'failed';
    return {
      outcome: problem === 'refused' ? 'refused' : 'failed',
      status: null,
      redirect: null,
      cookies: [],
      reason: reasonOf(error),
    };
  }
}

async function probeSecure(
  url: URL,
  options: ProbeOptions & { timeout: number },
): Promise<Pick<TransportFacts, 'https' | 'certificate'>> {
  let protocol: string | null = null;
  let cipher: string | null = null;
  let certificate: TransportFacts['certificate'] = null;
  const onTls = (socket: TLSSocket): void => {
    protocol = socket.getProtocol();
    cipher = socket.getCipher().standardName;
    certificate = certificateFacts(socket);
  };
  try {
    // Not strict: a faulty certificate is a fact to record, and so is the response behind it.
    const answer = await exchange(url, { ...options, maxBytes: 0, strict: false }, onTls);
    return {
      https: {
        outcome: 'answered',
        status: answer.status,
        redirect: redirectOf(answer, url, options.redactUrl),
        protocol,
        cipher,
        hsts: hstsOf(answer.headers),
      },
      certificate,
    };
  } catch (error) {
    const problem = error instanceof ExchangeError ? error.problem : 'failed';
    return {
      https: {
        outcome: problem === 'private' ? 'failed' : problem,
        status: null,
        redirect: null,
        protocol,
        cipher,
        hsts: null,
        reason: reasonOf(error),
      },
      certificate,
    };
  }
}

function redirectOf(answer: Answer, base: URL, redactUrl: (url: string) => string): string | null {
  const { location } = answer.headers;
  if (location === undefined || answer.status < 300 || answer.status >= 400) return null;
  const target = URL.parse(location.slice(0, MAX_TEXT), base);
  return target === null ? null : redactUrl(target.href);
}

/** The names of the cookies that a response sets; values never reach the evidence. */
function cookieNames(headers: IncomingHttpHeaders): string[] {
  const names = (headers['set-cookie'] ?? []).map((line) =>
    (line.split(/[=;]/, 1)[0] ?? '').trim().slice(0, 200),
  );
  return [...new Set(names.filter((name) => name !== ''))].slice(0, MAX_COOKIES);
}

/** `max-age` in seconds, quoted or not (RFC 6797, section 6.1.1); null without the header. */
function hstsOf(headers: IncomingHttpHeaders): number | null {
  const header = headers['strict-transport-security'];
  const seconds =
    header === undefined ? undefined : /(?:^|;)\s*max-age\s*=\s*"?(\d{1,15})"?\s*(?:;|$)/i.exec(header)?.[1];
  return seconds === undefined ? null : Number(seconds);
}
