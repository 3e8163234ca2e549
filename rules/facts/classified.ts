/** What is said of a cookie or a storage key that was classified, and who decided on it. */
import { hostMatches } from '../address.ts';
import { consentRequiring, type CategoryCode } from '../knowledge/categories.ts';
import type { Service } from '../knowledge/service.ts';
import type { Policy } from '../policy/schema.ts';
import { isDeclaredService } from './declared.ts';
import { forVisitors, isCore, isForMembers } from './policy-names.ts';

export interface Classified extends Purpose {
  /**
   * What it is to those who have logged in, if the policy allows it to them only and a visitor has it; else null.
   */
  membersOnly: Purpose | null;
}

/** What a cookie or a key is for, to a visitor or to a member. */
export interface Purpose {
  /** As in the policy or the knowledge base; `unknown` where nobody knows. */
  category: CategoryCode;
  /** Name of the service, where known. */
  service: string | null;
  serviceId: string | null;
  /** `observation`: it changed when a choice was made, so it records that choice. */
  decidedBy: 'policy' | 'knowledge' | 'observation' | 'nobody';
  /** Whether the policy covers it, as a core cookie, as opt-in, or through a named recipient. */
  declared: boolean;
  /** Whether its category is one that the policy allows without asking. */
  core: boolean;
  party: 'first' | 'third';
  /** Whether only its writer says whose it is, and not its name. */
  byWriter: boolean;
}

export interface ClassifyOptions {
  /** Names that were seen to record a choice on this site: `observedRecords` in `facts/records.ts`. */
  records?: ReadonlySet<string>;
  /** The known tracker whose script wrote it: `trackerThatWrote` in `writer.ts`. */
  writer?: Service | null;
}

/** `host` is the cookie's domain or the storage's; a service's own hosts are as good as the domain that is listed. */
export const belongsTo = (host: string, service: Service, domain: string | undefined): boolean =>
  (domain !== undefined && hostMatches(host, `*.${domain}`)) ||
  service.hosts.some((pattern) => hostMatches(host, pattern) || pattern.endsWith(`.${host}`));

/** A category, and who decided on it. Null: that one does not know. */
type Decision = Pick<Classified, 'category' | 'decidedBy'>;
export const decidedBy = (
  who: Decision['decidedBy'],
  category: CategoryCode | null | undefined,
): Decision | null => (category === null || category === undefined ? null : { category, decidedBy: who });
export const undecided: Decision = { category: 'unknown', decidedBy: 'nobody' };

/**
 * The tracker that wrote it, unless its name says more: what a tracker keeps, or a known record of a choice.
 */
export function writerThatDecides(
  byName: CategoryCode | undefined,
  isRecord: boolean,
  { writer = null }: ClassifyOptions,
): Service | null {
  return isRecord || (byName !== undefined && consentRequiring(byName)) ? null : writer;
}

export function classified(
  { category, decidedBy }: Decision,
  service: Service | null,
  party: Classified['party'],
  policy: Policy,
  declaredHost = false,
): Omit<Purpose, 'byWriter'> {
  const core = isCore(category, policy);
  return {
    category,
    service: service?.name ?? null,
    serviceId: service?.id ?? null,
    decidedBy,
    declared:
      decidedBy === 'policy' ||
      declaredHost ||
      core ||
      (service !== null && isDeclaredService(service.id, policy)),
    core,
    party,
  };
}

/**
 * Classifies by what the policy says of visitors, or of those who have logged in. What it has as core behind the login
 * only is not allowed to be set for a visitor, whatever else it says.
 */
export function classifiedFor(
  who: 'visitor' | 'member',
  name: string,
  policy: Policy,
  classify: (policy: Policy) => Purpose,
): Classified {
  const visitors = forVisitors(policy);
  const asMember = classify(policy);
  if (who === 'member' || visitors === policy) return { ...asMember, membersOnly: null };
  const asVisitor = classify(visitors);
  const byName = asVisitor.decidedBy !== 'policy' && isForMembers(name, policy);
  return { ...asVisitor, membersOnly: byName || (asMember.core && !asVisitor.core) ? asMember : null };
}

export const categoryOfHost = (host: Service | null): CategoryCode | null =>
  host !== null && consentRequiring(host.category) ? host.category : null;
