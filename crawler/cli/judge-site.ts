/** Judges the evidence of one site by the current rules and builds its part of the report. */
import { buildSiteReport } from '../../reports/document/assemble.ts';
import type { SiteReport } from '../../reports/document/schema/site.ts';
import type { Device, JourneyChoice } from '../../rules/evidence/common.ts';
import { devicesOf, flowName, journeyName } from '../../rules/evidence/devices.ts';
import type { Finding } from '../../rules/judge/finding.ts';
import { judgeSite as judge } from '../../rules/judge/judge.ts';
import { messages } from '../../reports/messages/index.ts';
import { violationWords } from '../../reports/present/standing.ts';
import { shownSite } from '../capture/shown-site.ts';
import type { CrawledSite } from '../crawl.ts';
import { RunDirectory } from '../run/run-directory.ts';
import type { LoadedPolicy } from './load-policy.ts';

/** A site's part of the report, and its findings. */
export interface JudgedSite {
  report: SiteReport;
  findings: readonly Finding[];
}

interface Judging {
  /** Journeys that were requested, whether they were made or not. */
  requestedJourneys: readonly JourneyChoice[];
  /** The devices that these were requested for; left out: those of the evidence. */
  devices?: readonly Device[] | undefined;
  /** Ids of the policy's own journeys that were requested. */
  flows?: readonly string[];
  now: Date;
}

/** As `violationWords`; null for none. */
export function countOfViolations(findings: readonly Finding[]): string | null {
  return violationWords(findings, messages('en')) || null;
}

/** `now` decides which waivers have expired. */
export function judgeSite(
  { policy, lineOf, rules }: LoadedPolicy,
  { site: crawled, evidence, seconds }: CrawledSite,
  { requestedJourneys: asked, devices: named, flows = [], now }: Judging,
): JudgedSite {
  const site = shownSite(crawled);
  const today = now.toISOString().slice(0, 10);
  const devices = named ?? devicesOf(evidence.journeys);
  const judgement = judge(site, evidence, policy, { rules, asked, devices, today });
  const report = buildSiteReport({
    site,
    evidence,
    judgement,
    policy,
    asked: [
      ...devices.flatMap((device) => asked.map((choice) => journeyName(choice, device))),
      ...devices.flatMap((device) => flows.map((id) => flowName(id, device))),
    ],
    took: seconds,
    policyLine: lineOf(['sites', policy.sites.indexOf(crawled)]),
    evidencePath: (journey) => RunDirectory.evidencePath(site.id, journey),
  });
  return { report, findings: judgement.findings };
}
