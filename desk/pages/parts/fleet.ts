/** What waits for workers, and what they do: shown where there is a fleet. */
import { h, type ComponentChildren } from 'preact';
import { toDisplaySentence } from '../../../reports/present/sanitise.ts';
import type { FleetNumbers } from '../../model/fleet-numbers.ts';
import type { PageContext } from '../page.ts';

/** The numbers as a list. */
export function FleetNow({ page, fleet }: { page: PageContext; fleet: FleetNumbers }): ComponentChildren {
  const { waiting, sitesAMinute, oldestSeconds, failures, runs } = fleet;
  const { fleet: words } = page.own;
  if (waiting + runs.open + runs.assembling + runs.failed + failures.length === 0) return null;
  const lines = [
    words.waiting(waiting, Math.ceil(oldestSeconds / 60)),
    words.pace(sitesAMinute.toFixed(1)),
    ...(runs.assembling > 0 ? [words.assembling(runs.assembling)] : []),
    ...(runs.failed > 0 ? [words.failed(runs.failed)] : []),
    ...failures.map(({ reason, count }) => words.failure(count, toDisplaySentence(reason, 120))),
  ];
  return h(
    'section',
    { 'aria-labelledby': 'fleet' },
    h('h2', { id: 'fleet' }, words.title),
    h(
      'ul',
      { class: 'plain' },
      lines.map((line) => h('li', { key: line }, line)),
    ),
  );
}
