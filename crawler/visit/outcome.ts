/**
 * Decides the outcome of a visit and says why. Source of error codes: Chromium `net/base/net_error_list.h`.
 */
import { siteOf } from '../../rules/address.ts';
import type { Visit } from '../../rules/evidence/index.ts';
import { PRIVATE_ADDRESS } from '../network/gate.ts';
import { noPageReason, type Content } from './content.ts';

/** How a visit ended, with a reason unless the page loaded. */
export interface Outcome {
  outcome: Visit['outcome'];
  reason: string | null;
}

const isWeb = (url: string): boolean => /^https?:/.test(url);

/**
 * Whether a visit to `asked` may lead to `url`: the same site, or one of the allowed ones. An address that is
 * neither http nor https, such as about:blank, is allowed.
 */
export function isAllowed(url: string, asked: string, allowedSites: ReadonlySet<string>): boolean {
  if (!isWeb(url)) return true;
  const site = siteOf(url);
  return site === siteOf(asked) || allowedSites.has(site);
}

/** The outcome of a visit that led to a page of another site. */
export const outcomeElsewhere = (url: string): Outcome => ({
  outcome: 'refused',
  reason: `leads to ${siteOf(url)}, which is not one of the policy's sites`,
});

/** A page that has loaded, as far as its outcome depends on it. */
export interface LoadedPage {
  /** The address of the visit. */
  asked: string;
  /** The address after redirects. */
  url: string;
  allowedSites: ReadonlySet<string>;
  /** It is the journey's first page. An error status here means that the site could not be visited. */
  entry: boolean;
  status: number | null;
  /** Why it is a bot wall; null when it is the site. */
  wall: string | null;
  /** What came, in words, if it is no page; null for a page. */
  noPage: string | null;
  /** Whether the server itself sent the visitor on, so that it has no page at this address. */
  redirected: boolean;
}

/** The outcome of a visit to an address from which the server sends the visitor on to another site. */
export const outcomeAway = (url: string): Outcome => ({
  outcome: 'no-page',
  reason: `the server sends the visitor on to ${siteOf(url)}, another site`,
});

/** The outcome of a visit whose page has loaded. */
export function outcomeOfLoad(page: LoadedPage): Outcome {
  const { asked, url, allowedSites, entry, status, wall, noPage, redirected } = page;
  if (!isWeb(url)) return { outcome: 'failed', reason: 'no page came, only a browser error or a download' };
  if (!isAllowed(url, asked, allowedSites)) {
    if (redirected && !entry) return outcomeAway(url);
    return outcomeElsewhere(url);
  }
  if (wall !== null) return { outcome: 'bot-wall', reason: wall };
  if (status !== null && (status >= 500 || (entry && status >= 400))) {
    return { outcome: 'failed', reason: `the ${entry ? 'site' : 'page'} answered ${status}` };
  }
  if (noPage !== null) return { outcome: entry ? 'failed' : 'no-page', reason: noPage };
  return { outcome: 'loaded', reason: null };
}

const reasons: ReadonlyArray<[RegExp, string]> = [
  [/ERR_NAME_NOT_RESOLVED/, 'no address was found for the name'],
  [/ERR_CONNECTION_REFUSED/, 'the connection was refused'],
  [/ERR_CONNECTION_(?:RESET|CLOSED|ABORTED)|ERR_EMPTY_RESPONSE/, 'the server broke off the connection'],
  [/ERR_CONNECTION_TIMED_OUT|ERR_TIMED_OUT/, 'the server did not answer'],
  [/ERR_CERT_DATE_INVALID/, 'the certificate has expired or is not valid yet'],
  [/ERR_CERT_COMMON_NAME_INVALID/, 'the certificate is for another name'],
  [
    /ERR_CERT_AUTHORITY_INVALID/,
    'the certificate is not from a trusted authority (--cacert FILE trusts one more)',
  ],
  [/ERR_CERT_|ERR_SSL_/, 'no secure connection could be made'],
  [/ERR_TOO_MANY_REDIRECTS/, 'it redirects without end'],
  [/ERR_ADDRESS_UNREACHABLE|ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/, 'the network cannot reach it'],
  [/ERR_INVALID_RESPONSE|ERR_INVALID_HTTP_RESPONSE|ERR_CONTENT_/, 'the answer is not valid HTTP'],
  [/ERR_ABORTED/, 'the browser broke it off (a download, or an empty answer)'],
];

/** A link that opens a telephone, a mail program or another program by way of a redirect. */
const NO_WEB_ADDRESS = /ERR_UNKNOWN_URL_SCHEME|ERR_DISALLOWED_URL_SCHEME/;

/** What the server sent, where no page came of it. */
export interface Unshown {
  /** It is the journey's first page. */
  entry: boolean;
  content: Content | null;
}

/**
 * The outcome of a visit whose page did not load. `message` is the browser's; `loadTimeout` is in
 * milliseconds.
 */
export function outcomeOfError(message: string, loadTimeout: number, unshown?: Unshown): Outcome {
  if (unshown?.entry === false) {
    const { content } = unshown;
    const came = content === null ? null : noPageReason(content);
    if (/ERR_ABORTED/.test(message) && came !== null) return { outcome: 'no-page', reason: came };
    const elsewhere = content !== null && content.status >= 300 && content.status < 400;
    if (NO_WEB_ADDRESS.test(message) || (/ERR_ABORTED/.test(message) && elsewhere))
      return {
        outcome: 'no-page',
        reason: 'it leads to another program (a telephone, a mail program), no page',
      };
  }
  if (message === PRIVATE_ADDRESS)
    return {
      outcome: 'refused',
      reason:
        'it leads to an address that is not public (network.allowPrivateAddresses in the policy allows that)',
    };
  if (/timeout|timed out/i.test(message) && !/ERR_/.test(message)) {
    return { outcome: 'timeout', reason: `the page had not loaded after ${loadTimeout / 1000} s` };
  }
  const code = /net::(ERR_\w+)/.exec(message)?.[1];
  const words = reasons.find(([pattern]) => pattern.test(message))?.[1];
  if (words !== undefined) return { outcome: 'failed', reason: `${words} (${code ?? 'browser'})` };
  return { outcome: 'failed', reason: code ?? message.slice(0, 200) };
}
