/** Whether the evidence that a rule needs is there: what separates `pass` from `inconclusive`. */
import type { JourneyChoice } from '../evidence/common.ts';
import type { JourneyEvidence, SiteEvidence } from '../evidence/index.ts';
import { journeysOfPhase, type Rule } from './rule.ts';
import type { SiteView } from './site-view.ts';

export interface Coverage {
  /** What is missing, in one line; null when all is there. */
  missing: string | null;
  /** Why there was nothing to check; null when there was. */
  notApplicable: string | null;
}

const kindsOfProbe = new Set(['transport']);

/** For every phase of the rule: were its journeys made, were they confirmed, and did the needed observers work? */
export function coverage(
  rule: Rule,
  view: SiteView,
  evidence: SiteEvidence,
  asked: readonly JourneyChoice[],
): Coverage {
  const missing: string[] = [];
  const idle: string[] = [];
  if (rule.needs.some((kind) => kindsOfProbe.has(kind))) {
    for (const observation of evidence.probe)
      if (observation.kind === 'failure' && affects(observation.affects, rule))
        missing.push(observation.reason);
    if (!evidence.probe.some(({ kind }) => kind === 'transport'))
      missing.push('the site was not probed over http and https');
  }
  let covered = rule.phases.length === 0 ? 1 : 0;
  for (const phase of rule.phases) {
    const wanted = journeysOfPhase(phase, asked);
    if (wanted.length === 0) {
      idle.push(`no requested journey reaches ${phase}`);
      continue;
    }
    for (const choice of wanted) {
      const journey = evidence.journeys.find((candidate) => candidate.journey === choice);
      const end = journey?.observations.find((observation) => observation.kind === 'journey-end');
      if (journey === undefined || end === undefined) missing.push(`journey ${choice} was not finished`);
      else if (end.status === 'failed' || end.status === 'interrupted')
        missing.push(`journey ${choice}: ${end.reason ?? end.status}`);
      else if (phase !== 'before-choice' && end.status === 'unconfirmed')
        missing.push(`journey ${choice}: ${end.reason ?? 'the choice was not confirmed'}`);
      else if (phase !== 'before-choice' && end.status !== 'complete')
        idle.push(`journey ${choice}: ${end.reason ?? end.status}`);
      else if (!journey.observations.some(({ kind }) => kind === 'visit'))
        missing.push(`journey ${choice}: no page was visited`);
      else {
        covered += 1;
        missing.push(...gaps(journey, phase, rule));
      }
    }
  }
  return {
    missing: missing.length > 0 ? [...new Set(missing)].slice(0, 3).join('; ') : null,
    notApplicable: covered === 0 ? [...new Set(idle)].join('; ') || 'nothing to check' : null,
  };
}

/** Pages that could not be seen and observers that failed, in the phase. */
function gaps(journey: JourneyEvidence, phase: string, rule: Rule): string[] {
  return journey.observations.flatMap((observation) => {
    if (observation.phase !== phase) return [];
    if (observation.kind === 'visit' && observation.visit === 0 && (observation.status ?? 0) >= 400)
      return [`${observation.url}: the first page answered with status ${observation.status}`];
    if (observation.kind === 'visit' && observation.outcome !== 'loaded')
      return [`${observation.url}: ${observation.reason ?? observation.outcome}`];
    if (observation.kind === 'failure' && affects(observation.affects, rule))
      return [`${observation.observer}: ${observation.reason}`];
    return [];
  });
}

const affects = (kinds: readonly string[], rule: Rule): boolean =>
  kinds.some((kind) => rule.needs.some((need) => need === kind));
