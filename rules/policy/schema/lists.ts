/** What a policy allows: core cookies, services after opt-in, and recipients. */
import * as z from 'zod';
import { lifetimeSchema, hostname, cite, serviceCites } from './values.ts';

/** Cookies and storage keys that may be set without asking. Either a known category or a name. */
export const coreEntrySchema = z
  .strictObject({
    /** `session`, `csrf`, `security`, … as in the knowledge base. */
    category: z.string().optional(),
    /** Exact name, or with `*` for any characters. */
    name: z.string().optional(),
    area: z
      .enum(['cookie', 'storage', 'any', 'login'])
      .describe(
        'What it is about: cookies, storage keys, or any of both. `login`: any of both, for those who have logged in only.',
      )
      .optional(),
    purpose: z.string(),
    lifetime: lifetimeSchema.optional(),
    cite,
  })
  .refine(
    (entry) => (entry.category === undefined) !== (entry.name === undefined),
    'expects either `category` or `name`',
  );

/** A purpose that needs an opt-in, with the services that the statement names for it. */
export const optInCategorySchema = z.strictObject({
  id: z.string(),
  title: z.strictObject({ nl: z.string(), en: z.string() }),
  /** Ids of services in the knowledge base. */
  services: z.array(z.string()),
  cookies: z
    .array(
      z.strictObject({
        name: z.string(),
        lifetime: lifetimeSchema.optional(),
        purpose: z.string().optional(),
        cite,
      }),
    )
    .optional(),
  serviceCites,
  cite,
});

export const recipientSchema = z.strictObject({
  name: z.string(),
  purpose: z.string(),
  /** Ids of services in the knowledge base that this recipient may be met through. */
  services: z.array(z.string()).optional(),
  hosts: z.array(hostname).optional(),
  serviceCites,
  cite,
});
