/** A failure of the crawl of a whole site, which belongs to no visit: the evidence says it, and no rule is affected. */
import type { Observation } from '../rules/evidence/index.ts';

/**
 * @param observer what says so, e.g. `engine`
 * @param reason one line of English; cut at 300 characters
 */
export const siteFailure = (observer: string, reason: string): Observation => ({
  kind: 'failure',
  seq: 1,
  at: 0,
  phase: 'before-choice',
  visit: null,
  page: '',
  observer,
  affects: [],
  reason: reason.slice(0, 300),
});
