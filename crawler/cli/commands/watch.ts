/**
 * `cookiewacht watch`: crawls a page again and again in a browser that stays open, and prints what changed. Nothing
 * is kept but the last report, in memory.
 */
import * as z from 'zod';
import type { Report } from '../../../reports/document/schema/run.ts';
import { renderChanges } from '../../../reports/runs/changes.ts';
import type { BrowserPool } from '../../browser/pool.ts';
import { UsageError } from '../../errors.ts';
import { defineCommand, list, text } from '../command.ts';
import { crawlOnce } from '../crawl-once.ts';
import { crawlOptions, readCrawlRequest, type CrawlRequest } from '../crawl-request.ts';
import { namesNothing } from '../confirm.ts';
import { exitCodes, type Outcome } from '../exit-code.ts';
import { allowCodeOption } from '../allow-code.ts';
import { hasColour, print, say } from '../output.ts';
import { withBrowser } from '../with-browser.ts';
import { Triggers } from '../triggers.ts';

const { page, browser, engine, headed, connectTo, map, cacert, userAgent, sealed } = crawlOptions;

const options = z.object({
  policy: text('--policy <file>', 'policy file; cqt is the bundled policy of CQT Groep'),
  site: list('--site <id...>', 'watch only these sites of the policy'),
  allowCode: allowCodeOption,
  page,
  map,
  files: list('--files <path...>', 'crawl again when a file below these folders changes'),
  journey: list('--journey <names...>', 'choices to make, as with crawl (default: none, accept, reject)'),
  lang: text('--lang <language>', 'language: nl or en (default: en)'),
  browser,
  engine,
  headed,
  connectTo,
  cacert,
  userAgent,
  sealed,
});

const allOptions = z.object({
  ...crawlOptions,
  policy: z.string().optional(),
  site: z.array(z.string()),
  allowCode: z.boolean(),
});

/** The `watch` command. */
export const watch = defineCommand({
  name: 'watch',
  description: 'crawl a page again when you press a key or save a file, and print what changed',
  examples: {
    'watch --policy policy.yaml --map www.example.nl=http://localhost:3000 --page /services':
      'a page of a development server, checked again at each key',
    'watch --policy policy.yaml https://www.example.nl/services --files src': 'and at each saved file',
  },
  takes: { '[addresses...]': 'pages to watch, as with crawl' },
  args: z.array(z.string()),
  options,
  run: runWatch,
});

async function runWatch(positional: readonly string[], given: z.output<typeof options>): Promise<Outcome> {
  const { files, ...rest } = given;
  const crawlGiven = allOptions.parse({
    ...rest,
    // Withdrawing comes after accepting, and nearly doubles the time of a round.
    journey: rest.journey.length > 0 ? rest.journey : ['none', 'accept', 'reject'],
  });
  if (namesNothing(positional, crawlGiven)) throw new UsageError('watch expects a page', ADVICE);
  const request = onePageEach(await readCrawlRequest(positional, crawlGiven));
  const stop = new AbortController();
  const triggers = await Triggers.listen(process.stdin, files, () => stop.abort());
  const onSignal = (): void => {
    if (stop.signal.aborted) process.exit(exitCodes.interrupted);
    stop.abort();
    triggers.end();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  try {
    await withBrowser(given, request.reach, async (browsers, reach) => {
      await browsers.get();
      await watchPages({ browsers, request: { ...request, reach }, triggers, stop });
    });
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    await triggers.close();
  }
  return { kind: 'shown' };
}

const ADVICE =
  'for example cookiewacht watch --policy policy.yaml --map www.example.nl=http://localhost:3000 --page /services';

/** The front page of a site of which no page is named. */
function onePageEach(request: CrawlRequest): CrawlRequest {
  const { sites, onlyPages } = request.selection;
  if (sites.length > 1 && onlyPages.size < sites.length)
    throw new UsageError(
      `watch expects pages of one site; found ${sites.length} sites`,
      `choose one with --site, an address or --map: ${ADVICE}`,
    );
  const pages = sites.map(({ id, url }) => [id, onlyPages.get(id) ?? [url]] as const);
  return { ...request, selection: { sites, onlyPages: new Map(pages) } };
}

interface Watching {
  browsers: BrowserPool;
  request: CrawlRequest;
  triggers: Triggers;
  stop: AbortController;
}

async function watchPages(watching: Watching): Promise<void> {
  const { browsers, request, triggers, stop } = watching;
  const { selection, journeys, terminalLanguage: language } = request;
  const pages = [...selection.onlyPages.values()].flat();
  say(`Watching ${pages.join(', ')} · journeys ${journeys.join(', ')}`);
  let baseline: Report | null = null;
  for (let round = 1; !stop.signal.aborted; round += 1) {
    const began = performance.now();
    const going = crawlOnce({ ...request, baseline }, browsers, { signal: stop.signal, note: say });
    const report = await untilStopped(going, stop.signal);
    if (report === null) {
      // An open page would hold up the end.
      await browsers.close();
      await going.catch(() => undefined);
      return;
    }
    const seconds = (performance.now() - began) / 1000;
    const colour = hasColour(process.stdout);
    const columns = process.stdout.columns ?? 100;
    await print(`${renderChanges(report, { language, round, seconds, columns, colour })}\n`);
    baseline = report;
    if (round === 1) say(process.stdin.isTTY ? KEYS : LINES);
    if ((await triggers.next()) === 'end') return;
  }
}

const KEYS = 'Press a key to check again, q or Ctrl-C to end.';
const LINES = 'A line on stdin checks again; q or Ctrl-C ends.';

/** Null when the user stops it first. */
async function untilStopped(going: Promise<Report>, signal: AbortSignal): Promise<Report | null> {
  const { promise: stopped, resolve } = Promise.withResolvers<null>();
  const onAbort = (): void => resolve(null);
  signal.addEventListener('abort', onAbort);
  try {
    return await Promise.race([going, stopped]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
