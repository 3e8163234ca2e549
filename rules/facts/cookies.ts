/** Cookies as they were seen, one fact a cookie: every attempt to set it, and every time that the jar held it. */
import { domainCovers, hostOf } from '../address.ts';
import { classifyCookie, type Classified } from '../classify.ts';
import { isOfGroup } from '../declared.ts';
import type { InitiatorStep, Phase, ValueShape } from '../evidence/common.ts';
import type { CookieWrite, Observation } from '../evidence.ts';
import type { Subject } from '../finding.ts';
import type { Policy } from '../policy.ts';
import type { SiteView } from '../site-view.ts';
import { compareProfiles, looksLikeIdentifier, stableWithinProfile, type Identity, type Sample } from './identity.ts';
import { observedRecords } from './records.ts';
import { tellingInitiator } from './initiator.ts';

export interface CookieSighting {
  journey: string;
  /** The write, or the jar that held it. */
  observation: Observation;
  /** Null for a sighting in the jar. */
  write: CookieWrite | null;
  value: ValueShape;
}

export interface CookieFact extends Classified {
  name: string;
  domain: string;
  sightings: CookieSighting[];
  /** Longest that was asked for, in seconds; null for a session cookie. Never the browser's capped term where a write was seen. */
  lifetime: number | null;
  httpOnly: boolean;
  /** The browser refused every attempt, and the jar never held it. */
  refused: boolean;
  identity: Identity;
  /** Its value is long and varied enough to tell visitors apart, and stays the same while a visitor walks on. */
  identifierLike: boolean;
  initiator: InitiatorStep[];
}

/** All cookies of the view, or those of some phases. Deletions, and writes for domains that no browser would store, are left out. */
export function cookies(view: SiteView, policy: Policy, phases?: readonly Phase[]): CookieFact[] {
  const wanted = (phase: Phase): boolean => phases === undefined || phases.includes(phase);
  const records = observedRecords(view);
  const groups = new Map<string, { name: string; domain: string; sightings: CookieSighting[]; jar: Array<{ httpOnly: boolean; lifetime: number | null }> }>();
  const group = (name: string, domain: string): NonNullable<ReturnType<typeof groups.get>> => {
    const key = `${name}\n${domain}`;
    const found = groups.get(key) ?? { name, domain, sightings: [], jar: [] };
    groups.set(key, found);
    return found;
  };
  for (const { journey, observation } of view.all('cookie-write')) {
    if (!wanted(observation.phase) || observation.deletion || !possible(observation)) continue;
    group(observation.name, observation.domain).sightings.push({ journey, observation, write: observation, value: observation.value });
  }
  for (const { journey, observation } of view.all('cookie-jar')) {
    if (!wanted(observation.phase)) continue;
    for (const { name, domain, value, httpOnly, lifetime } of observation.cookies) {
      const found = group(name, domain.replace(/^\./, ''));
      found.sightings.push({ journey, observation, write: null, value });
      found.jar.push({ httpOnly, lifetime });
    }
  }
  return [...groups.values()].map(({ name, domain, sightings, jar }) => {
    const writes = sightings.flatMap(({ write }) => write ?? []);
    const samples = sightings.map(({ journey, observation, value }): Sample => ({ journey, visit: observation.visit, value }));
    const lifetimes = (writes.length > 0 ? writes : jar).map(({ lifetime }) => lifetime);
    const lifetime = lifetimes.reduce((longest, next) => (next === null ? longest : Math.max(longest ?? 0, next)), null);
    const httpOnly = [...writes, ...jar].every((one) => one.httpOnly);
    const via = writes.find((write) => write.via !== 'unknown')?.via ?? 'unknown';
    const host = siteHostOf(sightings[0]?.observation.page ?? '', view, policy);
    return {
      ...classifyCookie({ name, domain, via, httpOnly, lifetime }, host, policy, { records }),
      name,
      domain,
      sightings,
      lifetime,
      httpOnly,
      refused: jar.length === 0 && writes.length > 0 && writes.every(({ stored }) => stored === 'blocked'),
      identity: compareProfiles(samples),
      identifierLike: samples.some(({ value }) => looksLikeIdentifier(value)) && stableWithinProfile(samples),
      initiator: tellingInitiator(writes.map(({ initiator }) => initiator)),
    };
  });
}

/** A script may try any Domain attribute; the browser keeps only one that covers the host that asks. */
function possible({ domain, frame }: CookieWrite): boolean {
  const host = hostOf(frame);
  return host === '' || domainCovers(domain, host);
}

/** The page's host where the page is one of the group's (a site may redirect to another of them), else the site's own. */
export function siteHostOf(page: string, view: SiteView, policy: Policy): string {
  const host = hostOf(page);
  return host !== '' && isOfGroup(host, view.host, policy) ? host : view.host;
}

/** One key a cookie, for comparing facts of different phases. */
export const cookieKey = ({ name, domain }: { name: string; domain: string }): string => `${name}\n${domain}`;

export const cookieSubject = ({ name, domain }: CookieFact): Subject => ({ type: 'cookie', name, host: domain });
