/** Compares whole sites with the net log: all requests and cookies, whatever the pages are. */
import { siteOf } from '../../../rules/address.ts';
import type { Observation } from '../../../rules/evidence/index.ts';
import { compareCookies } from './compare-cookies.ts';
import { compareRequests } from './compare-requests.ts';
import type { Item } from './items.ts';
import type { NetLog, StartedRequest } from './net-log.ts';

export interface ComparedSite {
  id: string;
  url: string;
  evidence: readonly Observation[];
}

/** What belongs to no site in particular, such as cookies of third parties, is looked for in all evidence. */
export function compareSites(kind: string, sites: readonly ComparedSite[], netLog: NetLog): Item[] {
  const names = new Set(sites.map(({ url }) => siteOf(url)));
  const nameOf = (url: string | null): string => {
    const name = url !== null && URL.canParse(url) ? siteOf(url) : '';
    return names.has(name) ? name : '';
  };
  const nobodys = ({ site, url, initiator }: StartedRequest): boolean =>
    initiator === null && nameOf(site) === '' && nameOf(url) === '';
  const requests = Map.groupBy(
    // Without those of the browser's own, such as for its updates.
    netLog.requests.filter((each) => !nobodys(each)),
    ({ site, url }) => nameOf(site) || nameOf(url),
  );
  const cookies = Map.groupBy(netLog.cookies, ({ domain }) => nameOf(`https://${domain.replace(/^\./, '')}`));
  const all = { id: 'third parties', url: '', evidence: sites.flatMap(({ evidence }) => evidence) };
  // A redirect takes a visitor of one site by way of another, and is in the evidence of the first.
  const ways = Map.groupBy(
    sites.flatMap(({ url: from, evidence }) =>
      evidence.flatMap((each) =>
        each.kind === 'request' && each.mainDocument && siteOf(each.url) !== siteOf(from) ? [each] : [],
      ),
    ),
    (each) => siteOf(each.url),
  );
  return [...sites, all].flatMap(({ id, url, evidence }) => {
    const name = url === '' ? '' : siteOf(url);
    const found = [
      ...compareRequests(requests.get(name) ?? [], [...evidence, ...(ways.get(name) ?? [])]),
      ...compareCookies(cookies.get(name) ?? [], netLog.cookies, evidence),
    ];
    return found.map((each) => ({ kind, id, ...each }));
  });
}
