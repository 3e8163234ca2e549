/** What a rule sees of a site: its evidence, narrowed to what the rule asked for, and easy to ask. */
import type { Phase } from './evidence/common.ts';
import type { Kind, Observation, ObservationOf, SiteEvidence } from './evidence.ts';
import { hostOf } from './address.ts';
import type { PolicySite } from './policy.ts';

/** An observation with the journey that it was seen in. */
export interface Seen<K extends Kind> {
  journey: string;
  observation: ObservationOf<K>;
}

export interface SiteView {
  site: PolicySite;
  /** Host of the site's own address. */
  host: string;
  /** Names of the journeys that were made. */
  journeys: string[];
  /** All observations of a kind, in journey order, optionally of one phase only. */
  all<K extends Kind>(kind: K, phase?: Phase): Seen<K>[];
  /** The site-wide probe, e.g. `transport`. */
  probe<K extends Kind>(kind: K): ObservationOf<K>[];
}

function isKind<K extends Kind>(observation: Observation, kind: K): observation is ObservationOf<K> {
  return observation.kind === kind;
}

/**
 * `needs` and `phases` narrow the view; leave them out for the whole. A view without phases holds the probe only,
 * plus the observations about the journeys themselves.
 */
export function siteView(site: PolicySite, evidence: SiteEvidence, needs?: readonly Kind[], phases?: readonly Phase[]): SiteView {
  const admitted = (observation: Observation): boolean =>
    (needs === undefined || needs.includes(observation.kind)) && (phases === undefined || phases.includes(observation.phase));
  const index = new Map<Kind, Seen<Kind>[]>();
  for (const { journey, observations } of evidence.journeys) {
    for (const observation of observations) {
      if (!admitted(observation)) continue;
      const list = index.get(observation.kind);
      if (list) list.push({ journey, observation });
      else index.set(observation.kind, [{ journey, observation }]);
    }
  }
  const of = <K extends Kind>(kind: K): Seen<K>[] =>
    (index.get(kind) ?? []).flatMap(({ journey, observation }) => (isKind(observation, kind) ? [{ journey, observation }] : []));
  return {
    site,
    host: hostOf(site.url),
    journeys: evidence.journeys.map(({ journey }) => journey),
    all: (kind, phase) => (phase === undefined ? of(kind) : of(kind).filter(({ observation }) => observation.phase === phase)),
    probe: (kind) => evidence.probe.flatMap((observation) => (isKind(observation, kind) && (needs === undefined || needs.includes(kind)) ? [observation] : [])),
  };
}
