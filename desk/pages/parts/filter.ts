/** What the list of the queue leaves out: a form that becomes the address. */
import { h, type ComponentChildren } from 'preact';
import { severitySchema } from '../../../rules/judge/finding.ts';
import { hostName } from '../../../reports/present/address.ts';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import { stateSchema } from '../../model/states.ts';
import type { QueueView } from '../../model/views.ts';
import type { PageContext } from '../page.ts';
import type { QueueAddress } from '../queue-address.ts';

interface FilterProps {
  page: PageContext;
  view: QueueView;
  address: QueueAddress;
}

/** The form. */
export function FilterForm({ page, view, address }: FilterProps): ComponentChildren {
  const { queue } = page.own;
  const select = (
    name: keyof QueueAddress,
    label: string,
    options: ReadonlyArray<{ value: string; text: string }>,
    chosen: string | undefined,
    all: string | null = queue.all,
  ): ComponentChildren =>
    h(
      'label',
      null,
      h('span', null, label),
      h(
        'select',
        { name },
        all === null ? null : h('option', { value: '' }, all),
        options.map(({ value, text }) =>
          h('option', { value, selected: value === chosen, key: value }, text),
        ),
      ),
    );
  const counted = (value: string, count: number, text: string) => ({ value, text: `${text} (${count})` });
  return h(
    'form',
    { method: 'get', action: '/queue', class: 'line-form' },
    select(
      'accepted',
      queue.show.label,
      (['without', 'with', 'only'] as const).map((value) => ({ value, text: queue.show[value] })),
      address.accepted,
      null,
    ),
    select(
      'state',
      queue.state,
      stateSchema.options.map((value) => counted(value, view.counts[value], queue.states[value])),
      address.state,
    ),
    select(
      'site',
      queue.site,
      view.facets.site.map(({ value, count }) => counted(value, count, hostName(value))),
      address.site,
    ),
    select(
      'severity',
      queue.severity,
      severitySchema.options.map((value) => ({ value, text: page.words.severity[value] })),
      address.severity,
    ),
    view.facets.owner.length === 0
      ? null
      : select(
          'owner',
          queue.owner,
          view.facets.owner.map(({ value, count }) => counted(value, count, toDisplay(value, 60))),
          address.owner,
        ),
    h(
      'label',
      { class: 'grow' },
      h('span', null, queue.search),
      h('input', { name: 'text', type: 'search', value: address.text ?? '', maxLength: 200 }),
    ),
    h('button', { type: 'submit' }, queue.apply),
    h('a', { href: '/queue' }, queue.clear),
  );
}
