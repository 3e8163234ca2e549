/** What people decided about this run: what may stay for a while, what is not checked, what weighs more or less. */
import type { Severity } from '../../rules/judge/finding.ts';
import type { Report } from '../document/schema/run.ts';

export interface Decision {
  what: 'waived' | 'waiverEnded' | 'off' | 'weighed';
  rule: string;
  site: string;
  subject: string;
  reason: string;
  /** Null if the policy names nobody. */
  by: string | null;
  until: string | null;
  severity: Severity | null;
}

/** The decisions of the policy, in its own order. */
export const decisionsOf = ({ waivers, settings }: Pick<Report, 'waivers' | 'settings'>): Decision[] => [
  ...waivers.map(({ rule, site, subject, reason, by, until, state }): Decision => ({
    what: state === 'expired' ? 'waiverEnded' : 'waived',
    rule,
    site,
    subject,
    reason,
    by,
    until,
    severity: null,
  })),
  ...settings.map(({ rule, severity, reason }): Decision => ({
    what: severity === null ? 'off' : 'weighed',
    rule,
    site: '*',
    subject: '*',
    reason,
    by: null,
    until: null,
    severity,
  })),
];
