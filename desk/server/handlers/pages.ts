/** The pages that only show: Today, queue, finding, sites, runs. */
import { format as html } from '../../../reports/formats/html.ts';
import { script } from '../../../reports/formats/html/client-script.ts';
import { sha256Source } from '../../../reports/formats/html/sha256.ts';
import { style } from '../../../reports/formats/html/style.ts';
import { webStreamOf } from '../../../crawler/run/web-stream.ts';
import { comparePage } from '../../pages/compare.ts';
import { runPage } from '../../pages/run.ts';
import { runsPage } from '../../pages/runs.ts';
import { sitePage, sitesPage } from '../../pages/sites.ts';
import { ticketText } from '../../pages/ticket.ts';
import { todayPage } from '../../pages/today.ts';
import type { ServerContext } from '../context.ts';
import { sayPage } from '../denied.ts';
import type { DeskContext, Handler } from '../env.ts';
import type { PageContextOf } from '../page-context.ts';
import { fileHeaders } from '../evidence-files.ts';
import { noticeOf } from './acting.ts';
import type { Shown } from './shown.ts';

/** SHA-256 of a manifest. */
const manifestShape = /^[0-9a-f]{64}$/;
const fingerprintShape = /^[0-9a-f]{16}$/;

/**
 * The report document is made anew from the run's report.json, so that its style and script are known: they are allowed
 * by their hashes. It has an origin of its own, so that nothing in it reaches the desk.
 */
const reportPolicy = `sandbox allow-scripts allow-popups; default-src 'none'; img-src data:; style-src ${sha256Source(style)}; script-src ${sha256Source(script)}; frame-ancestors 'self'; base-uri 'none'; form-action 'none'`;

/** The address of a request within the desk. */
const addressOf = (context: DeskContext): string => {
  const { pathname, search } = new URL(context.req.url);
  return `${pathname}${search}`;
};

/** The handlers of pages that show. */
export function pageHandlers({ desk }: ServerContext, pageOf: PageContextOf, shown: Shown) {
  const { queries } = desk;
  const missing = (context: DeskContext): Response => sayPage(context, 404, ({ error }) => error.notFound);
  const manifestIn = (context: DeskContext): string | null => {
    const manifest = context.req.param('run') ?? '';
    return manifestShape.test(manifest) ? manifest : null;
  };
  return {
    'GET /': async (context) => {
      const [page, view, crawling] = await Promise.all([
        pageOf(context, noticeOf(context)),
        queries.today(),
        queries.crawling(),
      ]);
      return context.html(todayPage({ page, view, crawling }));
    },
    'GET /queue': (context) => shown.queue(context, addressOf(context)),
    'GET /findings/:fingerprint': (context) =>
      fingerprintShape.test(context.req.param('fingerprint') ?? '')
        ? shown.finding(context, addressOf(context))
        : missing(context),
    'GET /findings/:fingerprint/ticket': async (context) => {
      const fingerprint = context.req.param('fingerprint') ?? '';
      const view = fingerprintShape.test(fingerprint) ? await queries.finding(fingerprint) : null;
      if (view === null) return missing(context);
      return context.body(ticketText(view.finding, await pageOf(context)), 200, {
        'content-type': 'text/plain; charset=utf-8',
      });
    },
    'GET /sites': async (context) => {
      const [page, view] = await Promise.all([pageOf(context), queries.today()]);
      return context.html(sitesPage(page, view));
    },
    'GET /sites/:site': async (context) => {
      const view = await queries.site((context.req.param('site') ?? '').slice(0, 200), nightsShown);
      if (view === null) return missing(context);
      const newest = view.nights[0];
      const [page, crawling, report] = await Promise.all([
        pageOf(context, noticeOf(context)),
        queries.crawling(),
        newest === undefined ? null : queries.report(newest.run.manifest),
      ]);
      return context.html(sitePage({ page, view, crawling, report }));
    },
    'GET /runs': async (context) => {
      const at = Math.max(1, Math.trunc(Number(context.req.query('page'))) || 1);
      const [page, list] = await Promise.all([pageOf(context), queries.runs(at)]);
      return context.html(runsPage(page, list, at));
    },
    'GET /runs/compare': async (context) => {
      const [from, to] = [context.req.query('from') ?? '', context.req.query('to') ?? ''];
      if (!manifestShape.test(from) || !manifestShape.test(to)) return missing(context);
      const [page, earlier, later] = await Promise.all([
        pageOf(context),
        queries.report(from),
        queries.report(to),
      ]);
      return earlier === null || later === null
        ? missing(context)
        : context.html(comparePage(page, earlier, later));
    },
    'GET /runs/:run': async (context) => {
      const manifest = manifestIn(context);
      const view = manifest === null ? null : await queries.run(manifest);
      return view === null ? missing(context) : context.html(runPage(await pageOf(context), view));
    },
    'GET /runs/:run/report': async (context) => {
      const manifest = manifestIn(context);
      const report = manifest === null ? null : await queries.report(manifest);
      if (report === null) return missing(context);
      context.header('content-security-policy', reportPolicy);
      // Within its frame the report is of another origin.
      context.header('cross-origin-resource-policy', 'same-origin');
      return context.html(html.render(report, { language: context.get('language'), colour: false }));
    },
    'GET /runs/:run/files/:path{.+}': async (context) => {
      const manifest = manifestIn(context);
      const path = context.req.param('path') ?? '';
      const file = manifest === null ? null : await queries.runFile(manifest, path);
      if (file === null) return missing(context);
      return new Response(webStreamOf(file.stream), { headers: fileHeaders(path, file.bytes) });
    },
  } satisfies Record<string, Handler>;
}

/** Nights that a site shows side by side. */
const nightsShown = 6;
