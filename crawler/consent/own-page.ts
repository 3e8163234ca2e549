/** Choices that a site keeps on a page of its own, behind a link in the banner: gone to, and come back from. */
import type { Attempt, AttemptResult } from './attempt.ts';
import { scanPage } from './scan-page.ts';
import { withTimeout } from '../timeouts.ts';
import type { Layer } from '../../watch/banner/layer.ts';
import type { LayerControl } from '../../watch/banner/controls.ts';

const LOAD = 10_000;
/** How long a form, or a banner, may take to appear on the page, in milliseconds. */
const APPEARS = 3000;

/** A form in the page itself counts where the visitor came to choose. */
export const chosenToLook = { controls: new Set(['nothing before']), block: null } as const;

async function go(attempt: Attempt, url: string): Promise<void> {
  await withTimeout(LOAD, attempt.surface.page.goto(url, { waitUntil: 'load', timeout: LOAD })).catch(
    () => {},
  );
}

/** Goes to the page of a link on the site. Null: nothing can be chosen there. */
export async function visitOwnPage(
  attempt: Attempt,
  layer: Layer,
  control: LayerControl,
): Promise<Layer | null> {
  // It was clicked already, in case the page's own script opens a dialog.
  if (attempt.clicks.at(-1)?.text !== control.label) attempt.noteClick(layer, control.kind, control.label);
  await go(attempt, new URL(control.facts.path, attempt.surface.page.url()).href);
  const until = performance.now() + APPEARS;
  while (!attempt.deadline.passed && performance.now() < until) {
    const { layer: found } = await scanPage(attempt.surface, true, chosenToLook);
    if (found?.controls.some(({ kind }) => kind === 'category' || kind === 'reject-all')) {
      await attempt.enter(found);
      return found;
    }
    await attempt.deadline.pause(150);
  }
  return null;
}

/** Comes back to where the banner stood: what was kept over there is proven by its being gone. */
export async function comeBack(attempt: Attempt, url: string, ending: AttemptResult): Promise<AttemptResult> {
  await go(attempt, url);
  if (ending.outcome === 'not-offered' || ending.records.length === 0 || attempt.contradiction !== null)
    return ending;
  await attempt.deadline.pause(Math.min(2000, attempt.appearedAfter + 400));
  const { layer, blind } = await scanPage(attempt.surface, true);
  if (blind || layer)
    return {
      ...ending,
      outcome: 'unconfirmed',
      bannerGone: false,
      reason: 'the choice was made on a page of its own, and the banner is still there',
    };
  return {
    ...ending,
    outcome: 'confirmed',
    bannerGone: true,
    reason: `the choice was made on a page of its own, ${ending.records[0]?.name.slice(0, 60) ?? 'a record'} ${ending.records[0]?.change ?? 'changed'}, and the banner is gone`,
  };
}
