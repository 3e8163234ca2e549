/** What a policy names and a site did not show: outdated promises, or pages that were not visited. */
import { nameFits } from '../../../rules/facts/policy-names.ts';
import type { Policy } from '../../../rules/policy/schema.ts';
import { serviceById } from '../../../rules/facts/recognise.ts';
import { productMet } from '../../../rules/facts/services-met.ts';
import type { CookieReport, StorageReport } from '../schema/inventory.ts';
import type { Unseen } from '../schema/unseen.ts';

/** The cookies, keys and services of the policy that this site did not show, however it was seen. */
export function unseenOf(
  policy: Policy,
  seen: {
    cookies: readonly CookieReport[];
    storage: readonly StorageReport[];
    /** Ids of the services that the site went to. */
    met: ReadonlySet<string>;
  },
): Unseen[] {
  const cookie = (wanted: string): boolean => seen.cookies.some(({ name }) => nameFits(name, wanted));
  const storage = (wanted: string): boolean => seen.storage.some(({ key }) => nameFits(key, wanted));
  const unseen: Unseen[] = [];
  for (const { name, area = 'any' } of policy.core) {
    if (name === undefined) continue;
    if ((area !== 'storage' && cookie(name)) || (area !== 'cookie' && storage(name))) continue;
    unseen.push({ type: area === 'storage' ? 'storage' : 'cookie', name });
  }
  for (const { name } of policy.optIn.flatMap(({ cookies = [] }) => cookies))
    if (!cookie(name)) unseen.push({ type: 'cookie', name });
  const services = new Set([
    ...policy.optIn.flatMap((category) => category.services),
    ...policy.recipients.flatMap((recipient) => recipient.services ?? []),
  ]);
  for (const id of services) {
    const name = serviceById(id)?.name ?? id;
    // A service may show by its cookies or its keys alone.
    const kept = [...seen.cookies, ...seen.storage].some(({ service }) => service === name);
    if (!kept && !productMet(id, seen.met)) unseen.push({ type: 'service', name });
  }
  return unseen;
}
