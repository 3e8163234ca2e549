/** What a probe outside the browser finds out about the hosts of a site. */
import * as z from 'zod';
import { base } from './common.ts';

/** The answers of one host to the probe. */
export const transportSchema = z.object({
  kind: z.literal('transport'),
  ...base,
  host: z.string(),
  http: z.object({
    outcome: z.enum(['answered', 'refused', 'failed']),
    status: z.int().nullable(),
    /** Redacted Location header of a redirect. */
    redirect: z.string().nullable(),
    /** Names of the cookies that the answer sets over plain http. */
    cookies: z.array(z.string()),
    reason: z.string().optional(),
  }),
  https: z.object({
    /**
     * `unresolved`: the name has no address. `refused`: nothing listens. `failed`: any other error, see
     * `reason`.
     */
    outcome: z.enum(['answered', 'unresolved', 'refused', 'failed']),
    status: z.int().nullable(),
    redirect: z.string().nullable(),
    protocol: z.string().nullable(),
    cipher: z.string().nullable(),
    /** Strict-Transport-Security max-age in seconds, null without the header. */
    hsts: z.number().nullable(),
    reason: z.string().optional(),
  }),
  certificate: z
    .object({
      subject: z.string(),
      issuer: z.string(),
      /** UTC, ISO 8601. */
      validFrom: z.string(),
      validTo: z.string(),
      daysLeft: z.number(),
      trusted: z.boolean(),
      /** OpenSSL's reason not to trust it, e.g. `CERT_HAS_EXPIRED`. */
      reason: z.string().optional(),
    })
    .nullable(),
});

/** A host of the site that DNS calls an alias: another name, perhaps of another party, answers for it. */
export const aliasSchema = z.object({
  kind: z.literal('alias'),
  ...base,
  host: z.string(),
  /** The names that it is an alias of (CNAME), in order. */
  names: z.array(z.string()).min(1),
});
