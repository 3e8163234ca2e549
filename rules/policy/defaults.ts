/** The policy for sites without a statement: what the law asks of anyone, judged by the knowledge base. */
import { hostOf } from '../address.ts';
import { coreCategories } from '../knowledge/categories.ts';
import { POLICY_SCHEMA, policySchema, type Policy } from './schema.ts';

/**
 * A policy with one site per address, in the given order. Its id is the host name, with a number if a host
 * comes twice.
 * @throws ZodError when an address has no scheme or host
 */
export function defaultPolicy(urls: readonly string[]): Policy {
  const used = new Set<string>();
  return policySchema.parse({
    schema: POLICY_SCHEMA,
    name: 'Built-in policy',
    statement: { title: 'No statement given' },
    sites: urls.map((url) => ({ id: uniqueId(hostOf(url), used), url })),
    core: coreCategories.map((category) => ({
      category,
      area: 'any',
      purpose: 'Generally taken as not needing consent',
    })),
    unknown: 'knowledge',
  });
}

function uniqueId(host: string, used: Set<string>): string {
  // An id names a folder: colons of an IPv6 address and the like become dashes.
  const plain =
    host
      .replace(/[^a-z0-9._-]+/g, '-')
      .replace(/^[^a-z0-9]+/, '')
      .slice(0, 56) || 'site';
  let id = plain;
  for (let number = 2; used.has(id); number += 1) id = `${plain}-${number}`;
  used.add(id);
  return id;
}
