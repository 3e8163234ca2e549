/** What a report of thousands of sites keeps of each when all are told of at once: verdicts and counts, no evidence. */
import type { ReportFinding } from './schema/finding.ts';
import type { SiteReport } from './schema/site.ts';

const nothing = { nl: '', en: '' };

/** The finding without its words, its places and its cause. */
export const lightFinding = (finding: ReportFinding): ReportFinding => ({
  ...finding,
  initiator: [],
  message: nothing,
  fix: nothing,
  basis: [],
  occurrences: [],
});

/** The site without its journeys, rules, inventories and timelines. */
export const lightSite = (site: SiteReport): SiteReport => ({
  ...site,
  journeys: [],
  rules: [],
  cookies: [],
  services: [],
  storage: [],
  unchecked: [],
  gaps: [],
  timeline: [],
  banner: null,
  unseen: [],
});
