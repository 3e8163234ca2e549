/** Cookies as they were seen, one fact a cookie: every attempt to set it, and every time that the jar held it. */
import { domainCovers, hostOf } from '../address.ts';
import { classifyCookie, type Classified } from './classify.ts';
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
import { clearestInitiator } from './initiators.ts';

export interface CookieSighting {
  journey: string;
  /** The write, or the jar that held it. */
  observation: Observation;
  /** Null for a sighting in the jar. */
  write: CookieWrite | null;
  value: ValueShape;
  /** As it was asked for, or as the jar has it: the browser caps that at 400 days. */
  lifetime: number | null;
  secure: boolean;
  httpOnly: boolean;
}

/** What is true of a cookie on a site, whichever part of the evidence is looked at. */
export interface CookieTraits extends Classified {
  name: string;
  domain: string;
  /** Longest that was asked for, in seconds; null for a session cookie. Never the browser's capped term where a write was seen. */
  lifetime: number | null;
  /** Attributes of the laxest sighting. */
  secure: boolean;
  httpOnly: boolean;
}

/** The same with what was seen of it in some phases. */
export interface CookieFact extends CookieTraits {
  sightings: CookieSighting[];
  /** Where it was stored, or may have been; where it was tried to be, if the browser refused every attempt. */
  phases: Phase[];
  journeys: string[];
  /** The browser refused every attempt, and the jar never held it. */
  refused: boolean;
  identity: Identity;
  /** Whether visitors in the same situation had different values. */
  acrossVisitors: Identity;
  /** Its value is long and varied enough to tell visitors apart, and stays the same while a visitor walks on. */
  identifierLike: boolean;
  initiator: InitiatorStep[];
}

/** Whether the browser kept it, as far as anyone knows. */
export const isKept = ({ write }: CookieSighting): boolean => write?.stored !== 'blocked';

/** One fact a cookie, over all that was recorded of the site: what the inventory of a report lists. */
export const allCookies = oncePerSite((whole, policy: Policy): CookieFact[] => {
  const records = observedRecords(whole);
  return groupsOf(whole).map((group) => ({
    ...traitsOf(group, whole, policy, records),
    ...seenOf(group.sightings),
  }));
});

const traitsByKey = oncePerSite(
  (whole, policy: Policy): ReadonlyMap<string, CookieFact> =>
    new Map(allCookies(whole, policy).map((fact) => [cookieKey(fact), fact])),
);

/**
 * Cookies of the view, or those of some phases. What a cookie is (category, service, party, lifetime) is derived once
 * for the site; when and how it was seen, and whether its value tells visitors apart, is that of the view and phases.
 */
export function cookies(view: SiteView, policy: Policy, phases?: readonly Phase[]): CookieFact[] {
  const known = traitsByKey(view, policy);
  return groupsOf(view, phases).flatMap((group) => {
    const fact = known.get(cookieKey(group));
    return fact ? [{ ...fact, ...seenOf(group.sightings) }] : [];
  });
}

interface Group {
  name: string;
  domain: string;
  sightings: CookieSighting[];
}

/** Deletions, and writes for domains that no browser would store, are left out. */
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
  records: ReadonlySet<string>,
): CookieTraits {
  const there = sightingsThatCount(sightings);
  const lifetime = lifetimeOf(sightings);
  const httpOnly = there.every((one) => one.httpOnly);
  const secure = there.every((one) => one.secure);
  const via =
    there.flatMap(({ write }) => write ?? []).find((write) => write.via !== 'unknown')?.via ?? 'unknown';
  const host = siteHostOf(sightings[0]?.observation.page ?? '', whole, policy);
  const classified = classifyCookie({ name, domain, via, httpOnly, lifetime }, host, policy, { records });
  return { ...classified, name, domain, lifetime, secure, httpOnly };
}

/** Attempts that the browser refused say nothing of the cookie that it kept; they count where it kept none. */
function sightingsThatCount(sightings: readonly CookieSighting[]): readonly CookieSighting[] {
  const kept = sightings.filter(isKept);
  return kept.length > 0 ? kept : sightings;
}

/** The longest term that was asked for, or that the jar has where nobody was seen to ask; null for a session cookie. */
export function lifetimeOf(sightings: readonly CookieSighting[]): number | null {
  const there = sightingsThatCount(sightings);
  const writes = there.filter(({ write }) => write !== null);
  return (writes.length > 0 ? writes : there).reduce<number | null>(
    (longest, { lifetime }) => (lifetime === null ? longest : Math.max(longest ?? 0, lifetime)),
    null,
  );
}

const sampleOf = ({
  journey,
  observation: { visit, phase },
  value,
}: CookieSighting): Sample & { phase: Phase } => ({ journey, visit, phase, value });

function seenOf(sightings: CookieSighting[]): Omit<CookieFact, keyof CookieTraits> {
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
    initiator: clearestInitiator(sightings.flatMap(({ write }) => (write ? [write.initiator] : []))),
  };
}

/** A domain as it is compared: `.Example.nl` and `example.nl` are one. */
const plainDomain = (domain: string): string => domain.replace(/^\./, '').toLowerCase();

/** A script may try any Domain attribute; the browser keeps only one that covers the host that asks. */
function possible({ domain, frame }: CookieWrite): boolean {
  const host = hostOf(frame);
  return host === '' || domainCovers(plainDomain(domain), host);
}

/** The page's host where the page is one of the group's (a site may redirect to another of them), else the site's own. */
export function siteHostOf(page: string, view: SiteView, policy: Policy): string {
  const host = hostOf(page);
  return host !== '' && isOfGroup(host, view.host, policy) ? host : view.host;
}

/** One key a cookie, for comparing facts of different phases. */
export const cookieKey = ({ name, domain }: { name: string; domain: string }): string => `${name}\n${domain}`;

export const cookieSubject = ({ name, domain }: CookieFact): Subject => ({
  type: 'cookie',
  name,
  host: domain,
});
