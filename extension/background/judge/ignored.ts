/** Rules that the user ignores on a site: waivers that are in no policy, and only in this browser. */
import { siteOf } from '../../../rules/address.ts';
import type { Finding } from '../../../rules/judge/finding.ts';
import type { Ignored } from '../../messages/ignored.ts';
import type { PolicyChoice } from './policies.ts';

/** Who waived it, in the background; a surface says it in its own words. */
const IGNORED_BY = 'the user of this extension';

/** The policy with what is ignored on its site. The text of the policy stays, and so does saved evidence. */
export function withIgnored(choice: PolicyChoice | null, ignored: readonly Ignored[]): PolicyChoice | null {
  if (!choice) return null;
  const { site, policy } = choice;
  const own = ignored.filter((each) => each.site === siteOf(site.url));
  if (own.length === 0) return choice;
  const waivers = own.map(({ rule, reason, until }) => ({
    rule,
    site: site.id,
    subject: '*',
    reason,
    by: IGNORED_BY,
    until,
  }));
  return { ...choice, policy: { ...policy, waivers: [...policy.waivers, ...waivers] } };
}

/** Whether a finding is ignored by the user rather than waived by the policy. */
export const isIgnored = ({ waiver }: Pick<Finding, 'waiver'>): boolean =>
  waiver?.by === IGNORED_BY && waiver.state === 'applied';
