/**
 * What each device showed → one judgement of the site. A fact that two devices show is one finding: its cause
 * is one, and one waiver is enough. A rule is as good as on its worst device.
 */
import type { Device } from '../evidence/common.ts';
import { journeyName } from '../evidence/devices.ts';
import type { Finding } from './finding.ts';
import { isGraver } from './gravity.ts';
import type { Outcome, RuleOutcome } from './rule.ts';

/** The judgement of what one device saw. */
export interface JudgedDevice {
  device: Device;
  rules: RuleOutcome[];
  findings: Finding[];
}

/** Worst first. */
const outcomes: readonly Outcome[] = ['fail', 'inconclusive', 'told-elsewhere', 'pass', 'not-applicable'];

/** Joins the judgements. Findings name their journeys in full, and their devices where one is no desktop. */
export function joinDevices(judged: readonly JudgedDevice[]): Omit<JudgedDevice, 'device'> {
  const findings = joinFindings(judged);
  const first = judged[0]?.rules ?? [];
  if (judged.length === 1) return { rules: first, findings };
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  return { rules: first.map((rule) => joinRule(rule.id, judged, found)), findings };
}

function joinFindings(judged: readonly JudgedDevice[]): Finding[] {
  const joined = new Map<string, Finding>();
  const onDesktopOnly = judged.every(({ device }) => device === 'desktop');
  for (const { device, findings } of judged) {
    for (const finding of findings) {
      const named = onDesktopOnly ? finding : ofDevice(finding, device);
      const known = joined.get(finding.fingerprint);
      joined.set(finding.fingerprint, known ? both(known, named) : named);
    }
  }
  return [...joined.values()];
}

const ofDevice = (finding: Finding, device: Device): Finding => ({
  ...finding,
  devices: [device],
  occurrences: finding.occurrences.map((each) => ({ ...each, journey: journeyName(each.journey, device) })),
});

/** The graver of the two speaks for both. */
function both(known: Finding, other: Finding): Finding {
  const [main, also] = isGraver(other, known) ? [other, known] : [known, other];
  return {
    ...main,
    occurrences: [...main.occurrences, ...also.occurrences],
    devices: [...(known.devices ?? []), ...(other.devices ?? [])],
  };
}

function joinRule(id: string, judged: readonly JudgedDevice[], found: ReadonlySet<string>): RuleOutcome {
  const all = judged.flatMap(({ device, rules }) =>
    rules.flatMap((rule) => (rule.id === id ? [{ ...rule, device }] : [])),
  );
  const outcome = outcomes.find((each) => all.some((rule) => rule.outcome === each)) ?? 'inconclusive';
  const reasons = all.flatMap(({ device, reason, outcome: its }) =>
    // What one device has nothing to check of says nothing about the site.
    reason === null || (its === 'not-applicable' && outcome !== its) ? [] : [onDevice(reason, device)],
  );
  const told = new Set(all.flatMap((rule) => rule.told ?? []).filter((each) => !found.has(each)));
  const toldBy = new Set(all.flatMap((rule) => rule.toldBy ?? []).filter((each) => found.has(each)));
  return {
    id,
    outcome,
    reason: reasons.length > 0 ? [...new Set(reasons)].join('; ') : null,
    ...(told.size > 0 ? { told: [...told], toldBy: [...toldBy] } : {}),
  };
}

const onDevice = (reason: string, device: Device): string =>
  device === 'desktop' ? reason : `on a ${device}: ${reason}`;
