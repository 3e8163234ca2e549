/** One page from navigation to leaving it: load, what must happen in real time, let time pass, look, leave. */
import type { Page } from 'puppeteer-core';
import type * as z from 'zod';
import { siteOf } from '../../rules/address.ts';
import type { Visit } from '../../rules/evidence.ts';
import { readWall, wallReadingSchema, wallReason } from './bot-wall.ts';
import { REPLY_TIMEOUT_MS, readFrame, type LiveFrame } from '../browser/frames.ts';
import { withTimeout } from '../timeouts.ts';
import { idle, type IdleResult, type IdleOptions } from './idle.ts';
import { reasonOf } from '../errors.ts';
import type { Profile } from '../profile.ts';
import { closePages, unload } from './unload.ts';
import { load } from './load.ts';
import { navigationError } from './navigation-error.ts';
import type { Exchange } from '../capture/exchange.ts';
import { takeScreenshot } from './screenshot.ts';
import { scrollThrough } from './scroll.ts';
import { waitForNetworkIdle } from './network-idle.ts';
import { openTab, type Tab } from './tab.ts';
import { typeCanaries } from './type-canaries.ts';
import { PageWatchdog } from './watchdog.ts';

export interface VisitPlan {
  /** Number of the visit within its journey. */
  index: number;
  url: string;
  /** Registrable domains on which the page may end up; elsewhere is not the site. */
  allowedSites: ReadonlySet<string>;
  /** The site's front door: an error status here means that the site could not be visited. */
  entry: boolean;
  timeouts: Timeouts;
  /** What must be done in real time on the loaded page, e.g. answering the banner. */
  act?: (page: Page, main: LiveFrame) => Promise<void>;
  /** Called when page time has passed, while the page is still there. */
  late?: (page: Page, main: LiveFrame) => Promise<void>;
}

export interface Timeouts {
  /** Milliseconds that the site may take to answer us ourselves: the probe, the sitemap. */
  answer: number;
  /** Milliseconds until a page that has not loaded is given up. */
  load: number;
  /** Milliseconds without network that count as settled, and how long to wait for that. */
  quiet: number;
  networkIdle: number;
  /** Milliseconds that a script may hold its page before it is stopped. */
  hang: number;
  /** Milliseconds that a whole visit may take, answering a banner included. */
  visit: number;
  idle: IdleOptions;
}

export const defaultTimeouts: Timeouts = { answer: 15_000, load: 30_000, quiet: 250, networkIdle: 4000, hang: 8000, visit: 150_000, idle: { budget: 15_000, ceiling: 12_000 } };

/** How often a page that moves on by itself is followed. */
const MAX_FOLLOWED = 6;

export interface VisitResult {
  outcome: Visit['outcome'];
  reason: string | null;
  finalUrl: string;
}

export async function visit(run: Profile, plan: VisitPlan): Promise<VisitResult> {
  const { recorder, redact } = run;
  Object.assign(recorder, { visit: plan.index, page: redact.url(plan.url) });
  const moment = recorder.now();
  let seen: Seen = { result: { outcome: 'failed', reason: null, finalUrl: plan.url }, title: '', notes: [] };
  let status: number | null = null;
  try {
    const tab = await openTab(run);
    const document = watchDocument(run, tab);
    const watchdog = new PageWatchdog(tab.target, run, { hang: plan.timeouts.hang, longest: plan.timeouts.visit });
    seen = await watch(run, plan, { tab, watchdog, status: document.status });
    if (watchdog.over || seen.result.outcome === 'failed' || seen.result.outcome === 'timeout') await closePages(run);
    else await unload(run, tab);
    await run.afterUnload();
    watchdog.stop();
    document.forget();
    status = document.status();
    for (const words of watchdog.interventions) recorder.record({ kind: 'failure', observer: 'page', affects: ['request', 'cookie-write', 'storage'], reason: words });
  } catch (error) {
    seen.result = { ...seen.result, outcome: 'failed', reason: `no tab could be opened (${reasonOf(error)})` };
    await closePages(run);
  }
  const { result, title, screenshot, time, notes } = seen;
  const note = [...notes, ...(time?.note === undefined ? [] : [time.note])].join('; ');
  recorder.record(
    {
      kind: 'visit',
      url: redact.url(plan.url),
      finalUrl: redact.url(result.finalUrl),
      status,
      outcome: result.outcome,
      ...(result.reason === null ? {} : { reason: result.reason }),
      title: redact.text(title),
      ...(screenshot === undefined ? {} : { screenshot }),
      ...(time === undefined ? {} : { dwell: { ...time, ...(note === '' ? {} : { note }) } }),
    },
    { ...moment, phase: recorder.phase, page: recorder.page },
  );
  return result;
}

/** What a visit has come to so far; kept up to date, since it may end at any point. */
interface Seen {
  result: VisitResult;
  title: string;
  screenshot?: string;
  time?: IdleResult;
  /** What else is to be known of how the page was watched. */
  notes: string[];
}

/** From the address to the last look. Never throws: whatever happens to the page is what came of the visit. */
async function watch(run: Profile, plan: VisitPlan, { tab, watchdog, status }: { tab: Tab; watchdog: PageWatchdog; status(): number | null }): Promise<Seen> {
  const { recorder, redact } = run;
  const { timeouts } = plan;
  const seen: Seen = { result: { outcome: 'failed', reason: null, finalUrl: plan.url }, title: '', notes: [] };
  try {
    const given = await watchdog.guard(run.sessionStorage.restoreIn(tab.target));
    const { whole } = await watchdog.guard(load(tab.target, plan.url, timeouts.load));
    await watchdog.guard(given());
    if (!whole) seen.notes.push(`had not finished loading after ${timeouts.load / 1000} s`);
    const { main, reading } = await watchdog.guard(firstLook(run, tab, timeouts));
    recorder.page = redact.url(main.url);
    seen.title = reading.title;
    seen.result = judgeLoad(plan, main.url, status(), wallReason(status(), reading));
    const loaded = seen.result.outcome === 'loaded';
    if (loaded && plan.act) await watchdog.guard(plan.act(tab.page, main));
    const screenshot = await watchdog.guard(takeScreenshot(tab.target, run.folder, plan.index));
    if (screenshot !== undefined) seen.screenshot = screenshot;
    if (loaded) {
      await watchdog.guard(run.snapshot('page-loaded'));
      await watchdog.guard(mainFrame(run, tab).then((frame) => typeCanaries(frame, run.canaries)));
      await watchdog.guard(mainFrame(run, tab).then(scrollThrough));
      seen.time = await watchdog.guard(idle(tab.target, run.targets, timeouts.idle));
      const last = await watchdog.guard(mainFrame(run, tab));
      if (!isAllowed(plan, last.url)) throw new Error(`the page took the visitor to ${siteOf(last.url)} while it was watched`);
      if (plan.late) await watchdog.guard(plan.late(tab.page, main));
      await watchdog.guard(run.sessionStorage.save(last));
    }
    await watchdog.guard(run.snapshot('page-end'));
  } catch (error) {
    const reason = reasonOf(error);
    if (seen.result.outcome === 'loaded') recorder.record({ kind: 'failure', observer: 'page', affects: ['document', 'form', 'storage'], reason });
    else seen.result = { ...navigationError(reason, timeouts.load), finalUrl: seen.result.finalUrl };
    // The jar is the browser's, not the page's: it can be read whatever became of the page.
    await run.snapshot('page-end', []);
  }
  return seen;
}

/** Once the page has come to rest. One that moves on by itself (a refresh, a script) is followed. */
async function firstLook(run: Profile, tab: Tab, { quiet, networkIdle: longest }: Timeouts): Promise<{ main: LiveFrame; reading: z.infer<typeof wallReadingSchema> }> {
  for (let attempt = 1; ; attempt += 1) {
    await waitForNetworkIdle(run.network, quiet, longest);
    const main = await mainFrame(run, tab);
    try {
      return { main, reading: await readFrame(main, readWall, wallReadingSchema) };
    } catch (error) {
      if (!/context|frame with the given id|navigated/i.test(reasonOf(error))) throw error;
      if (attempt === MAX_FOLLOWED) throw new Error('the page moves on by itself, again and again', { cause: error });
    }
  }
}

/** The last answer to the page's own navigation. */
function watchDocument(run: Profile, { target }: Tab): { status(): number | null; forget(): void } {
  let status: number | null = null;
  const forget = run.network.listen({
    finished: ({ mainFrame: isMain, frameId, response }: Exchange) => {
      if (isMain && frameId === target.targetId && response && response.url !== 'about:blank') status = response.status;
    },
  });
  return { status: () => status, forget };
}

/** The page's own frame as it is now. Asked of the browser: it knows where the page is, also of one that does not answer. */
async function mainFrame(run: Profile, { target: { session, targetId } }: Tab): Promise<LiveFrame> {
  const { targetInfo: { url } } = await withTimeout(REPLY_TIMEOUT_MS, run.root.send('Target.getTargetInfo', { targetId }));
  return { session, frameId: targetId, url, origin: URL.canParse(url) ? new URL(url).origin : 'null', top: true };
}

const isAllowed = ({ allowedSites }: VisitPlan, url: string): boolean => !/^https?:/.test(url) || allowedSites.has(siteOf(url));

function judgeLoad(plan: VisitPlan, url: string, status: number | null, wall: string | null): VisitResult {
  const result = (outcome: Visit['outcome'], reason: string | null): VisitResult => ({ outcome, reason, finalUrl: url });
  if (!/^https?:/.test(url)) return result('failed', 'no page came, only a browser error or a download');
  if (!isAllowed(plan, url)) return result('refused', `leads to ${siteOf(url)}, which is not one of the policy's sites`);
  if (wall !== null) return result('bot-wall', wall);
  if (status !== null && (status >= 500 || (plan.entry && status >= 400))) return result('failed', `the ${plan.entry ? 'site' : 'page'} answered ${status}`);
  return result('loaded', null);
}
