/**
 * Unloading the page is part of the visit: trackers send their last requests then.
 *
 * A page's own network events end before its unload beacons do, so for this moment requests are caught by
 * interception, which sees them all, and are let through at once. Source: CDP `Fetch.requestPaused`.
 */
import type { CDPSession } from 'puppeteer-core';
import type { AttachedTarget } from '../browser/targets.ts';
import type { ExecutionContexts } from '../capture/execution-contexts.ts';
import type { Profile } from '../profile.ts';
import { withTimeout } from '../timeouts.ts';
import { waitForNetworkIdle } from './load.ts';
import type { Tab } from './tab.ts';

const REPLY_TIMEOUT_MS = 3000;
/** Milliseconds without a request after which nothing more is expected of a page that has gone. */
const QUIET_MS = 80;
/** Milliseconds in which a page must have gone by its own hand. */
const SELF_NAVIGATION_TIMEOUT_MS = 1000;
const MAX_FRAMES = 30;
const patterns = (['Ping', 'Fetch', 'XHR', 'Image'] as const).map((resourceType) => ({ resourceType }));

/** HTML, "unloading documents"; Page Visibility; Page Lifecycle; the Navigation API. */
const unloadEvents = new Set([
  'beforeunload',
  'unload',
  'pagehide',
  'visibilitychange',
  'webkitvisibilitychange',
  'freeze',
  'navigate',
]);
const HANDLERS_TIMEOUT_MS = 1500;
/** A page with more frames than this is asked no more, and taken to have something to say. */
const MAX_CONTEXTS = 20;

/** Never throws, and takes a few seconds at most, whatever the page does. */
export async function unload(profile: Profile, tab: Tab): Promise<void> {
  const targets = await targetsWithUnloadHandlers(profile);
  profile.network.visitEnds();
  if (targets.length > 0) {
    await Promise.all(targets.map((target) => watchUnload(profile, target)));
    await emptyFrames(profile, targets);
    await goBlank(tab);
    profile.network.restartQuietPeriod();
    await waitForNetworkIdle(profile.network, QUIET_MS, 1000);
  }
  await closePages(profile);
}

/** The page and its frames, as far as they have something to say when they are left. */
async function targetsWithUnloadHandlers(profile: Profile): Promise<AttachedTarget[]> {
  const shown = [...profile.targets.all]
    .filter(({ type }) => type === 'page' || type === 'frame')
    .slice(0, MAX_FRAMES);
  if (profile.defersRequests) return shown;
  const answers = await Promise.all(
    shown.map((target) => hasUnloadHandlers(target, profile.executionContexts)),
  );
  return shown.filter((_target, index) => answers[index]);
}

/** Closes the tab and every window that it opened. Service workers live on, as they do for a visitor. */
export async function closePages(profile: Profile): Promise<void> {
  const pages = [...profile.targets.all].filter(({ type }) => type === 'page');
  await Promise.all(
    pages.map(async ({ targetId, gone }) => {
      const closed = profile.root.send('Target.closeTarget', { targetId }).then(() => gone);
      await withTimeout(REPLY_TIMEOUT_MS, closed).catch(() => undefined);
    }),
  );
  profile.resetPage();
}

/** By the page's own hand: a blank page in the same process, which costs a third of a navigation by the browser. */
async function goBlank({ target: { session } }: Tab): Promise<void> {
  const left = new Promise<void>((resolve) => session.once('Page.frameNavigated', () => resolve()));
  const byItself = session
    .send('Runtime.evaluate', { expression: "location.replace('about:blank')", silent: true })
    .then(() => left);
  await withTimeout(SELF_NAVIGATION_TIMEOUT_MS, byItself).catch(() =>
    withTimeout(REPLY_TIMEOUT_MS, session.send('Page.navigate', { url: 'about:blank' })).catch(
      () => undefined,
    ),
  );
}

/** A cross-site frame takes its session with it when its page goes: it is emptied first, so that its unload requests are seen. */
async function emptyFrames(profile: Profile, targets: readonly AttachedTarget[]): Promise<void> {
  const frames = targets.filter(({ type }) => type === 'frame');
  if (frames.length === 0) return;
  await Promise.all(
    frames.map(({ session }) =>
      withTimeout(
        500,
        session.send('Runtime.evaluate', { expression: "location.replace('about:blank')", silent: true }),
      ).catch(() => undefined),
    ),
  );
  profile.network.restartQuietPeriod();
  await waitForNetworkIdle(profile.network, QUIET_MS, 500);
}

async function watchUnload(profile: Profile, target: AttachedTarget): Promise<void> {
  const { session } = target;
  session.on('Fetch.requestPaused', (event) => {
    profile.network.intercepted(target, event);
    session.send('Fetch.continueRequest', { requestId: event.requestId }).catch(() => undefined);
  });
  await withTimeout(REPLY_TIMEOUT_MS, session.send('Fetch.enable', { patterns })).catch(() => undefined);
}

/**
 * Whether a page does anything when it is unloaded; when in doubt, yes. Unloading costs as much as a load, and a page
 * that listens to none of its events sends nothing. The browser is asked, not the page.
 * Source: CDP `DOMDebugger.getEventListeners`.
 */
async function hasUnloadHandlers(target: AttachedTarget, worlds: ExecutionContexts): Promise<boolean> {
  const ids = worlds.of(target);
  if (ids.length === 0 || ids.length > MAX_CONTEXTS) return true;
  const answers = ids.flatMap((id) =>
    ['window', 'document', 'window.navigation'].map((place) => listens(target.session, place, id)),
  );
  return (await Promise.all(answers)).some(Boolean);
}

/** `window` and `document` are unforgeable; whatever a page puts in the place of the third can only make it be left with more care. */
async function listens(session: CDPSession, expression: string, contextId: number): Promise<boolean> {
  try {
    const { result } = await withTimeout(
      HANDLERS_TIMEOUT_MS,
      session.send('Runtime.evaluate', { expression, contextId, silent: true }),
    );
    if (result.objectId === undefined) return false;
    const { listeners } = await withTimeout(
      HANDLERS_TIMEOUT_MS,
      session.send('DOMDebugger.getEventListeners', { objectId: result.objectId }),
    );
    return listeners.some(({ type }) => unloadEvents.has(type));
  } catch {
    return true;
  }
}
