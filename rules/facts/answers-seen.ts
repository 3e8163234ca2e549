/** Which answers to the banner must be seen before a site can be called compliant. */
import type { SiteView } from '../judge/site-view.ts';
import type { Policy } from '../policy/schema.ts';
import { needsConsent } from './consent-needed.ts';

type Answer = 'accept' | 'reject';

/**
 * The answers that no journey proved, of those that matter: both where anything needs consent, asked for or
 * not. Where nothing was seen that does: accepting, if a journey tried it in vain. None where no banner asks.
 */
export function unseenAnswers(view: SiteView, policy: Policy): Answer[] {
  if (!view.all('banner').some(({ observation }) => observation.present)) return [];
  const made = new Set(
    view
      .all('choice')
      .flatMap(({ observation: { choice, outcome } }) => (outcome === 'confirmed' ? [choice] : [])),
  );
  const unseen = (['accept', 'reject'] as const).filter((answer) => !made.has(answer));
  return needsConsent(view, policy)
    ? unseen
    : unseen.filter((answer) => answer === 'accept' && view.journeys.includes(answer));
}

/**
 * Whether journeys with these answers were made, for a rule that compares them; else why there is nothing to
 * compare. Whether they were confirmed is for the rule's evidence to say.
 */
export function comparable(view: SiteView, answers: readonly Answer[]): true | { reason: string } {
  // Who withdraws has accepted before.
  const made = new Set(view.journeys.flatMap((name) => (name === 'withdraw' ? ['accept'] : [name])));
  const missing = answers.filter((answer) => !made.has(answer));
  return missing.length === 0 || { reason: `no journey ${missing.join(' and ')} was made to compare with` };
}
