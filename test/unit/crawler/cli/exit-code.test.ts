/** What CI acts upon: what is found, what is new, and what could not be seen. */
import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../../crawler/errors.ts';
import { failOnOf } from '../../../../crawler/cli/options.ts';
import { exitCodeOf, exitCodeOfError, type Judged, type Outcome } from '../../../../crawler/cli/exit-code.ts';
import type { Finding } from '../../../../rules/judge/finding.ts';
import { finding } from '../../../support/report.ts';

const of = (
  severity: Finding['severity'],
  status: Finding['status'] = 'unknown',
  more: Partial<Finding> = {},
): Finding => ({
  ...finding({ rule: 'r', site: 'cqt', severity, subject: { type: 'cookie', name: 'x' } }),
  status,
  ...more,
});
const code = (
  failOn: string,
  findings: Finding[],
  sites: Judged['sites'] = [],
  failOnSuspected = false,
): number => exitCodeOf({ kind: 'judged', findings, sites, failOn: failOnOf(failOn), failOnSuspected });

describe('--fail-on', () => {
  it.each([
    ['low', 1],
    ['medium', 1],
    ['high', 0],
    ['never', 0],
  ])('%s, with a medium violation, gives %i', (failOn, expected) => {
    expect(code(failOn, [of('medium')])).toBe(expected);
  });

  it('new:high is quiet about what is known, and about what is new and lower', () => {
    expect(code('new:high', [of('critical', 'known'), of('medium', 'new')])).toBe(0);
    expect(code('new:high', [of('high', 'new')])).toBe(1);
    expect(code('new:high', [of('high', 'regressed')])).toBe(1);
    expect(code('high', [of('critical', 'known')])).toBe(1);
  });

  it('new: without a baseline counts everything', () => {
    expect(code('new:low', [of('low', 'unknown')])).toBe(1);
  });

  it('leaves a waiver, a suspicion and advice alone, and says that something could not be checked', () => {
    const waiver = { reason: '', by: '', until: '2027-01-31', state: 'applied' as const };
    expect(
      code('low', [
        of('high', 'new', { waiver }),
        of('high', 'new', { kind: 'suspected' }),
        of('high', 'new', { kind: 'notice' }),
      ]),
    ).toBe(0);
    expect(code('low', [of('high', 'new', { waiver: { ...waiver, state: 'expired' } })])).toBe(1);
    expect(code('low', [of('high', 'new', { kind: 'suspected' })], [], true)).toBe(1);
    expect(code('low', [], [{ verdict: 'inconclusive', unchecked: ['no answer'] }])).toBe(3);
  });

  it.each(['bad', 'new:', 'new:bad', 'info', 'NEW:high'])('%s is a wrong use', (text) => {
    expect(() => failOnOf(text)).toThrow(/--fail-on/);
  });
});

const judged = { findings: [], failOn: failOnOf('low'), failOnSuspected: false };
const violation = of('high', 'new');
const unsure: Judged['sites'] = [{ verdict: 'inconclusive', unchecked: [] }];

describe('each outcome has its exit code', () => {
  it.each<[number, string, Outcome]>([
    [0, 'something was shown', { kind: 'shown' }],
    [0, 'nothing was found', { kind: 'judged', ...judged, sites: [] }],
    [1, 'something was found', { kind: 'judged', ...judged, findings: [violation], sites: [] }],
    [
      1,
      'something was found where not everything was seen',
      { kind: 'judged', ...judged, findings: [violation], sites: unsure },
    ],
    [3, 'not everything was seen', { kind: 'judged', ...judged, sites: unsure }],
    [0, 'nothing is new', { kind: 'compared', ...judged, unseen: false }],
    [1, 'something is new', { kind: 'compared', ...judged, findings: [violation], unseen: true }],
    [3, 'something known could not be looked for', { kind: 'compared', ...judged, unseen: true }],
    [0, 'the run is as it was written', { kind: 'verified', sound: true }],
    [1, 'the run was changed', { kind: 'verified', sound: false }],
    [0, 'every site was seen for the draft', { kind: 'drafted', unseen: 0 }],
    [3, 'a site was not seen for the draft', { kind: 'drafted', unseen: 1 }],
    [0, 'the machine is sound', { kind: 'diagnosed', browserWorks: true, sitesAnswer: true }],
    [2, 'no browser works', { kind: 'diagnosed', browserWorks: false, sitesAnswer: false }],
    [3, 'a site does not answer', { kind: 'diagnosed', browserWorks: true, sitesAnswer: false }],
    [130, 'the user stopped it', { kind: 'stopped' }],
  ])('%i: %s', (expected, _what, outcome) => {
    expect(exitCodeOf(outcome)).toBe(expected);
  });

  it.each<[number, string, unknown]>([
    [0, '--help', new CommanderError(0, 'commander.helpDisplayed', '')],
    [2, 'an unknown option', new CommanderError(1, 'commander.unknownOption', '')],
    [2, 'wrong use', new UsageError('what', 'advice')],
    [3, 'a fault of our own', new TypeError('x is not a function')],
    [3, 'whatever else is thrown', 'text'],
  ])('%i: %s', (expected, _what, error) => {
    expect(exitCodeOfError(error)).toBe(expected);
  });
});
