/** What waits for workers, and what they do: shown where there is a fleet. */
import { h, type ComponentChildren } from 'preact';
import { field } from '../../../reports/formats/html/finding/field.ts';
import { table } from '../../../reports/formats/html/table.ts';
import { toDisplaySentence } from '../../../reports/present/sanitise.ts';
import type { FleetNumbers } from '../../model/fleet-numbers.ts';
import type { PageContext } from '../page.ts';

/** Minutes without an end after which somebody should look at the workers. */
const STILL_MINUTES = 10;

/** The numbers, and why sites could not be crawled. */
export function FleetNow({ page, fleet }: { page: PageContext; fleet: FleetNumbers }): ComponentChildren {
  const { waiting, sitesAMinute, oldestSeconds, failures, runs } = fleet;
  const { fleet: words } = page.own;
  if (waiting + runs.open + runs.assembling + runs.failed + failures.length === 0) return null;
  const minutes = Math.ceil(oldestSeconds / 60);
  const stands = waiting > 0 && sitesAMinute === 0 && minutes > STILL_MINUTES;
  return h(
    'section',
    { 'aria-labelledby': 'fleet', class: 'fleet' },
    h('h2', { id: 'fleet' }, words.title),
    stands ? h('p', { class: 'notice', role: 'status' }, words.stands) : null,
    h(
      'dl',
      { class: 'fields' },
      field(words.label.waiting, words.waiting(waiting, minutes)),
      field(
        words.label.pace,
        words.pace(sitesAMinute, sitesAMinute > 0 ? Math.ceil(waiting / sitesAMinute) : 0),
      ),
      field(words.label.runs, words.runs(runs)),
    ),
    failures.length === 0
      ? null
      : table<FleetNumbers['failures'][number]>({
          caption: words.failures,
          rows: failures,
          columns: [
            { title: words.label.reason, cell: ({ reason }) => toDisplaySentence(reason, 120) },
            { title: words.label.sites, figures: true, cell: ({ count }) => String(count) },
          ],
        }),
  );
}
