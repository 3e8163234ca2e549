/** What the browser keeps: attempts to set cookies, the contents of the jar, and web storage. */
import * as z from 'zod';
import { base, initiatorStepSchema, valueShapeSchema } from './common.ts';

const sameSite = z.enum(['Strict', 'Lax', 'None']).nullable();
type SameSite = z.infer<typeof sameSite>;

const sameSites: ReadonlyMap<string, SameSite> = new Map([
  ['strict', 'Strict'],
  ['lax', 'Lax'],
  ['none', 'None'],
  // The name for None in the cookies API of extensions.
  ['no_restriction', 'None'],
]);

/**
 * The SameSite attribute by its name in Set-Cookie, scripts, CDP and extensions; null if there is none or it
 * is unknown.
 */
export const sameSiteOf = (words: string | undefined): SameSite =>
  sameSites.get(words?.toLowerCase() ?? '') ?? null;

/** One attempt to set or delete a cookie, before the browser caps or rejects it. */
export const cookieWriteSchema = z.object({
  kind: z.literal('cookie-write'),
  ...base,
  name: z.string(),
  /** The cookie's domain: the Domain attribute without its dot, else the host that set it. */
  domain: z.string(),
  hostOnly: z.boolean(),
  path: z.string(),
  /** `unknown`: in the jar without an observed attempt. `http` with an `inferred` initiator: no script can have set it. */
  via: z.enum(['http', 'document.cookie', 'cookieStore', 'unknown']),
  /** Redacted address of the frame or response that set it. */
  frame: z.string(),
  /** Whether the frame or response that set it was loaded over https. */
  secureOrigin: z.boolean(),
  /**
   * The requested lifetime in seconds (Max-Age before Expires), null for a session cookie; zero or less
   * deletes.
   */
  lifetime: z.number().nullable(),
  deletion: z.boolean(),
  secure: z.boolean(),
  httpOnly: z.boolean(),
  sameSite,
  partitioned: z.boolean(),
  value: valueShapeSchema,
  /** `stored` only if the browser said so or the jar shows the cookie. */
  stored: z.enum(['stored', 'blocked', 'unknown']),
  blockedReasons: z.array(z.string()),
  initiator: z.array(initiatorStepSchema),
  /** `request.id` of the response that set it. */
  request: z.string().optional(),
});

/** The contents of the cookie jar at one moment. */
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

/**
 * Where something is kept. `fileSystem`: files of the origin that no user sees. `bucket`: a storage bucket, with
 * databases and files of its own. `windowName`, `historyState`: the name of the window and the states of its
 * history, which last as long as the tab.
 */
export const storageAreaSchema = z.enum([
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'cacheStorage',
  'fileSystem',
  'bucket',
  'windowName',
  'historyState',
  'serviceWorker',
]);

/** One key in web storage, observed at the write or found when the journey left the page. */
export const storageSchema = z.object({
  kind: z.literal('storage'),
  ...base,
  area: storageAreaSchema,
  origin: z.string(),
  /** Name of the key, database, cache, file or bucket; of a service worker: its scope or script. */
  key: z.string(),
  how: z.enum(['write', 'snapshot']),
  value: valueShapeSchema.nullable(),
  initiator: z.array(initiatorStepSchema),
});
