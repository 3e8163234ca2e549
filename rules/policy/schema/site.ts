/** A site of a policy, and help with its banner. */
import * as z from 'zod';
import { hostname, webUrl, siteAlias, siteId, cite } from './values.ts';

/** One step of an answer to a banner, for the rare site that cannot be answered without help. */
const stepSchema = z.union([
  z.strictObject({ click: z.string() }),
  z.strictObject({ check: z.string() }),
  z.strictObject({ uncheck: z.string() }),
  z.strictObject({ wait: z.union([z.string(), z.int().positive()]) }),
]);
export type Step = z.infer<typeof stepSchema>;

const consentOverrideSchema = z.strictObject({
  accept: z.array(stepSchema).optional(),
  reject: z.array(stepSchema).optional(),
  withdraw: z.array(stepSchema).optional(),
  /** Names of cookies or storage keys in which the site records the choice. */
  records: z.array(z.string()).optional(),
});
export type ConsentOverride = z.infer<typeof consentOverrideSchema>;

/** A site of the policy. */
export const policySiteSchema = z.strictObject({
  id: siteId,
  url: webUrl,
  name: z.string().optional(),
  /** Paths or addresses that are always visited, in this order, before what is discovered. */
  pages: z.array(z.string()).optional(),
  /** Other registrable domains or hosts that belong to this site. */
  affiliated: z.array(hostname).optional(),
  /**
   * Other addresses of this same site: a development server, previews, a staging host. The browser extension judges
   * them as the site.
   */
  aliases: z.array(siteAlias).max(100).optional(),
  consent: consentOverrideSchema.optional(),
  cite,
});
export type PolicySite = z.infer<typeof policySiteSchema>;
