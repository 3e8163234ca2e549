/**
 * Reads Chromium's net log: every request that its network service started, and every cookie that one of its
 * cookie stores took in. Source: net/log/net_log_event_type_list.h; one event stands on one line.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as z from 'zod';

/** A request that was started; one for every hop of a redirect. */
export interface StartedRequest {
  url: string;
  method: string;
  /** Origin of the page that it belongs to (the first part of its network isolation key); null if of none. */
  site: string | null;
  /** Origin that asked for it; null for the browser itself, which also begins the visits of a crawl. */
  initiator: string | null;
  /** Whether its headers were written to a connection. */
  sent: boolean;
}

/** A cookie that a store took in. */
export interface AddedCookie {
  name: string;
  /** With a dot in front unless it is for one host only. */
  domain: string;
  path: string;
}

export interface NetLog {
  requests: StartedRequest[];
  cookies: AddedCookie[];
  /**
   * What reached out and is no request: `webtransport HOST`, `connection HOST` (opened ahead of any request),
   * `udp ADDRESS:PORT`.
   */
  contacts: string[];
}

const constantsSchema = z.object({
  constants: z.object({
    logEventTypes: z.record(z.string(), z.int()),
    netError: z.record(z.string(), z.int()),
  }),
});
type Constants = z.infer<typeof constantsSchema>['constants'];
const eventSchema = z.object({
  type: z.int(),
  phase: z.int(),
  source: z.object({ id: z.int() }),
  params: z.unknown().optional(),
});
const startSchema = z.object({
  url: z.string(),
  method: z.string(),
  network_isolation_key: z.string().optional(),
  initiator: z.string().optional(),
});
const endSchema = z.object({ net_error: z.int() });
const cookieSchema = z.object({ name: z.string(), domain: z.string(), path: z.string() });

const contactSchemas = {
  QUIC_SESSION_WEBTRANSPORT_CLIENT_ALIVE: z
    .object({ url: z.string() })
    .transform(({ url }) => `webtransport ${new URL(url).hostname}`),
  HTTP_STREAM_JOB_CONTROLLER: z
    .object({ url: z.string(), is_preconnect: z.literal(true) })
    .transform(({ url }) => `connection ${new URL(url).hostname}`),
  UDP_BYTES_SENT: z.object({ address: z.string() }).transform(({ address }) => `udp ${address}`),
};

/** Events that say that the headers of a request were written. */
const sending = [
  'HTTP_TRANSACTION_SEND_REQUEST_HEADERS',
  'HTTP_TRANSACTION_HTTP2_SEND_REQUEST_HEADERS',
  'HTTP_TRANSACTION_QUIC_SEND_REQUEST_HEADERS',
];
/** Phases of an event that begins and ends something. */
const BEGIN = 1;
const END = 2;

/**
 * A log that ends in the middle of an event, since its browser was killed, is read as far as it goes.
 * @throws ZodError when it is no net log, or an event is not what it is known to be
 */
export async function readNetLog(file: string): Promise<NetLog> {
  const log: NetLog = { requests: [], cookies: [], contacts: [] };
  let read: ((line: string) => void) | null = null;
  const stream = createReadStream(file);
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
      if (read) read(line);
      else if (line.startsWith('{"constants"')) read = readerInto(log, constantsOf(line));
    }
  } finally {
    stream.destroy();
  }
  return log;
}

const constantsOf = (line: string): Constants =>
  constantsSchema.parse(JSON.parse(`${line.replace(/,\s*$/, '')}}`)).constants;

function readerInto(log: NetLog, { logEventTypes: types, netError }: Constants): (line: string) => void {
  const typeOf = (name: string): number => z.int().parse(types[name]);
  const start = typeOf('URL_REQUEST_START_JOB');
  const added = typeOf('COOKIE_STORE_COOKIE_ADDED');
  const sends = new Set(sending.flatMap((name) => types[name] ?? []));
  const contactOf = new Map(
    Object.entries(contactSchemas).flatMap(([name, schema]) => {
      const type = types[name];
      return type === undefined ? [] : [[type, schema] as const];
    }),
  );
  /** By source: the request that it works on. A redirect starts another one on the same source. */
  const current = new Map<number, StartedRequest>();
  return (line) => {
    const event = eventOf(line);
    if (event === null) return;
    const { type, phase, source, params } = event;
    if (type === added) log.cookies.push(cookieSchema.parse(params));
    else if (sends.has(type)) Object.assign(current.get(source.id) ?? {}, { sent: true });
    else if (type === start && phase === BEGIN) {
      const { url, method, network_isolation_key: key, initiator } = startSchema.parse(params);
      const site = originOf(key?.split(' ', 1)[0]);
      const request = { url, method, site, initiator: originOf(initiator), sent: false };
      current.set(source.id, request);
      log.requests.push(request);
    } else if (type === start && phase === END) {
      // A font is first looked for in the cache alone; if it is not there, that request has left nothing.
      const missed = endSchema.safeParse(params).data?.net_error === netError['ERR_CACHE_MISS'];
      const request = current.get(source.id);
      if (missed && request) log.requests.splice(log.requests.lastIndexOf(request), 1);
    } else {
      const contact = contactOf.get(type)?.safeParse(params);
      if (contact?.success) log.contacts.push(contact.data);
    }
  };
}

/** Null for `null` and `not an origin`. */
const originOf = (text: string | undefined): string | null => (text?.includes('://') ? text : null);

function eventOf(line: string): z.infer<typeof eventSchema> | null {
  if (!line.startsWith('{')) return null;
  try {
    return eventSchema.parse(JSON.parse(line.replace(/(?:,|\]\s*\}|\])\s*$/, '')));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
