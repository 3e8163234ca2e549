/**
 * Unloads the page at the end of a visit, when trackers send their last requests, and waits for the answers:
 * the cookies that they set are this page's, and not those of the next one.
 * Inner frames are unloaded before the frames around them.
 */
import type { AttachedTarget } from '../browser/targets.ts';
import type { Profile } from '../profile.ts';
import { Deadline, withTimeout } from '../timeouts.ts';
import { GO_BLANK, answersOf, idleAfter, unloadFrames } from './unload-frames.ts';
import { framesToUnload } from './unload-handlers.ts';

/** Milliseconds for the browser to close or empty a page. */
const REPLY_TIMEOUT_MS = 3000;
/** Milliseconds for the unload of a page. */
const MAX_UNLOAD_MS = 1000;
/** Milliseconds for the unload of all frames, however deep they are. The others go with the page. */
const MAX_ALL_FRAMES_UNLOAD_MS = 5000;
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

/** What frames do while they are left. */
const ofUnload = ['request', 'cookie-write', 'storage'] as const;

/** Unloads the page and its windows. Takes a few seconds at most and never throws. */
export async function unload(profile: Profile): Promise<void> {
  const { network } = profile;
  const frames = await framesToUnload(profile);
  network.visitEnds();
  const answers = new Deadline(MAX_ANSWER_MS);
  const inner = (frames ?? []).filter(({ top }) => !top);
  const missed = await unloadFrames(network, inner, { all: new Deadline(MAX_ALL_FRAMES_UNLOAD_MS), answers });
  if (missed > 0) {
    const reason = `${missed} frames were left with their page; not all that they did then is seen`;
    profile.recorder.record({ kind: 'failure', observer: 'unload', affects: [...ofUnload], reason });
  }
  const pages = (frames ?? []).filter(({ top }) => top);
  await Promise.all(pages.map(({ target }) => goBlank(target)));
  if (pages.length > 0) await idleAfter(network, MAX_UNLOAD_MS);
  recordOutliving(profile);
  await answersOf(network, answers.left);
  if (network.deferredRequests > 0) await new Deadline(UNSEEN_ANSWER_MS).pause(UNSEEN_ANSWER_MS);
  network.giveUpAnswers(`${MAX_ANSWER_MS / 1000} s`);
}

/**
 * What a shared worker does that goes on without a page is not seen: its clock stands still, and nothing moves it when
 * the clock of the page is gone. Source: HTML, `SharedWorkerOptions`, `extendedLifetime`.
 */
function recordOutliving({ targets, recorder }: Profile): void {
  const outliving = [...targets.all].filter(({ type }) => type === 'shared-worker');
  if (outliving.length === 0) return;
  const reason = `${outliving.length} shared workers outlived their page; what they did then is not seen`;
  recorder.record({ kind: 'failure', observer: 'unload', affects: [...ofUnload], reason });
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
