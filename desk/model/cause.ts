/** The cause of a finding: one snippet on four sites is one cause. */
import type { FindingFacts } from './night-record.ts';

/** Findings of one service have one cause; without a service, those of one rule. As in the report. */
export const causeOf = ({ service, rule }: Pick<FindingFacts, 'service' | 'rule'>): string =>
  service === null ? `rule ${rule}` : `service ${service}`;
