/** What was there before the choice: if it is seen again afterwards, it has the same cause. */
import type { Policy } from '../policy/schema.ts';
import type { SiteView } from '../judge/site-view.ts';
import { cookieKey, cookies } from './cookies.ts';
import { services } from './services.ts';
import { storageItems, storageKey } from './storage.ts';

export interface Before {
  cookies: ReadonlySet<string>;
  storage: ReadonlySet<string>;
  /** Ids of services that set something or received a report. */
  services: ReadonlySet<string>;
  /** Ids of services of which the page fetched only the code. */
  codeOnly: ReadonlySet<string>;
}

/** The rules that tell what is there before the choice. What goes on afterwards has the same cause, and is told by them. */
export const rulesBeforeChoice: readonly string[] = [
  'pre-consent-nonessential-cookie',
  'pre-consent-unclassified-cookie',
  'pre-consent-storage',
  'pre-consent-tracker-request',
  'pre-consent-embed',
  'consent-mode-ping-before-choice',
];

/** Collects the cookies, keys and services that were there before the choice. */
export function before(view: SiteView, policy: Policy): Before {
  const jar = cookies(view, policy, ['before-choice']);
  const storage = storageItems(view, policy, ['before-choice']);
  const contacted = services(view, policy, ['before-choice']);
  const ids = (codeOnly: boolean): string[] =>
    contacted.filter(({ weight }) => (weight === 'code-only') === codeOnly).map(({ service }) => service.id);
  return {
    cookies: new Set(jar.map(cookieKey)),
    storage: new Set(storage.map(storageKey)),
    services: new Set([...ids(false), ...[...jar, ...storage].flatMap(({ serviceId }) => serviceId ?? [])]),
    codeOnly: new Set(ids(true)),
  };
}
