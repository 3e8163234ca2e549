/** One page from navigation to leaving it: load, what must happen in real time, let time pass, look, leave. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { siteOf } from '../rules/address.ts';
import type { Visit } from '../rules/evidence.ts';
import { readWall, wallReadingSchema, wallReason } from './bot-wall.ts';
import { framesOf, readFrame, withDeadline, type LiveFrame } from './browser/frames.ts';
import { dwell, type Dwell, type DwellOptions } from './dwell.ts';
import { reasonOf } from './errors.ts';
import type { JourneyRun } from './journey-run.ts';
import { leave } from './leave.ts';
import { loadFailure } from './load-failure.ts';
import type { Exchange } from './network-log.ts';
import { scrollThrough } from './scroll.ts';
import { settle } from './settle.ts';

export interface VisitPlan {
  /** Number of the visit within its journey. */
  index: number;
  url: string;
  /** Registrable domains on which the page may end up; elsewhere is not the site. */
  allowedSites: ReadonlySet<string>;
  /** The site's front door: an error status here means that the site could not be visited. */
  entry: boolean;
  patience: Patience;
  /** What must be done in real time on the loaded page, e.g. answering the banner. */
  act?: (page: Page, main: LiveFrame) => Promise<void>;
  /** Called when page time has passed, while the page is still there. */
  late?: (page: Page, main: LiveFrame) => Promise<void>;
}

export interface Patience {
  /** Milliseconds until a page that has not loaded is given up. */
  load: number;
  /** Milliseconds without network that count as settled, and how long to wait for that. */
  quiet: number;
  settle: number;
  /** Milliseconds that a script may hold its page before it is stopped. */
  hang: number;
  dwell: DwellOptions;
}

export const usualPatience: Patience = { load: 30_000, quiet: 250, settle: 4000, hang: 8000, dwell: { budget: 15_000, ceiling: 12_000 } };

export interface VisitResult {
  outcome: Visit['outcome'];
  reason: string | null;
  finalUrl: string;
}

export async function visit(run: JourneyRun, plan: VisitPlan): Promise<VisitResult> {
  const { recorder, redact } = run;
  Object.assign(recorder, { visit: plan.index, page: redact.url(plan.url) });
  const page = await run.context.newPage();
  const document = watchDocument(run);
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  const moment = recorder.now();
  let result: VisitResult = { outcome: 'failed', reason: null, finalUrl: plan.url };
  let time: Dwell | undefined;
  let screenshot: string | undefined;
  let title = '';
  try {
    await page.goto(plan.url, { waitUntil: 'load', timeout: plan.patience.load });
    await settle(run.network, plan.patience.quiet, plan.patience.settle);
    const main = await mainFrame(run);
    recorder.page = redact.url(main.url);
    const reading = await readFrame(main, readWall, wallReadingSchema);
    title = reading.title;
    result = judgeLoad(plan, main.url, document.status(), wallReason(document.status(), reading));
    if (result.outcome === 'loaded') await plan.act?.(page, main);
    screenshot = await takePicture(run, plan.index);
    if (result.outcome === 'loaded') {
      await run.snapshot('page-loaded');
      await scrollThrough(await mainFrame(run));
      time = await dwell(run.targets, plan.patience.dwell);
      await plan.late?.(page, await mainFrame(run));
    }
    await run.snapshot('page-end');
  } catch (error) {
    result = { ...loadFailure(reasonOf(error), plan.patience.load), finalUrl: page.url() };
  }
  await leave(run, page);
  document.forget();
  recorder.record(
    {
      kind: 'visit',
      url: redact.url(plan.url),
      finalUrl: redact.url(result.finalUrl),
      status: document.status(),
      outcome: result.outcome,
      ...(result.reason === null ? {} : { reason: result.reason }),
      title: redact.text(title),
      ...(screenshot === undefined ? {} : { screenshot }),
      ...(time === undefined ? {} : { dwell: time }),
    },
    { ...moment, phase: recorder.phase, page: recorder.page },
  );
  return result;
}

/** The last answer to the page's own navigation. */
function watchDocument(run: JourneyRun): { status(): number | null; forget(): void } {
  const visitIndex = run.recorder.visit;
  let status: number | null = null;
  const forget = run.network.listen({
    finished: ({ mainFrame: isMain, moment, response }: Exchange) => {
      if (isMain && moment.visit === visitIndex && response && response.url !== 'about:blank') status = response.status;
    },
  });
  return { status: () => status, forget };
}

async function mainFrame(run: JourneyRun): Promise<LiveFrame> {
  const main = (await framesOf(run.targets.all)).find(({ top }) => top);
  if (!main) throw new Error('the page went away');
  return main;
}

function judgeLoad(plan: VisitPlan, url: string, status: number | null, wall: string | null): VisitResult {
  const result = (outcome: Visit['outcome'], reason: string | null): VisitResult => ({ outcome, reason, finalUrl: url });
  if (!/^https?:/.test(url)) return result('failed', 'no page came, only a browser error or a download');
  if (!plan.allowedSites.has(siteOf(url))) return result('refused', `leads to ${siteOf(url)}, which is not one of the policy's sites`);
  if (wall !== null) return result('bot-wall', wall);
  if (status !== null && (status >= 500 || (plan.entry && status >= 400))) return result('failed', `the ${plan.entry ? 'site' : 'page'} answered ${status}`);
  return result('loaded', null);
}

/** A picture is worth having but never worth failing for. */
async function takePicture(run: JourneyRun, index: number): Promise<string | undefined> {
  const target = [...run.targets.all].find(({ type }) => type === 'page');
  if (!target) return undefined;
  const shot = await withDeadline(target.session.send('Page.captureScreenshot', { format: 'jpeg', quality: 55, optimizeForSpeed: true }), 5000).catch(() => null);
  if (!shot) return undefined;
  const name = `page-${String(index).padStart(2, '0')}.jpg`;
  await writeFile(join(run.folder, name), shot.data, 'base64');
  return name;
}
