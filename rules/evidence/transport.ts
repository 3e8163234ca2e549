/** How a host of the policy answers over http and over https, seen by a probe outside the browser. */
import * as z from 'zod';
import { base } from './common.ts';

export const transportSchema = z.object({
  kind: z.literal('transport'),
  ...base,
  host: z.string(),
  http: z.object({
    outcome: z.enum(['answered', 'refused', 'failed']),
    status: z.int().nullable(),
    /** Redacted Location of a redirect. */
    redirect: z.string().nullable(),
    /** Names of cookies set over plain http. */
    cookies: z.array(z.string()),
    reason: z.string().optional(),
  }),
  https: z.object({
    /** `unresolved`: no address for the name. `refused`: nothing listens. `failed`: anything else, see `reason`. */
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
      /** OpenSSL's reason where it is not trusted, e.g. `CERT_HAS_EXPIRED`. */
      reason: z.string().optional(),
    })
    .nullable(),
});
