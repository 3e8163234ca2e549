/** Opens the timeline beside the page: Chromium's side panel, Firefox's sidebar. */
/// <reference types="chrome" />
import browser from 'webextension-polyfill';

/** Has to be called within the click itself: the browsers open it for a person only. */
export async function openSidePanel(windowId: number | null): Promise<void> {
  // Only one of the two is there; the polyfill knows neither browser's other.
  const sidePanel = typeof chrome === 'undefined' ? undefined : chrome.sidePanel;
  if (sidePanel?.open !== undefined && windowId !== null) return sidePanel.open({ windowId });
  if (browser.sidebarAction?.open !== undefined) return browser.sidebarAction.open();
  await browser.tabs.create({ url: browser.runtime.getURL('ui/side-panel/index.html') });
}
