/** What is known of services and platforms: facts for recognition, never a judgement. */
import * as z from 'zod';
import { lifetimeSchema } from '../policy/schema.ts';
import { sourceSchema } from './sources.ts';

/** What a cookie, a storage key or a service is for. Which of these need consent is decided in `categories.ts`. */
export const categorySchema = z.enum([
  'analytics',
  'marketing',
  'embed',
  'session-replay',
  'session',
  'login',
  'csrf',
  'security',
  'load-balancing',
  'consent-record',
  'opt-out',
  'necessary',
  'preference',
  'admin',
  'tag-manager',
  'consent-manager',
  'processor',
  'asset',
]);
export type Category = z.infer<typeof categorySchema>;

/**
 * What a request to the service is. `collect`, `pixel`: reports the visitor. `join-beacon`: ties a report to another
 * service. `script`: code of the service. `embed`: a frame or widget. `asset`: pictures, styles, media.
 * `form-target`: where a form sends to. `other`: a host of the service, nothing more known.
 */
const urlKindSchema = z.enum([
  'script',
  'collect',
  'pixel',
  'join-beacon',
  'embed',
  'asset',
  'form-target',
  'other',
]);
export type UrlKind = z.infer<typeof urlKindSchema>;

const sources = z.array(sourceSchema).min(1);
export const matchSchema = z.enum(['exact', 'prefix', 'suffix', 'pattern']);
/** How long it is known to live, null where nobody says. */
const lifetime = lifetimeSchema.nullable();

const urlPatternSchema = z.strictObject({
  kind: urlKindSchema,
  /** Exact; `*.example.com` (the bare domain too); `www.google.*` for every public suffix; `*` for any host, which needs a path. */
  hosts: z.array(z.string()).min(1),
  /** Regular expression, matched from the beginning of the path. */
  path: z.string().optional(),
  /** Parameters that must be there with a value that matches. A value that was redacted does not match. */
  query: z.record(z.string(), z.string()).optional(),
  sources,
});

const knownCookieSchema = z.strictObject({
  /** The name, its beginning, its end, or a regular expression, as `match` says. */
  name: z.string(),
  match: matchSchema,
  category: categorySchema,
  /** `first`: set on the visited site's own domain. `third`: on the service's. */
  party: z.enum(['first', 'third']),
  domain: z.string().optional(),
  lifetime,
  sources,
});

const knownStorageSchema = z.strictObject({
  key: z.string(),
  match: matchSchema,
  area: z.enum(['localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage']),
  /** `own`: in the visited site's storage. Else a host of the service. */
  origin: z.string(),
  sources,
});

/** How an embed is asked for so that it shares least: from another host, or with a parameter of its address. */
const privacyModeSchema = z.union([
  z.strictObject({ host: z.string() }),
  z.strictObject({ parameter: z.string(), value: z.string() }),
]);

export const serviceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  /** Organisation behind it; null where the site runs it itself. */
  owner: z.string().nullable(),
  category: categorySchema,
  /** Whether a visitor sees it in the page: a map, a video, a feed, buttons. */
  embed: z.boolean(),
  /** Services of one family answer for each other inside an embed, e.g. both editions of a video player. */
  family: z.string().optional(),
  /** Can be set up so that the Dutch exemption for privacy-friendly analytics covers it. */
  exemptable: z.boolean().optional(),
  /** Its code alone, without a hit, does not yet report a visitor. */
  loads: z.literal(true).optional(),
  /** Which form its hits have where Google defined them; `other`: they do not measure visits. */
  googleHits: z.enum(['ga4', 'universal', 'other']).optional(),
  /** Addresses of code that runs other services' tags. The beginning of the path, as in `urls`. */
  tagManager: z.array(urlPatternSchema.pick({ hosts: true, path: true })).optional(),
  privacyMode: privacyModeSchema.optional(),
  /** What consent records that answer by service call it, in the notation of word lists. */
  recordNames: z.array(z.string()).optional(),
  /** Hosts that are the service's own, in the notation of `urls.hosts`. */
  hosts: z.array(z.string()),
  urls: z.array(urlPatternSchema),
  cookies: z.array(knownCookieSchema),
  storage: z.array(knownStorageSchema),
  sources,
});
export type Service = z.infer<typeof serviceSchema>;

export const platformCookieSchema = z.strictObject({
  name: z.string(),
  match: matchSchema,
  category: categorySchema,
  platform: z.string(),
  lifetime,
  /** The name is so general that it counts only when a server set it. */
  setBy: z.literal('server').optional(),
  /** Counts on third-party domains too, e.g. protection by a delivery network. */
  anyParty: z.literal(true).optional(),
  sources,
});
export type PlatformCookie = z.infer<typeof platformCookieSchema>;
