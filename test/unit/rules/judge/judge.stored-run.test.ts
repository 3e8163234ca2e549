/** Fingerprints outlive versions: evidence that version 0.1 stored gives the findings that it gave then. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { catalogue } from '../../../../rules/catalogue/index.ts';
import type { JourneyChoice } from '../../../../rules/evidence/common.ts';
import { observationSchema, type Observation, type SiteEvidence } from '../../../../rules/evidence/index.ts';
import { judgeSite } from '../../../../rules/judge/judge.ts';
import { parsePolicy } from '../../../../rules/policy/parse.ts';
import { withProseReading } from '../../../../watch/banner/prose-reading.ts';
import { cqt } from '../../../support/evidence.ts';
import { storedRun } from '../../../support/stored-run.ts';

const judged = z.object({
  fingerprint: z.string(),
  rule: z.string(),
  kind: z.string(),
  severity: z.string(),
  basis: z.array(z.object({ type: z.string(), id: z.string() })),
});
const reportSchema = z.object({
  sites: z.array(
    z.object({
      id: z.string(),
      rules: z.array(z.object({ id: z.string(), outcome: z.string(), reason: z.string().nullable() })),
    }),
  ),
  findings: z.array(judged.extend({ site: z.string() })),
});

const report = reportSchema.parse(JSON.parse(storedRun['report.json'] ?? ''));
const { policy } = parsePolicy(storedRun['policy.yaml'] ?? '', 'policy.yaml');
const choices: JourneyChoice[] = ['none', 'accept', 'reject', 'withdraw'];

function observations(path: string): Observation[] {
  const lines = (storedRun[path] ?? '').split('\n').filter((line) => line !== '');
  return lines.map((line) => withProseReading(observationSchema.parse(JSON.parse(line))));
}

const evidenceOf = (site: string): SiteEvidence => ({
  site,
  probe: observations(`sites/${site}/probe.ndjson`),
  journeys: choices.map((journey) => ({
    journey,
    observations: observations(`sites/${site}/${journey}/evidence.ndjson`),
  })),
});

/** Rules that broke only by what went on from before the choice: cookies and services that a refusal did not stop. */
const goesOn: Readonly<Record<string, readonly string[]>> = {
  casemix: ['reject-ignored-cookie', 'withdrawal-ineffective'],
  inforeports: ['reject-ignored-storage'],
};

const quotedIn = (basis: z.infer<typeof judged>['basis']): string =>
  basis
    .flatMap((one) => (one.type === 'statement' ? one.id : []))
    .toSorted()
    .join(' ');

describe.each(policy.sites.map((site) => [site.id, site] as const))('%s', (id, site) => {
  const judgement = judgeSite(site, evidenceOf(id), policy, {
    rules: catalogue,
    asked: choices,
    today: '2026-11-29',
  });
  const before = report.sites.find((one) => one.id === id);

  test('has the same findings, by fingerprint, rule, kind and severity', () => {
    const of = (findings: readonly z.infer<typeof judged>[]): string[] =>
      findings.map((one) => `${one.fingerprint} ${one.rule} ${one.kind} ${one.severity}`).toSorted();
    expect(of(judgement.findings)).toEqual(of(report.findings.filter((one) => one.site === id)));
  });

  test.each([
    ['the policy stored with it', policy],
    ['the policy of today', cqt],
  ])('quotes the same sentences by %s', (_what, by) => {
    const today = judgeSite(site, evidenceOf(id), by, {
      rules: catalogue,
      asked: choices,
      today: '2026-11-29',
    });
    const of = (findings: readonly z.infer<typeof judged>[]): string[] =>
      findings.map(({ fingerprint, basis }) => `${fingerprint} ${quotedIn(basis)}`).toSorted();
    expect(of(today.findings)).toEqual(of(report.findings.filter((one) => one.site === id)));
  });

  test('has the same outcome of every rule', () => {
    const outcomes = new Map(judgement.rules.map((rule) => [rule.id, rule.outcome]));
    expect(before?.rules.length).toBeGreaterThan(60);
    for (const { id: rule, outcome, reason } of before?.rules ?? [])
      expect(outcomes.get(rule), rule).toBe(
        // Version 0.1 had no word of its own for it, and was silent about what went on from before the choice.
        reason?.startsWith('what it found is reported by') || goesOn[id]?.includes(rule)
          ? 'told-elsewhere'
          : outcome,
      );
  });
});
