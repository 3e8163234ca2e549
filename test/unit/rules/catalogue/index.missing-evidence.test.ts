/**
 * What was not seen passes nothing: of the fixtures of every rule, each kind of evidence that it needs is taken away in
 * every way in which it can be missing.
 */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../rules/catalogue/index.ts';
import type { Phase } from '../../../../rules/evidence/common.ts';
import type { JourneyEvidence, Observation, SiteEvidence } from '../../../../rules/evidence/index.ts';
import type { Rule } from '../../../../rules/judge/rule.ts';
import { failure, judge, type Case } from '../../../support/evidence.ts';

type Loss = (evidence: SiteEvidence) => SiteEvidence;

const inJourneys =
  (change: (observations: readonly Observation[]) => Observation[]): Loss =>
  (evidence) => ({
    ...evidence,
    journeys: evidence.journeys.map(({ journey, observations }): JourneyEvidence => ({
      journey,
      observations: change(observations).map((observation, seq) => ({ ...observation, seq })),
    })),
  });

/** Before the last observation, which ends the journey. */
const withFailure = (kind: string, phase: Phase): Loss =>
  inJourneys((observations) => [
    ...observations.slice(0, -1),
    failure([kind], { phase }),
    ...observations.slice(-1),
  ]);

const probeLosses: ReadonlyArray<[string, Loss]> = [
  ['the probe was not made', (evidence) => ({ ...evidence, probe: [] })],
  ['the probe failed', (evidence) => ({ ...evidence, probe: [failure(['transport'])] })],
  [
    'the probe got no answer',
    (evidence) => ({
      ...evidence,
      probe: evidence.probe.map((observation) =>
        observation.kind === 'transport'
          ? {
              ...observation,
              http: {
                outcome: 'failed',
                status: null,
                redirect: null,
                cookies: [],
                reason: 'no answer in time',
              },
              https: {
                outcome: 'failed',
                status: null,
                redirect: null,
                protocol: null,
                cipher: null,
                hsts: null,
              },
              certificate: null,
            }
          : observation,
      ),
    }),
  ],
];

const NO_JOURNEY = 'no journey was made';
const journeyLosses: ReadonlyArray<[string, Loss]> = [
  [NO_JOURNEY, (evidence) => ({ ...evidence, journeys: [] })],
  ['no journey was finished', inJourneys((observations) => observations.slice(0, -1))],
  ['no page was visited', inJourneys((observations) => observations.filter(({ kind }) => kind !== 'visit'))],
  [
    'no page loaded',
    inJourneys((observations) =>
      observations.map((each) =>
        each.kind === 'visit' ? { ...each, outcome: 'failed', status: null, reason: 'no answer' } : each,
      ),
    ),
  ],
];

function lossesOf({ needs, phases }: Rule): Array<[string, Loss]> {
  const failing = needs.flatMap((kind) =>
    phases.map((phase): [string, Loss] => [
      `the observer of ${kind} failed ${phase}`,
      withFailure(kind, phase),
    ]),
  );
  const silent: Array<[string, Loss]> = needs.includes('request')
    ? [['no request was recorded', inJourneys((all) => all.filter(({ kind }) => kind !== 'request'))]]
    : [];
  return [
    ...(needs.includes('transport') ? probeLosses : []),
    ...(phases.length > 0 ? [...journeyLosses, ...silent] : []),
    ...failing,
  ];
}

describe.each(catalogue.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('passes nothing that it did not see', async () => {
    const losses = lossesOf(rule);
    expect(losses.length).toBeGreaterThan(0);
    const { broken, clean }: { broken: Case[]; clean: Case[] } = await import(`./fixtures/${id}.ts`);
    for (const { what, evidence, policy } of [...broken, ...clean]) {
      const outcomeOf = (seen: SiteEvidence): string | undefined =>
        judge(seen, policy, [rule]).rules.find((each) => each.id === id)?.outcome;
      for (const [loss, take] of losses) {
        const outcome = outcomeOf(take(evidence));
        expect(outcome, `${what}; ${loss}`).not.toBe('pass');
        // Without any journey, the fixtures ask for none either.
        if (outcomeOf(evidence) === 'pass' && loss !== NO_JOURNEY)
          expect(['inconclusive', 'fail'], `${what}; ${loss}`).toContain(outcome);
      }
    }
  });
});
