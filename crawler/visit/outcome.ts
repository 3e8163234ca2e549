/** What became of a visit, in the browser's words and in words for people. Source: Chromium `net/base/net_error_list.h`. */
import { siteOf } from '../../rules/address.ts';
import type { Visit } from '../../rules/evidence/index.ts';

export interface Outcome {
  outcome: Visit['outcome'];
  reason: string | null;
}

const isWeb = (url: string): boolean => /^https?:/.test(url);

/** Whether a page that was asked for at `asked` may be at `url`: on its own site or another that the policy allows. */
export function isAllowed(url: string, asked: string, allowedSites: ReadonlySet<string>): boolean {
  if (!isWeb(url)) return true;
  const site = siteOf(url);
  return site === siteOf(asked) || allowedSites.has(site);
}

export interface LoadedPage {
  /** Where it was asked for, and where it is. */
  asked: string;
  url: string;
  allowedSites: ReadonlySet<string>;
  /** The site's front door: an error status here means that the site could not be visited. */
  entry: boolean;
  status: number | null;
  /** Why it is a wall in front of the site, if it is. */
  wall: string | null;
}

export function outcomeOfLoad({ asked, url, allowedSites, entry, status, wall }: LoadedPage): Outcome {
  if (!isWeb(url)) return { outcome: 'failed', reason: 'no page came, only a browser error or a download' };
  if (!isAllowed(url, asked, allowedSites)) {
    return { outcome: 'refused', reason: `leads to ${siteOf(url)}, which is not one of the policy's sites` };
  }
  if (wall !== null) return { outcome: 'bot-wall', reason: wall };
  if (status !== null && (status >= 500 || (entry && status >= 400))) {
    return { outcome: 'failed', reason: `the ${entry ? 'site' : 'page'} answered ${status}` };
  }
  return { outcome: 'loaded', reason: null };
}

const reasons: ReadonlyArray<[RegExp, string]> = [
  [/ERR_NAME_NOT_RESOLVED/, 'the name does not exist in DNS'],
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

/** For a page that did not load: `message` is the browser's, `loadTimeout` the time that it had, in milliseconds. */
export function outcomeOfError(message: string, loadTimeout: number): Outcome {
  if (/timeout|timed out/i.test(message) && !/ERR_/.test(message)) {
    return { outcome: 'timeout', reason: `the page had not loaded after ${loadTimeout / 1000} s` };
  }
  const code = /net::(ERR_\w+)/.exec(message)?.[1];
  const words = reasons.find(([pattern]) => pattern.test(message))?.[1];
  if (words !== undefined) return { outcome: 'failed', reason: `${words} (${code ?? 'browser'})` };
  return { outcome: 'failed', reason: code ?? message.slice(0, 200) };
}
