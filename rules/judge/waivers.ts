/** Waivers of the policy: what someone decided to accept for a while. */
import { hostOf } from '../address.ts';
import { webAddress } from '../address-parts.ts';
import { nameFits } from '../facts/policy-names.ts';
import { serviceById } from '../facts/recognise.ts';
import type { Policy } from '../policy/schema.ts';
import type { Waiver } from '../policy/schema/waiver.ts';
import type { Finding } from './finding.ts';

/** What a waiver looks at. */
export type Waivable = Pick<Finding, 'rule' | 'site' | 'subject' | 'service' | 'initiator'>;

/** Whether a waiver speaks of a finding, whatever its end date. `siteUrl`: the address of the finding's site. */
export function waives(waiver: Waiver, finding: Waivable, siteUrl: string): boolean {
  const { rule, site, subject = '*', service, script } = waiver;
  return (
    (rule === '*' || rule === finding.rule) &&
    (site === '*' || site === finding.site) &&
    (subject === '*' || subject === finding.subject.name) &&
    (service === undefined || isOfService(service, finding)) &&
    (script === undefined || isByScript(script, finding, hostOf(siteUrl)))
  );
}

const isOfService = (service: string, { service: name, subject }: Waivable): boolean =>
  [name, subject.type === 'request' || subject.type === 'host' ? subject.name : null].some(
    (each) => each !== null && (each === service || each === serviceById(service)?.name),
  );

/** The script did it, is in the chain of causes, or is what the finding is about. */
function isByScript(script: string, { initiator, subject }: Waivable, siteHost: string): boolean {
  const wanted = script.startsWith('/') ? `${siteHost}${script}` : script.replace(/^https?:\/\//i, '');
  const scripts = initiator.flatMap(({ type, url }) => (type === 'document' ? [] : [url]));
  return [...scripts, ...(subject.url === undefined ? [] : [subject.url])].some((url) => {
    const { host, path } = webAddress(url);
    return host !== '' && nameFits(`${host}${path}`, wanted);
  });
}

/**
 * The waiver that speaks of a finding: of several the one that holds longest. One that has run out is kept, marked
 * so: the finding counts again and the report says why.
 */
export function waiverOf(
  finding: Waivable,
  { waivers }: Policy,
  siteUrl: string,
  today: string,
): Finding['waiver'] {
  const [best] = waivers
    .filter((waiver) => waives(waiver, finding, siteUrl))
    .toSorted((a, b) => b.until.localeCompare(a.until));
  if (best === undefined) return null;
  const { reason, by, until } = best;
  return { reason, by, until, state: until >= today ? 'applied' : 'expired' };
}
