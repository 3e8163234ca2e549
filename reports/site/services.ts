/** Who was contacted: one row a service, or a registrable domain where nobody knows the service. */
import { hostOf, siteOf } from '../../rules/address.ts';
import type { Request, SiteEvidence } from '../../rules/evidence.ts';
import { looksLikeIdentifier } from '../../rules/facts/identity.ts';
import type { Policy } from '../../rules/policy.ts';
import type { ServiceReport } from '../report.ts';
import type { Classification } from './classification.ts';

type Gathered = Omit<ServiceReport, 'hosts' | 'phases' | 'receives'> & { hosts: Set<string>; phases: Set<string>; receives: Set<string> };

/** Third parties that something was sent to. Requests that the browser blocked went nowhere and are left out. */
export function serviceInventory(evidence: SiteEvidence, siteHost: string, policy: Policy, classify: Classification): ServiceReport[] {
  const services = new Map<string, Gathered>();
  for (const { observations } of evidence.journeys) {
    for (const request of observations) {
      if (request.kind !== 'request' || request.outcome === 'blocked' || request.outcome === 'upgraded') continue;
      const host = request.host || hostOf(request.url);
      const standing = host === '' ? 'own' : classify.standingOf(request.url, siteHost, policy);
      if (standing === 'own' || standing === 'group') continue;
      const service = entryFor(services, request.url, host, classify);
      service.requests += 1;
      service.hosts.add(host);
      service.phases.add(request.phase);
      service.byPhase[request.phase] = (service.byPhase[request.phase] ?? 0) + 1;
      for (const sent of sentIn(request)) service.receives.add(sent);
      service.declared ||= standing === 'declared';
    }
  }
  return [...services.values()]
    .map(({ hosts, phases, receives, ...service }) => ({ ...service, hosts: [...hosts].toSorted(), phases: [...phases], receives: [...receives].toSorted() }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

function entryFor(services: Map<string, Gathered>, url: string, host: string, classify: Classification): Gathered {
  const known = classify.serviceOf(url);
  const name = known?.name ?? siteOf(host);
  const service = services.get(name) ?? { name, id: known?.id ?? null, owner: known?.owner ?? null, category: known?.category ?? 'unknown', hosts: new Set<string>(), declared: false, requests: 0, phases: new Set<string>(), byPhase: {}, receives: new Set<string>() };
  services.set(name, service);
  return service;
}

/** What a request tells its recipient besides the visitor's IP address. */
function sentIn(request: Request): string[] {
  const parameters = [...request.query, ...request.body.flat()];
  return [
    ...(request.referrer || parameters.some(({ shape }) => shape.shape === 'url') ? ['page-address'] : []),
    ...(parameters.some(({ shape }) => looksLikeIdentifier(shape)) ? ['identifier'] : []),
    ...(request.personalData ?? []).map(({ type }) => type),
  ];
}
