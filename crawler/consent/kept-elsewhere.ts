/**
 * Looks for the record of a choice where neither cookies nor web storage have it: in databases and caches, and
 * on the server. Something that changed there proves nothing by itself. So the page is loaded again, as on the
 * visitor's next page: if the banner stays away, the site remembers.
 */
import { siteOf } from '../../rules/address.ts';
import { isKnownTracker } from '../../rules/facts/classify.ts';
import { Deadline } from '../timeouts.ts';
import type { Attempt, AttemptResult } from './attempt.ts';
import { snapshotDatabases } from './databases.ts';
import { changeInWords, recordChanges } from './records.ts';
import { scanPage } from './scan-page.ts';
import type { RecordChange } from './types.ts';

/**
 * Milliseconds for the banner to come back after the page was loaded again, besides the time that it took at
 * first.
 * @waits it is back, or it has passed; only when the banner is gone and no cookie or key recorded the choice
 */
const RETURN_MS = 1500;
/** Milliseconds for it in all, and for the page to load. */
const MAX_RETURN_MS = 4000;
const LOAD_MS = 8000;
/** Milliseconds between two looks. */
const LOOK_MS = 150;

/** The result, which is confirmed if the site remembers the choice elsewhere. */
export async function keptElsewhere(attempt: Attempt, ending: AttemptResult): Promise<AttemptResult> {
  const isOpen = ending.outcome === 'unconfirmed' && ending.bannerGone && ending.records.length === 0;
  if (!isOpen || !attempt.decided || attempt.contradiction !== null) return ending;
  const { changes, contradiction } = await changesElsewhere(attempt);
  if (contradiction !== null)
    return { ...ending, records: changes, reason: `the banner is gone, but ${contradiction}` };
  if (changes.length === 0) return ending;
  const seen = changeInWords(changes);
  // The dialog to withdraw stays away in any case: only a change of what was kept tells.
  if (attempt.options.choice === 'withdraw') {
    const kept = changes.filter(({ area }) => area !== 'server');
    return kept.length === 0
      ? ending
      : { ...ending, outcome: 'confirmed', records: kept, reason: `the dialog is gone, and ${seen}` };
  }
  const returned = await returnsAfterReload(attempt);
  if (returned === null) return ending;
  // The page may have kept a cookie or key only as it was loaded again.
  const records = [...(await attempt.changes()), ...changes].slice(0, 20);
  if (returned)
    return { ...ending, records: changes, reason: `${seen}, but the banner came back after a reload` };
  return {
    ...ending,
    outcome: 'confirmed',
    records,
    reason: `the banner stays away after a reload, and ${seen}`,
  };
}

async function changesElsewhere(
  attempt: Attempt,
): Promise<{ changes: RecordChange[]; contradiction: string | null }> {
  const { pageFrames, options, own, databases: before } = attempt;
  const after = await snapshotDatabases(pageFrames);
  const url = pageFrames.tab.url;
  const kept = recordChanges(before, after, new Set(), {
    host: URL.parse(url)?.hostname ?? '',
    isTracker: isKnownTracker,
    own,
    removalCounts: options.choice === 'withdraw',
    shape: options.shape,
  });
  const told = pageFrames.told.requests.slice(0, 5).map((name): RecordChange => ({
    area: 'server',
    name: (options.redactText?.(name, 200) ?? name).slice(0, 200),
    change: 'appeared',
    value: null,
  }));
  return { changes: [...kept, ...told], contradiction: attempt.contradictionIn(before, after) };
}

/** Whether the banner comes back when the page is loaded again; null if the page could not be read. */
async function returnsAfterReload(attempt: Attempt): Promise<boolean | null> {
  const { pageFrames, appearedAfter, site } = attempt;
  const loads = pageFrames.navigations;
  await pageFrames.root.send('Page.reload');
  const loading = new Deadline(LOAD_MS);
  while (!loading.passed && (pageFrames.navigations === loads || pageFrames.navigating))
    await loading.pause(LOOK_MS);
  if (pageFrames.navigating || siteOf(pageFrames.tab.url) !== site) return null;
  const returning = new Deadline(Math.min(appearedAfter + RETURN_MS, MAX_RETURN_MS));
  let read = false;
  while (!returning.passed) {
    await returning.pause(LOOK_MS);
    const { layer, blind } = await scanPage(pageFrames, true);
    if (layer) return true;
    read ||= !blind;
  }
  return read ? false : null;
}
