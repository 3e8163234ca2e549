/** Who was contacted: one row a service, or a registrable domain where nobody knows the service. */
import { hostOf, siteOf } from '../../rules/address.ts';
import type { SiteEvidence } from '../../rules/evidence.ts';
import type { Policy, PolicySite } from '../../rules/policy.ts';
import type { ServiceReport } from '../report.ts';
import { isDeclared, isOwnHost, type Classification } from './classification.ts';

/** Third parties that something was sent to. Requests that the browser blocked went nowhere and are left out. */
export function serviceInventory(evidence: SiteEvidence, site: PolicySite, policy: Policy, classify: Classification): ServiceReport[] {
  const services = new Map<string, Omit<ServiceReport, 'declared' | 'hosts' | 'phases'> & { hosts: Set<string>; phases: Set<string> }>();
  for (const { observations } of evidence.journeys) {
    for (const request of observations) {
      if (request.kind !== 'request' || request.outcome === 'blocked' || request.outcome === 'upgraded') continue;
      const host = request.host || hostOf(request.url);
      if (host === '' || isOwnHost(host, site, policy)) continue;
      const known = classify.serviceOf(request.url) ?? classify.serviceOf(host);
      const name = known?.name ?? siteOf(host);
      let service = services.get(name);
      if (!service) {
        service = { name, id: known?.id ?? null, owner: known?.owner ?? null, category: known?.category ?? 'unknown', hosts: new Set(), requests: 0, phases: new Set() };
        services.set(name, service);
      }
      service.requests += 1;
      service.hosts.add(host);
      service.phases.add(request.phase);
    }
  }
  return [...services.values()]
    .map(({ hosts, phases, ...service }) => ({ ...service, hosts: [...hosts].sort(), declared: isDeclared([...hosts], service.id, policy), phases: [...phases] }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
