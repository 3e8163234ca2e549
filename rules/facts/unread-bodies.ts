/** Bodies of requests to other parties that no sensor could read: what they hold is not known. */
import { siteHostOf } from './cookies.ts';
import { isOfGroup } from './declared.ts';
import type { SiteView } from '../judge/site-view.ts';
import type { Policy } from '../policy/schema.ts';

/** Why a rule that looks for data in bodies cannot know; null if all bodies were read. */
export function unreadBodies(site: SiteView, policy: Policy): string | null {
  const found = site
    .all('request')
    .find(
      ({ observation: { bodyUnread, host, page } }) =>
        bodyUnread !== undefined && !isOfGroup(host, siteHostOf(page, site, policy), policy),
    );
  return found === undefined
    ? null
    : `the body of a request to ${found.observation.host} was not read: ${found.observation.bodyUnread}`;
}
