/** Whether a run saw all of a site: only then does "not seen" mean "not there". */
import type { SiteReport } from '../schema/site.ts';

type Seen = Pick<SiteReport, 'journeys' | 'gaps'>;

/** Whether every page that was found was visited, and nothing went unseen. */
export const allPagesSeen = ({ journeys, gaps }: Seen): boolean =>
  journeys.length > 0 &&
  // A rule that could not be judged hides no page.
  gaps.every(({ where }) => where === 'rule') &&
  journeys.every(
    ({ leftOut, onlyPages }) => onlyPages === undefined && (leftOut?.['over-budget'] ?? 0) === 0,
  );

/** Whether a journey did what it set out to do, or the site has no banner to do it with. */
export const journeyDone = ({ journeys }: Pick<SiteReport, 'journeys'>, choice: string): boolean =>
  journeys.some((journey) => journey.choice === choice && ['complete', 'no-banner'].includes(journey.status));

/** Whether all pages were seen, and what they do once everything is accepted. */
export const seenWhole = (site: Seen): boolean => allPagesSeen(site) && journeyDone(site, 'accept');
