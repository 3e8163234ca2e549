/** Drafts of a rule → findings: one cause is one finding, with every time that it was seen. */
import { citesOf } from '../policy/entries.ts';
import type { Policy } from '../policy/schema.ts';
import type { PolicySite } from '../policy/schema/site.ts';
import type { Finding, Occurrence } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import { isGraver, type Gravity } from './gravity.ts';
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
  if (isGraver(gravity, known)) {
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
  const { service = null, initiator = [] } = draft;
  const about = {
    phase: observation.phase,
    subject: draft.subject,
    service,
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
    initiator,
    message: draft.message,
    fix: rule.fix,
    basis: [...rule.basis, ...(draft.basis ?? []), ...quotes(rule, draft, policy, site)],
    occurrences: [occurrenceOf(draft)],
    status: 'unknown',
    waiver: waiverOf({ rule: rule.id, site: site.id, ...about, initiator }, policy, site.url, today),
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
