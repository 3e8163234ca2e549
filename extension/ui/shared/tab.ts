/** The tab that a surface is about: the active one, unless its address names another. */
import browser from 'webextension-polyfill';
import { useEffect, useState } from 'preact/hooks';
import { hostOf } from '../../../rules/address.ts';

export interface ShownTab {
  id: number;
  windowId: number | null;
  /** Empty if the browser withholds it. */
  host: string;
}

/** The tab in the address, `?tab=12`, for a surface that is opened as a page of its own. */
function named(): ShownTab | null {
  const id = /^\d{1,10}$/.exec(new URLSearchParams(location.search).get('tab') ?? '')?.[0];
  return id === undefined ? null : { id: Number(id), windowId: null, host: '' };
}

async function inFront(): Promise<ShownTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined
    ? null
    : {
        id: tab.id,
        windowId: tab.windowId ?? null,
        host: /^https?:/.test(tab.url ?? '') ? hostOf(tab.url ?? '') : '',
      };
}

/** @param follow whether the surface stays open while the user goes to another tab */
export function useTab(follow = false): ShownTab | null {
  const [tab, change] = useState(named);
  useEffect(() => {
    if (named()) return undefined;
    let over = false;
    const look = (): void => {
      inFront().then(
        (tab) =>
          over
            ? undefined
            : change((before) =>
                before && tab && before.id === tab.id && before.host === tab.host ? before : tab,
              ),
        () => undefined,
      );
    };
    look();
    if (follow) {
      browser.tabs.onActivated.addListener(look);
      browser.tabs.onUpdated.addListener(look);
    }
    return () => {
      over = true;
      if (follow) {
        browser.tabs.onActivated.removeListener(look);
        browser.tabs.onUpdated.removeListener(look);
      }
    };
  }, [follow]);
  return tab;
}
