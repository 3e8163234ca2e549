/** Who was sent something: one fact a service, or a registrable domain where nobody knows the service. */
import { siteOf } from '../address.ts';
import { allContacts, type Contact } from './contacts.ts';
import type { CategoryCode } from '../knowledge/categories.ts';
import type { Phase } from '../evidence/common.ts';
import type { Request } from '../evidence/index.ts';
import type { Policy } from '../policy/schema.ts';
import { oncePerSite, type Seen } from '../judge/site-view.ts';
import { looksLikeIdentifier } from './identifiers.ts';

export interface RecipientFact {
  /** Of the service, or the registrable domain. */
  name: string;
  /** Of the service, where known. */
  id: string | null;
  service: string | null;
  owner: string | null;
  /** As in the knowledge base; `unknown` where nobody knows. */
  category: CategoryCode;
  declared: boolean;
  hosts: Set<string>;
  requests: Array<Seen<'request'>>;
  phases: Set<Phase>;
  /** What was sent besides the visitor's IP address: `page-address`, `identifier`, or a type of personal data. */
  receives: Set<string>;
}

/**
 * Third parties that something was sent to, over all that was recorded of the site. The site itself and its group are
 * none; a request that the browser blocked went nowhere.
 */
export const allRecipients = oncePerSite((whole, policy: Policy): RecipientFact[] => {
  const found = new Map<string, RecipientFact>();
  for (const contact of allContacts(whole, policy).values()) {
    const { seen, host, party, standing } = contact;
    const request = seen.observation;
    if (host === '' || party === 'first') continue;
    if (request.outcome === 'blocked' || request.outcome === 'upgraded') continue;
    const fact = factFor(found, contact);
    fact.requests.push(seen);
    fact.hosts.add(host);
    fact.phases.add(request.phase);
    for (const sent of sentIn(request)) fact.receives.add(sent);
    fact.declared ||= standing === 'declared';
  }
  return [...found.values()];
});

function factFor(found: Map<string, RecipientFact>, { service, host }: Contact): RecipientFact {
  const name = service?.name ?? siteOf(host);
  const fact = found.get(name) ?? {
    name,
    id: service?.id ?? null,
    service: service?.name ?? null,
    owner: service?.owner ?? null,
    category: service?.category ?? 'unknown',
    declared: false,
    hosts: new Set(),
    requests: [],
    phases: new Set(),
    receives: new Set(),
  };
  found.set(name, fact);
  return fact;
}

function sentIn(request: Request): string[] {
  const parameters = [...request.query, ...request.body.flat()];
  return [
    ...(request.referrer || parameters.some(({ shape }) => shape.shape === 'url') ? ['page-address'] : []),
    ...(parameters.some(({ shape }) => looksLikeIdentifier(shape)) ? ['identifier'] : []),
    ...(request.personalData ?? []).map(({ type }) => type),
  ];
}
