/** The tab of a visit: a new one for each page, so that its clock begins afresh. */
import type { Page } from 'puppeteer-core';
import { withTimeout } from '../timeouts.ts';
import type { AttachedTarget } from '../browser/targets.ts';
import type { Profile } from '../profile.ts';

export interface Tab {
  target: AttachedTarget;
  page: Page;
}

/** Milliseconds. A page of another site may keep the whole browser busy for half a minute; that must not cost this one its visit. */
const OPEN_TIMEOUT_MS = 60_000;

/** Opens an empty tab in the journey's profile. Throws when the browser does not. */
export async function openTab(run: Profile): Promise<Tab> {
  let target: AttachedTarget | undefined;
  const forget = run.targets.onNew((each) => {
    if (each.type === 'page') target ??= each;
  });
  try {
    const page = await withTimeout(OPEN_TIMEOUT_MS, run.context.newPage());
    if (!target) throw new Error('the browser opened no tab');
    return { target, page };
  } finally {
    forget();
  }
}
