/**
 * Evidence that may be judged: what an engine saw that lacks parts of a visitor's browser counts only where
 * that browser would have seen the same. docs/engines.md has the measurements that this rests on.
 */
import type { Lack } from '../evidence/common.ts';
import type {
  Failure,
  JourneyEvidence,
  Observation,
  Request,
  SiteEvidence,
  Visit,
} from '../evidence/index.ts';
import { isPublicName } from '../address.ts';

/**
 * Without the pages that a visitor's browser may have loaded over https: they count as not seen, so that no
 * rule finds anything on them and none passes because of them. A request that such a browser may have turned
 * into https stays; what came of it counts as not fully seen.
 */
export function asVisitorsSee(evidence: SiteEvidence): SiteEvidence {
  const withoutHttps = hostsWithoutHttps(evidence);
  return {
    ...evidence,
    journeys: evidence.journeys.map((journey) =>
      withDoubtfulRequests(withoutDoubtfulPages(journey, withoutHttps), withoutHttps),
    ),
  };
}

/** The first page that a visitor's browser may have loaded over https; null if there is none. */
export function pageOnHttp(evidence: SiteEvidence): string | null {
  const withoutHttps = hostsWithoutHttps(evidence);
  const [first] = evidence.journeys.flatMap((journey) => doubtfulPages(journey, withoutHttps));
  return first?.finalUrl ?? null;
}

/** What a visitor's browser has and the browser of this journey lacks. */
function lacks({ observations }: JourneyEvidence, what: Lack): boolean {
  return observations.some((each) => each.kind === 'journey-start' && (each.lacks ?? []).includes(what));
}

/** A request without encryption, which a visitor's browser sends over https if it knows the host as https only. */
const sentInClear = ({ scheme, host, outcome, mainDocument }: Request): boolean =>
  (scheme === 'http' || scheme === 'ws') &&
  (outcome === 'answered' || outcome === 'pending') &&
  !mainDocument &&
  isPublicName(host);

/** A visitor's browser falls back to http for these. */
function hostsWithoutHttps({ probe }: SiteEvidence): ReadonlySet<string> {
  return new Set(
    probe.flatMap((each) =>
      each.kind === 'transport' && (each.https.outcome !== 'answered' || each.certificate?.trusted === false)
        ? [each.host]
        : [],
    ),
  );
}

function doubtfulPages(journey: JourneyEvidence, withoutHttps: ReadonlySet<string>): Visit[] {
  if (!lacks(journey, 'https-upgrades')) return [];
  return journey.observations
    .filter((each) => each.kind === 'visit')
    .filter(({ outcome, finalUrl }) => outcome === 'loaded' && isUpgraded(finalUrl, withoutHttps));
}

/** Chromium tries https for public names on the usual port, and for no other address. */
function isUpgraded(url: string, withoutHttps: ReadonlySet<string>): boolean {
  const [, host = ''] = /^http:\/\/([^/?#:@]+)(?=[/?#]|$)/i.exec(url) ?? [];
  return isPublicName(host) && !withoutHttps.has(host);
}

function withoutDoubtfulPages(journey: JourneyEvidence, withoutHttps: ReadonlySet<string>): JourneyEvidence {
  const doubtful = new Set(doubtfulPages(journey, withoutHttps).map(({ visit }) => visit));
  if (doubtful.size === 0) return journey;
  const observations = journey.observations.flatMap((each): Observation[] => {
    if (each.visit === null || !doubtful.has(each.visit)) return [each];
    return each.kind === 'visit' ? [{ ...each, outcome: 'failed', reason: STAYED_ON_HTTP }] : [];
  });
  return { ...journey, observations };
}

const STAYED_ON_HTTP =
  "the headless shell loaded it over http, and a visitor's browser may have loaded it over https";

function withDoubtfulRequests(journey: JourneyEvidence, withoutHttps: ReadonlySet<string>): JourneyEvidence {
  if (!lacks(journey, 'hsts-preload')) return journey;
  const failures = new Map<string, Failure>();
  for (const each of journey.observations) {
    if (each.kind !== 'request' || !sentInClear(each) || withoutHttps.has(each.host)) continue;
    const { seq, at, phase, visit, page, host } = each;
    failures.set(`${phase} ${host}`, {
      kind: 'failure',
      seq,
      at,
      phase,
      visit,
      page,
      observer: 'request',
      affects: ['request', 'cookie-write', 'cookie-jar', 'storage'],
      reason: `the headless shell asked ${host} over http, and a visitor's browser may know it as https only`,
    });
  }
  return { ...journey, observations: [...journey.observations, ...failures.values()] };
}
