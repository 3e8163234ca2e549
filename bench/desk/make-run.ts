/** Makes run directories as a crawl leaves them, without a crawl: for tests and measurements of the desk. */
import { mkdir, writeFile } from 'node:fs/promises';
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { assembleReport } from '../../reports/document/assemble.ts';
import type { Report } from '../../reports/document/schema/run.ts';
import type { SiteReport } from '../../reports/document/schema/site.ts';
import { catalogue } from '../../rules/catalogue/index.ts';
import type { CookieWrite } from '../../rules/evidence/index.ts';
import { runIdOf } from '../../rules/evidence/run-id.ts';
import type { Finding } from '../../rules/judge/finding.ts';
import { fingerprint } from '../../rules/judge/fingerprint.ts';
import { headlineOf } from '../../rules/judge/headline.ts';
import { verdictOf } from '../../rules/judge/verdict.ts';
import { writeManifest } from '../../crawler/run/manifest.ts';

/** A finding that a made run has. */
export interface MadeFinding {
  name: string;
  /** Id of a rule of the catalogue. */
  rule?: string;
  service?: string | null;
  severity?: Finding['severity'];
  kind?: Finding['kind'];
  pages?: readonly string[];
  phase?: Finding['phase'];
  waiver?: Finding['waiver'];
}

export interface MadeSite {
  id: string;
  findings: readonly MadeFinding[];
  /** Rules that could not be judged. */
  inconclusive?: readonly string[];
  /** The pages that were visited. */
  pages?: readonly string[];
}

export interface MadeRun {
  /** UTC, ISO 8601. */
  startedAt: string;
  sites: readonly MadeSite[];
  /** Another server stood in for the sites. */
  mapped?: boolean;
  signWith?: KeyObject;
  policyHash?: string;
}

const usualRule = 'pre-consent-nonessential-cookie';
const usualPages = ['/', '/contact'];

/** The fingerprint of a made finding. */
export const fingerprintOf = (
  site: string,
  { name, rule = usualRule }: Pick<MadeFinding, 'name' | 'rule'>,
): string => fingerprint(rule, site, { type: 'cookie', name, host: `www.${site}.nl` });

/** Writes a run directory into a new folder. */
export async function makeRun(folder: string, made: MadeRun): Promise<Report> {
  const report = madeReport(made);
  const { id, startedAt, endedAt, policy } = report.run;
  for (const site of made.sites) {
    const place = join(folder, 'sites', site.id, 'none');
    await mkdir(place, { recursive: true });
    const lines = site.findings.map((one, index) => JSON.stringify(observationOf(site, one, index)));
    await writeFile(join(place, 'evidence.ndjson'), `${lines.join('\n')}\n`);
  }
  await writeFile(join(folder, 'report.json'), JSON.stringify(report));
  const about = {
    run: id,
    tool: report.run.tool,
    node: 'v24',
    browser: report.run.browser,
    engine: report.run.engine,
  };
  await writeManifest(
    folder,
    {
      ...about,
      platform: 'linux x64',
      policy: { source: policy.source, sha256: policy.hash },
      startedAt,
      endedAt,
    },
    made.signWith,
  );
  return report;
}

/** The report of a made run. */
export function madeReport(made: MadeRun): Report {
  const findings = made.sites.flatMap((site) => site.findings.map((one) => findingOf(site, one)));
  return assembleReport({
    run: {
      id: runIdOf(made.startedAt),
      tool: 'Cookiewacht 0.1.0',
      browser: 'Chromium 156',
      engine: 'chromium',
      startedAt: made.startedAt,
      endedAt: new Date(Date.parse(made.startedAt) + 600_000).toISOString(),
      ...(made.mapped ? { mapped: [{ host: 'www.one.nl', to: 'http://localhost:3000' }] } : {}),
      policy: { name: 'Made', source: 'policy.yaml', hash: made.policyHash ?? 'a'.repeat(64) },
      journeys: ['none'],
      devices: ['desktop'],
      language: 'nl',
      interrupted: false,
    },
    sites: made.sites.map((site) => siteOf(site, findings)),
    findings,
    rules: catalogue.filter(({ id: rule }) => findings.some((finding) => finding.rule === rule)),
  });
}

const addressOf = (site: string, page: string): string => `https://www.${site}.nl${page}`;

function findingOf(site: MadeSite, made: MadeFinding): Finding {
  const {
    name,
    rule = usualRule,
    service = 'Google Analytics 4',
    pages = ['/'],
    phase = 'before-choice',
  } = made;
  const described = catalogue.find(({ id }) => id === rule);
  if (described === undefined) throw new Error(`the catalogue has no rule ${rule}`);
  const subject = { type: 'cookie' as const, name, host: `www.${site.id}.nl` };
  const index = site.findings.indexOf(made);
  return {
    fingerprint: fingerprintOf(site.id, made),
    rule,
    severity: made.severity ?? described.severity,
    kind: made.kind ?? 'violation',
    site: site.id,
    phase,
    page: addressOf(site.id, pages[0] ?? '/'),
    subject,
    service,
    initiator: [{ type: 'script', url: addressOf(site.id, '/site.js'), line: 12, column: 3 }],
    ...(described.headline
      ? { headline: headlineOf(described.headline, [{ subject, service, phase }]) }
      : {}),
    message: { nl: `Cookie ${name} staat er.`, en: `The cookie ${name} is there.` },
    fix: described.fix,
    basis: [],
    occurrences: pages.map((page) => ({
      journey: 'none',
      phase,
      page: addressOf(site.id, page),
      seq: index,
    })),
    status: 'unknown',
    waiver: made.waiver ?? null,
  };
}

function siteOf(
  { id, findings: own, inconclusive = [], pages = usualPages }: MadeSite,
  all: readonly Finding[],
): SiteReport {
  const mine = all.filter(({ site }) => site === id);
  const failed = new Set(mine.map(({ rule }) => rule));
  const rules = catalogue.map(({ id: rule }) => ({
    id: rule,
    outcome: inconclusive.includes(rule)
      ? ('inconclusive' as const)
      : failed.has(rule)
        ? ('fail' as const)
        : ('pass' as const),
    reason: inconclusive.includes(rule) ? 'the page did not answer' : null,
  }));
  const folder = `sites/${id}/none`;
  return {
    id,
    url: addressOf(id, '/'),
    verdict: verdictOf(mine, rules),
    journeys: [
      {
        choice: 'none',
        device: 'desktop',
        engine: 'chromium',
        status: 'complete',
        reason: null,
        banner: true,
        confirmed: null,
        how: null,
        clicks: [],
        bannerPicture: null,
        pages: pages.map((page) => ({
          url: addressOf(id, page),
          finalUrl: addressOf(id, page),
          phase: 'before-choice',
          status: 200,
          outcome: 'loaded',
          reason: null,
          title: page,
          screenshot: null,
        })),
        evidence: `${folder}/evidence.ndjson`,
      },
    ],
    retried: null,
    rules,
    cookies: own.map(({ name, service = 'Google Analytics 4' }) => ({
      name,
      domain: `www.${id}.nl`,
      party: 'first' as const,
      category: 'analytics',
      decidedBy: 'knowledge' as const,
      service,
      lifetime: 63_072_000,
      declared: false,
      secure: true,
      httpOnly: false,
      phases: ['before-choice'],
      journeys: ['none'],
      devices: ['desktop'],
      identifier: 'identifier' as const,
    })),
    services: [],
    storage: [],
    omitted: { cookies: 0, services: 0, storage: 0 },
    unchecked: inconclusive.map((rule) => `${rule}: the page did not answer`),
    gaps: [],
    timeline: [],
    banner: null,
    unseen: [],
    policyLine: null,
    took: 8,
  };
}

function observationOf(
  site: MadeSite,
  { name, pages = ['/'], phase = 'before-choice' }: MadeFinding,
  seq: number,
): CookieWrite {
  return {
    kind: 'cookie-write',
    seq,
    at: 100 + seq,
    phase,
    visit: 0,
    page: addressOf(site.id, pages[0] ?? '/'),
    name,
    domain: `www.${site.id}.nl`,
    hostOnly: true,
    path: '/',
    via: 'document.cookie',
    frame: addressOf(site.id, '/'),
    secureOrigin: true,
    lifetime: 63_072_000,
    deletion: false,
    secure: true,
    httpOnly: false,
    sameSite: 'Lax',
    partitioned: false,
    value: { length: 20, shape: 'token', entropy: 80, hash: 'x' },
    stored: 'stored',
    blockedReasons: [],
    initiator: [{ type: 'script', url: addressOf(site.id, '/site.js'), line: 12, column: 3 }],
  };
}
