/**
 * Leaving is part of the visit: trackers send their last on unload.
 *
 * A page's own network events end before its unload beacons do, so for this moment requests are caught by
 * interception, which sees them all, and are let through at once. Source: CDP `Fetch.requestPaused`.
 */
import type { Page } from 'puppeteer-core';
import { withDeadline } from './browser/frames.ts';
import type { AttachedTarget } from './browser/targets.ts';
import type { JourneyRun } from './journey-run.ts';
import { settle } from './settle.ts';

const LONGEST = 3000;
/** Milliseconds without a request after which nothing more is expected of a page that has gone. */
const QUIET = 80;
const patterns = (['Ping', 'Fetch', 'XHR', 'Image'] as const).map((resourceType) => ({ resourceType }));

export async function leave(run: JourneyRun, page: Page): Promise<void> {
  await Promise.all([...run.targets.all].map((target) => watchUnload(run, target)));
  await page.goto('about:blank', { waitUntil: 'load', timeout: LONGEST }).catch(() => undefined);
  run.network.stir();
  await settle(run.network, QUIET, 1000);
  await withDeadline(page.close(), LONGEST).catch(() => undefined);
  for (const popup of await run.context.pages()) await withDeadline(popup.close(), LONGEST).catch(() => undefined);
  run.turnPage();
}

async function watchUnload(run: JourneyRun, target: AttachedTarget): Promise<void> {
  if (target.type !== 'page' && target.type !== 'frame') return;
  const { session } = target;
  session.on('Fetch.requestPaused', (event) => {
    run.network.intercepted(target, event);
    session.send('Fetch.continueRequest', { requestId: event.requestId }).catch(() => undefined);
  });
  await withDeadline(session.send('Fetch.enable', { patterns }), LONGEST).catch(() => undefined);
}
