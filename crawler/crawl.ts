/** The story: policy → sites → journeys → evidence → judgement, one site at a time from disk. */
import PQueue from 'p-queue';
import type { JourneyChoice } from '../rules/evidence/common.ts';
import { judgeSite, type SiteJudgement } from '../rules/judge.ts';
import type { SiteEvidence } from '../rules/evidence.ts';
import type { Policy, PolicySite } from '../rules/policy.ts';
import type { Rule } from '../rules/rule.ts';
import type { BrowserPool } from './browser/pool.ts';
import { crawlSite } from './site.ts';
import type { ConnectTo } from './network/connect-to.ts';
import type { ProbeOptions } from './network/probe.ts';
import type { Progress } from './cli/progress/progress.ts';
import type { RunDirectory } from './run/run-directory.ts';
import type { Timeouts } from './visit/visit.ts';

export interface CrawlPlan {
  policy: Policy;
  sites: readonly PolicySite[];
  journeys: readonly JourneyChoice[];
  rules: readonly Rule[];
  directory: RunDirectory;
  pool: BrowserPool;
  connectTo: ConnectTo;
  trust?: ProbeOptions['trust'];
  /** Pages a site, at most. */
  pages: number;
  /** Sites side by side. */
  concurrency: number;
  timeouts: Timeouts;
  today: string;
  signal: AbortSignal;
  progress: Progress;
  /** Called once a site, with its evidence while it is in memory. */
  onSite(site: PolicySite, evidence: SiteEvidence, judgement: SiteJudgement, seconds: number): void | Promise<void>;
}

export async function crawl(plan: CrawlPlan): Promise<void> {
  const queue = new PQueue({ concurrency: plan.concurrency });
  await queue.addAll(plan.sites.map((site) => async () => {
    const began = performance.now();
    plan.progress.siteStarted(site);
    await crawlSite(site, plan);
    const evidence = await plan.directory.readSite(site.id);
    const judgement = judgeSite(site, evidence, plan.policy, { rules: plan.rules, asked: plan.journeys, today: plan.today });
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    await plan.onSite(site, evidence, judgement, seconds);
  }));
}
