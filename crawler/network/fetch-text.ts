/** Fetches a small text of a site (sitemap.xml, robots.txt), and follows redirects to allowed hosts. */
import type { SecureContext } from 'node:tls';
import { hostMatches } from '../../rules/address.ts';
import type { ConnectTo } from './connect-to.ts';
import { ExchangeError } from './exchange-error.ts';
import { exchange } from './http-client.ts';
import type { Inside } from './inside.ts';

const MAX_REDIRECTS = 5;

/** Limits of a fetch, and where redirects may lead. */
export interface FetchTextOptions {
  connectTo: ConnectTo;
  /** Host patterns that a redirect may lead to, in addition to the host of the address. */
  allowedHosts: readonly string[];
  /** The host that the fetch is for; by default that of the address. All others are away from home. */
  home?: string | undefined;
  /** What may be reached that is not public; nothing by default. */
  inside?: Inside | undefined;
  trust?: SecureContext | undefined;
  userAgent?: string | undefined;
  /** Milliseconds for the fetch with all its redirects. */
  timeout?: number;
  /** Bytes of the text that are read. */
  maxBytes?: number;
  signal?: AbortSignal | undefined;
}

/** The text of the last response. */
export interface FetchedText {
  /** Address after redirects. */
  url: string;
  status: number;
  contentType: string;
  text: string;
  /** The text as it was sent. */
  body: Uint8Array;
  /** Whether the text was longer than `maxBytes`. */
  cut: boolean;
}

/**
 * Fetches a text, following at most five redirects.
 * @throws ExchangeError when there is no response, or a redirect leads to a host that is not allowed
 */
export async function fetchText(address: string, options: FetchTextOptions): Promise<FetchedText> {
  const { allowedHosts, timeout = 10_000, maxBytes = 1_000_000, ...rest } = options;
  const start = new URL(address);
  const home = options.home ?? start.hostname;
  const until = performance.now() + timeout;
  let url = start;
  for (let redirects = 0; ; redirects += 1) {
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
      throw new ExchangeError('failed', `refused: ${url.protocol} is neither http nor https`);
    const away = url.hostname !== home;
    if (away && !allowedHosts.some((pattern) => hostMatches(url.hostname, pattern)))
      throw new ExchangeError(
        'failed',
        `refused: a redirect to ${url.hostname}, which is not a host of this site`,
      );
    const answer = await exchange(url, {
      ...rest,
      maxBytes,
      timeout: Math.max(1, Math.ceil(until - performance.now())),
    });
    const location = answer.status >= 300 && answer.status < 400 ? answer.headers.location : undefined;
    if (location === undefined)
      return {
        url: url.href,
        status: answer.status,
        contentType: answer.headers['content-type'] ?? '',
        text: new TextDecoder().decode(answer.body),
        body: answer.body,
        cut: answer.cut,
      };
    if (redirects >= MAX_REDIRECTS) throw new ExchangeError('failed', `more than ${MAX_REDIRECTS} redirects`);
    const next = URL.parse(location, url);
    if (next === null) throw new ExchangeError('failed', 'a redirect to something that is not an address');
    url = next;
  }
}
