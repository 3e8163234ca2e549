/**
 * The report of a run with thousands of sites, read site by site: an index of where each site and each finding is in
 * `report.json`. A slice is a report of one site, as everything that reads reports knows it.
 */
import { open, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { summaryOf } from '../../../reports/document/assemble.ts';
import { reportFindingSchema, type ReportFinding } from '../../../reports/document/schema/finding.ts';
import type { Night } from '../../../reports/document/schema/history.ts';
import { reportSchema, type Report } from '../../../reports/document/schema/run.ts';
import { siteReportSchema } from '../../../reports/document/schema/site.ts';
import { linkFindings } from '../../../reports/document/site/link-findings.ts';
import { UsageError, reasonOf } from '../../errors.ts';
import { leaveText } from '../../run/flat-memory.ts';
import { piecesOf, type Bounds } from './json-pieces.ts';

/** Where a part of the document is. */
type Span = readonly [start: number, end: number];

/** A report that is on the disk, and stays there. */
export interface SlicedReport {
  /** All of it but its sites and findings, which are empty. */
  readonly head: Report;
  /** Ids of the sites, in the order of the report. */
  readonly sites: readonly string[];
  /** The report as if the run had this site alone; of a site that is not in it: the head. */
  slice(site: string): Promise<Report>;
  close(): Promise<void>;
}

/** A report of more bytes than this is read site by site. */
const LARGE_BYTES = 12 * 2 ** 20;

/** Whether the report of a run is too large to be read as a whole. `path`: the run directory or its report.json. */
export async function isLarge(path: string, from = LARGE_BYTES): Promise<boolean> {
  const entry = await stat(await fileOf(path)).catch(() => null);
  return (entry?.size ?? 0) > from;
}

const fileOf = async (path: string): Promise<string> =>
  (await stat(path).catch(() => null))?.isDirectory() ? join(path, 'report.json') : path;

const siteKey = z.object({ id: z.string() });
const findingKey = z.object({ site: z.string() });

/**
 * Opens the report of a run. `bounds`: of one that somebody else sent.
 * @throws UsageError when there is none that this version can read
 */
export async function openSliced(path: string, bounds?: Bounds): Promise<SlicedReport> {
  const file = await fileOf(path);
  const head: Record<string, unknown> = {};
  const places = new Map<string, { site: Span | null; findings: Span[] }>();
  const placeOf = (id: string) => {
    const known = places.get(id) ?? { site: null, findings: [] };
    places.set(id, known);
    return known;
  };
  const order: string[] = [];
  try {
    for await (const { key, value, start, end } of piecesOf(file, ['sites', 'findings'], bounds)) {
      leaveText(end - start);
      if (key === 'sites') {
        const { id } = siteKey.parse(value);
        placeOf(id).site = [start, end];
        order.push(id);
      } else if (key === 'findings') placeOf(findingKey.parse(value).site).findings.push([start, end]);
      else head[key] = value;
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw unreadable(file, error);
  }
  const handle = await open(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  const whole = checked(file, reportSchema, { ...head, sites: [], findings: [] }, 'report');
  const earlier = Map.groupBy(whole.earlier, ({ site }) => site);
  const nights = nightsBySite(whole);
  return {
    head: whole,
    sites: order,
    async slice(id) {
      const { site = null, findings: spans = [] } = places.get(id) ?? {};
      const findings: ReportFinding[] = [];
      for (const span of spans)
        findings.push(checked(file, reportFindingSchema, await readSpan(handle, span), 'findings'));
      const own =
        site === null ? [] : [checked(file, siteReportSchema, await readSpan(handle, site), 'sites')];
      const of = own.map((one) => linkFindings(one, findings));
      const { fixed } = whole.summary;
      const gone = earlier.get(id) ?? [];
      return {
        ...whole,
        verdict: own[0]?.verdict ?? whole.verdict,
        sites: of,
        findings,
        earlier: gone,
        history: nights.get(id) ?? [],
        waivers: whole.waivers.filter((waiver) => waiver.site === id),
        summary: {
          ...summaryOf(of, findings),
          fixed: gone.map(({ fingerprint }) => fingerprint).filter((each) => fixed.includes(each)),
        },
      };
    },
    close: () => handle.close(),
  };
}

async function readSpan(handle: FileHandle, [start, end]: Span): Promise<unknown> {
  leaveText(end - start);
  const { buffer } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
  const value: unknown = JSON.parse(buffer.toString('utf8'));
  return value;
}

/** The course of each site over the nights that the report remembers. */
function nightsBySite({ history }: Report): Map<string, Night[]> {
  const nights = new Map<string, Night[]>();
  for (const night of history)
    for (const site of night.sites) {
      const own = nights.get(site.id) ?? [];
      own.push({ ...night, sites: [site] });
      nights.set(site.id, own);
    }
  return nights;
}

function checked<T>(file: string, schema: z.ZodType<T>, raw: unknown, where: string): T {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw new UsageError(
    `${file}: is not a report of this version (${[where, ...(first?.path ?? [])].join('.')}: ${first?.message ?? 'unknown'})`,
    'somebody changed the file, or another version of Cookiewacht wrote it: crawl again',
  );
}

const unreadable = (file: string, error: unknown): UsageError =>
  new UsageError(
    `${file}: cannot be read (${reasonOf(error)})`,
    'name a run directory, e.g. runs/2026-11-23T020000Z',
    { cause: error },
  );
