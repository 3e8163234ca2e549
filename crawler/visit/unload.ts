/**
 * Unloads the page at the end of a visit, when trackers send their last requests.
 *
 * The browser stops sending a page's network events before it sends the unload beacons. Interception still
 * sees these requests; each is let through at once. Source: CDP `Fetch.requestPaused`.
 */
import type { CDPSession } from 'puppeteer-core';
import type { AttachedTarget } from '../browser/targets.ts';
import type { ExecutionContexts } from '../capture/execution-contexts.ts';
import type { Profile } from '../profile.ts';
import { withTimeout } from '../timeouts.ts';
import { waitForNetworkIdle } from './network-idle.ts';
import type { Tab } from '../browser/tab.ts';

/** Milliseconds for the browser to close or empty a page. */
const REPLY_TIMEOUT_MS = 3000;
/**
 * Milliseconds without a request; then the unload counts as finished.
 * @waits no request comes for so long; pages without unload handlers are closed at once
 */
const QUIET_MS = 80;
/** Milliseconds for the unload of a page. */
const MAX_UNLOAD_MS = 1000;
/** Milliseconds for the unload of its cross-site frames, before that. */
const MAX_FRAMES_UNLOAD_MS = 500;
/** Milliseconds for the page to navigate itself to about:blank. */
const SELF_NAVIGATION_TIMEOUT_MS = 1000;
const MAX_FRAMES = 30;
const patterns = (['Ping', 'Fetch', 'XHR', 'Image'] as const).map((resourceType) => ({ resourceType }));

/** Sources: HTML, "Unloading documents"; Page Visibility; Page Lifecycle; Navigation API. */
const unloadEvents = new Set([
  'beforeunload',
  'unload',
  'pagehide',
  'visibilitychange',
  'webkitvisibilitychange',
  'freeze',
  'navigate',
]);
/** Milliseconds for the browser to say whether a document has unload handlers. */
const HANDLERS_TIMEOUT_MS = 1500;
/** A target with more contexts is not searched, and counts as having unload handlers. */
const MAX_CONTEXTS = 20;

/** Unloads the page and closes its tab and windows. Takes a few seconds at most and never throws. */
export async function unload(profile: Profile, tab: Tab): Promise<void> {
  const targets = await targetsWithUnloadHandlers(profile);
  profile.network.visitEnds();
  if (targets.length > 0) {
    await Promise.all(targets.map((target) => interceptRequests(profile, target)));
    await emptyFrames(profile, targets);
    await goBlank(tab);
    profile.network.restartQuietPeriod();
    await waitForNetworkIdle(profile.network, { answered: QUIET_MS, waiting: QUIET_MS }, MAX_UNLOAD_MS);
  }
}

/** The pages and frames that have unload handlers; all of them when the page called `fetchLater`. */
async function targetsWithUnloadHandlers(profile: Profile): Promise<AttachedTarget[]> {
  const documents = [...profile.targets.all]
    .filter(({ type }) => type === 'page' || type === 'frame')
    .slice(0, MAX_FRAMES);
  if (profile.defersRequests) return documents;
  const answers = await Promise.all(
    documents.map((target) => hasUnloadHandlers(target, profile.executionContexts)),
  );
  return documents.filter((_target, index) => answers[index]);
}

/** Closes the tab and every window that the page opened. Service workers go on, as they do for a visitor. */
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

/**
 * The page navigates itself to about:blank, which takes a third of the time of `Page.navigate`, the fallback.
 */
async function goBlank({ target: { session } }: Tab): Promise<void> {
  const navigated = new Promise<void>((resolve) => session.once('Page.frameNavigated', () => resolve()));
  const byItself = session
    .send('Runtime.evaluate', { expression: "location.replace('about:blank')", silent: true })
    .then(() => navigated);
  await withTimeout(SELF_NAVIGATION_TIMEOUT_MS, byItself).catch(() =>
    withTimeout(REPLY_TIMEOUT_MS, session.send('Page.navigate', { url: 'about:blank' })).catch(
      () => undefined,
    ),
  );
}

/**
 * Cross-site frames are unloaded first: their CDP sessions end with the page, and unload requests would go
 * unseen.
 */
async function emptyFrames(profile: Profile, targets: readonly AttachedTarget[]): Promise<void> {
  const frames = targets.filter(({ type }) => type === 'frame');
  if (frames.length === 0) return;
  await Promise.all(
    frames.map(({ session }) =>
      withTimeout(
        MAX_FRAMES_UNLOAD_MS,
        session.send('Runtime.evaluate', { expression: "location.replace('about:blank')", silent: true }),
      ).catch(() => undefined),
    ),
  );
  profile.network.restartQuietPeriod();
  await waitForNetworkIdle(profile.network, { answered: QUIET_MS, waiting: QUIET_MS }, MAX_FRAMES_UNLOAD_MS);
}

async function interceptRequests(profile: Profile, target: AttachedTarget): Promise<void> {
  const { session } = target;
  session.on('Fetch.requestPaused', (event) => {
    profile.network.intercepted(target, event);
    session.send('Fetch.continueRequest', { requestId: event.requestId }).catch(() => undefined);
  });
  await withTimeout(REPLY_TIMEOUT_MS, session.send('Fetch.enable', { patterns })).catch(() => undefined);
}

/**
 * Whether a page or frame has handlers for unload events; true when in doubt. Unloading takes as long as
 * loading, and a page without handlers sends nothing. Source: CDP `DOMDebugger.getEventListeners`.
 */
async function hasUnloadHandlers(target: AttachedTarget, contexts: ExecutionContexts): Promise<boolean> {
  const ids = contexts.of(target);
  if (ids.length === 0 || ids.length > MAX_CONTEXTS) return true;
  const answers = ids.flatMap((id) =>
    ['window', 'document', 'window.navigation'].map((place) => listens(target.session, place, id)),
  );
  return (await Promise.all(answers)).some(Boolean);
}

/**
 * Whether the object that `expression` names has a handler for an unload event. A page can replace
 * `window.navigation` only, and thereby cause no more than an unload that was not needed.
 */
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
