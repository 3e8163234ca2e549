/** Figures about the desk in the text format of Prometheus (exposition format 0.0.4). */
import type { Queries } from '../desk.ts';

interface Metric {
  name: string;
  help: string;
  values: ReadonlyArray<{ labels?: string; value: number }>;
}

const prefix = 'cookiewacht_desk_';

/** All of them as text. @param residentBytes memory of the process */
export async function metricsText(queries: Queries, residentBytes: number): Promise<string> {
  const [today, { store }, { total }, sites, fleet] = await Promise.all([
    queries.today(),
    queries.setUp(),
    queries.runs(),
    queries.sites(),
    queries.fleet(),
  ]);
  const one = (name: string, help: string, value: number): Metric => ({ name, help, values: [{ value }] });
  const metrics: Metric[] = [
    {
      name: 'findings',
      help: 'Findings by state.',
      values: Object.entries(today.counts).map(([state, value]) => ({ labels: `{state="${state}"}`, value })),
    },
    one('to_decide', 'Findings that somebody must decide.', today.toDecide),
    one('requests', 'Requests that wait for an answer.', today.requests),
    one('sites', 'Sites that were checked.', sites.length),
    one('runs', 'Runs taken in.', total),
    one(
      'last_run_timestamp_seconds',
      'When the last run began; 0 without one.',
      secondsOf(today.lastRun?.startedAt),
    ),
    one('late', '1 if no run came in time.', today.late ? 1 : 0),
    one('log_events', 'Entries of the log.', store.events),
    one('evidence_bytes', 'Size of the evidence.', store.evidenceBytes),
    one('resident_memory_bytes', 'Memory of the process.', residentBytes),
    one('fleet_sites_waiting', 'Sites that wait for a worker or are being crawled.', fleet.waiting),
    one('fleet_sites_a_minute', 'Sites that ended, a minute, over the last ten.', fleet.sitesAMinute),
    one('fleet_oldest_seconds', 'Age of the oldest run that has sites to crawl.', fleet.oldestSeconds),
    {
      name: 'fleet_runs',
      help: 'Runs of the fleet by state.',
      values: Object.entries(fleet.runs).map(([state, value]) => ({ labels: `{state="${state}"}`, value })),
    },
    {
      name: 'fleet_failures',
      help: 'Sites that could not be crawled in the last day, by reason.',
      values: fleet.failures.map(({ reason, count }) => ({
        labels: `{reason="${labelOf(reason)}"}`,
        value: count,
      })),
    },
  ];
  return metrics.map(textOf).join('');
}

/** A reason may hold text of a site. */
const labelOf = (text: string): string => text.replace(/[^\w .,:;()-]/g, '_');

const secondsOf = (at: string | undefined): number => (at === undefined ? 0 : Date.parse(at) / 1000);

const textOf = ({ name, help, values }: Metric): string =>
  [
    `# HELP ${prefix}${name} ${help}`,
    `# TYPE ${prefix}${name} gauge`,
    ...values.map(({ labels = '', value }) => `${prefix}${name}${labels} ${value}`),
    '',
  ].join('\n');
