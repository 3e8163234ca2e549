/**
 * Which known service a request or an address belongs to: looks by host first, then by path and parameters,
 * as there are many addresses. What a request says counts on any host, since sites pass hits of others on.
 */
import { hostOf, suffixFree } from '../address.ts';
import { frameworkDomains } from '../knowledge/consent-records.ts';
import type { CategoryCode } from '../knowledge/categories.ts';
import { consentManagers } from '../knowledge/consent-managers/index.ts';
import type { Parameter, ValueShape } from '../evidence/common.ts';
import type { Request } from '../evidence/index.ts';
import type { Service, UrlKind, UrlPattern } from '../knowledge/service.ts';
import { services } from '../knowledge/services/index.ts';
import { webAddress } from '../address-parts.ts';

export interface Recognised {
  id: string;
  name: string;
  owner: string | null;
  category: CategoryCode;
  kind: UrlKind;
}

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

/** What a request says besides its address. */
type Said = Pick<Request, 'type' | 'query' | 'body'>;

const byId = new Map(services.map((service) => [service.id, service]));
const byHost = new Map<string, Pattern[]>();
const anyHost: Pattern[] = [];
/** Domains of consent managers, and of the IAB framework that any of them may use. */
const managerDomains = new Set([...frameworkDomains, ...consentManagers.flatMap(({ domains }) => domains)]);

/** `*.example.com` → `.example.com`, `www.google.*` → `www.google.`; an exact host stays as it is. */
const keyOf = (host: string): string =>
  host.startsWith('*.') ? host.slice(1) : host.endsWith('.*') ? host.slice(0, -1) : host;

for (const service of services) {
  const ownHosts: UrlPattern = { kind: 'other', hosts: service.hosts, sources: service.sources };
  for (const { kind, hosts, path, query, parameters = {}, types = [] } of [...service.urls, ownHosts]) {
    // What may be on any host is also on the service's own, and there it is more precise than the host alone.
    for (const host of hosts.flatMap((each) => (each === '*' ? [each, ...service.hosts] : [each]))) {
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
      const pattern: Pattern = {
        service,
        kind,
        path: path === undefined ? null : new RegExp(`^(?:${path})`),
        query: conditions,
        parameters: Object.entries(parameters).map(([name, shapes]) => [name, new Set(shapes)]),
        types,
        rank,
      };
      if (host === '*') anyHost.push(pattern);
      else byHost.set(keyOf(host), [...(byHost.get(keyOf(host)) ?? []), pattern]);
    }
  }
}

anyHost.sort((a, b) => b.rank - a.rank);

const candidates = new Map<string, readonly Pattern[]>();

function candidatesOf(host: string): readonly Pattern[] {
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
}

/** The service behind an address or bare host, or null if it is unknown. */
export function serviceOf(urlOrHost: string): Recognised | null {
  const known = recognised.get(urlOrHost);
  if (known !== undefined) return known;
  const found = recognise(urlOrHost);
  // Many rules ask about the same addresses. The addresses come from web pages, so this cache is bounded.
  if (recognised.size > 50_000) recognised.clear();
  recognised.set(urlOrHost, found);
  return found;
}

const recognised = new Map<string, Recognised | null>();
const recognisedRequests = new WeakMap<Request, Recognised | null>();

/** The service behind a request, by its address, its type and its parameters; null if it is unknown. */
export function serviceOfRequest(request: Request): Recognised | null {
  const known = recognisedRequests.get(request);
  if (known !== undefined) return known;
  const found = recognise(request.url, request) ?? recogniseAlias(request);
  recognisedRequests.set(request, found);
  return found;
}

/** The service that answers under a name of the site's own, as DNS tells; null if none is known. */
function recogniseAlias(request: Request): Recognised | null {
  for (const name of request.alias ?? []) {
    const found = recognise(
      request.url.replace(/^[a-z]+:\/\/[^/?#]*/i, () => `https://${name}`),
      request,
    );
    if (found !== null) return found;
  }
  return null;
}

function recognise(urlOrHost: string, said: Said | null = null): Recognised | null {
  const { host, path, query } = webAddress(urlOrHost);
  if (host === '') return null;
  const parameters = said && parametersOf(said);
  const match = candidatesOf(host).find(
    (pattern) =>
      (pattern.path === null || pattern.path.test(path)) &&
      pattern.query.every(([name, value]) =>
        value.test(parameters?.get(name)?.value ?? query.get(name) ?? ''),
      ) &&
      (said === null || pattern.types.length === 0 || pattern.types.includes(said.type)) &&
      pattern.parameters.every(([name, shapes]) => {
        const shape = parameters?.get(name)?.shape.shape;
        return shape !== undefined && (shapes.size === 0 || shapes.has(shape));
      }),
  );
  if (match)
    return {
      id: match.service.id,
      name: match.service.name,
      owner: match.service.owner,
      category: match.service.category,
      kind: match.kind,
    };
  const manager = consentManagerOf(host);
  return manager === null
    ? null
    : {
        id: `consent-manager:${manager}`,
        name: manager,
        owner: null,
        category: 'consent-manager',
        kind: 'other',
      };
}

/** The first parameter of each name, of the address and of the body's first line. */
function parametersOf({ query, body }: Said): ReadonlyMap<string, Parameter> {
  const found = new Map<string, Parameter>();
  for (const parameter of [...query, ...(body[0] ?? [])])
    if (!found.has(parameter.name)) found.set(parameter.name, parameter);
  return found;
}

function consentManagerOf(host: string): string | null {
  const labels = host.split('.');
  return (
    labels
      .map((_label, index) => labels.slice(index).join('.'))
      .find((domain) => managerDomains.has(domain)) ?? null
  );
}

/** A service of the knowledge base by its id; null if there is none. */
export const serviceById = (id: string): Service | null => byId.get(id) ?? null;

/** The service that owns this host, whatever the path; null for hosts that several services share. */
export function serviceOfHost(host: string): Service | null {
  const own = candidatesOf(hostOf(host)).find(
    ({ path, query, parameters, service }) =>
      path === null && query.length === 0 && parameters.length === 0 && service.hosts.length > 0,
  );
  return own?.service ?? null;
}

/** Hosts that show the service, without those that it shares with others. */
export function hostPatternsOf(service: Service): string[] {
  return [...new Set([...service.hosts, ...service.urls.flatMap(({ hosts }) => hosts)])].filter(
    (host) => host !== '*',
  );
}
