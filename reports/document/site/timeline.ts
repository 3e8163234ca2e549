/**
 * What was set and sent at which moment, relative to the choice: the first time in each phase of a journey.
 */
import { hostOf } from '../../../rules/address.ts';
import type { InitiatorStep } from '../../../rules/evidence/common.ts';
import type { JourneyEvidence, Observation, Visit } from '../../../rules/evidence/index.ts';
import { isKept } from '../../../rules/facts/cookies.ts';
import type { SiteFacts } from '../../../rules/facts/site-facts.ts';
import type { Timeline, TimelineMark } from '../schema/timeline.ts';

/** The timeline keeps this many marks of a journey, those before the choice first. */
const marksKept = 120;
const choicesKept = 4;

type Meaning = Pick<TimelineMark, 'type' | 'name' | 'host' | 'service' | 'category'>;

/**
 * The meaning of each observation that the facts rest on. What the facts leave out (deletions, cookies that
 * the browser refused or could not store, requests to the site and its group) has none.
 */
export function meaningsOf({ cookies, storage, services }: SiteFacts): ReadonlyMap<Observation, Meaning> {
  const meanings = new Map<Observation, Meaning>();
  for (const { name, domain, service, category, sightings } of cookies) {
    for (const sighting of sightings) {
      if (sighting.write !== null && isKept(sighting))
        meanings.set(sighting.write, { type: 'cookie', name, host: domain, service, category });
    }
  }
  for (const { key, origin, service, category, sightings } of storage) {
    for (const { observation } of sightings)
      meanings.set(observation, { type: 'storage', name: key, host: hostOf(origin), service, category });
  }
  for (const { name, service, category, requests } of services) {
    for (const { observation } of requests) {
      meanings.set(observation, {
        type: 'request',
        name,
        host: observation.host || hostOf(observation.url),
        service,
        category,
      });
    }
  }
  return meanings;
}

/** The timeline of one journey. */
export function timelineOf(
  { journey, observations }: JourneyEvidence,
  meanings: ReadonlyMap<Observation, Meaning>,
): Timeline {
  const clock = pageClock(observations);
  const marks = new Map<string, TimelineMark>();
  const choices = new Map<string, Timeline['choices'][number]>();
  for (const observation of observations.filter(isEvent).toSorted((a, b) => a.at - b.at)) {
    const { phase, visit, at, seq } = observation;
    const { pageTime, moment } = clock(observation);
    if (phase !== 'before-choice' && !choices.has(phase))
      choices.set(phase, { phase, visit: visit ?? 0, at, pageTime });
    const meaning = meanings.get(observation);
    if (meaning === undefined) continue;
    const key = [meaning.type, meaning.name, meaning.type === 'request' ? '' : meaning.host, phase].join(
      '\n',
    );
    if (!marks.has(key))
      marks.set(key, {
        ...meaning,
        visit: visit ?? 0,
        at,
        pageTime,
        phase,
        moment,
        by: nearest(observation.initiator),
        seq,
      });
  }
  return {
    journey,
    choices: [...choices.values()].slice(0, choicesKept),
    pages: observations.flatMap((visit) =>
      visit.kind === 'visit'
        ? [{ visit: visit.visit ?? 0, url: visit.url, pageTime: visit.dwell?.page ?? 0 }]
        : [],
    ),
    marks: [...marks.values()].slice(0, marksKept),
    omitted: Math.max(0, marks.size - marksKept),
  };
}

type Event = Extract<Observation, { kind: 'cookie-write' | 'storage' | 'request' }>;
const isEvent = (observation: Observation): observation is Event =>
  observation.kind === 'cookie-write' || observation.kind === 'storage' || observation.kind === 'request';

const nearest = (steps: readonly InitiatorStep[]): InitiatorStep | null =>
  steps.findLast(({ url }) => url !== '') ?? null;

/**
 * Converts the wall clock into the page's own time. A page loads in real time, and then virtual time lets 15
 * seconds or more pass within milliseconds. Observations within those are spread over them in their order.
 */
function pageClock(
  observations: readonly Observation[],
): (event: Event) => Pick<TimelineMark, 'pageTime' | 'moment'> {
  const visits = new Map<number, { visit: Visit; end: number }>();
  for (const visit of observations) {
    if (visit.kind !== 'visit' || visit.visit === null) continue;
    const jar = observations.findLast(
      (other) => other.kind === 'cookie-jar' && other.moment === 'page-end' && other.visit === visit.visit,
    );
    visits.set(visit.visit, { visit, end: jar?.at ?? Number.POSITIVE_INFINITY });
  }
  return (event) => {
    const known = event.visit === null ? undefined : visits.get(event.visit);
    const since = Math.max(0, event.at - (known?.visit.at ?? event.at));
    const dwell = known?.visit.dwell;
    if (!known || !dwell || !Number.isFinite(known.end)) return { pageTime: since, moment: 'load' };
    const quietFrom = Math.max(0, known.end - known.visit.at - dwell.wall);
    if (since <= quietFrom) return { pageTime: since, moment: 'load' };
    if (event.at > known.end) return { pageTime: Math.round(quietFrom + dwell.page), moment: 'leave' };
    return {
      pageTime: Math.round(quietFrom + ((since - quietFrom) / Math.max(1, dwell.wall)) * dwell.page),
      moment: 'dwell',
    };
  };
}
