/** What the builder of a report asks about cookies and addresses: the same that the rules ask, so that both say the same. */
import { classifyCookie, serviceOf, standingOf, type Classified, type ClassifyOptions, type CookieToClassify, type Standing } from '../../rules/classify.ts';
import type { Policy } from '../../rules/policy.ts';

export interface KnownService {
  id: string;
  name: string;
  owner: string | null;
  category: string;
}

export interface Classification {
  classifyCookie(cookie: CookieToClassify, siteHost: string, policy: Policy, options?: ClassifyOptions): Classified;
  /** The service behind an address or a host, or null where nobody knows. */
  serviceOf(urlOrHost: string): KnownService | null;
  /** What the policy says about whoever answers there. */
  standingOf(urlOrHost: string, siteHost: string, policy: Policy): Standing;
}

export const byTheRules: Classification = { classifyCookie, serviceOf, standingOf };
