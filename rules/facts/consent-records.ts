/** What the consent records of managers, TCF and the like say. */
import type { Phase } from '../evidence/common.ts';
import { consentManagers } from '../knowledge/consent-managers/index.ts';
import type { Seen, SiteView } from '../judge/site-view.ts';
import { grantsOptional, inDetail } from './consent-grants.ts';

/**
 * Records of a phase that grant more than what is necessary. Consent mode is judged by its hits and left out.
 */
export const positiveRecords = (view: SiteView, phase: Phase): Array<Seen<'consent-record'>> =>
  inDetail(
    view
      .all('consent-record', phase)
      .map((seen) => ({ seen, cmp: seen.observation.cmp, decoded: seen.observation.decoded })),
  )
    .map(({ seen }) => seen)
    .filter(
      ({ observation }) =>
        observation.positive && observation.area !== 'consent-mode' && observation.decoded.granted.length > 0,
    );

/**
 * Managers whose records exist before any choice and say whether a visitor decided: the site itself gave a
 * yes in such a record.
 */
const writeDefaults = new Set(
  consentManagers.flatMap(({ name, writesDefaults }) => (writesDefaults ? [name] : [])),
);

/** Records that grant more than what is necessary and state themselves that nobody decided. */
export const presumedRecords = (view: SiteView): Array<Seen<'consent-record'>> =>
  view
    .all('consent-record', 'before-choice')
    .filter(
      ({ observation: { cmp, decoded } }) =>
        !decoded.decided && writeDefaults.has(cmp) && grantsOptional(decoded.granted),
    );
