/** Opens the timeline beside the page: Chromium's side panel, Firefox's sidebar. */
/// <reference types="chrome" />
import browser from 'webextension-polyfill';

/** Must be called within the click itself: browsers open it only for a person. */
export async function openSidePanel(windowId: number | null): Promise<void> {
  // Each browser has only one of the two; the polyfill knows neither.
  const sidePanel = typeof chrome === 'undefined' ? undefined : chrome.sidePanel;
  if (sidePanel?.open !== undefined && windowId !== null) return sidePanel.open({ windowId });
  if (browser.sidebarAction?.open !== undefined) return browser.sidebarAction.open();
  await browser.tabs.create({ url: browser.runtime.getURL('ui/side-panel/index.html') });
}
