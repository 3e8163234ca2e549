/** Listens to `webRequest`. */
import browser from 'webextension-polyfill';
import type { RequestWatcher } from './requests.ts';

/** Options with raw headers: Firefox always shows them, Chromium only if asked. */
function withExtraHeaders<T extends string>(options: T[]): T[] {
  const names: unknown = Reflect.get(browser.webRequest, 'OnHeadersReceivedOptions');
  const extra: unknown =
    typeof names === 'object' && names !== null ? Reflect.get(names, 'EXTRA_HEADERS') : undefined;
  // The polyfill's types lack Chromium's own option, so it is added without them.
  if (typeof extra === 'string') Reflect.apply(Array.prototype.push, options, [extra]);
  return options;
}

/**
 * Listens to `webRequest`.
 * @param run runs each event in order, once the records are restored
 */
export function listenToRequests(watcher: RequestWatcher, run: (work: () => void) => void): void {
  const all = { urls: ['<all_urls>'] };
  const { webRequest } = browser;
  webRequest.onBeforeRequest.addListener((details) => void run(() => watcher.begin(details)), all, [
    'requestBody',
  ]);
  webRequest.onHeadersReceived.addListener(
    (details) => void run(() => watcher.headers(details)),
    all,
    withExtraHeaders(['responseHeaders']),
  );
  webRequest.onBeforeRedirect.addListener((details) => run(() => watcher.redirected(details)), all, [
    'responseHeaders',
  ]);
  webRequest.onCompleted.addListener((details) => run(() => watcher.completed(details)), all, [
    'responseHeaders',
  ]);
  webRequest.onErrorOccurred.addListener((details) => run(() => watcher.failed(details)), all);
}
