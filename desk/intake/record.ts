/** What the history keeps of a run: how it differs from the night before, and what is known of new findings. */
import canonicalize from 'canonicalize';
import { fateOf, pagesThatShow } from '../../reports/document/baseline.ts';
import type { SlicedReport } from '../../crawler/cli/large/sliced-report.ts';
import type { Report } from '../../reports/document/schema/run.ts';
import type { ReportFinding } from '../../reports/document/schema/finding.ts';
import type { SiteReport } from '../../reports/document/schema/site.ts';
import type { Verification } from '../../crawler/run/verify.ts';
import type { FindingFacts, NightRecord, SiteNight } from '../model/night-record.ts';
import { cleaned } from './cleaned.ts';

/** What the desk knew of a site before the run. */
export interface KnownSite {
  /** The newest night, and what it saw; null for a new site. */
  base: { manifest: string; startedAt: string; seen: ReadonlySet<string> } | null;
  findings: ReadonlyMap<string, KnownFinding>;
}

interface KnownFinding {
  rule: string;
  pages: readonly string[];
  facts: FindingFacts;
  /** The last run that could look saw that it is gone. */
  gone: boolean;
  firstAt: string;
  /** What the run that saw it last was asked for. */
  asked: Pick<Report['run'], 'journeys' | 'devices'>;
}

/** A verified run. */
export interface VerifiedRun {
  report: Pick<SlicedReport, 'head' | 'sites' | 'slice'>;
  verification: Pick<Verification, 'sha256' | 'signature'> & {
    manifest: Pick<Verification['manifest'], 'files'>;
  };
}

/** @param known what the desk knows of a site */
export async function nightRecordOf(
  { report, verification }: VerifiedRun,
  known: (site: string) => KnownSite | Promise<KnownSite>,
): Promise<NightRecord> {
  const { run, verdict } = report.head;
  const trial = (run.mapped ?? []).length > 0;
  const facts: NightRecord['facts'] = [];
  const sites: SiteNight[] = [];
  for (const id of report.sites) {
    const slice = await report.slice(id);
    const before = await known(id);
    for (const site of slice.sites) {
      if (!trial) facts.push(...newFacts(site, slice, before));
      sites.push(siteNight(site, slice, before, trial));
    }
  }
  const { manifest, signature } = verification;
  const record = cleaned({
    manifest: verification.sha256,
    id: run.id,
    tool: run.tool,
    browser: run.browser,
    startedAt: new Date(run.startedAt).toISOString(),
    endedAt: new Date(run.endedAt).toISOString(),
    policy: { name: run.policy.name, hash: run.policy.hash },
    journeys: run.journeys,
    devices: run.devices,
    verdict,
    interrupted: run.interrupted,
    trial,
    signature: signature === 'invalid' ? 'none' : signature,
    bytes: manifest.files.reduce((sum, { bytes }) => sum + bytes, 0),
    sites,
    sitesLeftOut: run.sitesLeftOut ?? [],
  });
  return { ...record, facts };
}

function siteNight(
  site: SiteReport,
  report: Report,
  { base, findings }: KnownSite,
  trial: boolean,
): SiteNight {
  const own = report.findings.filter((finding) => finding.site === site.id);
  const seen = new Set(own.map(({ fingerprint }) => fingerprint));
  const lines = { unchecked: site.unchecked.slice(0, 100) };
  const about = { id: site.id, url: site.url, verdict: site.verdict, ...lines };
  if (trial) return { ...about, base: null, came: [], went: [], notLookedFor: [], waivers: [] };
  const startedAt = new Date(report.run.startedAt).toISOString();
  const before = base?.seen ?? new Set<string>();
  // What is gone by now may have been there when a run began that is handed in late.
  const late = base !== null && base.startedAt > startedAt;
  const missing = [...findings].filter(
    ([fingerprint, { gone, firstAt }]) => !seen.has(fingerprint) && (late || !gone) && firstAt < startedAt,
  );
  const notLookedFor = missing.filter(([fingerprint, { rule, pages, asked }]) => {
    const fate = fateOf({ fingerprint, rule, site: site.id, pages: [...pages] }, report, asked);
    return fate === 'unknown' || fate === 'told-elsewhere';
  });
  return {
    ...about,
    base: base?.manifest ?? null,
    came: [...seen].filter((each) => !before.has(each)).toSorted(),
    went: [...before].filter((each) => !seen.has(each)).toSorted(),
    notLookedFor: notLookedFor.map(([fingerprint]) => fingerprint).toSorted(),
    waivers: own.flatMap(({ fingerprint, waiver }) =>
      // What was decided on the desk is no waiver of the policy.
      waiver === null || waiver.event !== undefined
        ? []
        : [{ fingerprint, reason: waiver.reason, by: waiver.by, until: waiver.until }],
    ),
  };
}

function newFacts(site: SiteReport, report: Report, { findings }: KnownSite): NightRecord['facts'] {
  // Findings of a site have their texts and pages in common.
  const texts = new Map<string, string>();
  return report.findings
    .filter((finding) => finding.site === site.id)
    .map((finding) => cleaned({ site: site.id, ...factsOf(finding, report) }, texts))
    .filter(({ site: _site, ...facts }) => {
      const before = findings.get(facts.fingerprint)?.facts;
      return before === undefined || canonicalize(before) !== canonicalize(facts);
    });
}

function factsOf(finding: ReportFinding, report: Report): FindingFacts {
  const { fingerprint, rule, severity, kind, subject, service, message, fix, basis, initiator, page } =
    finding;
  const texts = report.rules[rule];
  const title = texts?.title ?? { nl: rule, en: rule };
  return {
    fingerprint,
    rule,
    title,
    explanation: texts?.explanation ?? title,
    severity,
    kind,
    subject,
    service,
    headline: finding.headline ?? title,
    message,
    fix,
    basis,
    initiator: initiator.slice(0, 20),
    page,
    pages: pagesThatShow(finding, report),
    phases: [...new Set(finding.occurrences.map(({ phase }) => phase))].toSorted(),
  };
}
