/** Makes the choice on a page of the site's own, to which the banner links, and comes back. */
import type { Attempt, AttemptResult } from './attempt.ts';
import { changeInWords } from './records.ts';
import { scanPage } from './scan-page.ts';
import { load } from '../browser/load.ts';
import type { Layer } from '../../watch/banner/layer.ts';
import type { LayerControl } from '../../watch/banner/controls.ts';
import { scaledNow } from '../scaled-time.ts';

/** Milliseconds for a page with the choices to load. */
const LOAD_TIMEOUT_MS = 10_000;
/** Milliseconds for the banner to come back after the choice on a page of its own. */
const MAX_RETURN_MS = 2000;
/** Milliseconds for a form or banner to appear on the page. */
const APPEAR_TIMEOUT_MS = 3000;

/**
 * For `scanPage`: on a page that the visitor opened in order to choose, a form in the page counts as a
 * banner.
 */
export const openedByVisitor = { controls: new Set(['nothing before']), block: null } as const;

async function go(attempt: Attempt, url: string): Promise<void> {
  await load(attempt.pageFrames.tab.target, url, LOAD_TIMEOUT_MS).catch(() => {});
}

/** Opens the page that the control links to. Null if no choice is found there. */
export async function visitOwnPage(
  attempt: Attempt,
  layer: Layer,
  control: LayerControl,
): Promise<Layer | null> {
  // The control may have been clicked already, in case a script of the page opens a dialog.
  if (attempt.clicks.at(-1)?.text !== control.label) attempt.noteClick(layer, control.kind, control.label);
  await go(attempt, new URL(control.facts.path, attempt.pageFrames.tab.url).href);
  const until = scaledNow() + APPEAR_TIMEOUT_MS;
  while (!attempt.deadline.passed && scaledNow() < until) {
    const { layer: found } = await scanPage(attempt.pageFrames, true, openedByVisitor);
    if (found?.controls.some(({ kind }) => kind === 'category' || kind === 'reject-all')) {
      await attempt.enter(found);
      return found;
    }
    await attempt.deadline.pause(150);
  }
  return null;
}

/**
 * Goes back to the page with the banner. The choice is confirmed if a record changed and the banner is gone.
 */
export async function comeBack(attempt: Attempt, url: string, ending: AttemptResult): Promise<AttemptResult> {
  await go(attempt, url);
  if (ending.outcome === 'not-offered' || ending.records.length === 0 || attempt.contradiction !== null)
    return ending;
  await attempt.deadline.pause(Math.min(MAX_RETURN_MS, attempt.appearedAfter + 400));
  const { layer, blind } = await scanPage(attempt.pageFrames, true);
  if (blind || layer)
    return {
      ...ending,
      outcome: 'unconfirmed',
      bannerGone: false,
      reason: 'the choice was made on a page of its own, and the banner is still there',
    };
  const [record] = ending.records;
  const change = `${record?.name.slice(0, 60) ?? 'a record'} ${record?.change ?? 'changed'}`;
  return {
    ...ending,
    outcome: 'confirmed',
    bannerGone: true,
    reason: `the choice was made on a page of its own, ${change}, and the banner is gone`,
  };
}

/** The result of a choice among choices that stand in the page: they need not go away. */
export function madeInPage(attempt: Attempt, ending: AttemptResult): AttemptResult {
  const { outcome, records } = ending;
  const isOpen = outcome === 'unconfirmed' && records.length > 0 && attempt.contradiction === null;
  return isOpen
    ? {
        ...ending,
        outcome: 'confirmed',
        bannerGone: true,
        reason: `the choice was made in a page about cookies, and ${changeInWords(records)}`,
      }
    : ending;
}
