/**
 * A clean reload: clears what this site keeps in the browser, starts a new record and loads the page again.
 */
import browser from 'webextension-polyfill';
import { siteOf } from '../../../rules/address.ts';
import type { CleanReloadPreview } from '../../messages/ui.ts';
import type { TabRecord } from '../record/record.ts';
import { cookiesOf, storeOf } from '../watch/jar.ts';
import { sentences } from '../../messages/sentences.ts';

type Cookie = browser.Cookies.Cookie;

/**
 * Cookies of the page's own site, and those of others that are partitioned to it. Unpartitioned cookies of
 * others belong to other sites too.
 */
async function cookiesOfSite(record: TabRecord): Promise<Cookie[]> {
  const site = siteOf(record.pageUrl);
  const all = await cookiesOf(await storeOf(record.head.tab));
  return all.filter((cookie) => {
    const top = cookie.partitionKey?.topLevelSite;
    return (
      siteOf(cookie.domain.replace(/^\./, '')) === site ||
      (typeof top === 'string' && top !== '' && siteOf(top) === site)
    );
  });
}

/** Third parties that set unpartitioned cookies in this record: these stay, unless the user names them. */
async function othersOf(record: TabRecord): Promise<Cookie[]> {
  const site = siteOf(record.pageUrl);
  const touched = new Set(record.head.touched);
  const all = await cookiesOf(await storeOf(record.head.tab));
  return all.filter(({ name, domain, partitionKey }) => {
    const plain = domain.replace(/^\./, '').toLowerCase();
    return (
      !partitionKey?.topLevelSite && siteOf(plain) !== site && touched.has(`${name.slice(0, 256)} ${plain}`)
    );
  });
}

/** What a clean reload of this tab would clear. */
export async function previewCleanReload(record: TabRecord): Promise<CleanReloadPreview> {
  const cookies = [...(await cookiesOfSite(record)), ...(await othersOf(record))];
  return {
    cookies: cookies.length,
    domains: [...new Set(cookies.map(({ domain }) => domain.replace(/^\./, '')))].toSorted().slice(0, 200),
    origins: originsOf(record),
    limits: [sentences.othersStay],
  };
}

/** Origins of the page and its frames: each clears its own storage. */
const originsOf = (record: TabRecord): string[] =>
  [
    ...new Set(
      record.documents.shown.flatMap(({ url }) =>
        /^https?:/i.test(url) && URL.canParse(url) ? [new URL(url).origin] : [],
      ),
    ),
  ].slice(0, 100);

/** Milliseconds that the page may take to clear its storage. */
const CLEAN_RELOAD_TIMEOUT_MS = 3000;

/**
 * Clears and reloads.
 * @returns the number of removed cookies
 */
export async function cleanReload(record: TabRecord): Promise<number> {
  const frames = record.documents.shown;
  const { tab } = record.head;
  const origins = originsOf(record);
  const clearing = frames
    .slice(0, 100)
    .map(({ frame: frameId }) =>
      browser.tabs.sendMessage(tab, { type: 'clear-storage', origins }, { frameId }).catch(() => undefined),
    );
  await Promise.race([
    Promise.all(clearing),
    new Promise((resolve) => setTimeout(resolve, CLEAN_RELOAD_TIMEOUT_MS)),
  ]);
  const cookies = [...(await cookiesOfSite(record)), ...(await othersOf(record))];
  await Promise.all(cookies.map((cookie) => removeCookie(cookie).catch(() => undefined)));
  return cookies.length;
}

function removeCookie({
  name,
  domain,
  path,
  secure,
  storeId,
  partitionKey,
  firstPartyDomain,
}: Cookie): Promise<unknown> {
  const url = `http${secure ? 's' : ''}://${domain.replace(/^\./, '')}${path}`;
  return browser.cookies.remove({
    url,
    name,
    storeId,
    ...(partitionKey ? { partitionKey } : {}),
    ...(firstPartyDomain ? { firstPartyDomain } : {}),
  });
}
