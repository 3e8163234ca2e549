/** The lines of a draft policy about who receives data. */
import { siteOf } from '../../address.ts';
import { isOwn } from '../../facts/declared.ts';
import { ownerOf } from '../../knowledge/owners.ts';
import type { Policy } from '../schema.ts';
import { serviceById, serviceOf } from '../../facts/recognise.ts';
import type { SiteView } from '../../judge/site-view.ts';
import { contacted } from './contacted.ts';
import { text } from './text.ts';

/** The recipients that the crawl contacted, by organisation. */
export function recipientLines(views: readonly SiteView[], policy: Policy): string[] {
  const owners = new Map<string, { services: string[]; hosts: Set<string> }>();
  const entry = (name: string) =>
    owners.get(name) ??
    owners.set(name, { services: [], hosts: new Set() }).get(name) ?? {
      services: [],
      hosts: new Set<string>(),
    };
  for (const id of contacted(views).keys()) {
    const service = serviceById(id);
    if (service !== null && service.owner !== null && service.category !== 'consent-manager')
      entry(service.owner).services.push(id);
  }
  for (const view of views) {
    for (const { observation } of view.all('request')) {
      if (
        serviceOf(observation.url) === null &&
        observation.scheme !== 'other' &&
        !isOwn(observation.host, view.host, policy)
      )
        entry(ownerOf(observation.host) ?? siteOf(observation.host)).hosts.add(siteOf(observation.host));
    }
  }
  if (owners.size === 0) return ['# The sites contacted no other parties.', 'recipients: []'];
  return [
    '# These parties receive data. Remove those that the statement does not name: the report then shows them.',
    'recipients:',
    ...[...owners]
      .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([name, { services, hosts }]) => {
        const what = [
          ...(services.length > 0 ? [`services: [${services.toSorted().join(', ')}]`] : []),
          ...(hosts.size > 0 ? [`hosts: [${[...hosts].toSorted().map(text).join(', ')}]`] : []),
        ];
        return `  - { name: ${text(name)}, purpose: "to be described", ${what.join(', ')} }`;
      }),
  ];
}
