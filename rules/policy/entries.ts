/**
 * The entries of a policy that a finding can go against, and the sentences that each of them cites. Rules
 * name entries; only the policy knows the sentences.
 */
import { nameFits } from '../facts/policy-names.ts';
import type { Policy } from './schema.ts';
import type { PolicySite } from './schema/site.ts';

/** The cookie, key or service that a finding is about, to find the policy's own sentence about it. */
export interface About {
  /** Name of the cookie or storage key. */
  name: string;
  /** Category of the cookie or key according to the policy or the knowledge base. */
  category?: string;
  /** Id of the service in the knowledge base. */
  serviceId?: string | null;
}

type Cite = string | readonly string[] | undefined;
type CitesOf = (policy: Policy, site: PolicySite, about: About) => Cite;

/** Finds the sentences of each entry. `undefined`: the policy cites none, and the report quotes nothing. */
const lookups = {
  site: (_policy, site) => site.cite,
  statement: ({ statement }) => statement.cite,
  core: ({ core }) => all(core),
  cookie: (policy, _site, about) => ofCookie(policy, about),
  optIn: (policy, _site, { serviceId }) => policy.cites?.optIn ?? categoryOf(policy, serviceId)?.cite,
  service: (policy, _site, { serviceId }) => ofService(policy, serviceId),
  recipients: (policy) => ofRecipients(policy),
  retention: ({ retention }) => retention?.cite,
  transport: ({ transport }) => transport?.cite,
  analytics: ({ analytics }) => analytics?.cite,
  exemption: ({ analytics }) => (analytics?.basis === 'exempt' ? analytics.cite : undefined),
  anonymity: ({ analytics }) => (analytics?.anonymised === true ? analytics.cite : undefined),
  consent: ({ cites }) => cites?.consent,
  overview: ({ cites }) => cites?.overview,
  grounds: ({ cites }) => cites?.grounds,
  personalData: ({ cites }) => cites?.personalData,
  rights: ({ cites }) => cites?.rights,
  security: ({ cites }) => cites?.security,
  login: ({ cites }) => cites?.login,
  registration: ({ cites }) => cites?.registration,
  meetings: ({ cites }) => cites?.meetings,
  application: ({ cites }) => cites?.application,
  contact: ({ cites }) => cites?.contact,
  newsletter: ({ cites }) => cites?.newsletter,
  marketing: ({ cites }) => cites?.marketing,
  formRecipients: (policy) => policy.cites?.formRecipients ?? ofRecipients(policy),
} satisfies Readonly<Record<string, CitesOf>>;

/** Whether it names an entry that a finding can go against. */
export const isPolicyEntry = (value: unknown): value is PolicyEntry =>
  typeof value === 'string' && Object.hasOwn(lookups, value);

/** The name of an entry. A rule that names an unknown one does not compile. */
export type PolicyEntry = keyof typeof lookups;

/** Ids of the sentences that the entries cite, each once, in the order of the entries. */
export function citesOf(
  entries: readonly PolicyEntry[],
  policy: Policy,
  site: PolicySite,
  about: About,
): string[] {
  return [...new Set(entries.flatMap((entry) => listOf(lookups[entry](policy, site, about))))];
}

const listOf = (cite: Cite): readonly string[] =>
  cite === undefined ? [] : typeof cite === 'string' ? [cite] : cite;
const all = (entries: ReadonlyArray<{ cite?: Cite }>): string[] =>
  entries.flatMap(({ cite }) => listOf(cite));

const ofRecipients = ({ cites, recipients }: Policy): Cite => cites?.recipients ?? all(recipients);

const categoryOf = (
  { optIn }: Policy,
  serviceId: string | null = null,
): Policy['optIn'][number] | undefined =>
  optIn.find(({ services }) => serviceId !== null && services.includes(serviceId));

/** Looks by name first, as for the lifetime of a cookie. */
function ofCookie({ core, optIn }: Policy, { name, category }: About): Cite {
  const named = [...optIn.flatMap(({ cookies }) => cookies ?? []), ...core];
  const entry =
    named.find((one) => one.name !== undefined && nameFits(name, one.name)) ??
    core.find((one) => one.category !== undefined && one.category === category);
  return entry?.cite;
}

/** A service may be in both lists: the sentence about consent goes before the one about sharing data. */
function ofService(policy: Policy, serviceId: string | null = null): Cite {
  if (serviceId === null) return undefined;
  const recipient = policy.recipients.find(({ services }) => services?.includes(serviceId));
  return [categoryOf(policy, serviceId), recipient]
    .map((holder) => holder?.serviceCites?.[serviceId] ?? holder?.cite)
    .find((cite) => cite !== undefined);
}
