/** What was set and sent when, relative to the choice: the first time of each in each phase of a journey. */
import { hostOf, siteOf } from '../../rules/address.ts';
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import type { JourneyEvidence, Observation, Request, Visit } from '../../rules/evidence.ts';
import type { Policy } from '../../rules/policy.ts';
import type { Timeline, TimelineMark } from '../report-parts.ts';
import type { Classification } from './classification.ts';

/** Marks of one journey that are kept: first those before the choice, as they come. */
const marksKept = 120;
const choicesKept = 4;

type Known = Pick<TimelineMark, 'type' | 'name' | 'host' | 'service' | 'category'>;

export function timelineOf({ journey, observations }: JourneyEvidence, siteHost: string, policy: Policy, classify: Classification, records: ReadonlySet<string>): Timeline {
  const clock = pageClock(observations);
  const marks = new Map<string, TimelineMark>();
  const choices = new Map<string, Timeline['choices'][number]>();
  for (const observation of observations.filter(isEvent).toSorted((a, b) => a.at - b.at)) {
    const { phase, visit, at, seq } = observation;
    const { pageTime, moment } = clock(observation);
    if (phase !== 'before-choice' && !choices.has(phase)) choices.set(phase, { phase, visit: visit ?? 0, at, pageTime });
    const known = whatItIs(observation, siteHost, policy, classify, records);
    if (known === null) continue;
    const key = [known.type, known.name, known.type === 'request' ? '' : known.host, phase].join('\n');
    if (!marks.has(key)) marks.set(key, { ...known, visit: visit ?? 0, at, pageTime, phase, moment, by: nearest(observation.initiator), seq });
  }
  const start = observations.find((observation) => observation.kind === 'journey-start');
  return {
    journey: start?.choice ?? journey,
    choices: [...choices.values()].slice(0, choicesKept),
    pages: observations.flatMap((visit) => (visit.kind === 'visit' ? [{ visit: visit.visit ?? 0, url: visit.url, pageTime: visit.dwell?.page ?? 0 }] : [])),
    marks: [...marks.values()].slice(0, marksKept),
    omitted: Math.max(0, marks.size - marksKept),
  };
}

type Event = Extract<Observation, { kind: 'cookie-write' | 'storage' | 'request' }>;
const isEvent = (observation: Observation): observation is Event => observation.kind === 'cookie-write' || observation.kind === 'storage' || observation.kind === 'request';

function whatItIs(event: Event, siteHost: string, policy: Policy, classify: Classification, records: ReadonlySet<string>): Known | null {
  if (event.kind === 'cookie-write') {
    if (event.deletion || event.stored === 'blocked') return null;
    const { category, service } = classify.classifyCookie(event, siteHost, policy, { records });
    return { type: 'cookie', name: event.name, host: event.domain.replace(/^\./, '').toLowerCase(), service, category };
  }
  if (event.kind === 'storage') {
    const known = classify.serviceOf(event.origin);
    return { type: 'storage', name: event.key, host: hostOf(event.origin), service: known?.name ?? null, category: known?.category ?? 'unknown' };
  }
  return thirdParty(event, siteHost, policy, classify);
}

/** Requests to the site itself and to its group are what a visit is made of: they tell nothing. */
function thirdParty(request: Request, siteHost: string, policy: Policy, classify: Classification): Known | null {
  const host = request.host || hostOf(request.url);
  if (host === '' || request.outcome === 'blocked' || request.outcome === 'upgraded') return null;
  const standing = classify.standingOf(request.url, siteHost, policy);
  if (standing === 'own' || standing === 'group') return null;
  const known = classify.serviceOf(request.url);
  return { type: 'request', name: known?.name ?? siteOf(host), host, service: known?.name ?? null, category: known?.category ?? 'unknown' };
}

const nearest = (steps: readonly InitiatorStep[]): InitiatorStep | null => steps.findLast(({ url }) => url !== '') ?? null;

/**
 * From the wall clock to the page's own: a page is watched in real time while it loads, and then lets 15 seconds or more
 * pass within some milliseconds. What is seen within those lies between, in the order in which it was seen.
 */
function pageClock(observations: readonly Observation[]): (event: Event) => Pick<TimelineMark, 'pageTime' | 'moment'> {
  const visits = new Map<number, { visit: Visit; end: number }>();
  for (const visit of observations) {
    if (visit.kind !== 'visit' || visit.visit === null) continue;
    const jar = observations.findLast((other) => other.kind === 'cookie-jar' && other.moment === 'page-end' && other.visit === visit.visit);
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
    return { pageTime: Math.round(quietFrom + ((since - quietFrom) / Math.max(1, dwell.wall)) * dwell.page), moment: 'dwell' };
  };
}
