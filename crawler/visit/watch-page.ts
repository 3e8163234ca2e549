/** Watches a page from navigation until everything of it has been read. */
import type * as z from 'zod';
import { siteOf } from '../../rules/address.ts';
import { readFrame, type LiveFrame } from '../browser/frames.ts';
import { reasonOf } from '../errors.ts';
import type { Profile } from '../profile.ts';
import type { Timeouts } from '../timeouts.ts';
import { readWall, wallReadingSchema, wallReason } from './bot-wall.ts';
import { noPageReason } from './content.ts';
import { typeCanaries } from './canaries.ts';
import type { Acts, VisitContext } from './context.ts';
import { readAtItsEnd, recordCutMeanwhile, recordCutShort, seenMeanwhile } from './cut-short.ts';
import { idle, type IdleResult } from './idle.ts';
import { load, type Loaded } from '../browser/load.ts';
import { guardBorder } from './border.ts';
import { waitForNetworkIdle } from './network-idle.ts';
import {
  isAllowed,
  outcomeAway,
  outcomeElsewhere,
  outcomeOfError,
  outcomeOfLoad,
  type Outcome,
} from './outcome.ts';
import { takeScreenshot } from './screenshot.ts';
import { scrollThrough } from './scroll.ts';
import { mainFrame, type DocumentStatus } from './tab.ts';
import type { Tab } from '../browser/tab.ts';
import type { PageWatchdog } from './watchdog.ts';

/** The result of a visit so far. It is kept up to date, since the visit may end at any point. */
export interface Seen extends Outcome {
  finalUrl: string;
  /** Where the server sends the visitor, if that is another site. */
  awayTo?: string;
  /** HTTP status of the page. */
  status: number | null;
  /** Seconds for which the server asks to be left alone. */
  rest?: number | undefined;
  title: string;
  screenshot?: string;
  idleTime?: IdleResult;
  /** Remarks for the evidence on how the page was watched. */
  notes: string[];
}

/** The page to watch, and what watches over it. */
export interface WatchedPage {
  url: string;
  /** Number of the visit within its journey, from 0. */
  index: number;
  tab: Tab;
  watchdog: PageWatchdog;
  document: DocumentStatus;
}

/** How often a page that navigates by itself is followed. */
const MAX_FOLLOWED = 6;
/** Page time that may be missing, in milliseconds: trackers are not that exact. */
const MAX_MISSING = 1000;
/** Page time of a short visit, in milliseconds: a banner that comes by itself is there then. */
const SHORT_IDLE_MS = 2000;

/** Watches the page and puts the result into `seen`. Never throws for what the page does. */
export async function watchPage(
  context: VisitContext,
  watched: WatchedPage,
  acts: Acts,
  seen: Seen,
): Promise<void> {
  const { profile, timeouts } = context;
  try {
    const main = await openPage(context, watched, acts, seen);
    const loaded = seen.outcome === 'loaded';
    const { cut } = watched.document;
    // Of what is no page, only what it left in the browser counts.
    if (seen.outcome === 'no-page' || seen.outcome === 'refused')
      return await profile.snapshot('page-end', []);
    if (loaded && acts.act)
      seen.notes.push(...((await watched.watchdog.guard(acts.act(watched.tab, main))) ?? []));
    if (acts.afterwards === 'none') return await profile.snapshot('page-end', []);
    const screenshot = profile.redact.isPrivate
      ? undefined
      : await watched.watchdog.guard(takeScreenshot(watched.tab, profile.folder, watched.index));
    if (screenshot !== undefined) seen.screenshot = screenshot;
    if (loaded) {
      await letTimePass(context, watched, { ...acts, main }, seen);
      recordCutMeanwhile(profile, watched.document, cut);
    }
    await watched.watchdog.guard(profile.snapshot('page-end'));
  } catch (error) {
    const reason = reasonOf(error);
    // What a page would have done in the time that it did not get was not seen either.
    const affects = [...readAtItsEnd, ...(seen.idleTime === undefined ? seenMeanwhile : [])];
    // Of what is no page, only what it left in the browser counts.
    if (seen.outcome === 'loaded')
      profile.recorder.record({ kind: 'failure', observer: 'page', affects, reason });
    else if (seen.outcome !== 'no-page' && seen.outcome !== 'refused') {
      const { content, failure } = watched.document;
      const unshown = { entry: watched.index === 0, content };
      // Of an error behind the gate the browser itself knows less.
      const known = profile.gate && failure !== null && reason.startsWith('net::ERR_') ? failure : reason;
      Object.assign(seen, outcomeOfError(known, timeouts.load, unshown));
    }
    // The cookie jar belongs to the browser, and can be read without the page.
    await profile.snapshot('page-end', []);
  }
}

/**
 * Loads the page. An address of which the server sends the visitor on to another site is no page of this one. At the
 * front door a visitor may be sent through another site and back.
 */
async function loadWithin(
  { timeouts, allowedSites }: VisitContext,
  { url, index, tab }: WatchedPage,
  seen: Seen,
): Promise<Loaded> {
  const entry = index === 0;
  const within = (address: string): boolean => isAllowed(address, url, allowedSites);
  const border = guardBorder(tab.target, within, { returns: entry });
  try {
    return await load(tab.target, url, timeouts.load);
  } finally {
    const { crossedTo } = border;
    if (crossedTo !== null && entry) seen.finalUrl = crossedTo;
    if (crossedTo !== null)
      Object.assign(seen, entry ? outcomeElsewhere(crossedTo) : outcomeAway(crossedTo), {
        awayTo: crossedTo,
      });
    border.letReturn();
  }
}

/** Loads the page and puts its outcome into `seen`. */
async function openPage(
  context: VisitContext,
  watched: WatchedPage,
  { mayBeClosed = false }: Acts,
  seen: Seen,
): Promise<LiveFrame> {
  const { profile, timeouts, allowedSites } = context;
  const { url, index, tab, watchdog, document } = watched;
  const restored = await watchdog.guard(profile.sessionStorage.restoreIn(tab.target));
  const { whole } = await watchdog.guard(loadWithin(context, watched, seen));
  await watchdog.guard(restored());
  // It led elsewhere before it was there: no visitor sees what stays behind.
  if (!whole && seen.awayTo !== undefined) throw new Error(`it leads to ${seen.awayTo}`);
  if (!whole && document.cut === null)
    seen.notes.push(`had not finished loading after ${timeouts.load / 1000} s`);
  const { main, reading } = await watchdog.guard(readWhenIdle(profile, tab, timeouts));
  profile.recorder.arriveAt(profile.redact.url(main.url));
  const { status } = document;
  const closed = mayBeClosed && (status === 401 || status === 403);
  const wall = closed ? null : wallReason(status, reading);
  const noPage = closed
    ? `answered ${status}: visitors who have not logged in may not have it`
    : document.content && noPageReason(document.content, reading.empty);
  const entry = index === 0;
  const { redirected } = document;
  const came = { asked: url, url: main.url, allowedSites, entry, status, wall, noPage, redirected };
  const result = outcomeOfLoad(came);
  const title = result.outcome === 'refused' ? '' : reading.title;
  Object.assign(seen, result, { finalUrl: main.url, title });
  if (result.outcome === 'loaded') await watchdog.guard(recordCutShort(profile, main, document, whole));
  return main;
}

/**
 * Types, scrolls, and lets page time pass. Virtual time comes last: the page's clock stands still afterwards.
 */
async function letTimePass(
  { profile, timeouts, allowedSites }: VisitContext,
  { url, tab, watchdog }: WatchedPage,
  { late, afterwards, main }: Acts & { main: LiveFrame },
  seen: Seen,
): Promise<void> {
  await watchdog.guard(profile.snapshot('page-loaded'));
  await watchdog.guard(mainFrame(profile, tab).then((frame) => typeCanaries(frame, profile.canaries)));
  await watchdog.guard(mainFrame(profile, tab).then(scrollThrough));
  const idleOptions = afterwards === 'short' ? { ...timeouts.idle, budget: SHORT_IDLE_MS } : timeouts.idle;
  seen.idleTime = await watchdog.guard(idle(tab.target, profile.targets, idleOptions));
  recordMissingTime(profile, seen.idleTime, idleOptions.budget);
  const last = await watchdog.guard(mainFrame(profile, tab));
  if (!isAllowed(last.url, url, allowedSites)) {
    throw new Error(`the page took the visitor to ${siteOf(last.url)} while it was watched`);
  }
  if (late) await watchdog.guard(late(tab, main));
  await watchdog.guard(profile.sessionStorage.save(last));
}

/** What a tracker does later than the page time that passed was not seen. */
function recordMissingTime(
  { recorder }: Profile,
  { page, worker = Infinity }: IdleResult,
  budget: number,
): void {
  const least = Math.min(page, worker);
  if (least >= budget - MAX_MISSING) return;
  const [passed, wanted] = [least, budget].map((milliseconds) => Math.round(milliseconds / 100) / 10);
  const whose = page >= budget - MAX_MISSING ? ' of a worker' : '';
  const reason = `only ${passed} of ${wanted} s of page time${whose} passed; what comes later was not seen`;
  recorder.record({
    kind: 'failure',
    observer: 'page',
    affects: ['request', 'cookie-write', 'storage'],
    reason,
  });
}

interface FirstReading {
  main: LiveFrame;
  reading: z.infer<typeof wallReadingSchema>;
}

/**
 * Reads the page when its network is quiet. A page that navigates by itself (a refresh, a script) is
 * followed.
 */
async function readWhenIdle(
  profile: Profile,
  tab: Tab,
  { quiet, networkIdle }: Timeouts,
): Promise<FirstReading> {
  for (let attempt = 1; ; attempt += 1) {
    await waitForNetworkIdle(profile.network, quiet, networkIdle);
    const main = await mainFrame(profile, tab);
    try {
      return { main, reading: await readFrame(main, readWall, wallReadingSchema) };
    } catch (error) {
      if (!/context|frame with the given id|navigated/i.test(reasonOf(error))) throw error;
      if (attempt === MAX_FOLLOWED) {
        throw new Error('the page moves on by itself, again and again', { cause: error });
      }
    }
  }
}
