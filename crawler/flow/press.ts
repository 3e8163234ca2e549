/** Presses one control by its name, or opens one path: what logs out. */
import { load } from '../browser/load.ts';
import type { Tab } from '../browser/tab.ts';
import { waitForNetworkIdle } from '../visit/network-idle.ts';
import { clickAt, placeOf } from './act.ts';
import { locate, STEP_TIMEOUT_MS } from './locate.ts';
import type { Playing } from './replay.ts';

/**
 * `what`: a path of the site, or the name of a control as a visitor reads it. Resolves when the page has answered.
 * @throws StepFailure when no control has that name, or several do
 */
export async function press(
  tab: Tab,
  what: string,
  { network, timeouts }: Pick<Playing, 'network' | 'timeouts'>,
): Promise<void> {
  if (what.startsWith('/')) await load(tab.target, new URL(what, tab.url).href, timeouts.load);
  else {
    const selectors = [`aria/${what}`, `text/${what}`];
    const element = await locate(tab, { type: 'click', selectors }, STEP_TIMEOUT_MS);
    await clickAt(tab, element, await placeOf(element));
  }
  await waitForNetworkIdle(network, timeouts.quiet, timeouts.networkIdle);
}
