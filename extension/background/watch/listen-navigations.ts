/** Listens to `webNavigation`. */
import browser from 'webextension-polyfill';
import type { Arrivals } from './arrivals.ts';
import type { Navigations } from './navigations.ts';
import type { Openers } from './openers.ts';

/** @param run runs each event in order, once the records are restored */
export function listenToNavigations(
  navigations: Navigations,
  arrivals: Arrivals,
  openers: Openers,
  run: (work: () => void) => void,
): void {
  const { webNavigation, tabs } = browser;
  webNavigation.onBeforeNavigate.addListener((details) => run(() => navigations.begins(details)));
  webNavigation.onCommitted.addListener((details) => run(() => arrivals.came(details)));
  webNavigation.onErrorOccurred.addListener((details) => run(() => arrivals.failed(details)));
  webNavigation.onHistoryStateUpdated.addListener((details) => run(() => arrivals.moved(details)));
  webNavigation.onReferenceFragmentUpdated.addListener((details) => run(() => arrivals.moved(details)));
  webNavigation.onCreatedNavigationTarget.addListener((details) => run(() => openers.opened(details)));
  // Firefox has no such event: its tabs keep their number.
  tabs.onReplaced?.addListener((now, before) => run(() => arrivals.renumbered(before, now)));
}
