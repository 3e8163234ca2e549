/** Drafts of a rule → findings: one cause is one finding, with every time that it was seen. */
import { citesOf } from '../policy/entries.ts';
import type { Policy } from '../policy/schema.ts';
import type { PolicySite } from '../policy/schema/site.ts';
import { severities, type Finding, type FindingKind, type Occurrence, type Severity } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import { headlineOf, type HeadlineFacts } from './headline.ts';
import type { Draft, Rule } from './rule.ts';
import { waiverOf } from './waivers.ts';

/** Drafts with one fingerprint become one finding with several occurrences. `today` as `2026-11-23`. */
export function mergeDrafts(
  rule: Rule,
  drafts: readonly Draft[],
  site: PolicySite,
  policy: Policy,
  today: string,
): Finding[] {
  const byFingerprint = new Map<string, Finding>();
  for (const draft of drafts) {
    const id = fingerprint(rule.id, site.id, draft.subject);
    const known = byFingerprint.get(id);
    if (known) addTo(known, draft, rule, policy);
    else byFingerprint.set(id, findingOf(id, draft, rule, site, policy, today));
  }
  return [...byFingerprint.values()];
}

interface Gravity {
  severity: Severity;
  kind: FindingKind;
}

/** What the policy says of the rule goes before what the draft says of itself. */
function gravityOf(draft: Draft, rule: Rule, policy: Policy): Gravity {
  const setting = policy.rules[rule.id];
  return {
    severity:
      setting !== undefined && 'severity' in setting ? setting.severity : (draft.severity ?? rule.severity),
    kind: draft.kind ?? rule.kind,
  };
}

function addTo(known: Finding, draft: Draft, rule: Rule, policy: Policy): void {
  const gravity = gravityOf(draft, rule, policy);
  // Two names that differ in digits only are one subject: the worse of the two speaks for it.
  if (isWorse(gravity, known)) {
    Object.assign(known, gravity, { message: draft.message }, headlineFor(draft, rule, known));
  }
  const occurrence = occurrenceOf(draft);
  if (!known.occurrences.some((other) => isSamePlace(other, occurrence))) known.occurrences.push(occurrence);
}

function findingOf(
  id: string,
  draft: Draft,
  rule: Rule,
  site: PolicySite,
  policy: Policy,
  today: string,
): Finding {
  const { observation } = draft.evidence;
  const about = {
    phase: observation.phase,
    subject: draft.subject,
    service: draft.service ?? null,
    ...(draft.facts ? { facts: draft.facts } : {}),
  };
  return {
    fingerprint: id,
    rule: rule.id,
    ...gravityOf(draft, rule, policy),
    site: site.id,
    page: observation.page || site.url,
    ...about,
    ...headlineFor(draft, rule, about),
    initiator: draft.initiator ?? [],
    message: draft.message,
    fix: rule.fix,
    basis: [...rule.basis, ...(draft.basis ?? []), ...quotes(rule, draft, policy, site)],
    occurrences: [occurrenceOf(draft)],
    status: 'unknown',
    waiver: waiverOf({ rule: rule.id, site: site.id, subject: draft.subject }, policy, today),
  };
}

/** A rule of one's own may have none: its title then stands for it. */
function headlineFor(draft: Draft, rule: Rule, about: HeadlineFacts): Pick<Finding, 'headline'> {
  const template = draft.headline ?? rule.headline;
  return template === undefined ? {} : { headline: headlineOf(template, [about]) };
}

const occurrenceOf = ({ evidence: { journey, observation } }: Draft): Occurrence => ({
  journey,
  phase: observation.phase,
  page: observation.page,
  seq: observation.seq,
});

const isSamePlace = (a: Occurrence, b: Occurrence): boolean =>
  a.journey === b.journey && a.phase === b.phase && a.page === b.page;

const weightOf: Readonly<Record<FindingKind, number>> = { violation: 0, suspected: 1, notice: 2 };
const isWorse = (a: Gravity, b: Gravity): boolean =>
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
