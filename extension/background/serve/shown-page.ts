/** Whether a record is about the page that its tab shows: asked of the browser whenever it matters. */
import browser from 'webextension-polyfill';
import type { Context } from '../context.ts';
import type { TabRecord } from '../record/record.ts';

/**
 * False if the tab shows a page of another site than the record's. A page that is on its way does not count, and
 * where the browser does not say, the record is believed.
 */
export async function isOfShownPage(
  { choose }: Pick<Context, 'choose'>,
  { head, pageUrl }: Pick<TabRecord, 'head' | 'pageUrl'>,
): Promise<boolean> {
  const shown = await browser.tabs.get(head.tab).catch(() => null);
  if (shown?.url === undefined) return true;
  const [here, there] = [choose(shown.url), choose(pageUrl)];
  return here?.siteKey === there?.siteKey;
}
