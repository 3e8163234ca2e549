/** What a rule sees of a site: its evidence, narrowed to what the rule asked for, and easy to ask. */
import type { Device, Phase } from '../evidence/common.ts';
import { ofDevice } from '../evidence/devices.ts';
import type { Kind, Observation, ObservationOf, SiteEvidence } from '../evidence/index.ts';
import { hostOf } from '../address.ts';
import type { PolicySite } from '../policy/schema/site.ts';

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
  /** The part of it that one device saw, with its journeys named by their choices. */
  ofDevice(device: Device): SiteView;
  /** The site-wide probe, e.g. `transport`. */
  probe<K extends Kind>(kind: K): ObservationOf<K>[];
}

function isKind<K extends Kind>(observation: Observation, kind: K): observation is ObservationOf<K> {
  return observation.kind === kind;
}

interface AnySeen {
  journey: string;
  observation: Observation;
}
type ByKind = Map<Kind, readonly AnySeen[]>;

/** Evidence sorted by kind, once for all rules that look at it. */
const sorted = new WeakMap<SiteEvidence, ByKind>();

function byKind(evidence: SiteEvidence): ByKind {
  const known = sorted.get(evidence);
  if (known) return known;
  const lists = new Map<Kind, AnySeen[]>();
  for (const { journey, observations } of evidence.journeys) {
    for (const observation of observations) {
      const list = lists.get(observation.kind);
      if (list) list.push({ journey, observation });
      else lists.set(observation.kind, [{ journey, observation }]);
    }
  }
  sorted.set(evidence, lists);
  return lists;
}

/** The lists above hold one kind each, so the first of a list speaks for all. */
function holds<K extends Kind>(list: readonly AnySeen[], kind: K): list is ReadonlyArray<Seen<K>> {
  return list.length === 0 || list[0]?.observation.kind === kind;
}

/**
 * `needs` and `phases` narrow the view; leave them out for the whole. A view without phases holds the probe only,
 * plus the observations about the journeys themselves. `whole` is the view that this one is a part of, where `evidence`
 * leaves out what may not be judged. Evidence must not change while it is looked at.
 */
export function siteView(
  site: PolicySite,
  evidence: SiteEvidence,
  needs?: readonly Kind[],
  phases?: readonly Phase[],
  whole?: SiteView,
): SiteView {
  const lists = byKind(evidence);
  const admitted: ByKind = new Map();
  const of = <K extends Kind>(kind: K): ReadonlyArray<Seen<K>> => {
    if (needs !== undefined && !needs.includes(kind)) return [];
    const all = lists.get(kind) ?? [];
    const kept =
      admitted.get(kind) ??
      (phases === undefined ? all : all.filter(({ observation }) => phases.includes(observation.phase)));
    admitted.set(kind, kept);
    return holds(kept, kind) ? kept : [];
  };
  const view: SiteView = {
    site,
    host: hostOf(site.url),
    journeys: evidence.journeys.map(({ journey }) => journey),
    all: (kind, phase) =>
      phase === undefined ? [...of(kind)] : of(kind).filter(({ observation }) => observation.phase === phase),
    ofDevice: (device) => siteView(site, ofDevice(evidence, device), needs, phases),
    probe: (kind) =>
      evidence.probe.flatMap((observation) =>
        isKind(observation, kind) && (needs === undefined || needs.includes(kind)) ? [observation] : [],
      ),
  };
  wholes.set(view, whole === undefined ? view : wholeOf(whole));
  return view;
}

const wholes = new WeakMap<SiteView, SiteView>();

/** All that was recorded of the site, of which a view is a part. For facts only: a rule looks at what it asked for. */
const wholeOf = (view: SiteView): SiteView => wholes.get(view) ?? view;

/** What is true of a site whatever part of it is looked at: derived once for each site and policy, when first asked for. */
export function oncePerSite<P extends object, T>(
  derive: (whole: SiteView, policy: P) => T,
): (view: SiteView, policy: P) => T {
  const known = new WeakMap<SiteView, WeakMap<P, { fact: T }>>();
  return (view, policy) => {
    const whole = wholeOf(view);
    const ofSite = known.get(whole) ?? new WeakMap<P, { fact: T }>();
    known.set(whole, ofSite);
    const found = ofSite.get(policy) ?? { fact: derive(whole, policy) };
    ofSite.set(policy, found);
    return found.fact;
  };
}
