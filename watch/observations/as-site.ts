/**
 * Evidence of a server that stands in for a site, in a copy in which its addresses are those of the site: rules judge
 * it as if it were the site. What a visitor's browser does at an address over https it did here at another, which may
 * be plain http; where that makes a difference, the copy says so.
 */
import { isMapped, isTrustworthy, namesOf, type SiteMap } from '../site-map.ts';
import type {
  CookieJar,
  CookieWrite,
  Failure,
  Form,
  Observation,
  Request,
  SiteEvidence,
} from '../../rules/evidence/index.ts';
import { schemeOf } from '../../rules/evidence/request.ts';

/** The map of the server that answers at an address; null if none does. */
export type MapAt = (url: URL) => SiteMap | null;

/** The map for an address among these. */
export const mapsAt =
  (maps: readonly SiteMap[]): MapAt =>
  (url) =>
    maps.find((map) => isMapped(url, map)) ?? null;

/** The address of the site that stands for an address of its server; any other as it is. */
export function siteAddress(address: string, mapAt: MapAt): string {
  if (!/^(?:https?|wss?):/i.test(address)) return address;
  const url = URL.parse(address);
  const map = url && mapAt(url);
  if (!url || !map) return address;
  return `${url.protocol.startsWith('ws') ? 'wss' : 'https'}://${map.host}${afterOrigin(address)}`;
}

/** What follows host and port, as it stands: evidence keeps addresses in a form of its own. */
function afterOrigin(address: string): string {
  const start = address.indexOf('//') + 2;
  const end = address.slice(start).search(/[/?#\\]/);
  return end < 0 ? '' : address.slice(start + end);
}

/** The address of the server that an address of the site stands for; any other as it is. */
export function serverAddress(address: string, { host, to }: SiteMap): string {
  const url = /^https?:/i.test(address) ? URL.parse(address) : null;
  return url?.hostname === host ? `${to}${afterOrigin(address)}` : address;
}

/** The copy, with what it says of itself: which servers stood in, and what could not be judged because of that. */
export function asSite(evidence: SiteEvidence, own: SiteMap, mapAt: MapAt): SiteEvidence {
  const used = new Map([[own.to, own]]);
  const noting: MapAt = (url) => {
    const map = mapAt(url);
    if (map && !used.has(map.to)) used.set(map.to, map);
    return map;
  };
  const journeys = evidence.journeys.map(({ journey, observations }) => ({
    journey,
    observations: observations.map((each) => observationAsSite(each, own, noting)),
  }));
  const mapped = [...used.values()];
  return {
    ...evidence,
    probe: [...evidence.probe, ...mapped.map(notProbed)],
    journeys: journeys.map(({ journey, observations }) => ({
      journey,
      observations: numbered([
        ...observations.map((each) => (each.kind === 'journey-start' ? { ...each, mapped } : each)),
        ...insecure(observations, own),
      ]),
    })),
  };
}

const numbered = (observations: readonly Observation[]): Observation[] =>
  observations.map((each, seq) => (each.seq === seq ? each : { ...each, seq }));

/** What stands in for the site has its own certificate and ports, which say nothing about the site's. */
const notProbed = ({ host, to }: SiteMap): Failure => ({
  kind: 'failure',
  ...siteWide,
  observer: 'map',
  affects: ['transport'],
  reason: `${to} stood in for ${host}, so how ${host} itself answers over http and https was not seen`,
});
const siteWide = { seq: 0, at: 0, phase: 'before-choice', visit: null, page: '' } as const;

/** Over plain http a browser refuses what it keeps of the site over https. */
function insecure(observations: readonly Observation[], { host, to }: SiteMap): Failure[] {
  if (isTrustworthy(to)) return [];
  const phases = [...new Set(observations.map(({ phase }) => phase))];
  return phases.map((phase) => ({
    kind: 'failure',
    ...siteWide,
    phase,
    observer: 'map',
    affects: ['cookie-write', 'cookie-jar', 'storage'],
    reason: `${to} is no secure context, as ${host} is: the browser refuses cookies with Secure there, and scripts lack what needs https`,
  }));
}

function observationAsSite(each: Observation, own: SiteMap, mapAt: MapAt): Observation {
  const at = (address: string): string => siteAddress(address, mapAt);
  const hostAt = hostReader(own, each.page, mapAt);
  const page = at(each.page);
  const steps = <S extends { url: string }>(list: readonly S[]): S[] =>
    list.map((step) => ({ ...step, url: at(step.url) }));
  switch (each.kind) {
    case 'visit':
      return { ...each, page, url: at(each.url), finalUrl: at(each.finalUrl) };
    case 'request':
      return { ...each, page, ...requestAsSite(each, at), initiator: steps(each.initiator) };
    case 'cookie-write':
      return { ...each, page, ...writeAsSite(each, at, mapAt), initiator: steps(each.initiator) };
    case 'cookie-jar':
      return { ...each, page, cookies: each.cookies.map((cookie) => kept(cookie, hostAt, at)) };
    case 'storage':
      return {
        ...each,
        page,
        origin: at(each.origin),
        key: each.area === 'serviceWorker' ? at(each.key) : each.key,
        initiator: steps(each.initiator),
      };
    case 'document':
      return { ...each, page, url: at(each.url), links: steps(each.links), frames: steps(each.frames) };
    case 'form':
      return { ...each, page, ...formAsSite(each, at) };
    case 'banner':
      return {
        ...each,
        page,
        frame: at(each.frame),
        controls: each.controls.map((control) =>
          control.target === undefined ? control : { ...control, target: at(control.target) },
        ),
        ...(each.statementLink ? { statementLink: at(each.statementLink) } : {}),
      };
    case 'choice':
      return { ...each, page, clicks: each.clicks.map((click) => ({ ...click, frame: at(click.frame) })) };
    case 'consent-record':
      return { ...each, page, host: hostAt(each.host) };
    case 'fingerprinting':
      return {
        ...each,
        page,
        script: at(each.script),
        frame: at(each.frame),
        initiator: steps(each.initiator),
      };
    case 'keyboard-refusal':
    case 'login-area':
    case 'journey-start':
    case 'journey-end':
    case 'failure':
    case 'transport':
    case 'alias':
      return { ...each, page };
  }
}

type At = (address: string) => string;

const hostIn = (address: string): string => URL.parse(address)?.hostname ?? '';

function requestAsSite(each: Request, at: At): Partial<Request> {
  const url = at(each.url);
  return {
    url,
    ...(url === each.url ? {} : { host: hostIn(url), scheme: schemeOf(url) }),
    frame: at(each.frame),
    ...(each.redirectedFrom === undefined ? {} : { redirectedFrom: at(each.redirectedFrom) }),
    ...(each.referrer === undefined ? {} : { referrer: at(each.referrer) }),
  };
}

/** A cookie for the server's own host is one for the site's. All else of it is the server's word, and stays. */
function writeAsSite(each: CookieWrite, at: At, mapAt: MapAt): Partial<CookieWrite> {
  const frame = at(each.frame);
  if (frame === each.frame) return { frame };
  const from = URL.parse(each.frame);
  const map = from && mapAt(from);
  const own = map && from ? namesOf(from).includes(bracketed(each.domain)) : false;
  // What the browser refused of a cookie with Secure over plain http it may keep at the site.
  const maybe = each.stored === 'blocked' && each.secure && !each.secureOrigin;
  return {
    frame,
    domain: own && map ? map.host : each.domain,
    secureOrigin: true,
    ...(maybe ? { stored: 'unknown', blockedReasons: [] } : {}),
  };
}

const bracketed = (host: string): string =>
  host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;

type Kept = CookieJar['cookies'][number];
const kept = (cookie: Kept, hostAt: At, at: At): Kept => ({
  ...cookie,
  domain: hostAt(cookie.domain),
  partition: cookie.partition === null ? null : at(cookie.partition),
});

/** A host without a port may be that of several servers on one machine: the page's own comes first. */
function hostReader(own: SiteMap, page: string, mapAt: MapAt): At {
  const url = URL.parse(page);
  const first = (url && mapAt(url)) ?? own;
  const names = (URL.parse(first.to) && namesOf(new URL(first.to))) ?? [];
  return (host) => (names.includes(bracketed(host)) ? first.host : host);
}

function formAsSite(each: Form, at: At): Partial<Form> {
  const action = at(each.action);
  return {
    action,
    ...(action === each.action ? {} : { actionHost: hostIn(action), actionScheme: 'https' }),
    frame: at(each.frame),
  };
}
