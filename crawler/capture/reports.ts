/**
 * Reports that the browser sends for a site: violations of policies, deprecations, crashes, network errors.
 * They are uploaded outside any page, often later than a visit lasts, and no network event tells of them.
 * Sources: CDP `Network.reportingApi*`; Reporting API; Network Error Logging.
 */
import type { Protocol } from 'puppeteer-core';
import * as z from 'zod';
import { headerOf } from '../../watch/observations/headers.ts';
import type { AttachedTarget } from '../browser/targets.ts';

/** A report that is sent, or will be. */
interface Report {
  id: string;
  /** Where it is sent. */
  url: string;
  /** Address of the document that it is about. */
  about: string;
  target: AttachedTarget;
}

/** Gets the reports of a journey. */
interface ReportListener {
  queued(report: Report): void;
  /** Reports are sent of some requests, and the browser does not show of which. */
  sampled(reason: string): void;
}

/** An answer of a server, and the frame that asked. */
interface Answer {
  url: string;
  frameUrl: string;
  headers: Record<string, string>;
}

type Queued = Pick<Protocol.Network.ReportingApiReport, 'id' | 'initiatorUrl' | 'destination' | 'type'>;

/** The older header. Source: Reporting API (2018), "The Report-To HTTP Response Header Field". */
const groupsSchema = z.array(
  z.object({
    group: z.string().default('default'),
    endpoints: z.array(z.object({ url: z.string() })).min(1),
  }),
);
/** Source: Network Error Logging, "The NEL Policy Definition". */
const nelSchema = z.object({
  report_to: z.string(),
  max_age: z.number(),
  /** The share of answered requests that is reported. */
  success_fraction: z.number().default(0),
});
const MAX_REPORTS = 2000;
const MAX_ENDPOINTS = 1000;
const MAX_HEADER = 10_000;

/** Finds the endpoint of each report. */
export class Reports {
  readonly #listener: ReportListener;
  /** URL by origin and name of the group. */
  readonly #endpoints = new Map<string, string>();
  readonly #seen = new Set<string>();
  #page: AttachedTarget | null = null;
  #homeless: Array<{ report: Queued; target: AttachedTarget }> = [];

  constructor(listener: ReportListener) {
    this.#listener = listener;
  }

  /** Begins to follow the reports of a page. */
  attach(target: AttachedTarget): void {
    const { session, setUp } = target;
    this.#page = target;
    session.on('Network.reportingApiEndpointsChangedForOrigin', ({ origin, endpoints }) => {
      for (const { url, groupName } of endpoints) this.#endpoint(origin, groupName, url);
    });
    session.on('Network.reportingApiReportAdded', ({ report }) => this.#queued(report, target));
    setUp(session.send('Network.enableReportingApi', { enable: true }));
  }

  /** Reads the endpoints that an answer names in the older header, and what it wants to be told of errors. */
  headersOf(answer: Answer): void {
    const { url } = answer;
    const origin = URL.parse(url)?.origin;
    if (origin === undefined) return;
    for (const { group, endpoints } of groupsSchema.safeParse(listIn(answer, 'report-to')).data ?? []) {
      const endpoint = URL.parse(endpoints[0]?.url ?? '', url)?.href;
      if (endpoint !== undefined) this.#endpoint(origin, group, endpoint);
    }
    const nel = nelSchema.safeParse(listIn(answer, 'nel')[0]).data;
    if (nel && url.startsWith('https:') && nel.max_age > 0) this.#network(answer, origin, nel);
  }

  /** No event tells of the reports of Network Error Logging. */
  #network({ url, frameUrl }: Answer, origin: string, nel: z.infer<typeof nelSchema>): void {
    const endpoint = this.#endpoints.get(`${origin} ${nel.report_to}`);
    if (endpoint === undefined || this.#page === null || nel.success_fraction <= 0) return;
    const id = `nel-${origin}-${endpoint}`;
    if (nel.success_fraction >= 1)
      this.#listener.queued({ id, url: endpoint, about: frameUrl || url, target: this.#page });
    else
      this.#listener.sampled(
        `a share of all requests to ${URL.parse(url)?.host} is reported to ${URL.parse(endpoint)?.host}`,
      );
  }

  /** The page has been left: a report without an endpoint is sent nowhere. */
  reset(): void {
    this.#homeless = [];
  }

  #endpoint(origin: string, group: string, url: string): void {
    if (this.#endpoints.size >= MAX_ENDPOINTS) return;
    this.#endpoints.set(`${origin} ${group}`, url);
    const waiting = this.#homeless;
    this.#homeless = [];
    for (const { report, target } of waiting) this.#tell(report, target);
  }

  /** A page is told of all reports that are there, also of those of earlier pages. */
  #queued(report: Queued, target: AttachedTarget): void {
    if (this.#seen.has(report.id) || this.#seen.size >= MAX_REPORTS) return;
    this.#seen.add(report.id);
    this.#tell(report, target);
  }

  #tell(report: Queued, target: AttachedTarget): void {
    const { id, initiatorUrl: about, destination } = report;
    const url = this.#endpoints.get(`${URL.parse(about)?.origin} ${destination}`);
    if (url === undefined) this.#homeless.push({ report, target });
    else this.#listener.queued({ id: `report-${id}`, url, about, target });
  }
}

/** The JSON texts of a header; none if the browser would not read it either. */
function listIn({ headers }: Answer, name: string): unknown[] {
  const header = headerOf(Object.entries(headers), name);
  if (header === undefined || header.length > MAX_HEADER) return [];
  try {
    return z.array(z.unknown()).parse(JSON.parse(`[${header.replaceAll('\n', ',')}]`));
  } catch {
    return [];
  }
}
