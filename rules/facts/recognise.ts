/**
 * Which known service a request or an address belongs to: looks by host first, then by path and parameters,
 * as there are many addresses. What a request says counts on any host, since sites pass hits of others on.
 */
import { hostOf } from '../address.ts';
import { frameworkDomains } from '../knowledge/consent-records.ts';
import { consentManagers } from '../knowledge/consent-managers/index.ts';
import type { Parameter } from '../evidence/common.ts';
import type { Request } from '../evidence/index.ts';
import type { Service } from '../knowledge/service.ts';
import { webAddress } from '../address-parts.ts';
import { known, type Recognised } from './known-services.ts';

export type { Recognised } from './known-services.ts';

/** What a request says besides its address. */
type Said = Pick<Request, 'type' | 'query' | 'body'>;

/** Domains of consent managers, and of the IAB framework that any of them may use. */
const managerDomains = new Set([...frameworkDomains, ...consentManagers.flatMap(({ domains }) => domains)]);

/** The service behind an address or bare host, or null if it is unknown. */
export function serviceOf(urlOrHost: string): Recognised | null {
  const { recognised } = known();
  const before = recognised.get(urlOrHost);
  if (before !== undefined) return before;
  const found = recognise(urlOrHost);
  // Many rules ask about the same addresses. The addresses come from web pages, so this cache is bounded.
  if (recognised.size > 50_000) recognised.clear();
  recognised.set(urlOrHost, found);
  return found;
}

/** The service behind a request, by its address, its type and its parameters; null if it is unknown. */
export function serviceOfRequest(request: Request): Recognised | null {
  const { recognisedRequests } = known();
  const before = recognisedRequests.get(request);
  if (before !== undefined) return before;
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
  const match = known()
    .candidatesOf(host)
    .find(
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

/** A known service by its id; null if there is none. */
export const serviceById = (id: string): Service | null => known().byId.get(id) ?? null;

/** The service that owns this host, whatever the path; null for hosts that several services share. */
export function serviceOfHost(host: string): Service | null {
  const own = known()
    .candidatesOf(hostOf(host))
    .find(
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
