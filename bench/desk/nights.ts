/**
 * Nights of a desk that ran for years: 7 sites with 300 findings each, of which every one is replaced by another after some weeks.
 * The last nights are run directories; those before are events, as the intake makes them of the same runs.
 */
import { createHash } from 'node:crypto';
import { nightRecordOf } from '../../desk/intake/record.ts';
import { lineOf, link, start } from '../../desk/log/chain.ts';
import type { DeskEvent, Draft } from '../../desk/model/events.ts';
import { fingerprintOf, madeReport, type MadeFinding, type MadeRun } from './make-run.ts';

const SITES = 7;
const FINDINGS = 300;
const DAY = 86_400_000;
/** Nights after which a finding is replaced. */
const STAY = 40;
const services = ['Google Analytics 4', 'Meta Pixel', 'Hotjar', 'LinkedIn Insight Tag', 'YouTube', null];
const severities = ['critical', 'high', 'medium', 'low'] as const;

/** @param first when the first night began, in milliseconds since 1970 */
export function nightOf(night: number, first: number): MadeRun {
  return madeNight(night, first, () => true);
}

function madeNight(night: number, first: number, has: (at: number) => boolean): MadeRun {
  const findings = Array.from({ length: FINDINGS }, (_, at) => findingOf(at, night)).filter((_, at) =>
    has(at),
  );
  return {
    startedAt: new Date(first + night * DAY).toISOString(),
    sites: Array.from({ length: SITES }, (_, site) => ({ id: `site${site}`, findings })),
  };
}

const findingOf = (at: number, night: number): MadeFinding => ({
  // Not all on one day.
  name: `c${at}_${Math.floor((night + at) / STAY)}`,
  service: services[at % services.length] ?? null,
  severity: severities[at % severities.length] ?? 'low',
});

/** The history of so many nights, line by line. The evidence of them was removed. */
export async function* history(nights: number, first: number): AsyncGenerator<string> {
  let head = start;
  const written = (draft: Draft, at: string): string => {
    const event: DeskEvent = link(draft, head, at);
    head = event;
    return lineOf(event);
  };
  let base: string | null = null;
  for (let night = 0; night < nights; night += 1) {
    const record = await recordOf(night, first, base);
    const { manifest, id: run } = record;
    base = manifest;
    const about = { why: null, run };
    yield written({ type: 'run-taken-in', by: 'command', ...about, body: record }, record.endedAt);
    const removed = { manifest, sites: [] };
    yield written({ type: 'evidence-removed', by: 'desk', ...about, body: removed }, record.endedAt);
  }
}

/** What the intake tells of a night: what came since the one before, and what went. */
async function recordOf(night: number, first: number, base: string | null) {
  const changes = (at: number): boolean => night === 0 || (night + at) % STAY === 0;
  const report = madeReport(madeNight(night, first, changes));
  const sha256 = createHash('sha256').update(report.run.id).digest('hex');
  const manifest = { files: [{ path: 'report.json', sha256, bytes: 5_000_000 }] };
  const verification = { sha256, manifest, signature: 'none' as const };
  const whole = {
    head: report,
    sites: report.sites.map(({ id }) => id),
    slice: (wanted: string) =>
      Promise.resolve({ ...report, sites: report.sites.filter(({ id }) => id === wanted) }),
  };
  const record = await nightRecordOf({ report: whole, verification }, () => ({
    base: null,
    findings: new Map(),
  }));
  const sites = record.sites.map((site) => ({
    ...site,
    base,
    went:
      night === 0
        ? []
        : Array.from({ length: FINDINGS }, (_, at) => at)
            .filter(changes)
            .map((at) => fingerprintOf(site.id, findingOf(at, night - 1)))
            .toSorted(),
  }));
  return { ...record, sites };
}
