/**
 * Writes the report of a run with any number of sites, a site at a time: each is assembled as a report of its own, and what
 * concerns all of them is added up. Memory holds a few lines of each finding, to put the worst first.
 */
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { assembleReport, type ReportInput } from '../../../reports/document/assemble.ts';
import { nightOf } from '../../../reports/document/history.ts';
import type { EarlierFinding } from '../../../reports/document/schema/finding.ts';
import type { Night } from '../../../reports/document/schema/history.ts';
import type { Report } from '../../../reports/document/schema/run.ts';
import type { SiteReport } from '../../../reports/document/schema/site.ts';
import type { WaiverReport } from '../../../reports/document/schema/waiver.ts';
import { jsonLine } from '../../../reports/present/json-text.ts';
import { severities, type Finding } from '../../../rules/judge/finding.ts';
import type { Policy } from '../../../rules/policy/schema.ts';
import { UsageError, reasonOf } from '../../errors.ts';
import type { RunDirectory } from '../../run/run-directory.ts';
import type { SlicedReport } from './sliced-report.ts';

/** A site that was judged, and its findings. */
export interface JudgedPart {
  report: SiteReport;
  findings: readonly Finding[];
}

export interface LargeReport extends Pick<ReportInput, 'run' | 'rules'> {
  policy: Policy;
  baseline: SlicedReport | null;
  /** Every site once, in the order of the policy. */
  parts: AsyncIterable<JudgedPart>;
}

/** A report remembers this many findings that are gone. */
const MOST_EARLIER = 2000;
const NIGHTS_KEPT = 30;

/** Writes `report.json`; gives back the document without its sites and findings. @throws UsageError when the disk refuses */
export async function writeLargeReport(directory: RunDirectory, large: LargeReport): Promise<Report> {
  const drafts = { sites: directory.path('.sites.part'), findings: directory.path('.findings.part') };
  const sum = new Sum(large);
  try {
    const keys = await writeDrafts(drafts, large, sum);
    const head = sum.head();
    await writeDocument(directory.path('report.json'), head, drafts, keys);
    return head;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `${join(directory.shown, 'report.json')}: cannot be written (${reasonOf(error)})`,
      'make room, remove that folder, and assemble the run once more',
      { cause: error },
    );
  } finally {
    for (const draft of Object.values(drafts)) await rm(draft, { force: true });
  }
}

/** What decides the place of a finding, and where its text is. */
interface Key {
  severity: number;
  reach: number;
  name: string;
  start: number;
  bytes: number;
}

const byWorst = (a: Key, b: Key): number =>
  a.severity - b.severity || b.reach - a.reach || a.name.localeCompare(b.name, 'en');

async function writeDrafts(
  drafts: { sites: string; findings: string },
  large: LargeReport,
  sum: Sum,
): Promise<Key[]> {
  const keys: Key[] = [];
  const [sites, findings] = [await open(drafts.sites, 'w'), await open(drafts.findings, 'w')];
  let at = 0;
  try {
    for await (const { report, findings: own } of large.parts) {
      const slice = await sum.add(report, own);
      await sites.write(`${sum.sites === 1 ? '' : ',\n'}${jsonLine(report)}`);
      const lines = slice.findings.map((finding) => jsonLine(finding));
      for (const [index, finding] of slice.findings.entries()) {
        const bytes = Buffer.byteLength(lines[index] ?? '');
        keys.push({ ...keyOf(finding), start: at, bytes });
        at += bytes;
      }
      await findings.write(lines.join(''));
    }
    await sum.finish();
  } finally {
    await sites.close();
    await findings.close();
  }
  return keys.toSorted(byWorst);
}

const keyOf = ({ severity, occurrences, site, rule, subject }: Finding) => ({
  severity: severities.indexOf(severity),
  reach: occurrences.length,
  name: `${site} ${rule} ${subject.name}`,
});

/** What concerns all sites. */
class Sum {
  sites = 0;
  readonly #large: LargeReport;
  readonly #verdicts = new Set<Report['verdict']>();
  readonly #seen = new Set<string>();
  readonly #earlier: EarlierFinding[] = [];
  readonly #waivers = new Map<number, WaiverReport[]>();
  readonly #counts = {
    sites: { compliant: 0, violations: 0, inconclusive: 0, waived: 0 },
    findings: { violation: 0, suspected: 0, notice: 0, waived: 0 },
  };
  readonly #fixed: string[] = [];
  readonly #night: Night['sites'] = [];
  #last: Report;

  constructor(large: LargeReport) {
    this.#large = large;
    this.#last = this.#assemble([], [], null, []);
  }

  /** The report of this site alone. */
  async add(report: SiteReport, findings: readonly Finding[]): Promise<Report> {
    const { baseline, policy } = this.#large;
    const { id } = report;
    this.sites += 1;
    this.#seen.add(id);
    this.#verdicts.add(report.verdict);
    const waivers = policy.waivers.flatMap((waiver, index) =>
      waiver.site === '*' || waiver.site === id ? [{ waiver, index }] : [],
    );
    const before = baseline === null ? null : await baseline.slice(id);
    const slice = this.#assemble([report], findings, before, waivers);
    for (const [at, waiver] of slice.waivers.entries()) {
      const index = waivers[at]?.index ?? 0;
      this.#waivers.set(index, [...(this.#waivers.get(index) ?? []), waiver]);
    }
    this.#addUp(slice, before);
    return slice;
  }

  /** What the baseline had on sites that this run has not. */
  async finish(): Promise<void> {
    const { baseline } = this.#large;
    for (const id of baseline?.sites ?? []) {
      if (this.#seen.has(id) || baseline === null) continue;
      const before = await baseline.slice(id);
      const gone = this.#assemble([], [], before, []);
      this.#earlier.push(...gone.earlier);
      this.#night.push(...nightOf(before).sites);
    }
  }

  head(): Report {
    const { policy, run, baseline } = this.#large;
    const { run: id } = baseline === null ? { run: null } : baseline.head;
    const isNew = ({ since }: EarlierFinding): boolean => since === run.id;
    const earlier = [...this.#earlier.filter(isNew), ...this.#earlier.filter((one) => !isNew(one))];
    const history: Night[] =
      id === null
        ? []
        : [...(baseline?.head.history ?? []), { run: id.id, startedAt: id.startedAt, sites: this.#night }];
    return {
      ...this.#last,
      run: {
        ...this.#last.run,
        baseline: id?.id ?? null,
        sitesLeftOut: policy.sites.map((site) => site.id).filter((site) => !this.#seen.has(site)),
      },
      verdict: this.#verdict(),
      sites: [],
      findings: [],
      earlier: earlier.slice(0, MOST_EARLIER),
      history: history.slice(-NIGHTS_KEPT),
      waivers: policy.waivers.flatMap((_, index) => this.#waiver(index)),
      summary: { ...this.#counts, fixed: this.#fixed },
    };
  }

  #assemble(
    sites: readonly SiteReport[],
    findings: readonly Finding[],
    baseline: Report | null,
    waivers: ReadonlyArray<{ waiver: Policy['waivers'][number] }>,
  ): Report {
    const { run, rules, policy } = this.#large;
    const own = policy.sites.filter(({ id }) => sites.some((site) => site.id === id));
    const of = { ...policy, sites: own, waivers: waivers.map(({ waiver }) => waiver) };
    return assembleReport({ run, sites, findings, rules, baseline, policy: of });
  }

  #addUp({ summary, earlier }: Report, before: Report | null): void {
    const { sites, findings } = this.#counts;
    for (const verdict of ['compliant', 'violations', 'inconclusive', 'waived'] as const)
      sites[verdict] += summary.sites[verdict] ?? 0;
    for (const kind of ['violation', 'suspected', 'notice', 'waived'] as const)
      findings[kind] += summary.findings[kind];
    this.#fixed.push(...summary.fixed);
    this.#earlier.push(...earlier);
    if (before !== null) this.#night.push(...nightOf(before).sites);
  }

  #verdict(): Report['verdict'] {
    if (this.#verdicts.has('violations')) return 'violations';
    const open = this.#large.run.interrupted || this.sites === 0 || this.#verdicts.has('inconclusive');
    return open ? 'inconclusive' : 'compliant';
  }

  /** A waiver that waives nothing is unmatched only if every site that it is about was looked at. */
  #waiver(index: number): WaiverReport[] {
    const { policy, run } = this.#large;
    const waiver = policy.waivers[index];
    const parts = this.#waivers.get(index) ?? [];
    const [first] = parts;
    if (waiver === undefined) return [];
    if (first === undefined)
      return assembleReport({
        run,
        sites: [],
        findings: [],
        rules: [],
        policy: { ...policy, waivers: [waiver] },
      }).waivers;
    const meant = waiver.site === '*' ? policy.sites.length : 1;
    const has = (state: WaiverReport['state']): boolean => parts.some((part) => part.state === state);
    const looked = parts.length === meant && !has('unknown');
    const state = has('expired') ? 'expired' : has('applied') ? 'applied' : looked ? 'unmatched' : 'unknown';
    return [{ ...first, state, findings: parts.flatMap(({ findings }) => findings) }];
  }
}

async function writeDocument(
  path: string,
  head: Report,
  drafts: { sites: string; findings: string },
  keys: readonly Key[],
): Promise<void> {
  const unfinished = `${path}.part`;
  const file = await open(unfinished, 'wx');
  try {
    let first = true;
    for (const [key, value] of Object.entries(head)) {
      await file.write(`${first ? '{' : ','}\n${JSON.stringify(key)}: `);
      first = false;
      if (key === 'sites') await copyInto(file, drafts.sites);
      else if (key === 'findings') await copyFindings(file, drafts.findings, keys);
      else await file.write(jsonLine(value));
    }
    await file.write('\n}\n');
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
}

async function copyInto(file: FileHandle, draft: string): Promise<void> {
  const from = await open(draft);
  await file.write('[\n');
  for await (const chunk of from.createReadStream({ encoding: 'utf8' })) await file.write(String(chunk));
  await file.write('\n]');
}

async function copyFindings(file: FileHandle, draft: string, keys: readonly Key[]): Promise<void> {
  const from = await open(draft);
  try {
    await file.write('[');
    for (const [index, { start, bytes }] of keys.entries()) {
      const { buffer } = await from.read(Buffer.alloc(bytes), 0, bytes, start);
      await file.write(`${index === 0 ? '\n' : ',\n'}${buffer.toString('utf8')}`);
    }
    await file.write('\n]');
  } finally {
    await from.close();
  }
}
