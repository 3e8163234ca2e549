/** Makes the observation of a request and its outcome for every sensor. */
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import { schemeOf } from '../../rules/evidence/request.ts';
import type { Request, Unstamped } from '../../rules/evidence/index.ts';
import { findPersonalData, nothingTyped, type TypedData } from '../redact/personal-data.ts';
import type { Redactor } from '../redact/redactor.ts';
import { fateOf, type BrowserError } from './fate.ts';
import { headerOf, type HeaderList } from './headers.ts';

/** A request as the browser reports it. */
export interface RawRequest {
  /** The same for all hops of a redirect chain. */
  id: string;
  url: string;
  method: string;
  /** Resource type, in CDP's words or in those of `webRequest`. */
  type: string;
  /** Address of the frame or worker that made the request. */
  frame: string;
  /** Whether it is the navigation of the page itself. */
  mainDocument: boolean;
  body: string | undefined;
  /** Why a part of the body was not read; null or undefined if all was. */
  bodyUnread?: string | null | undefined;
  /** Undefined if the sensor does not see it. */
  referrer?: string | undefined;
  redirectedFrom: string | null;
  initiator: InitiatorStep[];
}

/** The response to a request. */
export interface RawAnswer {
  /** Null without a response. */
  status: number | null;
  headers: HeaderList;
  /** The browser's own decision; else the header is read. */
  mimeType?: string | undefined;
  /** Set when the page got no answer. */
  failure: BrowserError | null;
}

/** The outcome of a request. */
export type Outcome = Pick<Unstamped<Request>, 'status' | 'outcome' | 'reason' | 'mimeType'>;

const MAX_METHOD_LENGTH = 16;
const MAX_TYPE_LENGTH = 40;
const MAX_REASON_LENGTH = 120;
const MAX_MIME_TYPE_LENGTH = 80;

/**
 * Resource types of `webRequest`, and their names in CDP. Sources: MDN `webRequest.ResourceType`; CDP
 * `Network.ResourceType`.
 */
const typeNames: ReadonlyMap<string, string> = new Map([
  ['main_frame', 'document'],
  ['sub_frame', 'document'],
  ['xmlhttprequest', 'xhr'],
  ['csp_report', 'cspviolationreport'],
  ['web_manifest', 'manifest'],
  ['imageset', 'image'],
  ['object', 'other'],
  ['object_subrequest', 'other'],
  ['beacon', 'ping'],
]);

/** Whether a request uses the network, unlike data:, blob: and the browser's own addresses. */
export const isRecordable = (url: string): boolean => /^(?:https?|wss?|preconnect):/i.test(url);

/** The number of a request. Where the browser has none it is made of the address, which may hold anything. */
export const redactId = (id: string, redact: Redactor): string =>
  id.replace(/\b(?:https?|wss?|stuns?|turns?):.*$/is, (address) => redact.url(address));

/** The observation of a request that has begun. `typed`: the canaries that were typed into forms. */
export function requestOf(
  raw: RawRequest,
  redact: Redactor,
  typed: TypedData = nothingTyped,
): Unstamped<Request> {
  const { url, body, referrer, redirectedFrom } = raw;
  const personalData = findPersonalData({ url, body, referrer }, typed);
  const type = raw.type.toLowerCase().slice(0, MAX_TYPE_LENGTH);
  return {
    kind: 'request',
    id: redactId(raw.id, redact),
    url: redact.url(url),
    host: URL.parse(url)?.hostname ?? '',
    scheme: schemeOf(url),
    method: raw.method.slice(0, MAX_METHOD_LENGTH),
    type: typeNames.get(type) ?? type,
    frame: redact.url(raw.frame),
    mainDocument: raw.mainDocument,
    query: redact.query(url),
    body: body === undefined ? [] : redact.body(body),
    ...(raw.bodyUnread ? { bodyUnread: raw.bodyUnread.slice(0, MAX_REASON_LENGTH) } : {}),
    ...(redirectedFrom === null ? {} : { redirectedFrom: redact.url(redirectedFrom) }),
    ...(referrer === undefined ? {} : { referrer: redact.url(referrer) }),
    ...(personalData.length > 0 ? { personalData } : {}),
    status: null,
    outcome: 'pending',
    initiator: raw.initiator,
  };
}

/** The outcome of a request from its response. */
export function outcomeOf({ status, headers, mimeType, failure }: RawAnswer): Outcome {
  const type = mimeType || headerOf(headers, 'content-type')?.split(';', 1)[0]?.trim();
  return {
    status,
    ...resultOf({ status, headers, failure }),
    ...(type ? { mimeType: type.slice(0, MAX_MIME_TYPE_LENGTH) } : {}),
  };
}

function resultOf({
  status,
  headers,
  failure,
}: Omit<RawAnswer, 'mimeType'>): Pick<Outcome, 'outcome' | 'reason'> {
  // An internal redirect of the browser, e.g. to https. The server was not contacted.
  const internal = status === 307 ? headerOf(headers, 'non-authoritative-reason') : undefined;
  if (internal !== undefined) return { outcome: 'upgraded', reason: internal.slice(0, MAX_REASON_LENGTH) };
  if (!failure) return { outcome: status === null ? 'pending' : 'answered' };
  const reason = (failure.blocked || failure.text).slice(0, MAX_REASON_LENGTH);
  const fate = fateOf(failure);
  if (fate === 'failed') return { outcome: 'failed', reason };
  // A redirect may be answered, and where it leads to be blocked.
  return { outcome: fate === 'kept' || status !== null ? 'answered' : 'blocked', reason };
}
