/** What is kept in the browser: cookies (attempts, and what the jar holds) and web storage. */
import * as z from 'zod';
import { base, initiatorStepSchema, valueShapeSchema } from './common.ts';

const sameSite = z.enum(['Strict', 'Lax', 'None']).nullable();
type SameSite = z.infer<typeof sameSite>;

const sameSites: ReadonlyMap<string, SameSite> = new Map([
  ['strict', 'Strict'],
  ['lax', 'Lax'],
  ['none', 'None'],
  // The extension interface's word for None.
  ['no_restriction', 'None'],
]);

/** The SameSite attribute, by the words of Set-Cookie, scripts, CDP and extensions; null where it says nothing known. */
export const sameSiteOf = (words: string | undefined): SameSite =>
  sameSites.get(words?.toLowerCase() ?? '') ?? null;

/** One attempt to set or delete a cookie, raw, before the browser caps or drops it. */
export const cookieWriteSchema = z.object({
  kind: z.literal('cookie-write'),
  ...base,
  name: z.string(),
  /** The domain that the cookie is for: the Domain attribute without its dot, else the host that set it. */
  domain: z.string(),
  hostOnly: z.boolean(),
  path: z.string(),
  /** `unknown`: found in the jar without an attempt having been seen, e.g. one by a service worker. */
  via: z.enum(['http', 'document.cookie', 'cookieStore', 'unknown']),
  /** Address of the frame or response that set it, redacted. */
  frame: z.string(),
  /** True when the frame or response that set it was loaded over https. */
  secureOrigin: z.boolean(),
  /** Seconds that it was asked to live (Max-Age before Expires), null for a session cookie; zero or less deletes. */
  lifetime: z.number().nullable(),
  deletion: z.boolean(),
  secure: z.boolean(),
  httpOnly: z.boolean(),
  sameSite,
  partitioned: z.boolean(),
  value: valueShapeSchema,
  /** `stored` only where the browser said so or the jar shows it. */
  stored: z.enum(['stored', 'blocked', 'unknown']),
  blockedReasons: z.array(z.string()),
  initiator: z.array(initiatorStepSchema),
  /** `request.id` of the response that carried it. */
  request: z.string().optional(),
});

/** The jar as it stood at a moment. */
export const cookieJarSchema = z.object({
  kind: z.literal('cookie-jar'),
  ...base,
  moment: z.enum(['before-choice', 'page-end']),
  cookies: z.array(
    z.object({
      name: z.string(),
      domain: z.string(),
      hostOnly: z.boolean(),
      path: z.string(),
      /** Seconds left, null for a session cookie. The browser caps this at 400 days. */
      lifetime: z.number().nullable(),
      secure: z.boolean(),
      httpOnly: z.boolean(),
      sameSite,
      partition: z.string().nullable(),
      value: valueShapeSchema,
    }),
  ),
});

/** One key in web storage, seen being written or found when the page was left. */
export const storageSchema = z.object({
  kind: z.literal('storage'),
  ...base,
  area: z.enum(['localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage']),
  origin: z.string(),
  /** Key, database name or cache name. */
  key: z.string(),
  how: z.enum(['write', 'snapshot']),
  value: valueShapeSchema.nullable(),
  initiator: z.array(initiatorStepSchema),
});
