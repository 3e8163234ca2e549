/** What CI acts upon: what is found, what is new, and what could not be seen. */
import { describe, expect, it } from 'vitest';
import { failOnOf } from '../../../../crawler/cli/options.ts';
import { exitCodeOf, type Judged } from '../../../../crawler/cli/exit-code.ts';
import type { Finding } from '../../../../rules/finding.ts';
import { finding } from '../../../reports/factory.ts';

const of = (severity: Finding['severity'], status: Finding['status'] = 'unknown', more: Partial<Finding> = {}): Finding => ({ ...finding({ rule: 'r', site: 'cqt', severity, subject: { type: 'cookie', name: 'x' } }), status, ...more });
const code = (failOn: string, findings: Finding[], sites: Judged['sites'] = [], failOnSuspected = false): number => exitCodeOf({ kind: 'judged', findings, sites, failOn: failOnOf(failOn), failOnSuspected });

describe('--fail-on', () => {
  it.each([['low', 1], ['medium', 1], ['high', 0], ['never', 0]])('%s, with a medium violation, gives %i', (failOn, expected) => {
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
    expect(code('low', [of('high', 'new', { waiver }), of('high', 'new', { kind: 'suspected' }), of('high', 'new', { kind: 'notice' })])).toBe(0);
    expect(code('low', [of('high', 'new', { waiver: { ...waiver, state: 'expired' } })])).toBe(1);
    expect(code('low', [of('high', 'new', { kind: 'suspected' })], [], true)).toBe(1);
    expect(code('low', [], [{ verdict: 'inconclusive', unchecked: ['no answer'] }])).toBe(3);
  });

  it.each(['bad', 'new:', 'new:bad', 'info', 'NEW:high'])('%s is a wrong use', (text) => {
    expect(() => failOnOf(text)).toThrow(/--fail-on/);
  });
});
