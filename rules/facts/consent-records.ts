/** What consent records say: the decoded ones of consent managers, TCF and the like. */
import type { Phase } from '../evidence/common.ts';
import type { Seen, SiteView } from '../site-view.ts';

/** Records of a phase that grant something beyond what is necessary. Consent mode is judged by its hits, so it is left out. */
export const positiveRecords = (view: SiteView, phase: Phase): Array<Seen<'consent-record'>> =>
  view.all('consent-record', phase).filter(({ observation }) => observation.positive && observation.area !== 'consent-mode' && observation.decoded.granted.length > 0);
