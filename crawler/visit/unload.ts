/**
 * Leaving is part of the visit: trackers send their last on unload.
 *
 * A page's own network events end before its unload beacons do, so for this moment requests are caught by
 * interception, which sees them all, and are let through at once. Source: CDP `Fetch.requestPaused`.
 */
import { within } from '../timeouts.ts';
import type { AttachedTarget } from '../browser/targets.ts';
import { saysGoodbye } from './unload-handlers.ts';
import type { JourneyRun } from '../profile.ts';
import { settle } from './network-idle.ts';
import type { Tab } from './tab.ts';

const LONGEST = 3000;
/** Milliseconds without a request after which nothing more is expected of a page that has gone. */
const QUIET = 80;
/** Milliseconds in which a page must have gone by its own hand. */
const OWN_HAND = 1000;
const MOST_FRAMES = 30;
const patterns = (['Ping', 'Fetch', 'XHR', 'Image'] as const).map((resourceType) => ({ resourceType }));

/** Never throws, and takes a few seconds at most, whatever the page does. */
export async function leave(run: JourneyRun, tab: Tab): Promise<void> {
  const speaking = await speakingOf(run);
  run.network.leave();
  if (speaking.length > 0) {
    await Promise.all(speaking.map((target) => watchUnload(run, target)));
    await emptyFrames(run, speaking);
    await goBlank(tab);
    run.network.stir();
    await settle(run.network, QUIET, 1000);
  }
  await closeAll(run);
}

/** The page and its frames, as far as they have something to say when they are left. */
async function speakingOf(run: JourneyRun): Promise<AttachedTarget[]> {
  const shown = [...run.targets.all].filter(({ type }) => type === 'page' || type === 'frame').slice(0, MOST_FRAMES);
  if (run.defersRequests) return shown;
  const answers = await Promise.all(shown.map((target) => saysGoodbye(target, run.worlds)));
  return shown.filter((_target, index) => answers[index]);
}

/** Closes the tab and every window that it opened. Service workers live on, as they do for a visitor. */
export async function closeAll(run: JourneyRun): Promise<void> {
  const pages = [...run.targets.all].filter(({ type }) => type === 'page');
  await Promise.all(pages.map(async ({ targetId, gone }) => {
    const closed = run.root.send('Target.closeTarget', { targetId }).then(() => gone);
    await within(LONGEST, closed).catch(() => undefined);
  }));
  run.turnPage();
}

/** By the page's own hand: a blank page in the same process, which costs a third of a navigation by the browser. */
async function goBlank({ target: { session } }: Tab): Promise<void> {
  const left = new Promise<void>((resolve) => session.once('Page.frameNavigated', () => resolve()));
  const byItself = session.send('Runtime.evaluate', { expression: "location.replace('about:blank')", silent: true }).then(() => left);
  await within(OWN_HAND, byItself).catch(() => within(LONGEST, session.send('Page.navigate', { url: 'about:blank' })).catch(() => undefined));
}

/** A cross-site frame takes its session with it when its page goes: it is emptied first, so that its goodbye is heard. */
async function emptyFrames(run: JourneyRun, speaking: readonly AttachedTarget[]): Promise<void> {
  const frames = speaking.filter(({ type }) => type === 'frame');
  if (frames.length === 0) return;
  await Promise.all(frames.map(({ session }) => within(500, session.send('Runtime.evaluate', { expression: "location.replace('about:blank')", silent: true })).catch(() => undefined)));
  run.network.stir();
  await settle(run.network, QUIET, 500);
}

async function watchUnload(run: JourneyRun, target: AttachedTarget): Promise<void> {
  const { session } = target;
  session.on('Fetch.requestPaused', (event) => {
    run.network.intercepted(target, event);
    session.send('Fetch.continueRequest', { requestId: event.requestId }).catch(() => undefined);
  });
  await within(LONGEST, session.send('Fetch.enable', { patterns })).catch(() => undefined);
}
