/** The tab of a visit. Each visit opens a new one, since virtual time stops the clock of the old one. */
import type { Page } from 'puppeteer-core';
import { REPLY_TIMEOUT_MS, type LiveFrame } from '../browser/frames.ts';
import type { AttachedTarget } from '../browser/targets.ts';
import type { Profile } from '../profile.ts';
import { withTimeout } from '../timeouts.ts';

/** A tab: our CDP session for it, and puppeteer's page. */
export interface Tab {
  target: AttachedTarget;
  page: Page;
}

/** Long, since a page of another site may keep the whole browser busy for half a minute. */
const OPEN_TIMEOUT_MS = 60_000;

/**
 * Opens an empty tab in the journey's profile.
 * @throws Error when the browser opens none in time
 */
export async function openTab(profile: Profile): Promise<Tab> {
  let target: AttachedTarget | undefined;
  const stopListening = profile.targets.onNew((each) => {
    if (each.type === 'page') target ??= each;
  });
  try {
    const page = await withTimeout(OPEN_TIMEOUT_MS, profile.context.newPage());
    if (!target) throw new Error('the browser opened no tab');
    return { target, page };
  } finally {
    stopListening();
  }
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

/** The HTTP status of the page's document. */
export interface DocumentStatus {
  /** Status of the last response to a navigation of the top frame; null before one. */
  readonly status: number | null;
  stop(): void;
}

/** Follows the navigations of the tab until `stop` is called. */
export function watchDocumentStatus({ network }: Profile, { target }: Tab): DocumentStatus {
  let status: number | null = null;
  const stop = network.listen({
    finished: ({ mainFrame: isMain, frameId, response }) => {
      if (!isMain || frameId !== target.targetId || !response || response.url === 'about:blank') return;
      status = response.status;
    },
  });
  return {
    get status() {
      return status;
    },
    stop,
  };
}
