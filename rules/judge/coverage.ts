/** Whether the evidence that a rule needs is there: what separates `pass` from `inconclusive`. */
import type { JourneyChoice, Phase } from '../evidence/common.ts';
import type { JourneyEvidence, SiteEvidence } from '../evidence/index.ts';
import { journeysOfPhase, type Rule } from './rule.ts';

export interface Coverage {
  /** What is missing, in one line; null when all is there. */
  missing: string | null;
  /** Why there was nothing to check; null when there was. */
  notApplicable: string | null;
}

const kindsOfProbe = new Set(['transport']);

/** For every phase of the rule: were its journeys made, were they confirmed, and did the needed observers work? */
export function coverage(rule: Rule, evidence: SiteEvidence, asked: readonly JourneyChoice[]): Coverage {
  const missing = rule.needs.some((kind) => kindsOfProbe.has(kind)) ? gapsOfProbe(rule, evidence) : [];
  const idle: string[] = [];
  let covered = rule.phases.length === 0 ? 1 : 0;
  for (const phase of rule.phases) {
    const wanted = journeysOfPhase(phase, asked);
    if (wanted.length === 0) idle.push(`no requested journey reaches ${phase}`);
    for (const choice of wanted) {
      const journey = evidence.journeys.find((candidate) => candidate.journey === choice);
      const state = stateOf(choice, journey, phase);
      if (state.is === 'missing') missing.push(state.reason);
      else if (state.is === 'idle') idle.push(state.reason);
      else {
        covered += 1;
        missing.push(...gaps(state.journey, phase, rule), ...gapsOfPages(state.journey, rule));
      }
    }
    for (const journey of flowsIn(evidence, phase)) {
      covered += 1;
      missing.push(...gapsOfFlow(journey), ...gaps(journey, phase, rule));
    }
  }
  return {
    missing: missing.length > 0 ? [...new Set(missing)].slice(0, 3).join('; ') : null,
    notApplicable: covered === 0 ? [...new Set(idle)].join('; ') || 'nothing to check' : null,
  };
}

/** The policy's own journeys that show the phase. */
const flowsIn = ({ journeys }: SiteEvidence, phase: Phase): JourneyEvidence[] =>
  journeys.filter(
    ({ observations }) =>
      observations.some((each) => each.kind === 'journey-start' && each.flow !== undefined) &&
      observations.some((each) => each.kind === 'visit' && each.phase === phase),
  );

/** A flow that did not get to its end did not show what is behind it. */
function gapsOfFlow({ journey, observations }: JourneyEvidence): string[] {
  const end = observations.find((each) => each.kind === 'journey-end');
  return end?.status === 'complete'
    ? []
    : [`journey ${journey}: ${end?.reason ?? end?.status ?? 'not finished'}`];
}

/** What the site-wide probe could not see. */
function gapsOfProbe(rule: Rule, { probe }: SiteEvidence): string[] {
  const failed = probe.flatMap((observation) =>
    observation.kind === 'failure' && affects(observation.affects, rule) ? [observation.reason] : [],
  );
  return probe.some(({ kind }) => kind === 'transport')
    ? failed
    : failed.length > 0
      ? failed
      : ['Cookiewacht did not probe the site over http and https'];
}

type JourneyState =
  | { is: 'missing'; reason: string }
  /** The site gave it nothing to do, e.g. no banner to answer. */
  | { is: 'idle'; reason: string }
  /** It shows the phase. */
  | { is: 'there'; journey: JourneyEvidence };

function stateOf(choice: JourneyChoice, journey: JourneyEvidence | undefined, phase: Phase): JourneyState {
  const end = journey?.observations.find((observation) => observation.kind === 'journey-end');
  if (journey === undefined || end === undefined)
    return { is: 'missing', reason: `journey ${choice} was not finished` };
  const { status, reason } = end;
  if (status === 'failed' || status === 'interrupted')
    return { is: 'missing', reason: `journey ${choice}: ${reason ?? status}` };
  if (phase !== 'before-choice' && status === 'unconfirmed')
    return { is: 'missing', reason: `journey ${choice}: ${reason ?? 'the choice was not confirmed'}` };
  if (phase !== 'before-choice' && status !== 'complete')
    return { is: 'idle', reason: `journey ${choice}: ${reason ?? status}` };
  const unproven = journey.observations.find(
    (each) => each.kind === 'choice' && each.outcome === 'unconfirmed',
  );
  if (phase !== 'before-choice' && unproven?.kind === 'choice')
    return {
      is: 'missing',
      reason: `journey ${choice}: ${unproven.reason || 'the choice was not confirmed'}`,
    };
  if (!journey.observations.some(({ kind }) => kind === 'visit'))
    return { is: 'missing', reason: `journey ${choice}: no page was visited` };
  return { is: 'there', journey };
}

/** Pages that could not be seen and observers that failed, in the phase. */
function gaps(journey: JourneyEvidence, phase: string, rule: Rule): string[] {
  return journey.observations.flatMap((observation) => {
    if (observation.phase !== phase) return [];
    if (observation.kind === 'visit' && observation.visit === 0 && (observation.status ?? 0) >= 400)
      return [`${observation.url}: the first page answered with status ${observation.status}`];
    if (observation.kind === 'visit' && observation.outcome !== 'loaded' && observation.outcome !== 'no-page')
      return [`${observation.url}: ${observation.reason ?? observation.outcome}`];
    if (observation.kind === 'failure' && affects(observation.affects, rule))
      return [`${observation.observer}: ${observation.reason}`];
    return [];
  });
}

/** A page that was loaded was requested: without any request, whoever watches them saw nothing. */
function gapsOfPages({ journey, observations }: JourneyEvidence, rule: Rule): string[] {
  const start = observations.find(({ kind }) => kind === 'journey-start');
  if (!rule.needs.includes('request') || (start?.kind === 'journey-start' && start.watcher === 'extension'))
    return [];
  const loaded = observations.some((each) => each.kind === 'visit' && each.outcome === 'loaded');
  return loaded && !observations.some(({ kind }) => kind === 'request')
    ? [`journey ${journey}: no request was recorded, not even that of the page`]
    : [];
}

const affects = (kinds: readonly string[], rule: Rule): boolean =>
  kinds.some((kind) => rule.needs.some((need) => need === kind));
