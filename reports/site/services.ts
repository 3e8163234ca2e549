/** Who was contacted: one row a service, or a registrable domain where nobody knows the service. */
import { hostOf, siteOf } from '../../rules/address.ts';
import type { SiteEvidence } from '../../rules/evidence.ts';
import type { Policy } from '../../rules/policy.ts';
import type { ServiceReport } from '../report.ts';
import type { Classification } from './classification.ts';

type Gathered = Omit<ServiceReport, 'hosts' | 'phases'> & { hosts: Set<string>; phases: Set<string> };

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
      service.declared ||= standing === 'declared';
    }
  }
  return [...services.values()]
    .map(({ hosts, phases, ...service }) => ({ ...service, hosts: [...hosts].toSorted(), phases: [...phases] }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

function entryFor(services: Map<string, Gathered>, url: string, host: string, classify: Classification): Gathered {
  const known = classify.serviceOf(url);
  const name = known?.name ?? siteOf(host);
  const service = services.get(name) ?? { name, id: known?.id ?? null, owner: known?.owner ?? null, category: known?.category ?? 'unknown', hosts: new Set<string>(), declared: false, requests: 0, phases: new Set<string>() };
  services.set(name, service);
  return service;
}
