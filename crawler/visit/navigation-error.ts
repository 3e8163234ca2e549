/** The browser's words for a page that did not load, in words for people. Source: Chromium `net/base/net_error_list.h`. */
import type { Visit } from '../../rules/evidence.ts';

const reasons: ReadonlyArray<[RegExp, string]> = [
  [/ERR_NAME_NOT_RESOLVED/, 'the name does not exist in DNS'],
  [/ERR_CONNECTION_REFUSED/, 'the connection was refused'],
  [/ERR_CONNECTION_(?:RESET|CLOSED|ABORTED)|ERR_EMPTY_RESPONSE/, 'the server broke off the connection'],
  [/ERR_CONNECTION_TIMED_OUT|ERR_TIMED_OUT/, 'the server did not answer'],
  [/ERR_CERT_DATE_INVALID/, 'the certificate has expired or is not valid yet'],
  [/ERR_CERT_COMMON_NAME_INVALID/, 'the certificate is for another name'],
  [/ERR_CERT_AUTHORITY_INVALID/, 'the certificate is not from a trusted authority (--cacert FILE trusts one more)'],
  [/ERR_CERT_|ERR_SSL_/, 'no secure connection could be made'],
  [/ERR_TOO_MANY_REDIRECTS/, 'it redirects without end'],
  [/ERR_ADDRESS_UNREACHABLE|ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/, 'the network cannot reach it'],
  [/ERR_INVALID_RESPONSE|ERR_INVALID_HTTP_RESPONSE|ERR_CONTENT_/, 'the answer is not valid HTTP'],
  [/ERR_ABORTED/, 'the browser broke it off (a download, or an empty answer)'],
];

/** What became of a visit whose page did not load. */
export function navigationError(message: string, limit: number): { outcome: Visit['outcome']; reason: string } {
  if (/timeout|timed out/i.test(message) && !/ERR_/.test(message)) return { outcome: 'timeout', reason: `the page had not loaded after ${limit / 1000} s` };
  const code = /net::(ERR_\w+)/.exec(message)?.[1];
  const words = reasons.find(([pattern]) => pattern.test(message))?.[1];
  if (words !== undefined) return { outcome: 'failed', reason: `${words} (${code ?? 'browser'})` };
  return { outcome: 'failed', reason: code ?? message.slice(0, 200) };
}
