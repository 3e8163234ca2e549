/**
 * The services that are known: those of the knowledge base, and while a policy is judged by, those that the policy
 * describes itself.
 */
import { suffixFree } from '../address.ts';
import type { ValueShape } from '../evidence/common.ts';
import type { Request } from '../evidence/index.ts';
import type { CategoryCode } from '../knowledge/categories.ts';
import { lookup } from '../knowledge/lookup.ts';
import type { Service, UrlKind, UrlPattern } from '../knowledge/service.ts';
import { services } from '../knowledge/services/index.ts';

/** A service that was recognised, and what was asked of it. */
export interface Recognised {
  id: string;
  name: string;
  owner: string | null;
  category: CategoryCode;
  kind: UrlKind;
}

/** An address by which a service is recognised. */
interface Pattern {
  service: Service;
  kind: UrlKind;
  path: RegExp | null;
  query: ReadonlyArray<[string, RegExp]>;
  /** Parameters that a request must have; a bare address does not show them all. */
  parameters: ReadonlyArray<[string, ReadonlySet<ValueShape['shape']>]>;
  types: readonly string[];
  /** Entries that demand more are tried earlier. */
  rank: number;
}

/** All known services, by what they are recognised by. */
export interface KnownServices {
  byId: ReadonlyMap<string, Service>;
  /** The patterns that an address at this host may match, the most demanding first. */
  candidatesOf(host: string): readonly Pattern[];
  /** Cookies and storage keys of a name, each with its service. */
  cookiesOf: ReturnType<typeof cookieLookup>;
  storageOf: ReturnType<typeof storageLookup>;
  /** What was recognised already. */
  recognised: Map<string, Recognised | null>;
  recognisedRequests: WeakMap<Request, Recognised | null>;
}

/** `*.example.com` → `.example.com`, `www.google.*` → `www.google.`; an exact host stays as it is. */
const keyOf = (host: string): string =>
  host.startsWith('*.') ? host.slice(1) : host.endsWith('.*') ? host.slice(0, -1) : host;

function patternsOf(service: Service): Array<{ host: string; pattern: Pattern }> {
  const ownHosts: UrlPattern = { kind: 'other', hosts: service.hosts, sources: service.sources };
  return [...service.urls, ownHosts].flatMap(({ kind, hosts, path, query, parameters = {}, types = [] }) =>
    // What may be on any host is also on the service's own, and there it is more precise than the host alone.
    hosts
      .flatMap((each) => (each === '*' ? [each, ...service.hosts] : [each]))
      .map((host) => {
        const conditions = Object.entries(query ?? {}).map(([name, value]): [string, RegExp] => [
          name,
          new RegExp(value),
        ]);
        const rank =
          (kind === 'other' ? 0 : 8) +
          (conditions.length > 0 ? 4 : 0) +
          (path === undefined ? 0 : 2) +
          (host.startsWith('*') ? 0 : 1) +
          Object.values(parameters).filter((shapes) => shapes.length > 0).length / 16;
        return {
          host,
          pattern: {
            service,
            kind,
            path: path === undefined ? null : new RegExp(`^(?:${path})`),
            query: conditions,
            parameters: Object.entries(parameters).map(([name, shapes]): Pattern['parameters'][number] => [
              name,
              new Set(shapes),
            ]),
            types,
            rank,
          },
        };
      }),
  );
}

function candidateLookup(all: readonly Service[]): KnownServices['candidatesOf'] {
  const byHost = new Map<string, Pattern[]>();
  const anyHost: Pattern[] = [];
  for (const { host, pattern } of all.flatMap(patternsOf)) {
    const list = host === '*' ? anyHost : byHost.get(keyOf(host));
    if (list) list.push(pattern);
    else byHost.set(keyOf(host), [pattern]);
  }
  anyHost.sort((a, b) => b.rank - a.rank);
  const candidates = new Map<string, readonly Pattern[]>();
  return (host) => {
    const known = candidates.get(host);
    if (known) return known;
    const labels = host.split('.');
    const keys = [
      host,
      `${suffixFree(host)}.`,
      ...labels.map((_label, index) => `.${labels.slice(index).join('.')}`),
    ];
    const found = [
      ...keys.flatMap((key) => byHost.get(key) ?? []).toSorted((a, b) => b.rank - a.rank),
      ...anyHost,
    ];
    // Hosts come from web pages, so this cache is bounded.
    if (candidates.size > 5000) candidates.clear();
    candidates.set(host, found);
    return found;
  };
}

const cookieLookup = (all: readonly Service[]) =>
  lookup(
    all.flatMap((service) => service.cookies.map((cookie) => ({ service, cookie }))),
    ({ cookie }) => cookie,
  );
const storageLookup = (all: readonly Service[]) =>
  lookup(
    all.flatMap((service) => service.storage.map((item) => ({ service, item }))),
    ({ item }) => ({ name: item.key, match: item.match }),
  );

const knowing = (all: readonly Service[]): KnownServices => ({
  byId: new Map(all.map((service) => [service.id, service])),
  candidatesOf: candidateLookup(all),
  cookiesOf: cookieLookup(all),
  storageOf: storageLookup(all),
  recognised: new Map(),
  recognisedRequests: new WeakMap(),
});

const usual = knowing(services);
const withOwn = new WeakMap<readonly Service[], KnownServices>();
let current = usual;

/** The services that are known now. */
export const known = (): KnownServices => current;

/**
 * Does the work while these services are known too. The work must be synchronous: nothing else is judged meanwhile.
 * Where two say the same of an address or a name, the policy's own comes first.
 */
export function withOwnServices<T>(own: readonly Service[], work: () => T): T {
  if (own.length === 0) return work();
  const before = current;
  current = withOwn.get(own) ?? knowing([...own, ...services]);
  withOwn.set(own, current);
  try {
    return work();
  } finally {
    current = before;
  }
}
