/** Evidence + policy → the outcome of every rule, and the findings. Pure; a rule that throws harms only itself. */
import type { JourneyChoice } from '../evidence/common.ts';
import { withConfirmedChoices } from './proven-choices.ts';
import { coverage } from './coverage.ts';
import type { SiteEvidence } from '../evidence/index.ts';
import { siteFacts, type SiteFacts } from '../facts/site-facts.ts';
import {
  fingerprint,
  sameSubject,
  severities,
  type Finding,
  type FindingKind,
  type Occurrence,
} from './finding.ts';
import type { Policy, PolicySite, Waiver } from '../policy/schema.ts';
import { citesOf } from '../policy/entries.ts';
import type { Draft, Rule, RuleOutcome } from './rule.ts';
import { siteView } from './site-view.ts';

export interface SiteJudgement {
  site: string;
  rules: RuleOutcome[];
  findings: Finding[];
  /** What the findings and the inventories of a report are about. */
  facts: SiteFacts;
}

export interface JudgeOptions {
  rules: readonly Rule[];
  /** The journeys that were asked for: what was not asked for is not missing. */
  asked: readonly JourneyChoice[];
  /** Today, as `2026-11-23`: decides which waivers still hold. */
  today: string;
}

/** Judges one site. Findings are ordered by severity, then by reach. */
export function judgeSite(
  site: PolicySite,
  recorded: SiteEvidence,
  policy: Policy,
  options: JudgeOptions,
): SiteJudgement {
  const evidence = withConfirmedChoices(recorded);
  const recordedView = siteView(site, recorded);
  const whole = siteView(site, evidence, undefined, undefined, recordedView);
  const outcomes: RuleOutcome[] = [];
  const found: Array<{ rule: Rule; findings: Finding[] }> = [];

  for (const rule of options.rules) {
    const setting = policy.rules[rule.id];
    if (setting !== undefined && 'off' in setting) {
      outcomes.push({
        id: rule.id,
        outcome: 'not-applicable',
        reason: `switched off by the policy: ${setting.reason}`,
      });
      continue;
    }
    try {
      const view = siteView(
        site,
        evidence,
        [...rule.needs, ...(rule.context?.kinds ?? [])],
        [...rule.phases, ...(rule.context?.phases ?? [])],
        recordedView,
      );
      const applies = rule.applies?.(view, policy) ?? true;
      if (applies !== true) {
        outcomes.push({ id: rule.id, outcome: 'not-applicable', reason: applies.reason });
        continue;
      }
      const findings = merge(rule, rule.check(view, policy), site, policy, options.today);
      const seen = coverage(rule, whole, evidence, options.asked);
      const unknown = rule.unknown?.(view, policy) ?? null;
      found.push({ rule, findings });
      if (findings.length > 0) outcomes.push({ id: rule.id, outcome: 'fail', reason: seen.missing });
      else if (seen.missing !== null)
        outcomes.push({ id: rule.id, outcome: 'inconclusive', reason: seen.missing });
      else if (seen.notApplicable !== null)
        outcomes.push({ id: rule.id, outcome: 'not-applicable', reason: seen.notApplicable });
      else if (unknown !== null) outcomes.push({ id: rule.id, outcome: 'inconclusive', reason: unknown });
      else outcomes.push({ id: rule.id, outcome: 'pass', reason: null });
    } catch (error) {
      outcomes.push({
        id: rule.id,
        outcome: 'inconclusive',
        reason: `the rule itself failed: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
  }

  const subjectsOf = new Map(
    found.map(({ rule, findings }) => [
      rule.id,
      new Set(findings.map(({ subject }) => sameSubject(subject))),
    ]),
  );
  const findings = found.flatMap(({ rule, findings: own }) => {
    const left = own.filter(
      (finding) =>
        !(rule.supersededBy ?? []).some((id) => subjectsOf.get(id)?.has(sameSubject(finding.subject))),
    );
    if (own.length > 0 && left.length === 0) {
      const outcome = outcomes.find(({ id }) => id === rule.id);
      if (outcome)
        Object.assign(outcome, {
          outcome: 'fail',
          reason: `other rules report its findings: ${(rule.supersededBy ?? []).join(', ')}`,
        });
    }
    return left;
  });
  return {
    site: site.id,
    rules: outcomes,
    findings: findings.toSorted(bySeverityAndReach),
    facts: siteFacts(recordedView, policy),
  };
}

/** Most serious first, then the one seen most, then by rule and subject, so that the order is the same every night. */
export function bySeverityAndReach(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    b.occurrences.length - a.occurrences.length ||
    `${a.site} ${a.rule} ${a.subject.name}`.localeCompare(`${b.site} ${b.rule} ${b.subject.name}`, 'en')
  );
}

/** One cause is one finding: drafts with one fingerprint become one finding with several occurrences. */
function merge(
  rule: Rule,
  drafts: readonly Draft[],
  site: PolicySite,
  policy: Policy,
  today: string,
): Finding[] {
  const byFingerprint = new Map<string, Finding>();
  const setting = policy.rules[rule.id];
  for (const draft of drafts) {
    const id = fingerprint(rule.id, site.id, draft.subject);
    const { journey, observation } = draft.evidence;
    const occurrence = { journey, phase: observation.phase, page: observation.page, seq: observation.seq };
    const severity =
      setting !== undefined && 'severity' in setting ? setting.severity : (draft.severity ?? rule.severity);
    const known = byFingerprint.get(id);
    if (known) {
      // Two names that differ in digits only are one subject: the worse of the two speaks for it.
      if (worse({ severity, kind: draft.kind ?? rule.kind }, known))
        Object.assign(known, { severity, kind: draft.kind ?? rule.kind, message: draft.message });
      if (!known.occurrences.some((other) => samePlace(other, occurrence)))
        known.occurrences.push(occurrence);
      continue;
    }
    byFingerprint.set(id, {
      fingerprint: id,
      rule: rule.id,
      severity,
      kind: draft.kind ?? rule.kind,
      site: site.id,
      phase: observation.phase,
      page: observation.page || site.url,
      subject: draft.subject,
      service: draft.service ?? null,
      ...(draft.facts ? { facts: draft.facts } : {}),
      initiator: draft.initiator ?? [],
      message: draft.message,
      fix: rule.fix,
      basis: [...rule.basis, ...(draft.basis ?? []), ...quotes(rule, draft, policy, site)],
      occurrences: [occurrence],
      status: 'unknown',
      waiver: waiverFor(policy.waivers, rule.id, site.id, draft.subject.name, today),
    });
  }
  return [...byFingerprint.values()];
}

const samePlace = (a: Occurrence, b: Occurrence): boolean =>
  a.journey === b.journey && a.phase === b.phase && a.page === b.page;

const weightOf: Readonly<Record<FindingKind, number>> = { violation: 0, suspected: 1, notice: 2 };
const worse = (a: Pick<Finding, 'kind' | 'severity'>, b: Pick<Finding, 'kind' | 'severity'>): boolean =>
  weightOf[a.kind] < weightOf[b.kind] ||
  (a.kind === b.kind && severities.indexOf(a.severity) < severities.indexOf(b.severity));

/** The sentences of the policy that was loaded: those that the entries cite which the finding goes against. */
function quotes(rule: Rule, draft: Draft, policy: Policy, site: PolicySite): Finding['basis'] {
  const about = { name: draft.subject.name, ...draft.about };
  return citesOf(draft.against ?? rule.against, policy, site, about).flatMap((id) => {
    const promise = policy.promises[id];
    return promise
      ? [{ type: 'statement' as const, id, text: { nl: promise.quote, en: promise.quote } }]
      : [];
  });
}

/** A waiver that has run out is kept, marked so: the finding counts again and the report says why. */
function waiverFor(
  waivers: readonly Waiver[],
  rule: string,
  site: string,
  subject: string,
  today: string,
): Finding['waiver'] {
  const matching = waivers.filter(
    (waiver) =>
      waiver.rule === rule &&
      (waiver.site === site || waiver.site === '*') &&
      (waiver.subject === '*' || waiver.subject === subject),
  );
  const best = matching.find((waiver) => waiver.until >= today) ?? matching[0];
  return best
    ? {
        reason: best.reason,
        by: best.by,
        until: best.until,
        state: best.until >= today ? 'applied' : 'expired',
      }
    : null;
}
