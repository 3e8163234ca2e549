/** The known services that a crawl saw. */
import { serviceById, serviceOfRequest } from '../../facts/recognise.ts';
import type { SiteView } from '../../judge/site-view.ts';

/** Ids of known services, each with the first address that the crawl requested. */
export function contacted(views: readonly SiteView[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const view of views) {
    for (const { observation } of view.all('request')) {
      const service = serviceOfRequest(observation);
      if (service !== null && serviceById(service.id) !== null && !found.has(service.id))
        found.set(service.id, observation.url);
    }
  }
  return found;
}
