/**
 * The report of one site, from its evidence and its judgement. It is made site by site, so that a run over
 * many sites holds the evidence of one at a time.
 */
import type { SiteEvidence } from '../../rules/evidence/index.ts';
import type { SiteJudgement } from '../../rules/judge/judge.ts';
import { withOwnServices } from '../../rules/facts/known-services.ts';
import { servicesOf } from '../../rules/policy/schema/services.ts';
import type { Policy } from '../../rules/policy/schema.ts';
import type { PolicySite } from '../../rules/policy/schema/site.ts';
import { verdictOf } from '../../rules/judge/verdict.ts';
import type { SiteReport } from './schema/site.ts';
import { cookieInventory } from './site/cookies.ts';
import { gapLine, gapsOf } from './site/gaps.ts';
import { linkFindings } from './site/link-findings.ts';
import { journeyReport } from './site/journeys.ts';
import { serviceInventory } from './site/services.ts';
import { storageInventory } from './site/storage.ts';
import { membersOf } from './site/members.ts';
import { bannerOf, bannersByDevice } from './site/banner.ts';
import { meaningsOf, timelineOf } from './site/timeline.ts';
import { seenWhole } from './site/seen-whole.ts';
import { unseenOf } from './site/unseen.ts';

/** An inventory lists this many rows and counts the rest. */
const inventoryLimit = 500;

export interface SiteInput {
  site: PolicySite;
  evidence: SiteEvidence;
  judgement: SiteJudgement;
  policy: Policy;
  /** The names of the journeys that the run was asked for. */
  asked: readonly string[];
  /** Duration of the visit in wall-clock seconds. */
  took: number;
  /** Path of a journey's evidence file within the run directory, with `/` between folders. */
  evidencePath(journey: string): string;
  /** Line of the site in the policy file, from 1. */
  policyLine?: number | null;
}

/** Equal in all journeys, since a site is visited again as a whole. */
function retriedOf({ journeys }: SiteEvidence): SiteReport['retried'] {
  const starts = journeys.flatMap(({ observations }) =>
    observations.filter((observation) => observation.kind === 'journey-start'),
  );
  return starts.find(({ retried }) => retried !== undefined)?.retried ?? null;
}

/** Builds the report of one site. */
export const buildSiteReport = (input: SiteInput): SiteReport =>
  withOwnServices(servicesOf(input.policy), () => build(input));

function build({
  site,
  evidence,
  judgement,
  policy,
  asked,
  took,
  evidencePath,
  policyLine = null,
}: SiteInput): SiteReport {
  const journeys = evidence.journeys.map((journey) => journeyReport(journey, evidencePath));
  const gaps = gapsOf(evidence, judgement, journeys, asked);
  const { facts } = judgement;
  const cookies = cookieInventory(facts.cookies);
  const services = serviceInventory(facts.services);
  const storage = storageInventory(facts.storage);
  const meanings = meaningsOf(facts);
  const members = membersOf(evidence);
  const over = (list: readonly unknown[]): number => Math.max(0, list.length - inventoryLimit);
  return {
    id: site.id,
    url: site.url,
    // A journey that failed leaves the verdict open even if no rule needed it.
    verdict: verdictOf(
      judgement.findings,
      judgement.rules,
      gaps.filter(({ where }) => where === 'journey').map(gapLine),
    ),
    journeys,
    retried: retriedOf(evidence),
    rules: [...judgement.rules],
    ...linkFindings(
      {
        cookies: cookies.slice(0, inventoryLimit),
        services: services.slice(0, inventoryLimit),
        storage: storage.slice(0, inventoryLimit),
        timeline: evidence.journeys.map((journey) => timelineOf(journey, meanings)),
      },
      judgement.findings,
    ),
    omitted: { cookies: over(cookies), services: over(services), storage: over(storage) },
    unchecked: gaps.map(gapLine),
    gaps,
    banner: bannerOf(evidence.journeys, evidencePath),
    ...bannersByDevice(evidence, evidencePath),
    ...(members.length > 0 ? { members } : {}),
    unseen: seenWhole({ journeys, gaps }) ? unseenOf(policy, { cookies, storage, met: facts.met }) : [],
    policyLine,
    took,
  };
}
