/** Compares what a mechanism page does with the evidence of its site. */
import type { Observation } from '../../../rules/evidence/index.ts';
import { claimsOfSending, compareRequests } from './compare-requests.ts';
import { compareCookies } from './compare-cookies.ts';
import type { Compared } from './crawl.ts';
import { allOf, lossOf, undone, type Found, type Item } from './items.ts';
import type { NetLog } from './net-log.ts';
import {
  filled,
  idOfHost,
  type Contact,
  type Kept,
  type KnownMechanism,
  type Sent,
  type Stored,
} from './mechanism.ts';

const storageAreas: readonly string[] = ['localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage'];

export function compareMechanism(mechanism: KnownMechanism, { sites, netLog }: Compared): Item[] {
  const { id, kind, refused = [], keeps = [], contacts = [], unsent = [] } = mechanism;
  const journeys = sites.find(({ site }) => site === `${id}.test`)?.journeys ?? [];
  const evidence = journeys.flatMap(({ observations }) => observations);
  if (allOf(evidence, 'visit').length === 0) return [{ id, kind, what: 'its evidence', status: 'silent' }];
  const fill = (text: string): string => filled(text, id);
  const { sends, sets } = declaredBy(mechanism, fill);
  const requests = netLog.requests.filter(
    ({ url, site }) => belongsTo(id, url) || (site !== null && belongsTo(id, site)),
  );
  const cookies = netLog.cookies.filter(({ domain }) => idOfHost(domain.replace(/^\./, '')) === id);
  const found = [
    ...compareRequests(requests, evidence, sends),
    ...claimsOfSending(unsent.map(fill), evidence),
    ...compareCookies(cookies, netLog.cookies, evidence, sets),
    ...refused.map((name): Found => refusal(name, cookies, evidence)),
    ...keeps.map((each): Found => {
      const ran = !isIdle(fill(each.at ?? '{own}'), { sends, sets }, requests, cookies);
      return keptOf(each, fill, evidence, ran);
    }),
    ...contacts.map((each): Found => contactOf(each, fill, evidence, netLog)),
  ];
  return found.map((each) => ({ id, kind, ...each }));
}

const belongsTo = (id: string, url: string): boolean =>
  URL.canParse(url) && idOfHost(new URL(url).hostname) === id;

function declaredBy(
  { sends = [], sets = [] }: KnownMechanism,
  fill: (text: string) => string,
): { sends: Sent[]; sets: Stored[] } {
  const filledIn = (text: string | undefined): string | undefined => text && fill(text);
  return {
    sends: sends.map((each) =>
      typeof each === 'string'
        ? { url: fill(each) }
        : { ...each, url: fill(each.url), from: filledIn(each.from), by: filledIn(each.by) },
    ),
    sets: sets.map((each) =>
      typeof each === 'string'
        ? { name: each }
        : { ...each, at: filledIn(each.at), from: filledIn(each.from), by: filledIn(each.by) },
    ),
  };
}

/** Whether a cookie was refused, as declared; `claims` in compareCookies finds what the evidence says of it. */
function refusal(
  name: string,
  cookies: Compared['netLog']['cookies'],
  evidence: readonly Observation[],
): Found {
  const what = `refused cookie ${name}`;
  if (cookies.some((each) => each.name === name)) return { what, status: 'not done', why: 'it was stored' };
  const attempted = allOf(evidence, 'cookie-write').some((each) => each.name === name);
  return { what, status: 'captured', why: attempted ? 'as an attempt' : 'not mentioned' };
}

/**
 * Whether a document of this origin declares requests or cookies, and did none of them: its script never ran. A frame
 * that is removed before that, on a busy machine, stores nothing either, of which the net log says nothing.
 */
function isIdle(
  origin: string,
  { sends, sets }: ReturnType<typeof declaredBy>,
  requests: NetLog['requests'],
  cookies: NetLog['cookies'],
): boolean {
  const sent = sends.filter(({ from }) => from?.startsWith(`${origin}/`) === true);
  const set = sets.filter(({ at }) => at === origin);
  const done =
    sent.some((each) => requests.some(({ url }) => url === each.url)) ||
    set.some((each) => cookies.some(({ name }) => name === each.name));
  return sent.length + set.length > 0 && !done;
}

/** `ran`: whether its document ran a script at all, as far as one can know. */
function keptOf(
  { area, key, at = '{own}', by }: Kept,
  fill: (text: string) => string,
  evidence: readonly Observation[],
  ran: boolean,
): Found {
  const what = `${area} ${fill(key)}`;
  const found = allOf(evidence, 'storage').filter(
    (each) =>
      each.key.includes(fill(key)) &&
      each.origin === fill(at) &&
      (each.area === area || !storageAreas.includes(area)),
  );
  if (found.length === 0)
    return { what, ...(ran ? lossOf(evidence, ['storage']) : undone(evidence, ['storage'])) };
  const named =
    by === undefined || found.some(({ initiator }) => initiator.some(({ url }) => url === fill(by)));
  return named
    ? { what, status: 'captured' }
    : { what, status: 'false', why: `nobody says that ${fill(by ?? '')} wrote it` };
}

function contactOf(
  { protocol, host }: Contact,
  fill: (text: string) => string,
  evidence: readonly Observation[],
  netLog: NetLog,
): Found {
  const what = `${protocol} ${fill(host)}`;
  if (!netLog.contacts.includes(what)) return { what, ...undone(evidence, ['request']) };
  const [name] = fill(host).split(':');
  const named = allOf(evidence, 'request').some((each) => each.host === name || each.host === fill(host));
  return named ? { what, status: 'captured' } : { what, ...lossOf(evidence, ['request']) };
}
