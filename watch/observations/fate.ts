/**
 * What became of a request that the page got no answer to. The browser may stop it before anything is sent,
 * or keep an answer from the page that the server has given.
 */

/** `blocked`: nothing was sent. `kept`: sent and answered, but kept from the page. `failed`: neither is known. */
export type Fate = 'blocked' | 'kept' | 'failed';

/** The browser's words for a request that it did not complete. */
export interface BrowserError {
  /** Its error text, e.g. `net::ERR_FAILED`. */
  text: string;
  /** Its own reason for not completing the request, if it had one. */
  blocked: string | null;
}

/**
 * Reasons that the browser can only have after it has read the head of an answer. Sources: CDP
 * `Network.BlockedReason`, `Network.CorsError`.
 */
const afterTheAnswer: ReadonlySet<string> = new Set([
  'integrity',
  'content-type',
  'sri-message-signature-mismatch',
  'coep-frame-resource-needs-coep-header',
  'coop-sandboxed-iframe-cannot-navigate-to-coop-page',
  'InvalidResponse',
  'WildcardOriginNotAllowed',
  'MissingAllowOriginHeader',
  'MultipleAllowOriginValues',
  'InvalidAllowOriginValue',
  'AllowOriginMismatch',
  'InvalidAllowCredentials',
]);

/** The same as error texts: ORB, CORP, COEP, X-Frame-Options, `frame-ancestors`. Source: net_error_list.h. */
const keptByName = /^(?:net::)?ERR_BLOCKED_BY_(?:ORB|RESPONSE)/;

/** Errors of a request that never began. `blocked` is null for some of them. Source: net_error_list.h. */
const neverSent =
  /ERR_(?:BLOCKED_BY_\w+|UNSAFE_PORT|(?:DISALLOWED|UNKNOWN)_URL_SCHEME|INVALID_URL|INSUFFICIENT_RESOURCES|CLEARTEXT_NOT_PERMITTED)\b/;

/** What became of the request. A reason that is not known counts as one to send nothing. */
export function fateOf({ text, blocked }: BrowserError): Fate {
  if (keptByName.test(text)) return 'kept';
  if (blocked === null) return neverSent.test(text) ? 'blocked' : 'failed';
  return afterTheAnswer.has(blocked) || blocked.startsWith('corp-') || keptByName.test(blocked)
    ? 'kept'
    : 'blocked';
}
