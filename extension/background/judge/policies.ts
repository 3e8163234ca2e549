/**
 * Chooses the policy for a page: the user's own if it names the site, else a built-in one, else what the law
 * asks of anyone.
 */
import { hostMatches, hostOf, siteOf } from '../../../rules/address.ts';
import { parsePolicy } from '../../../rules/policy/parse.ts';
import cqtText from '../../../rules/policy/cqt.yaml?raw';
import { defaultPolicy } from '../../../rules/policy/defaults.ts';
import type { Policy } from '../../../rules/policy/schema.ts';
import type { PolicySite } from '../../../rules/policy/schema/site.ts';

export interface PolicyChoice {
  judged: 'policy' | 'default';
  policy: Policy;
  site: PolicySite;
  /** Equal for all pages that are judged together. */
  siteKey: string;
  /** Hash of the policy's text, for the evidence. */
  text: string;
}

export interface NamedPolicy {
  policy: Policy;
  text: string;
}

/** The policies that come with the extension. */
export const builtIn: readonly NamedPolicy[] = [
  { policy: parsePolicy(cqtText, 'cqt.yaml').policy, text: cqtText },
];

function siteIn(policy: Policy, host: string): PolicySite | undefined {
  return (
    policy.sites.find(({ url }) => hostOf(url) === host) ??
    policy.sites.find(({ affiliated = [] }) => affiliated.some((pattern) => hostMatches(host, pattern))) ??
    policy.sites.find(({ url }) => siteOf(url) === siteOf(host) && siteOf(host).includes('.'))
  );
}

/** The policy for an address; null if it is no web page. */
export function choosePolicy(url: string, own: NamedPolicy | null): PolicyChoice | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const host = hostOf(url);
  if (host === '') return null;
  for (const { policy, text } of own ? [own, ...builtIn] : builtIn) {
    const site = siteIn(policy, host);
    if (site) return { judged: 'policy', policy, site, siteKey: `${policy.name}/${site.id}`, text };
  }
  const { origin } = new URL(url);
  const policy = defaultPolicy([`${origin}/`]);
  const [site] = policy.sites;
  return site
    ? { judged: 'default', policy, site, siteKey: siteOf(host), text: `${JSON.stringify(policy, null, 2)}\n` }
    : null;
}
