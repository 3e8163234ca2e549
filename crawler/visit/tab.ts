/** The tab of a visit: a new one for each page, so that its clock begins afresh. */
import type { Page } from 'puppeteer-core';
import { REPLY_TIMEOUT_MS, type LiveFrame } from '../browser/frames.ts';
import type { AttachedTarget } from '../browser/targets.ts';
import type { Profile } from '../profile.ts';
import { withTimeout } from '../timeouts.ts';

export interface Tab {
  target: AttachedTarget;
  page: Page;
}

/** A page of another site may keep the whole browser busy for half a minute; that must not cost this one its visit. */
const OPEN_TIMEOUT_MS = 60_000;

/** Opens an empty tab in the journey's profile. Throws when the browser does not. */
export async function openTab(profile: Profile): Promise<Tab> {
  let target: AttachedTarget | undefined;
  const forget = profile.targets.onNew((each) => {
    if (each.type === 'page') target ??= each;
  });
  try {
    const page = await withTimeout(OPEN_TIMEOUT_MS, profile.context.newPage());
    if (!target) throw new Error('the browser opened no tab');
    return { target, page };
  } finally {
    forget();
  }
}

/** The page's own frame as it is now. The browser is asked: it knows where the page is, also of one that hangs. */
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

export interface DocumentStatus {
  /** HTTP status of the last answer to the page's own navigation; null while there is none. */
  readonly status: number | null;
  stop(): void;
}

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
