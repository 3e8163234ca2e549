/** Services that a policy describes itself: those of the organisation, which no knowledge base has. */
import * as z from 'zod';
import { OWN } from '../../own.ts';
import { categorySchema, urlKindSchema, type Service, type UrlPattern } from '../../knowledge/service.ts';
import { hostname, lifetimeSchema } from './values.ts';

/** A name with at most one `*`, at its end or its beginning. */
const name = z
  .string()
  .regex(/^\*?[^*]+$|^[^*]+\*$/, 'expects a name, with `*` for any characters at its end or its beginning');

/** A service of the organisation's own. */
export const ownServiceSchema = z.strictObject({
  /** Begins with `own-`, so that no later version of the knowledge base has it too. */
  id: z
    .string()
    .regex(
      new RegExp(`^${OWN}[a-z0-9]+(?:-[a-z0-9]+)*$`),
      `expects an id that begins with \`${OWN}\`, such as \`${OWN}crm\``,
    ),
  name: z.string().min(1),
  /** The organisation behind it; left out if the site runs it itself. */
  owner: z.string().min(1).optional(),
  category: categorySchema,
  /** Whether a visitor sees it in the page: a map, a video, buttons. */
  embed: z.boolean().default(false),
  hosts: z.array(hostname).default([]),
  /** Addresses by what a request to them does, for a service at a host that it shares with others. */
  urls: z
    .array(
      z.strictObject({
        kind: urlKindSchema,
        hosts: z.array(hostname).min(1),
        /** The beginning of the path. */
        path: z.string().startsWith('/').optional(),
      }),
    )
    .default([]),
  cookies: z
    .array(
      z.strictObject({
        name,
        category: categorySchema.optional(),
        /** The domain of the service, if the cookie is set there and not on the visited site. */
        domain: hostname.optional(),
        lifetime: lifetimeSchema.optional(),
      }),
    )
    .default([]),
  storage: z
    .array(
      z.strictObject({
        key: name,
        area: z.enum(['localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage']).default('localStorage'),
        /** The host of the service, if the key is kept there and not on the visited site. */
        origin: hostname.optional(),
      }),
    )
    .default([]),
});
type OwnService = z.infer<typeof ownServiceSchema>;

const sources: Service['sources'] = ['policy'];

/** The services as the knowledge base would have them. Equal for equal policies, so that they are compiled once. */
export function servicesOf({ services }: { services: readonly OwnService[] }): readonly Service[] {
  const before = compiled.get(services);
  if (before) return before;
  const made = services.map(serviceOf);
  compiled.set(services, made);
  return made;
}

const compiled = new WeakMap<readonly OwnService[], readonly Service[]>();

function serviceOf({ id, name: title, owner, category, embed, hosts, ...own }: OwnService): Service {
  return {
    id,
    name: title,
    owner: owner ?? null,
    category,
    embed,
    hosts,
    urls: own.urls.map(({ kind, hosts: at, path }): UrlPattern => ({
      kind,
      hosts: at,
      ...(path === undefined ? {} : { path: escaped(path) }),
      sources,
    })),
    cookies: own.cookies.map(({ name: cookie, category: its = category, domain, lifetime }) => ({
      ...matchOf(cookie),
      category: its,
      party: domain === undefined ? ('first' as const) : ('third' as const),
      ...(domain === undefined ? {} : { domain: domain.replace(/^\*\./, '') }),
      lifetime: lifetime ?? null,
      sources,
    })),
    storage: own.storage.map(({ key, area, origin = 'own' }) => {
      const { name: wanted, match } = matchOf(key);
      return { key: wanted, match, area, origin: origin.replace(/^\*\./, ''), sources };
    }),
    sources,
  };
}

function matchOf(wanted: string): Pick<Service['cookies'][number], 'name' | 'match'> {
  if (wanted.endsWith('*')) return { name: wanted.slice(0, -1), match: 'prefix' };
  if (wanted.startsWith('*')) return { name: wanted.slice(1), match: 'suffix' };
  return { name: wanted, match: 'exact' };
}

const escaped = (path: string): string => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
