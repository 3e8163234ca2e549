/** What was already there before the choice: the same thing afterwards has the same cause. */
import type { Policy } from '../policy.ts';
import type { SiteView } from '../site-view.ts';
import { cookieKey, cookies } from './cookies.ts';
import { services } from './requests.ts';
import { storageItems, storageKey } from './storage.ts';

export interface Before {
  cookies: ReadonlySet<string>;
  storage: ReadonlySet<string>;
  /** Ids of services that set something or were contacted. */
  services: ReadonlySet<string>;
}

export function before(view: SiteView, policy: Policy): Before {
  const jar = cookies(view, policy, ['before-choice']);
  const storage = storageItems(view, policy, ['before-choice']);
  return {
    cookies: new Set(jar.map(cookieKey)),
    storage: new Set(storage.map(storageKey)),
    services: new Set([...services(view, policy, ['before-choice']).map(({ service }) => service.id), ...[...jar, ...storage].flatMap(({ serviceId }) => serviceId ?? [])]),
  };
}
