/** What the knowledge base holds about services and platforms: facts for recognition, never a judgement. */
import * as z from 'zod';
import { lifetimeSchema } from '../policy/schema/values.ts';
import { valueShapeSchema } from '../evidence/common.ts';
import { sourceSchema } from './sources.ts';

/**
 * The purpose of a cookie, a storage key or a service. `categories.ts` decides which of these need consent.
 */
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

/**
 * What a request to the service does. `collect`, `pixel`: reports the visitor. `join-beacon`: ties a report
 * to another service. `script`: loads code of the service. `embed`: loads a frame or widget. `asset`: loads
 * pictures, styles, media. `form-target`: receives a form. `other`: goes to a host of the service, nothing
 * more is known.
 */
export const urlKindSchema = z.enum([
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
/** How a name in the knowledge base is compared with the name of a cookie or key. */
export const matchSchema = z.enum(['exact', 'prefix', 'suffix', 'pattern']);
/** Its known lifetime; null if no source states one. */
const lifetime = lifetimeSchema.nullable();

const urlPatternSchema = z.strictObject({
  kind: urlKindSchema,
  /**
   * An exact host; `*.example.com` (the bare domain too); `www.google.*` for every public suffix; `*` for any
   * host, which requires a path or parameters.
   */
  hosts: z.array(z.string()).min(1),
  /** Regular expression, anchored at the beginning of the path. */
  path: z.string().optional(),
  /**
   * Required parameters, each with an expression that its value must match. A redacted value does not match.
   */
  query: z.record(z.string(), z.string()).optional(),
  /**
   * Parameters that the address or the body must have, each with the shapes that its value may have; no
   * shapes: any value. For hits that are known by what they say, on whatever host. JSON counts at its first
   * level.
   */
  parameters: z.record(z.string(), z.array(valueShapeSchema.shape.shape)).optional(),
  /** Resource types that the request must have, as in evidence; a bare address is not asked for it. */
  types: z.array(z.string()).optional(),
  sources,
});
export type UrlPattern = z.infer<typeof urlPatternSchema>;

/**
 * How the hits of a service say what the visitor allows. `google`: in `gcs` and `gcd`, for the type of storage
 * that it uses. Else the parameter, and expressions for its values.
 */
const consentInHitsSchema = z.union([
  z.strictObject({ google: z.enum(['ad_storage', 'analytics_storage']) }),
  z.strictObject({ parameter: z.string(), granted: z.string(), denied: z.string(), sources }),
]);

const knownCookieSchema = z.strictObject({
  /** The name, its prefix, its suffix, or a regular expression, as `match` says. */
  name: z.string(),
  match: matchSchema,
  category: categorySchema,
  /** `first`: set on the visited site's own domain. `third`: set on a domain of the service. */
  party: z.enum(['first', 'third']),
  domain: z.string().optional(),
  lifetime,
  sources,
});

const knownStorageSchema = z.strictObject({
  key: z.string(),
  match: matchSchema,
  area: z.enum(['localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage']),
  /** `own`: in the storage of the visited site. Otherwise a host of the service. */
  origin: z.string(),
  sources,
});

/** How to request an embed so that it shares least: from another host, or with a parameter in its address. */
const privacyModeSchema = z.union([
  z.strictObject({ host: z.string() }),
  z.strictObject({ parameter: z.string(), value: z.string() }),
]);

/** One service, as its file in `services/` describes it. */
export const serviceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  /** The organisation behind it; null if the site runs it itself. */
  owner: z.string().nullable(),
  category: categorySchema,
  /** Whether a visitor sees it in the page: a map, a video, a feed, buttons. */
  embed: z.boolean(),
  /** Inside an embed, services of one family count as the same, e.g. both editions of a video player. */
  family: z.string().optional(),
  /**
   * Whether it can be configured to fall under the Dutch exemption for privacy-friendly analytics (Tw 11.7a
   * lid 3 b).
   */
  exemptable: z.boolean().optional(),
  /** Fetching its code, without a hit, does not yet report a visitor. */
  loads: z.literal(true).optional(),
  /** The form of its hits, if Google defined it; `other`: they do not measure visits. */
  googleHits: z.enum(['ga4', 'universal', 'other']).optional(),
  /** A hit that says that consent is denied reads and writes no cookies; a person must judge it. */
  consentInHits: consentInHitsSchema.optional(),
  /** Addresses of code that runs other services' tags. The beginning of the path, as in `urls`. */
  tagManager: z.array(urlPatternSchema.pick({ hosts: true, path: true })).optional(),
  privacyMode: privacyModeSchema.optional(),
  /** Its names in consent records that answer by service, in the notation of word lists. */
  recordNames: z.array(z.string()).optional(),
  /** The service's own hosts, in the notation of `urls.hosts`. */
  hosts: z.array(z.string()),
  urls: z.array(urlPatternSchema),
  cookies: z.array(knownCookieSchema),
  storage: z.array(knownStorageSchema),
  sources,
});
export type Service = z.infer<typeof serviceSchema>;

/** A cookie of a platform that sites run themselves, such as a shop or a content management system. */
export const platformCookieSchema = z.strictObject({
  name: z.string(),
  match: matchSchema,
  category: categorySchema,
  platform: z.string(),
  lifetime,
  /** The name is so general that it counts only if a server set the cookie. */
  setBy: z.literal('server').optional(),
  /** It counts on third-party domains too, e.g. the bot protection of a delivery network. */
  anyParty: z.literal(true).optional(),
  sources,
});
export type PlatformCookie = z.infer<typeof platformCookieSchema>;
