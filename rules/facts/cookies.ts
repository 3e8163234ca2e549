/** Cookies, one fact each: every attempt to set the cookie, and every snapshot of the jar that holds it. */
import { domainCovers, hostOf } from '../address.ts';
import { classifiedFor, classifyCookie, type Classified } from './classify.ts';
import { isOfGroup } from './declared.ts';
import type { InitiatorStep, Phase, ValueShape } from '../evidence/common.ts';
import type { CookieWrite, Observation } from '../evidence/index.ts';
import type { Subject } from '../judge/finding.ts';
import type { Policy } from '../policy/schema.ts';
import { oncePerSite, type SiteView } from '../judge/site-view.ts';
import {
  compareProfiles,
  compareVisitors,
  looksLikeIdentifier,
  stableWithinProfile,
  type Identity,
  type Sample,
} from './identifiers.ts';
import { observedRecords } from './choice-records.ts';
import { ofMembers, sightingsThatJudge, toWhoHasIt, whoHas } from './login-area.ts';
import { clearestInitiator } from './initiators.ts';
import { fingerprintAt, looksLikeChecksum } from './fingerprinted.ts';
import { profiles } from './profiles.ts';
import { trackerThatWrote } from './writer.ts';

export interface CookieSighting {
  journey: string;
  /** The write, or the snapshot of the jar. */
  observation: Observation;
  /** Null for a sighting in the jar. */
  write: CookieWrite | null;
  value: ValueShape;
  /** Seconds as requested, or as in the jar, which the browser caps at 400 days. */
  lifetime: number | null;
  secure: boolean;
  httpOnly: boolean;
}

/** Properties of a cookie on a site, the same in every part of the evidence. */
export interface CookieTraits extends Classified {
  name: string;
  domain: string;
  /**
   * The longest requested lifetime in seconds; null for a session cookie. Never the browser's capped one if a
   * write was seen.
   */
  lifetime: number | null;
  /** Attributes of the laxest sighting. */
  secure: boolean;
  httpOnly: boolean;
  /** Whether its value may be computed from the browser's fingerprint (`fingerprinted.ts`). */
  computed: boolean;
}

/** A cookie with its sightings in some phases. */
export interface CookieFact extends CookieTraits {
  sightings: CookieSighting[];
  /**
   * Phases in which the browser stored it, or may have; if it refused every attempt, the phases of the
   * attempts.
   */
  phases: Phase[];
  journeys: string[];
  /** Whether the browser refused every attempt and the jar never held it. */
  refused: boolean;
  identity: Identity;
  /** How its values compare between visitors in the same situation. */
  acrossVisitors: Identity;
  /**
   * Whether its value is long and varied enough to tell visitors apart, and stays the same from page to page.
   */
  identifierLike: boolean;
  initiator: InitiatorStep[];
}

/** Whether the browser kept it, or may have. */
export const isKept = ({ write }: CookieSighting): boolean => write?.stored !== 'blocked';

/** One fact per cookie from all evidence of the site: the rows of a report's inventory. */
export const allCookies = oncePerSite((whole, policy: Policy): CookieFact[] => {
  const records = observedRecords(whole);
  const isMember = ofMembers(whole, policy);
  return groupsOf(whole).map((group) => ({
    ...traitsOf(group, whole, policy, { records, who: whoHas(group.sightings, isMember) }),
    ...seenOf(group.sightings, profiles(whole, policy)),
  }));
});

const factByKey = oncePerSite(
  (whole, policy: Policy): ReadonlyMap<string, CookieFact> =>
    new Map(allCookies(whole, policy).map((fact) => [cookieKey(fact), fact])),
);

/**
 * Cookies of the view, or of some phases of it. Category, service, party and lifetime are derived once for
 * the site; sightings, and whether its value tells visitors apart, come from the view and phases.
 */
export function cookies(view: SiteView, policy: Policy, phases?: readonly Phase[]): CookieFact[] {
  const known = factByKey(view, policy);
  const isMember = ofMembers(view, policy);
  return groupsOf(view, phases).flatMap((group) => {
    const fact = known.get(cookieKey(group));
    if (!fact) return [];
    const sightings = sightingsThatJudge(group.sightings, fact, isMember);
    return [{ ...toWhoHasIt(fact, sightings, isMember), ...seenOf(sightings, profiles(view, policy)) }];
  });
}

interface Group {
  name: string;
  domain: string;
  sightings: CookieSighting[];
}

/** Groups sightings by cookie, without deletions and writes for domains that no browser would store. */
function groupsOf(view: SiteView, phases?: readonly Phase[]): Group[] {
  const wanted = (phase: Phase): boolean => phases === undefined || phases.includes(phase);
  const groups = new Map<string, Group>();
  const groupFor = (name: string, rawDomain: string): Group => {
    const domain = plainDomain(rawDomain);
    const key = cookieKey({ name, domain });
    const found = groups.get(key) ?? { name, domain, sightings: [] };
    groups.set(key, found);
    return found;
  };
  for (const { journey, observation } of view.all('cookie-write')) {
    if (!wanted(observation.phase) || observation.deletion || !possible(observation)) continue;
    const { value, lifetime, secure, httpOnly } = observation;
    const { sightings } = groupFor(observation.name, observation.domain);
    sightings.push({ journey, observation, write: observation, value, lifetime, secure, httpOnly });
  }
  for (const { journey, observation } of view.all('cookie-jar')) {
    if (!wanted(observation.phase)) continue;
    for (const { name, domain, value, lifetime, secure, httpOnly } of observation.cookies) {
      groupFor(name, domain).sightings.push({
        journey,
        observation,
        write: null,
        value,
        lifetime,
        secure,
        httpOnly,
      });
    }
  }
  return [...groups.values()];
}

function traitsOf(
  { name, domain, sightings }: Group,
  whole: SiteView,
  policy: Policy,
  { records, who }: { records: ReadonlySet<string>; who: 'visitor' | 'member' },
): CookieTraits {
  const there = sightingsThatCount(sightings);
  const lifetime = lifetimeOf(sightings);
  const httpOnly = there.every((one) => one.httpOnly);
  const secure = there.every((one) => one.secure);
  const via =
    there.flatMap(({ write }) => write ?? []).find((write) => write.via !== 'unknown')?.via ?? 'unknown';
  const host = siteHostOf(sightings[0]?.observation.page ?? '', whole, policy);
  const writer = trackerThatWrote(chainsOf(there));
  const classified = classifiedFor(who, name, policy, (said) =>
    classifyCookie({ name, domain, via, httpOnly, lifetime }, host, said, { records, writer }),
  );
  const isFingerprint = fingerprintAt(whole, policy);
  const computed = sightings.some(
    ({ write, value }) => write !== null && looksLikeChecksum(value) && isFingerprint(write),
  );
  return { ...classified, name, domain, lifetime, secure, httpOnly, computed };
}

/** Refused attempts say nothing about the cookie that the browser kept; they count only if it kept none. */
function sightingsThatCount(sightings: readonly CookieSighting[]): readonly CookieSighting[] {
  const kept = sightings.filter(isKept);
  return kept.length > 0 ? kept : sightings;
}

/**
 * The longest requested lifetime in seconds, or the jar's if no request was seen; null for a session cookie.
 */
export function lifetimeOf(sightings: readonly CookieSighting[]): number | null {
  const there = sightingsThatCount(sightings);
  const writes = there.filter(({ write }) => write !== null);
  return (writes.length > 0 ? writes : there).reduce<number | null>(
    (longest, { lifetime }) => (lifetime === null ? longest : Math.max(longest ?? 0, lifetime)),
    null,
  );
}

function seenOf(
  sightings: CookieSighting[],
  profileOf: (journey: string) => string,
): Omit<CookieFact, keyof CookieTraits> {
  const sampleOf = ({ journey, observation, value }: CookieSighting): Sample & { phase: Phase } => {
    const { visit, phase } = observation;
    return { journey, profile: profileOf(journey), visit, phase, value };
  };
  const samples = sightings.map(sampleOf);
  const there = sightingsThatCount(sightings);
  return {
    sightings,
    phases: [...new Set(there.map(({ observation }) => observation.phase))],
    journeys: [...new Set(there.map(({ journey }) => journey))],
    refused: !sightings.some(isKept),
    identity: compareProfiles(samples),
    acrossVisitors: compareVisitors(there.map(sampleOf)),
    identifierLike: samples.some(({ value }) => looksLikeIdentifier(value)) && stableWithinProfile(samples),
    initiator: clearestInitiator(chainsOf(sightings)),
  };
}

/** Who made each write of the cookie. */
export const chainsOf = (sightings: readonly CookieSighting[]): InitiatorStep[][] =>
  sightings.flatMap(({ write }) => (write ? [write.initiator] : []));

/** A domain in the form for comparison: `.Example.nl` and `example.nl` are equal. */
const plainDomain = (domain: string): string => domain.replace(/^\./, '').toLowerCase();

/**
 * A script may try any Domain attribute; the browser keeps only a cookie whose domain covers the host of the
 * frame.
 */
function possible({ domain, frame }: CookieWrite): boolean {
  const host = hostOf(frame);
  return host === '' || domainCovers(plainDomain(domain), host);
}

/**
 * The page's host if the page belongs to the group (a site may redirect to another one of it), else the
 * site's own.
 */
export function siteHostOf(page: string, view: SiteView, policy: Policy): string {
  const host = hostOf(page);
  return host !== '' && isOfGroup(host, view.host, policy) ? host : view.host;
}

/** A key that is unique for each cookie, to compare facts of different phases. */
export const cookieKey = ({ name, domain }: { name: string; domain: string }): string => `${name}\n${domain}`;

/** The subject of a finding about this cookie. */
export const cookieSubject = ({ name, domain }: CookieFact): Subject => ({
  type: 'cookie',
  name,
  host: domain,
});
