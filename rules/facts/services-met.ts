/** Which services a site went to, or tried to: by its requests and its forms, whatever came of them. */
import type { SiteView } from '../judge/site-view.ts';
import { serviceById, serviceOf, serviceOfRequest } from './recognise.ts';

export const servicesMet = (view: SiteView): ReadonlySet<string> =>
  new Set([
    ...view.all('request').flatMap(({ observation }) => serviceOfRequest(observation)?.id ?? []),
    ...view.all('form').flatMap(({ observation }) => serviceOf(observation.action)?.id ?? []),
  ]);

/** Whether the service, or another edition or version of the same product, was met. */
export function productMet(id: string, met: ReadonlySet<string>): boolean {
  if (met.has(id)) return true;
  const wanted = serviceById(id);
  if (wanted === null) return false;
  return [...met].some((other) => {
    const found = serviceById(other);
    if (found === null) return false;
    if (wanted.family !== undefined) return found.family === wanted.family;
    return wanted.owner !== null && found.owner === wanted.owner && found.category === wanted.category;
  });
}
