/** Evidence that may be judged: what was seen after a choice counts only where the choice was proven to have been made. */
import type { JourneyEvidence, SiteEvidence } from './evidence.ts';

export function believed(evidence: SiteEvidence): SiteEvidence {
  return { ...evidence, journeys: evidence.journeys.map(withoutUnproven) };
}

function withoutUnproven(journey: JourneyEvidence): JourneyEvidence {
  const choices = journey.observations.filter((observation) => observation.kind === 'choice');
  const proven = choices.length > 0 && choices.every(({ outcome }) => outcome === 'confirmed');
  if (proven) return journey;
  return { ...journey, observations: journey.observations.filter(({ kind, phase }) => phase === 'before-choice' || kind === 'choice' || kind === 'journey-end' || kind === 'visit') };
}
