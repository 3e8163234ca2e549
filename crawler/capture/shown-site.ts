/** A site of a policy as reports and run directories name it: its address may hold somebody's data, as any other. */
import type { PolicySite } from '../../rules/policy/schema/site.ts';
import { createRedactor } from './redactor.ts';

const { url: redactUrl } = createRedactor();

/** The same site, with its address redacted. An address that holds nothing of anybody stays as it was written. */
export function shownSite<T extends Pick<PolicySite, 'url'>>(site: T): T {
  const url = redactUrl(site.url);
  return url === URL.parse(site.url)?.href ? site : { ...site, url };
}
