/** Evidence + policy → the outcome of every rule, and the findings. Pure; a rule that throws harms only itself. */
import type { Device, JourneyChoice } from '../evidence/common.ts';
import { devicesOf, journeyName, ofDevice } from '../evidence/devices.ts';
import type { SiteEvidence } from '../evidence/index.ts';
import { withOwnServices } from '../facts/known-services.ts';
import { unseenAnswers } from '../facts/answers-seen.ts';
import { siteFacts, type SiteFacts } from '../facts/site-facts.ts';
import type { Policy } from '../policy/schema.ts';
import { servicesOf } from '../policy/schema/services.ts';
import type { PolicySite } from '../policy/schema/site.ts';
import { coverage, type Coverage } from './coverage.ts';
import { decidedAbout } from './decided.ts';
import { severities, type Finding } from './finding.ts';
import { joinDevices } from './join-devices.ts';
import { mergeDrafts } from './merge-drafts.ts';
import { withConfirmedChoices } from './proven-choices.ts';
import { fingerprint } from './fingerprint.ts';
import type { Draft, Rule, RuleOutcome } from './rule.ts';
import { siteView, type SiteView } from './site-view.ts';
import { leaveToOthers } from './told-elsewhere.ts';
import { withoutHeldBack } from './held-back.ts';
import { asVisitorsSee } from './visitors-browser.ts';

export interface SiteJudgement {
  site: string;
  rules: RuleOutcome[];
  findings: Finding[];
  /** What the findings and the inventories of a report are about. */
  facts: SiteFacts;
  /** Journeys whose answers to the banner must be seen before the site can be called compliant, and were not. */
  unseen: readonly string[];
}

export interface JudgeOptions {
  rules: readonly Rule[];
  /** The journeys that were asked for: what was not asked for is not missing. */
  asked: readonly JourneyChoice[];
  /** The devices that these were asked for; left out: those of the evidence. */
  devices?: readonly Device[];
  /** Today, as `2026-11-23`: decides which waivers still hold. */
  today: string;
}

interface JudgedRule {
  rule: Rule;
  outcome: Omit<RuleOutcome, 'id'>;
  findings: Finding[];
  /** Fingerprints of the findings that only go on with what was there before the choice. */
  goesOn: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** Judges one site. Findings are ordered by severity, then by reach. */
export function judgeSite(
  site: PolicySite,
  recorded: SiteEvidence,
  policy: Policy,
  options: JudgeOptions,
): SiteJudgement {
  return withOwnServices(servicesOf(policy), () => judge(site, recorded, policy, options));
}

function judge(
  site: PolicySite,
  recorded: SiteEvidence,
  policy: Policy,
  options: JudgeOptions,
): SiteJudgement {
  const seen = options.devices ?? devicesOf(recorded.journeys);
  const devices: readonly Device[] = seen.length > 0 ? seen : ['desktop'];
  const ofEach = options.rules.filter(({ comparesDevices }) => !comparesDevices);
  const whole = siteView(site, recorded);
  const judged = devices.map((device) => {
    const own = ofDevice(recorded, device);
    // Facts are derived once for each view.
    const view = own === recorded ? whole : siteView(site, own);
    return { device, ...judgeDevice(view, own, policy, { ...options, rules: ofEach }) };
  });
  const compared = compareDevices(whole, recorded, policy, { ...options, devices });
  const joined = joinDevices(judged);
  const byId = new Map([...joined.rules, ...compared.rules].map((rule) => [rule.id, rule]));
  const rules = options.rules.flatMap(({ id }) => byId.get(id) ?? []);
  // A decision is about a finding with all that it tells: it comes last, or what it told would be new the night after.
  const { decided = [] } = policy;
  const findings = [...joined.findings, ...compared.findings].map((finding) => ({
    ...finding,
    waiver: finding.waiver ?? decidedAbout(finding, decided, options.today),
  }));
  return {
    site: site.id,
    rules,
    findings: findings.toSorted(bySeverityAndReach),
    facts: siteFacts(whole, policy),
    unseen: judged.flatMap(({ device, unseen }) => unseen.map((answer) => journeyName(answer, device))),
  };
}

/** Judges by the rules that compare what devices saw. `whole`: the view of all that was recorded. */
function compareDevices(
  whole: SiteView,
  recorded: SiteEvidence,
  policy: Policy,
  { rules, asked, today, devices }: JudgeOptions & { devices: readonly Device[] },
): Pick<SiteJudgement, 'rules' | 'findings'> {
  const comparing = rules.filter(({ comparesDevices }) => comparesDevices);
  if (devices.length < 2) {
    const reason = 'the run had one device, and there is nothing to compare it with';
    return {
      rules: comparing.map((rule) => ({ id: rule.id, ...notApplicable(rule, reason).outcome })),
      findings: [],
    };
  }
  const evidence = asVisitorsSee(withConfirmedChoices(recorded));
  const judged = comparing.map((rule): JudgedRule => {
    const view = viewFor(rule, whole.site, evidence, whole);
    return judgedSafely(rule, policy, () =>
      judgeRule(rule, view, policy, today, () => coverageOfAll(rule, evidence, devices, asked)),
    );
  });
  return {
    rules: judged.map(({ rule: { id }, outcome }) => ({ id, ...outcome })),
    findings: judged.flatMap(({ findings }) => findings),
  };
}

/** What the rule is handed. `whole`: all that was recorded. */
const viewFor = (
  { needs, phases, context, heldBack }: Rule,
  site: PolicySite,
  evidence: SiteEvidence,
  whole: SiteView,
): SiteView =>
  siteView(
    site,
    heldBack ? evidence : withoutHeldBack(evidence),
    [...needs, ...(context?.kinds ?? [])],
    [...phases, ...(context?.phases ?? [])],
    whole,
  );

/** What is missing of any device is missing. */
function coverageOfAll(
  rule: Rule,
  evidence: SiteEvidence,
  devices: readonly Device[],
  asked: readonly JourneyChoice[],
): Coverage {
  const all = devices.map((device) => ({
    device,
    ...coverage(rule, ofDevice(evidence, device), asked),
  }));
  const missing = all.find((each) => each.missing !== null);
  const idle = all.find((each) => each.notApplicable !== null);
  return {
    missing: missing ? `on a ${missing.device}: ${missing.missing}` : null,
    notApplicable: idle ? `on a ${idle.device}: ${idle.notApplicable}` : null,
  };
}

/** A rule that the policy switched off is not judged; one that throws harms only itself. */
function judgedSafely(rule: Rule, policy: Policy, judgeIt: () => JudgedRule): JudgedRule {
  const setting = policy.rules[rule.id];
  if (setting !== undefined && 'off' in setting)
    return notApplicable(rule, `switched off by the policy: ${setting.reason}`);
  try {
    return judgeIt();
  } catch (error) {
    const reason = `the rule itself failed: ${error instanceof Error ? error.message : String(error)}`;
    return { rule, outcome: { outcome: 'inconclusive', reason }, findings: [], goesOn: none };
  }
}

/** Judges what one device saw. `recordedView`: the view of all of it. */
function judgeDevice(
  recordedView: SiteView,
  recorded: SiteEvidence,
  policy: Policy,
  options: JudgeOptions,
): Pick<SiteJudgement, 'rules' | 'findings'> & { unseen: Array<'accept' | 'reject'> } {
  const { site } = recordedView;
  const evidence = asVisitorsSee(withConfirmedChoices(recorded));

  const judged = leaveToOthers(
    options.rules.map((rule) =>
      judgedSafely(rule, policy, () => {
        const view = viewFor(rule, site, evidence, recordedView);
        return judgeRule(rule, view, policy, options.today, () => coverage(rule, evidence, options.asked));
      }),
    ),
  );

  return {
    rules: judged.map(({ rule: { id }, outcome }) => ({ id, ...outcome })),
    findings: judged.flatMap(({ findings }) => findings),
    unseen: unseenAnswers(siteView(site, withoutHeldBack(recorded)), policy),
  };
}

const notApplicable = (rule: Rule, reason: string): JudgedRule => ({
  rule,
  outcome: { outcome: 'not-applicable', reason },
  findings: [],
  goesOn: none,
});

/** `view`: what the rule is handed. */
function judgeRule(
  rule: Rule,
  view: SiteView,
  policy: Policy,
  today: string,
  coverageOf: () => Coverage,
): JudgedRule {
  const applies = rule.applies?.(view, policy) ?? true;
  if (applies !== true) return notApplicable(rule, applies.reason);
  const drafts = rule.check(view, policy);
  const findings = mergeDrafts(rule, drafts, view.site, policy, today);
  const seen = coverageOf();
  const unknown = rule.unknown?.(view, policy) ?? null;
  return {
    rule,
    outcome: outcomeOf(findings, seen, unknown),
    findings,
    goesOn: goingOn(rule, drafts, view.site.id),
  };
}

/** A finding that also has a draft of its own does more than go on. */
function goingOn({ id }: Rule, drafts: readonly Draft[], site: string): ReadonlySet<string> {
  const of = (wanted: boolean): string[] =>
    drafts
      .filter(({ goesOn = false }) => goesOn === wanted)
      .map(({ subject }) => fingerprint(id, site, subject));
  const own = new Set(of(false));
  return new Set(of(true).filter((each) => !own.has(each)));
}

function outcomeOf(
  findings: readonly Finding[],
  { missing, notApplicable: idle }: Coverage,
  unknown: string | null,
): Omit<RuleOutcome, 'id'> {
  if (findings.length > 0) return { outcome: 'fail', reason: missing };
  if (missing !== null) return { outcome: 'inconclusive', reason: missing };
  if (idle !== null) return { outcome: 'not-applicable', reason: idle };
  if (unknown !== null) return { outcome: 'inconclusive', reason: unknown };
  return { outcome: 'pass', reason: null };
}

/** Most serious first, then the one seen most, then by rule and subject, so that the order is the same every night. */
export function bySeverityAndReach(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    b.occurrences.length - a.occurrences.length ||
    `${a.site} ${a.rule} ${a.subject.name}`.localeCompare(`${b.site} ${b.rule} ${b.subject.name}`, 'en')
  );
}
