/**
 * Unloads the page at the end of a visit, when trackers send their last requests, and waits for the answers:
 * the cookies that they set are this page's, and not those of the next one.
 *
 * Inner frames are unloaded before the frames around them. A frame that goes with its page takes its CDP
 * session and the browser's word on its answers along; one that shows an empty document keeps both.
 */
import type { AttachedTarget } from '../browser/targets.ts';
import type { NetworkLog } from '../capture/network-log.ts';
import type { Profile } from '../profile.ts';
import { Deadline, withTimeout } from '../timeouts.ts';
import { waitForNetworkIdle } from './network-idle.ts';
import { framesToUnload, type LeavingFrame } from './unload-handlers.ts';

/** Shows an empty document; a script of the page itself could do the same. */
const GO_BLANK = "location.replace('about:blank')";
/** Milliseconds for the browser to close or empty a page. */
const REPLY_TIMEOUT_MS = 3000;
/**
 * Milliseconds without a request; then the unload counts as finished.
 * @waits no request comes for so long; pages without unload handlers are closed at once
 */
const QUIET_MS = 80;
/** Milliseconds for the unload of a page. */
const MAX_UNLOAD_MS = 1000;
/** Milliseconds for the unload of its frames, before that. */
const MAX_FRAMES_UNLOAD_MS = 500;
/** Milliseconds for the page to navigate itself to about:blank. */
const SELF_NAVIGATION_TIMEOUT_MS = 1000;
/**
 * Milliseconds for the answers to what a page sends while it is left.
 * @waits the answers have come; there is no wait for a page that sends nothing then
 */
const MAX_ANSWER_MS = 3000;
/**
 * Milliseconds for the answers to `fetchLater`, of which the browser tells nothing.
 * @waits nothing can be seen of these answers but their cookies
 */
const UNSEEN_ANSWER_MS = 500;

/** Unloads the page and its windows. Takes a few seconds at most and never throws. */
export async function unload(profile: Profile): Promise<void> {
  const { network } = profile;
  const frames = await framesToUnload(profile);
  const answers = new Deadline(MAX_ANSWER_MS);
  network.visitEnds();
  const depths = Map.groupBy(frames ?? [], ({ depth }) => depth);
  for (const [depth, group] of depths) {
    await Promise.all(group.map((frame) => (frame.top ? goBlank(frame.target) : empty(frame))));
    network.restartQuietPeriod();
    const longest = depth === 0 ? MAX_UNLOAD_MS : MAX_FRAMES_UNLOAD_MS;
    await waitForNetworkIdle(network, { answered: QUIET_MS, waiting: QUIET_MS }, longest);
    if (depth > 0) await answersOf(network, answers);
  }
  await answersOf(network, answers);
  if (network.deferredRequests > 0) await new Deadline(UNSEEN_ANSWER_MS).pause(UNSEEN_ANSWER_MS);
  network.giveUpAnswers(`${MAX_ANSWER_MS / 1000} s`);
}

/** Waits for the answers to the last requests. */
async function answersOf(network: NetworkLog, deadline: Deadline): Promise<void> {
  const last = {
    get quietFor() {
      return network.quietFor;
    },
    get waiting() {
      return network.lastRequests > 0;
    },
  };
  if (last.waiting) await waitForNetworkIdle(last, { answered: 0, waiting: MAX_ANSWER_MS }, deadline.left);
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
async function goBlank({ session }: AttachedTarget): Promise<void> {
  const navigated = new Promise<void>((resolve) => session.once('Page.frameNavigated', () => resolve()));
  const byItself = session
    .send('Runtime.evaluate', { expression: GO_BLANK, silent: true })
    .then(() => navigated);
  await withTimeout(SELF_NAVIGATION_TIMEOUT_MS, byItself).catch(() =>
    withTimeout(REPLY_TIMEOUT_MS, session.send('Page.navigate', { url: 'about:blank' })).catch(
      () => undefined,
    ),
  );
}

async function empty({ target: { session }, context }: LeavingFrame): Promise<void> {
  const where = context === null ? {} : { contextId: context.id };
  const emptied = session.send('Runtime.evaluate', { expression: GO_BLANK, silent: true, ...where });
  await withTimeout(MAX_FRAMES_UNLOAD_MS, emptied).catch(() => undefined);
}
