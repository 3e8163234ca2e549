/** Waivers of the policy: what someone decided to accept for a while. */
import type { Policy } from '../policy/schema.ts';
import type { Finding } from './finding.ts';

/** The waiver that speaks of a finding. One that has run out is kept, marked so: the finding counts again and the report says why. */
export function waiverOf(
  { rule, site, subject }: Pick<Finding, 'rule' | 'site' | 'subject'>,
  { waivers }: Policy,
  today: string,
): Finding['waiver'] {
  const matching = waivers.filter(
    (waiver) =>
      waiver.rule === rule &&
      (waiver.site === site || waiver.site === '*') &&
      (waiver.subject === '*' || waiver.subject === subject.name),
  );
  const best = matching.find((waiver) => waiver.until >= today) ?? matching[0];
  if (best === undefined) return null;
  const { reason, by, until } = best;
  return { reason, by, until, state: until >= today ? 'applied' : 'expired' };
}
