/** A request: one observation per hop of a redirect chain, blocked and upgraded ones included. */
import * as z from 'zod';
import { base, initiatorStepSchema, parameterSchema } from './common.ts';

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
  /** Name of the parameter that held it, where there is one. */
  parameter: z.string().optional(),
  /** As it was, or as the SHA-256, SHA-1 or MD5 of a canary. */
  form: z.enum(['plain', 'hashed']),
});
export type PersonalData = z.infer<typeof personalDataSchema>;

const schemeSchema = z.enum(['http', 'https', 'ws', 'wss', 'other']);

/** Scheme of an address, in the words of evidence. */
export function schemeOf(url: string): z.infer<typeof schemeSchema> {
  const [, scheme] = /^([a-z]+):/i.exec(url) ?? [];
  return schemeSchema.safeParse(scheme?.toLowerCase()).data ?? 'other';
}

export const requestSchema = z.object({
  kind: z.literal('request'),
  ...base,
  /** Same for all hops of one redirect chain. CDP `Network.requestId`. */
  id: z.string(),
  /** Redacted address: parameter names without values, secrets in the path masked. */
  url: z.string(),
  host: z.string(),
  /** The scheme that was asked for, before any upgrade. */
  scheme: schemeSchema,
  method: z.string(),
  /** CDP `Network.ResourceType`, in lower case: document, script, image, ping, fetch, xhr, websocket, … */
  type: z.string(),
  /** Address of the frame or worker that asked, redacted. Equal to `page` for the main document. */
  frame: z.string(),
  /** True for the navigation of the page itself. */
  mainDocument: z.boolean(),
  query: z.array(parameterSchema),
  /** Parameters found in the body, one list per line (batched hits have several). */
  body: z.array(z.array(parameterSchema)),
  /** Redacted address that redirected to this one. */
  redirectedFrom: z.string().optional(),
  status: z.int().nullable(),
  mimeType: z.string().optional(),
  /** What became of it. `blocked`: nothing was sent; `pending`: no answer when the page was left. */
  outcome: z.enum(['answered', 'failed', 'blocked', 'pending', 'upgraded']),
  /** The browser's reason for `failed`, `blocked` or `upgraded`. */
  reason: z.string().optional(),
  tls: tlsSchema.optional(),
  referrer: z.string().optional(),
  /** Personal data found in it before it was redacted: what and where, never the data. */
  personalData: z.array(personalDataSchema).optional(),
  initiator: z.array(initiatorStepSchema),
});
