/** A tab navigates: to another page of the same site, or to another site, which starts a new record. */
import type { Context } from '../context.ts';
import { TabRecord } from '../record/record.ts';

interface Navigation {
  tabId: number;
  url: string;
  timeStamp: number;
}

/** @param redirect whether the same navigation continues elsewhere */
export function beginNavigation(
  { tabs, choose, redact }: Context,
  { tabId, url, timeStamp }: Navigation,
  redirect: boolean,
): void {
  const choice = choose(url);
  if (!choice) return tabs.remove(tabId);
  const known = tabs.get(tabId);
  if (known && known.head.siteKey === choice.siteKey) {
    if (redirect) Object.assign(known.head, { pageUrl: url, frames: [[0, url]] });
    else known.beginVisit(url, redact.url(url), timeStamp);
    tabs.changed(tabId);
    return;
  }
  const record = TabRecord.begin(tabId, choice.siteKey, timeStamp, true);
  record.beginVisit(url, redact.url(url), timeStamp);
  tabs.set(record);
}
