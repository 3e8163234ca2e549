/** The tab of a visit. Each visit opens a new one, since virtual time stops the clock of the old one. */
import { REPLY_TIMEOUT_MS, type LiveFrame } from '../browser/frames.ts';
import { Tab } from '../browser/tab.ts';
import { TimeoutError } from '../errors.ts';
import type { Profile } from '../profile.ts';
import { withTimeout } from '../timeouts.ts';
import { contentOf, type Content } from './content.ts';

/** The tab that was opened while the one before it was closed. */
const ready = new WeakMap<Profile, Promise<Tab>>();

/** Long, since a page of another site may keep the whole browser busy for half a minute. */
const OPEN_TIMEOUT_MS = 60_000;
/** Tabs that may die before they show anything; the page is not to blame for those. */
const MAX_TABS = 3;

/**
 * An empty tab in the journey's profile: the one that is ready, else a new one.
 * @throws Error when the browser opens none in time
 */
export async function openTab(profile: Profile): Promise<Tab> {
  const prepared = await ready.get(profile)?.catch(() => null);
  ready.delete(profile);
  // A page that was being closed may have taken it along.
  if (prepared && profile.targets.all.has(prepared.target)) return prepared;
  for (let left = MAX_TABS - 1; ; left -= 1) {
    try {
      return await Tab.open(profile, OPEN_TIMEOUT_MS);
    } catch (error) {
      if (left === 0 || error instanceof TimeoutError || !profile.context.browser().connected) throw error;
    }
  }
}

/** Begins to open the tab of the next visit. Call it when no page of the profile can notice. */
export function prepareTab(profile: Profile): void {
  const tab = Tab.open(profile, OPEN_TIMEOUT_MS);
  // `openTab` tries again.
  tab.catch(() => undefined);
  ready.set(profile, tab);
}

/**
 * The page's top frame with its present URL. The browser answers this, so it works for a page that hangs.
 * Source: CDP `Target.getTargetInfo`.
 * @throws Error when the tab is gone
 */
export async function mainFrame({ root }: Profile, { target }: Tab): Promise<LiveFrame> {
  const { session, targetId } = target;
  const { targetInfo } = await withTimeout(REPLY_TIMEOUT_MS, root.send('Target.getTargetInfo', { targetId }));
  const { url } = targetInfo;
  return {
    session,
    frameId: targetId,
    url,
    origin: URL.canParse(url) ? new URL(url).origin : 'null',
    top: true,
  };
}

/** What the server answered to the navigations of a page. */
export interface DocumentStatus {
  /** Status of the last response to a navigation of the top frame; null before one. */
  readonly status: number | null;
  /** What came with it; null before a response. */
  readonly content: Content | null;
  /** Why the last navigation of the top frame failed, in the browser's words; null if it did not. */
  readonly failure: string | null;
  /** Why the document that came last broke off, in the browser's words; null if it came as a whole. */
  readonly cut: string | null;
  /** Whether the server itself sent the visitor on to another address. */
  readonly redirected: boolean;
  stop(): void;
}

/** Follows the navigations of the tab until `stop` is called. */
export function watchDocumentStatus({ network }: Profile, { target }: Tab): DocumentStatus {
  let status: number | null = null;
  let content: Content | null = null;
  let redirected = false;
  let failure: string | null = null;
  let cut: string | null = null;
  let document = '';
  target.session.on('Network.responseReceived', ({ requestId, type, frameId }) => {
    if (type !== 'Document' || frameId !== target.targetId) return;
    document = requestId;
    cut = null;
  });
  target.session.on('Network.loadingFailed', ({ requestId, errorText, canceled }) => {
    // A document that is left before it came as a whole was not cut off.
    if (requestId === document && canceled !== true) cut = errorText;
  });
  const stop = network.listen({
    finished: ({ mainFrame: isMain, frameId, response, raw, failure: problem }) => {
      if (!isMain || frameId !== target.targetId || response?.url === 'about:blank') return;
      failure = problem && (problem.blocked ?? problem.text);
      if (response) ({ status } = response);
      redirected ||= status !== null && status >= 301 && status <= 308 && status !== 304;
      // The browser keeps to itself what it does not show; the head of the answer is there all the same.
      if (response) content = contentOf(response);
      else if (raw) content = contentOf({ status: raw.status, headers: raw.headers });
    },
  });
  return {
    get status() {
      return status;
    },
    get content() {
      return content;
    },
    get failure() {
      return failure;
    },
    get cut() {
      return cut;
    },
    get redirected() {
      return redirected;
    },
    stop,
  };
}
