/** What concerns all sites of a run with any number of them: added up, a site at a time. */
import { assembleReport, type ReportInput } from '../../../reports/document/assemble.ts';
import { nightOf } from '../../../reports/document/history.ts';
import type { EarlierFinding } from '../../../reports/document/schema/finding.ts';
import type { Night } from '../../../reports/document/schema/history.ts';
import type { Report } from '../../../reports/document/schema/run.ts';
import type { SiteReport } from '../../../reports/document/schema/site.ts';
import type { WaiverReport } from '../../../reports/document/schema/waiver.ts';
import type { Finding } from '../../../rules/judge/finding.ts';
import type { Policy } from '../../../rules/policy/schema.ts';
import type { SlicedReport } from './sliced-report.ts';

/** A site that was judged, and its findings. */
export interface JudgedPart {
  report: SiteReport;
  findings: readonly Finding[];
}

export interface LargeReport extends Pick<ReportInput, 'run' | 'rules'> {
  policy: Policy;
  baseline: SlicedReport | null;
  /** A comparison was asked for, and there is nothing earlier. */
  firstNight?: boolean | undefined;
  /** Every site once, in the order of the policy. */
  parts: AsyncIterable<JudgedPart>;
}

/** A report remembers this many findings that are gone. */
const MOST_EARLIER = 2000;
const NIGHTS_KEPT = 30;

/** Its sites come one by one, and then its head. */
export class ReportSum {
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
    const { run, rules, policy, firstNight = false } = this.#large;
    const own = policy.sites.filter(({ id }) => sites.some((site) => site.id === id));
    const of = { ...policy, sites: own, waivers: waivers.map(({ waiver }) => waiver) };
    return assembleReport({
      run,
      sites,
      findings,
      rules,
      baseline: baseline ?? (firstNight ? 'none-yet' : null),
      policy: of,
    });
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
