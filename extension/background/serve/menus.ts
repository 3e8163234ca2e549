/** Ways in from the browser: shortcuts for each surface, and “what set this?” in the menu of a page. */
import browser from 'webextension-polyfill';
import { openSidePanel } from '../../ui/shared/side-panel.ts';

const MENU = 'what-set-this';

/** Told of what the user asked about: an address in a page, or the page itself (null). */
type Asked = (tab: number, url: string | null) => void;

/** The address of the thing that the menu was opened on; null for the page itself. */
const addressAsked = ({ srcUrl, frameUrl, frameId }: browser.Menus.OnClickData): string | null =>
  srcUrl ?? (frameId !== undefined && frameId !== 0 ? (frameUrl ?? null) : null);

/** The browser keeps menus when it stops the background; it forgets them with another version. */
export async function offerMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU,
    title: browser.i18n.getMessage('whatSetThis'),
    contexts: ['page', 'frame', 'image', 'video', 'audio'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** Adds the listeners. A browser opens a panel only at once, within what the user did. */
export function listenToMenus(asked: Asked): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== MENU || tab?.id === undefined) return;
    void openSidePanel(tab.windowId ?? null).catch(() => undefined);
    asked(tab.id, addressAsked(info));
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-timeline') void openSidePanel(tab?.windowId ?? null).catch(() => undefined);
    if (command === 'open-settings') void browser.runtime.openOptionsPage().catch(() => undefined);
  });
}
