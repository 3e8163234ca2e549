/** Visits one page: loads it, acts in real time, lets page time pass, reads it, and unloads it. */
import type { Visit } from '../../rules/evidence/index.ts';
import type { IdleResult } from './idle.ts';
import { reasonOf } from '../errors.ts';
import type { Profile } from '../profile.ts';
import type { Acts, VisitContext } from './context.ts';
import { MAX_SLOWNESS, takeHighestSlowness } from '../scaled-time.ts';
import { openTab, prepareTab, watchDocumentStatus } from './tab.ts';
import { closePages, unload } from './unload.ts';
import { watchPage, type Seen } from './watch-page.ts';
import { PageWatchdog } from './watchdog.ts';

/** How a visit ended, at which address, and what the server said. */
export interface VisitResult {
  outcome: Visit['outcome'];
  reason: string | null;
  finalUrl: string;
  /** Where the server sends the visitor, if that is another site. */
  awayTo?: string | undefined;
  /** HTTP status of the page; null if it did not answer. */
  status: number | null;
  /** Seconds for which the server asks to be left alone. */
  rest?: number | undefined;
}

/** Visits a page and records the visit. Never throws for what a page or the browser does. */
export async function visit(context: VisitContext, url: string, acts: Acts = {}): Promise<VisitResult> {
  const { recorder, redact } = context.profile;
  const index = context.profile.visits++;
  return recorder.during({ visit: index, page: redact.url(url) }, async () => {
    const began = recorder.now();
    const seen: Seen = { outcome: 'failed', reason: null, finalUrl: url, title: '', status: null, notes: [] };
    try {
      await visitInTab(context, { url, index, acts, seen });
    } catch (error) {
      Object.assign(seen, { outcome: 'failed', reason: `no tab could be opened (${reasonOf(error)})` });
      await closePages(context.profile);
    }
    const { phase, page } = recorder.now();
    recorder.record(observationOf(context.profile, url, seen), { ...began, phase, page });
    return seen;
  });
}

interface OneVisit {
  url: string;
  /** Number of the visit within its journey, from 0. */
  index: number;
  acts: Acts;
  seen: Seen;
}

async function visitInTab(context: VisitContext, { url, index, acts, seen }: OneVisit): Promise<void> {
  const { profile, timeouts } = context;
  const tab = await openTab(profile);
  const document = watchDocumentStatus(profile, tab);
  const watchdog = new PageWatchdog(tab.target, profile, {
    hang: timeouts.hang,
    longest: timeouts.visit,
  });
  await watchPage(context, { url, index, tab, watchdog, document }, acts, seen);
  const ended = watchdog.over || seen.outcome === 'failed' || seen.outcome === 'timeout';
  if (!ended) await unload(profile);
  watchdog.stop();
  const closed = closePages(profile);
  if (context.goesOn && !ended) prepareTab(profile);
  await closed;
  await profile.afterUnload();
  document.stop();
  seen.status = document.status;
  seen.rest = document.content?.rest ?? undefined;
  const affects = ['request', 'cookie-write', 'storage'];
  for (const reason of watchdog.interventions) {
    profile.recorder.record({ kind: 'failure', observer: 'page', affects, reason });
  }
  recordBusyMachine(profile);
}

/** On a machine that is busier than the limits of time allow for, what a visit did not see proves nothing. */
function recordBusyMachine({ recorder }: Profile): void {
  const highest = takeHighestSlowness();
  if (highest <= MAX_SLOWNESS) return;
  const affects = ['request', 'cookie-write', 'storage', 'banner', 'choice', 'document', 'form'];
  const reason = `the machine was ${Math.round(highest)} times as busy as the limits of time are made for`;
  recorder.record({ kind: 'failure', observer: 'machine', affects, reason });
}

const timeOf = ({ wall, page, clock }: IdleResult) => ({ wall, page, clock });

function observationOf({ redact }: Profile, url: string, seen: Seen) {
  const { finalUrl, status, outcome, reason, title, screenshot, idleTime, notes } = seen;
  const note = [...notes, ...(idleTime?.note === undefined ? [] : [idleTime.note])].join('; ');
  return {
    kind: 'visit' as const,
    url: redact.url(url),
    finalUrl: redact.url(finalUrl),
    status,
    outcome,
    ...(reason === null ? {} : { reason }),
    title: redact.text(title),
    ...(screenshot === undefined ? {} : { screenshot }),
    ...(idleTime && { dwell: { ...timeOf(idleTime), ...(note === '' ? {} : { note }) } }),
  };
}
