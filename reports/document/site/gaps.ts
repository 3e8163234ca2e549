/** What could not be checked on a site, and why. */
import { nameOfReport, partsOfName } from '../../../rules/evidence/devices.ts';
import type { SiteEvidence } from '../../../rules/evidence/index.ts';
import type { SiteJudgement } from '../../../rules/judge/judge.ts';
import type { Gap } from '../schema/site.ts';
import type { JourneyReport } from '../schema/journey.ts';

const unfinished = new Set(['failed', 'interrupted', 'unconfirmed']);

/** Collects the gaps of a site (`asked`: names of journeys): failed journeys and visits, failed observers, and inconclusive rules. */
export function gapsOf(
  evidence: SiteEvidence,
  judgement: SiteJudgement,
  journeys: readonly JourneyReport[],
  asked: readonly string[],
): Gap[] {
  const gaps: Gap[] = [];
  const statuses = new Map(journeys.map((journey) => [nameOfReport(journey), journey]));
  for (const journey of asked) {
    if (!statuses.has(journey))
      gaps.push({ where: 'journey', journey, page: null, code: 'missing', reason: 'not made' });
  }
  for (const [journey, { status, reason }] of statuses) {
    if (unfinished.has(status))
      gaps.push({ where: 'journey', journey, page: null, code: status, reason: reason ?? status });
  }
  for (const journey of judgement.unseen) {
    if (gaps.some((gap) => gap.journey === journey)) continue;
    const status = statuses.get(journey)?.status ?? 'missing';
    const reason = `not seen, so it is unknown what the site does when visitors ${partsOfName(journey).choice}`;
    gaps.push({ where: 'journey', journey, page: null, code: status, reason });
  }
  for (const { journey, observations } of evidence.journeys) {
    for (const observation of observations) {
      // What is no page is no gap.
      if (observation.kind === 'visit' && !['loaded', 'no-page'].includes(observation.outcome)) {
        gaps.push({
          where: 'page',
          journey,
          page: observation.url,
          code: observation.outcome,
          reason: observation.reason ?? observation.outcome,
        });
      }
      if (observation.kind === 'failure')
        gaps.push({
          where: 'observer',
          journey,
          page: observation.page || null,
          code: observation.observer,
          reason: observation.reason,
        });
    }
  }
  for (const observation of evidence.probe) {
    if (observation.kind === 'failure')
      gaps.push({
        where: 'probe',
        journey: null,
        page: null,
        code: observation.observer,
        reason: observation.reason,
      });
  }
  return [...merge(gaps), ...ruleGaps(judgement, gaps)];
}

/** Merges gaps: a page that fails in every journey is listed once. */
function merge(gaps: readonly Gap[]): Gap[] {
  const known = new Map<string, Gap>();
  for (const gap of gaps) {
    const key =
      gap.where === 'journey'
        ? `${gap.journey}\n${gap.code}`
        : `${gap.where}\n${gap.page ?? ''}\n${gap.code}\n${gap.reason}`;
    const earlier = known.get(key);
    if (!earlier) known.set(key, { ...gap });
    else if (earlier.journey !== gap.journey) earlier.journey = null;
  }
  return [...known.values()];
}

/** Rules that were inconclusive for a reason that no other gap gives: one gap for each reason. */
function ruleGaps(judgement: SiteJudgement, known: readonly Gap[]): Gap[] {
  const byReason = new Map<string, string[]>();
  for (const { id, outcome, reason } of judgement.rules) {
    if (outcome !== 'inconclusive' || (reason !== null && known.some((gap) => reason.includes(gap.reason))))
      continue;
    byReason.set(reason ?? 'no reason given', [...(byReason.get(reason ?? 'no reason given') ?? []), id]);
  }
  return [...byReason].map(([reason, ids]) => ({
    where: 'rule' as const,
    journey: null,
    page: null,
    code: ids.join(', '),
    reason,
  }));
}

/** A gap as one line of English, for tools and logs. */
export function gapLine(gap: Gap): string {
  if (gap.where === 'journey') return `journey ${gap.journey}: ${gap.reason}`;
  if (gap.where === 'page') return `${gap.page}: ${gap.reason}`;
  return `${gap.code}: ${gap.reason}`;
}
