/** `crawl` of the programmatic interface. */
import * as z from 'zod';
import type { Report } from '../../reports/document/schema/run.ts';
import { crawlInto, crawlOnce } from '../cli/crawl-once.ts';
import { crawlOptions, readCrawlRequest, type CrawlOptions } from '../cli/crawl-request.ts';
import type { LoadedPolicy } from '../cli/load-policy.ts';
import { withBrowser } from '../cli/with-browser.ts';
import { UsageError } from '../errors.ts';

/** What to crawl, and how. Either `policy` or `addresses` is needed; the options of `cookiewacht crawl` explain the rest. */
export interface CrawlSettings {
  /** The policy to judge by, from `loadPolicy`; without it the built-in one for `addresses`. */
  policy?: LoadedPolicy;
  /** With a policy: its sites or pages to crawl, all its sites by default. */
  addresses?: readonly string[];
  /** `none`, `accept`, `reject`, `withdraw`, `category:<id>`; the first four by default. */
  journeys?: readonly string[];
  /** `desktop`, `phone`; those of the policy by default, else a desktop alone. */
  devices?: readonly string[];
  /** What the browser tells every site: `gpc`, Global Privacy Control. */
  privacySignal?: 'gpc';
  /** Visit only these pages of each site. */
  page?: readonly string[];
  /** Most pages of a site; 12 by default. */
  pages?: number;
  /** Visits at the same time: over all sites (4), and of one host (3). */
  concurrency?: number;
  perHost?: number;
  /** Run directory to make, with evidence, report and manifest; without it only the report is given back. */
  out?: string;
  /** Formats to write into it besides json and html. */
  formats?: readonly string[];
  /** Language of the report; that of the policy by default. */
  language?: 'nl' | 'en';
  /** An earlier report to compare with. */
  baseline?: Report;
  /** Servers that answer for a host: `www.example.nl=http://localhost:3000`. */
  map?: readonly string[];
  connectTo?: readonly string[];
  /** Certificate authority (PEM file) to trust. */
  cacert?: string;
  /** Connect only to what `connectTo` and `map` name. */
  sealed?: boolean;
  browser?: string;
  engine?: 'chromium' | 'shell';
  /** Ends the crawl early: the report says that it was stopped. */
  signal?: AbortSignal;
  /** Is told what is out of the ordinary, a line each. */
  onNote?: (line: string) => void;
}

/** The options of the command without any argument. */
const defaults = z.object(crawlOptions);

/**
 * Crawls and judges. Prints nothing, and asks nobody.
 * @throws UsageError for a fault that shows before the first visit; nothing has been written then
 */
export async function crawl(settings: CrawlSettings): Promise<Report> {
  const { policy, addresses = [], out, baseline = null, signal, onNote: note = () => undefined } = settings;
  if (policy === undefined && addresses.length === 0 && (settings.map ?? []).length === 0)
    throw new UsageError(
      'crawl expects a policy or addresses',
      "for example crawl({ addresses: ['https://www.example.nl'] })",
    );
  const options = optionsOf(settings);
  const request = { ...(await readCrawlRequest(addresses, options, policy)), baseline };
  const how = { signal: signal ?? new AbortController().signal, note };
  return withBrowser(options, request.reach, (browsers, reach) =>
    out === undefined
      ? crawlOnce({ ...request, reach }, browsers, how)
      : crawlInto(out, { ...request, reach }, browsers, how),
  );
}

function optionsOf({
  journeys,
  devices,
  privacySignal,
  pages,
  concurrency,
  perHost,
  formats,
  language,
  ...rest
}: CrawlSettings): CrawlOptions {
  const { page, map, connectTo, cacert, sealed, browser, engine } = rest;
  const given = {
    journey: journeys,
    device: devices,
    signal: privacySignal,
    page,
    pages: pages?.toString(),
    concurrency: concurrency?.toString(),
    perHost: perHost?.toString(),
    format: formats,
    lang: language,
    map,
    connectTo,
    cacert,
    sealed,
    browser,
    engine,
  };
  const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...defaults.parse(named), site: [] };
}
