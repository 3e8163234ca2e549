/** Evidence that may be judged: what was seen after a choice counts only where the choice was proven to have been made. */
import type { Phase } from '../evidence/common.ts';
import type { Choice, JourneyEvidence, Observation, SiteEvidence } from '../evidence/index.ts';

export function withConfirmedChoices(evidence: SiteEvidence): SiteEvidence {
  return { ...evidence, journeys: evidence.journeys.map(withoutUnproven) };
}

function withoutUnproven(journey: JourneyEvidence): JourneyEvidence {
  const choices = journey.observations.filter((observation) => observation.kind === 'choice');
  const all = choices.length > 0 && choices.every(({ outcome }) => outcome === 'confirmed');
  if (all || (choices.length > 0 && choices.every(isPlainRefusal))) return journey;
  const proven = new Set<Phase>(['before-choice']);
  for (const { choice, outcome } of choices) if (outcome === 'confirmed') proven.add(phaseAfter[choice]);
  return {
    ...journey,
    observations: journey.observations.filter(
      ({ kind, phase }) => proven.has(phase) || isAboutTheJourney.has(kind),
    ),
  };
}

/** What a journey accepted counts, also where it could not take that back. */
const phaseAfter: Readonly<Record<Choice['choice'], Phase>> = {
  accept: 'after-accept',
  reject: 'after-reject',
  withdraw: 'after-withdrawal',
  category: 'after-category',
};

/** What says how the journey went, and what went unseen in it, is no evidence of what the site did. */
const isAboutTheJourney: ReadonlySet<Observation['kind']> = new Set([
  'choice',
  'journey-end',
  'visit',
  'failure',
]);

/**
 * One click on a control that plainly refuses, after which the banner left and the record says yes: that is why the refusal
 * could not be proven. What the site does from there on is its answer to that click, and what is wrong with it is found;
 * that nothing is wrong is not shown by it, so the rest stays inconclusive.
 */
function isPlainRefusal(choice: Extract<Observation, { kind: 'choice' }>): boolean {
  const last = choice.clicks.at(-1)?.kind;
  return (
    choice.choice === 'reject' &&
    choice.outcome === 'unconfirmed' &&
    choice.bannerGone &&
    choice.records.length > 0 &&
    choice.clicks.length === 1 &&
    (last === 'reject-all' || last === 'necessary-only')
  );
}
