/** Set-up: when the desk crawls, what it crawls now, and the workers that help. */
import { h, type ComponentChildren } from 'preact';
import { table } from '../../../reports/formats/html/table.ts';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import type { Schedule } from '../../model/settings.ts';
import { CrawlNow, LastCrawls, RunningCrawls } from '../parts/crawls.ts';
import { FleetNow } from '../parts/fleet.ts';
import { moment } from '../parts/moment.ts';
import type { SetUpProps } from './props.ts';

export function Schedules({ page, view, crawling, fleet, next, typed }: SetUpProps): ComponentChildren {
  const { schedules } = page.own.setUp;
  const input = (name: string, label: string, size: number): ComponentChildren =>
    h(
      'label',
      null,
      h('span', null, label),
      h('input', { name, value: typed(name), required: true, maxLength: 1000, size }),
    );
  return [
    h('p', { class: 'quiet', key: 'intro' }, schedules.intro),
    view.schedules.length === 0
      ? h('p', { key: 'none' }, schedules.none)
      : table<Schedule>({
          caption: page.own.setUp.parts.schedules,
          rows: view.schedules,
          columns: [
            { title: schedules.name, cell: ({ id }) => id },
            { title: schedules.cron, cell: ({ cron }) => h('code', null, cron) },
            { title: schedules.zone, cell: ({ timeZone }) => timeZone },
            { title: page.own.crawls.next, cell: ({ id }) => moment(next.get(id) ?? '–', page) },
            { title: schedules.policy, cell: ({ policy }) => h('code', null, toDisplay(policy)) },
            {
              title: schedules.remove,
              cell: ({ id }) =>
                h(
                  'form',
                  { method: 'post', action: '/set-up/schedules' },
                  h('input', { type: 'hidden', name: 'id', value: id }),
                  h(
                    'button',
                    {
                      type: 'submit',
                      name: 'act',
                      value: 'remove',
                      'aria-label': `${schedules.remove}: ${id}`,
                    },
                    schedules.remove,
                  ),
                ),
            },
          ],
        }),
    h(
      'form',
      { method: 'post', action: '/set-up/schedules', class: 'line-form', key: 'add' },
      input('id', schedules.name, 14),
      input('cron', schedules.cron, 12),
      input('timeZone', schedules.zone, 18),
      input('policy', schedules.policy, 30),
      h('button', { type: 'submit', name: 'act', value: 'add', class: 'main' }, schedules.add),
    ),
    view.schedules.length === 0 ? null : h('h2', { key: 'crawls' }, page.own.crawls.title),
    h(RunningCrawls, { page, crawling, live: true, key: 'running' }),
    h(CrawlNow, { page, crawling, key: 'now' }),
    h(LastCrawls, { page, crawling, key: 'last' }),
    h(FleetNow, { page, fleet, key: 'fleet' }),
  ];
}
