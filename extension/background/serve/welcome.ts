/** Opens the first page once: when the extension is installed, and not with another version of it. */
import browser from 'webextension-polyfill';

/** To be called when the browser says that the extension, or another version of it, is there. */
export async function welcome({
  reason,
}: Pick<browser.Runtime.OnInstalledDetailsType, 'reason'>): Promise<void> {
  if (reason === 'install')
    await browser.tabs.create({ url: browser.runtime.getURL('ui/welcome/index.html') });
}
