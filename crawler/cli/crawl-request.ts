/** The options of `crawl` and `demo`, and the parsed request that they make. */
import type { KeyObject } from 'node:crypto';
import * as z from 'zod';
import type { Format } from '../../reports/format.ts';
import type { Report } from '../../reports/document/schema/run.ts';
import type { Device, JourneyChoice, PrivacySignal } from '../../rules/evidence/common.ts';
import type { Language } from '../../rules/judge/finding.ts';
import type { FlowJourney } from '../../rules/policy/schema/flow-journey.ts';
import { prepareFlows, type PreparedFlow } from '../flow/prepare.ts';
import { readSigningKey } from '../run/keys.ts';
import type { Run } from '../run/run.ts';
import { readBaseline } from './baseline.ts';
import { flag, list, text, textOr } from './command.ts';
import { deskAt, type DeskAddress } from './review/address.ts';
import { readDecisions } from './review/decisions.ts';
import type { Threshold } from './exit-code.ts';
import { decidedBy, loadPolicy, type LoadedPolicy } from './load-policy.ts';
import {
  addressesIn,
  devicesNamed,
  privacySignalNamed,
  failOnOf,
  journeysOf,
  junitInconclusiveOf,
  languageOf,
  listOf,
  ownValues,
  webAddressOf,
  wholeNumber,
} from './options.ts';
import { formatsNamed } from './output.ts';
import { engineOption, insideOf, mapOption, readReach } from './reach.ts';
import { selectSites, type Selection } from './selection.ts';

/** Options that `crawl` and `demo` share. */
export const crawlOptions = {
  journey: list(
    '--journey <names...>',
    'choices to make: none, accept, reject, withdraw, category:<name> (default: the first four)',
  ),
  device: list(
    '--device <names...>',
    "devices to make each journey with: desktop, phone (default: the policy's, else desktop)",
  ),
  signal: text('--signal <name>', 'what the browser tells every site: gpc (Global Privacy Control)'),
  page: list('--page <path...>', 'visit only this page of each site, e.g. /diensten'),
  pages: textOr('--pages <number>', 'most pages to visit on each site', '12'),
  concurrency: textOr('--concurrency <number>', 'pages to visit at the same time, over all sites', '4'),
  perHost: textOr('--per-host <number>', 'pages of one host to visit at the same time', '3'),
  rate: text('--rate <number>', 'visits a minute that begin at one host, at most (default: no limit)'),
  out: text('--out <dir>', 'run directory to make (default: runs/ and the time)'),
  format: list(
    '--format <names...>',
    'formats to write besides json and html: sarif, junit, markdown, csv, terminal',
  ),
  lang: text('--lang <language>', "language of the report: nl or en (default: the policy's)"),
  baseline: text(
    '--baseline <run>',
    'earlier run to compare with; `latest` is the newest in the same folder',
  ),
  failOn: textOr(
    '--fail-on <severity>',
    'lowest severity that gives exit code 1: critical, high, medium, low or never; new:high counts only new findings',
    'low',
  ),
  failOnSuspected: flag('--fail-on-suspected', 'let suspected findings decide the exit code too'),
  junitInconclusive: textOr(
    '--junit-inconclusive <how>',
    'how JUnit shows a rule that could not be judged: skipped or error',
    'skipped',
  ),
  signKey: text('--sign-key <file>', 'private key (PEM, Ed25519) that signs the manifest'),
  notify: text('--notify <url>', 'webhook to tell how the run ended'),
  reportUrl: text(
    '--report-url <url>',
    'where the report will be found; the webhook and report.md link to it',
  ),
  browser: text('--browser <path>', 'browser program to use'),
  engine: engineOption,
  headed: flag('--headed', 'show the browser'),
  connectTo: list(
    '--connect-to <mapping...>',
    'connect elsewhere: HOST:PORT:HOST:PORT as in curl; the first HOST may be * or *.example.nl',
  ),
  map: mapOption,
  cacert: text('--cacert <file>', 'certificate authority (PEM) to trust in this run'),
  userAgent: text(
    '--user-agent <text>',
    "user agent to send (default: the browser's own, with Cookiewacht added)",
  ),
  sealed: flag('--sealed', 'connect only to what --connect-to and --map name'),
};

const optionsSchema = z.object({
  ...crawlOptions,
  policy: z.string().optional(),
  site: z.array(z.string()),
  allowCode: z.boolean().optional(),
  desk: z.string().optional(),
  decisions: z.string().optional(),
});
/** The options as the user gave them. */
export type CrawlOptions = z.output<typeof optionsSchema>;

/** The options after validation: policy, sites, journeys and output of a crawl. */
export interface CrawlRequest {
  loaded: LoadedPolicy;
  selection: Selection;
  journeys: readonly JourneyChoice[];
  devices: readonly Device[];
  privacySignal: PrivacySignal | undefined;
  /** The policy's own journeys that are asked for. */
  flows: readonly PreparedFlow[];
  limits: Run['limits'];
  reach: Run['reach'];
  threshold: Threshold;
  formats: readonly Format[];
  /** Language of the report files. */
  language: Language;
  /** Language of the summary in the terminal. */
  terminalLanguage: Language;
  junitInconclusive: 'skipped' | 'error';
  /** `none-yet`: the run is to be compared with an earlier one, and there is none. */
  baseline: Report | 'none-yet' | null;
  signWith: KeyObject | undefined;
  webhook: URL | null;
  /** The review desk that gets the run. */
  desk: DeskAddress | null;
  reportUrl: URL | null;
}

/**
 * Validates everything before anything is written. `given`: a policy that is loaded already, instead of a
 * file. `secretsHere`: whether this machine makes the policy's own journeys.
 * @throws UsageError for the first fault
 */
export async function readCrawlRequest(
  positional: readonly string[],
  options: CrawlOptions,
  given?: LoadedPolicy,
  secretsHere = true,
): Promise<CrawlRequest> {
  const { site, journey, device, format, connectTo, map, page } = options;
  const addresses = addressesIn(positional, site, journey, device, format, connectTo, map, page);
  const reach = await readReach(options);
  const { maps = [] } = reach;
  const start = addresses.length > 0 ? addresses : maps.map(({ host }) => `https://${host}/`);
  const desk = options.desk === undefined ? null : deskAt('--desk', options.desk);
  const own = given ?? (await loadPolicy(options.policy, start, options));
  const loaded =
    options.decisions === undefined ? own : decidedBy(own, await readDecisions(options.decisions));
  const { policy } = loaded;
  const named = given === undefined && options.policy === undefined ? [] : addresses;
  const threshold = { failOn: failOnOf(options.failOn), failOnSuspected: options.failOnSuspected };
  const earlier = await readBaseline(options.baseline, options.out);
  const compares = options.baseline !== undefined || threshold.failOn.onlyNew;
  const selection = selectSites(policy, {
    ids: listOf(site),
    addresses: named,
    paths: ownValues(page),
    maps,
  });
  return {
    loaded,
    selection,
    flows: await prepareFlows(
      flowsFor(loaded, selection, listOf(ownValues(journey))),
      loaded.file,
      secretsHere,
    ),
    journeys: journeysOf(
      ownValues(journey),
      policy.optIn.map(({ id }) => id),
      policy.journeys.map(({ id }) => id),
    ),
    devices: devicesNamed(ownValues(device), policy.devices),
    privacySignal: privacySignalNamed(options.signal),
    limits: {
      pages: wholeNumber('pages', options.pages, 1, 500),
      concurrency: wholeNumber('concurrency', options.concurrency, 1, 32),
      perHost: wholeNumber('per-host', options.perHost, 1, 32),
      rate: options.rate === undefined ? undefined : wholeNumber('rate', options.rate, 1, 6000),
    },
    threshold,
    formats: formatsNamed(listOf(format)),
    language: languageOf(options.lang, policy.language),
    terminalLanguage: languageOf(options.lang, 'en'),
    reach: { ...reach, inside: insideOf(policy) },
    baseline: earlier ?? (compares ? 'none-yet' : null),
    junitInconclusive: junitInconclusiveOf(options.junitInconclusive),
    signWith: options.signKey === undefined ? undefined : await readSigningKey(options.signKey),
    webhook: options.notify === undefined ? null : webAddressOf('notify', options.notify),
    desk,
    reportUrl: options.reportUrl === undefined ? null : webAddressOf('report-url', options.reportUrl),
  };
}

/** Those of the sites that are crawled, unless journeys are named and they are not, or single pages are asked for. */
function flowsFor(
  { policy }: LoadedPolicy,
  { sites, onlyPages }: Selection,
  named: readonly string[],
): FlowJourney[] {
  return policy.journeys.filter(
    ({ id, site }) =>
      sites.some((each) => each.id === site) &&
      (named.includes(id) || (named.length === 0 && !onlyPages.has(site))),
  );
}
