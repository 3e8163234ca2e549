/** A request: one observation per hop of a redirect chain, blocked and upgraded ones included. */
import * as z from 'zod';
import { base, initiatorStepSchema, parameterSchema, valueShapeSchema } from './common.ts';

const tlsSchema = z.object({
  protocol: z.string(),
  cipher: z.string(),
  issuer: z.string(),
  /** UTC, ISO 8601. */
  validFrom: z.string(),
  validTo: z.string(),
});

const personalDataSchema = z.object({
  type: z.enum(['email', 'phone', 'bsn', 'postcode-house-number', 'canary']),
  where: z.enum(['path', 'query', 'body', 'referrer', 'title']),
  /** Name of the parameter that held it, if any. */
  parameter: z.string().optional(),
  /** Plain, or as the SHA-256, SHA-1 or MD5 of a canary. */
  form: z.enum(['plain', 'hashed']),
});
export type PersonalData = z.infer<typeof personalDataSchema>;

const schemeSchema = z.enum(['http', 'https', 'ws', 'wss', 'stun', 'stuns', 'turn', 'turns', 'other']);

/** The scheme of an address, in the terms that evidence uses. */
export function schemeOf(url: string): z.infer<typeof schemeSchema> {
  const [, scheme] = /^([a-z]+):/i.exec(url) ?? [];
  return schemeSchema.safeParse(scheme?.toLowerCase()).data ?? 'other';
}

/** One hop of a request. */
export const requestSchema = z.object({
  kind: z.literal('request'),
  ...base,
  /** Equal for all hops of one redirect chain. Source: CDP `Network.requestId`. */
  id: z.string(),
  /** Redacted address: parameter names without values, secrets in the path masked. */
  url: z.string(),
  host: z.string(),
  /** The names that the host is an alias of in DNS. Not in the file: the site's `alias` is joined when that is read. */
  alias: z.array(z.string()).optional(),
  /** The requested scheme, before any upgrade. */
  scheme: schemeSchema,
  method: z.string(),
  /**
   * CDP `Network.ResourceType`, in lower case: document, script, image, ping, fetch, xhr, websocket, …
   * `webrtc`: a STUN or TURN server, asked for the visitor's address. `preconnect`: a connection ahead of any request,
   * of the scheme `other`.
   */
  type: z.string(),
  /** Redacted address of the frame or worker that sent the request. Equals `page` for the main document. */
  frame: z.string(),
  /** Whether this is the navigation of the page itself. */
  mainDocument: z.boolean(),
  query: z.array(parameterSchema),
  /** Parameters in the body, one list per line (a batch of hits has several lines). */
  body: z.array(z.array(parameterSchema)),
  /** Why the body, or a part of it, was not read. Absent: all of it was, as far as `body` tells. */
  bodyUnread: z.string().optional(),
  /**
   * The browser sent it ahead, for a page that the visitor has not gone to: the page's speculation rules or
   * links ask for that.
   */
  speculative: z.enum(['prefetch', 'prerender']).optional(),
  /** Redacted address that redirected to this one. */
  redirectedFrom: z.string().optional(),
  status: z.int().nullable(),
  mimeType: z.string().optional(),
  /**
   * How it ended. `answered`: also when the browser kept the answer from the page (CORS, CORP, ORB, …).
   * `blocked`: the browser sent nothing; `pending`: no answer before the journey left the page.
   */
  outcome: z.enum(['answered', 'failed', 'blocked', 'pending', 'upgraded']),
  /** The browser's reason for `failed`, `blocked` or `upgraded`, or for keeping the answer from the page. */
  reason: z.string().optional(),
  tls: tlsSchema.optional(),
  referrer: z.string().optional(),
  /** Personal data found in it before redaction: the kind and the place, never the data. */
  personalData: z.array(personalDataSchema).optional(),
  /**
   * What the browser keeps of the answer to ask later whether it still holds (ETag, Last-Modified). `returned`: it sent
   * back what it had kept, and the server knew it (status 304). `private`: the server wants to be asked each time.
   */
  validator: z
    .object({ value: valueShapeSchema.optional(), returned: z.boolean(), private: z.boolean() })
    .optional(),
  initiator: z.array(initiatorStepSchema),
});
