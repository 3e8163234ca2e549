/** The cookie inventory of a site: one row a cookie, over all its journeys. */
import type { ValueShape } from '../../rules/evidence/common.ts';
import type { SiteEvidence } from '../../rules/evidence.ts';
import { compareProfiles, type Sample } from '../../rules/facts/identity.ts';
import type { Policy } from '../../rules/policy.ts';
import type { CookieReport } from '../report.ts';
import type { Classification } from './classification.ts';

interface Gathered {
  name: string;
  domain: string;
  path: string;
  lifetime: number | null;
  secure: boolean;
  httpOnly: boolean;
  phases: Set<string>;
  journeys: Set<string>;
  /** Values by phase: what is compared between fresh profiles. */
  values: Map<string, Sample[]>;
}

/** Every cookie that was stored, or may have been. A refused write is not in it, nor is a deletion. */
export function cookieInventory(evidence: SiteEvidence, siteHost: string, policy: Policy, classify: Classification, records: ReadonlySet<string>): CookieReport[] {
  const cookies = new Map<string, Gathered>();
  for (const { journey, observations } of evidence.journeys) {
    for (const observation of observations) {
      if (observation.kind === 'cookie-write' && !observation.deletion && observation.stored !== 'blocked') {
        note(cookies, observation, journey, observation.phase);
      }
      if (observation.kind === 'cookie-jar') for (const cookie of observation.cookies) note(cookies, cookie, journey, observation.phase);
    }
  }
  return [...cookies.values()]
    .map(({ name, domain, path, values, phases, journeys, ...rest }) => {
      const { category, service, decidedBy, declared, party } = classify.classifyCookie({ name, domain, path, ...rest }, siteHost, policy, { records });
      return { name, domain, party, category, decidedBy, service, ...rest, declared, phases: [...phases], journeys: [...journeys], identifier: identityOf(values) };
    })
    .toSorted((a, b) => a.party.localeCompare(b.party) || `${a.domain} ${a.name}`.localeCompare(`${b.domain} ${b.name}`, 'en'));
}

interface SeenCookie {
  name: string;
  domain: string;
  path: string;
  lifetime: number | null;
  secure: boolean;
  httpOnly: boolean;
  value: ValueShape;
}

/** Longest lifetime wins, since the jar caps it and a site may renew; attributes are those of the laxest sighting. */
function note(cookies: Map<string, Gathered>, seen: SeenCookie, journey: string, phase: string): void {
  const domain = seen.domain.replace(/^\./, '').toLowerCase();
  const key = `${domain}\n${seen.name}`;
  let cookie = cookies.get(key);
  if (!cookie) {
    cookie = { name: seen.name, domain, path: seen.path, lifetime: seen.lifetime, secure: seen.secure, httpOnly: seen.httpOnly, phases: new Set(), journeys: new Set(), values: new Map() };
    cookies.set(key, cookie);
  }
  if (seen.lifetime !== null) cookie.lifetime = Math.max(cookie.lifetime ?? 0, seen.lifetime);
  cookie.secure &&= seen.secure;
  cookie.httpOnly &&= seen.httpOnly;
  cookie.phases.add(phase);
  cookie.journeys.add(journey);
  // Moments and on/off switches differ without telling anyone apart.
  if (seen.value.shape === 'empty' || seen.value.shape === 'boolean' || seen.value.shape === 'timestamp') return;
  const samples = cookie.values.get(phase) ?? [];
  if (!samples.some((sample) => sample.journey === journey && sample.value.hash === seen.value.hash)) samples.push({ journey, visit: null, value: seen.value });
  cookie.values.set(phase, samples);
}

/** Profiles are comparable at the same phase only: a record of the choice rightly differs between accept and reject. */
function identityOf(values: Map<string, Sample[]>): CookieReport['identifier'] {
  const compared = [...values.values()].map(compareProfiles);
  return compared.includes('constant') ? 'constant' : compared.includes('identifier') ? 'identifier' : 'unknown';
}
