/** The bar above the table that chooses what the table shows. It filters while one types. */
import { h, type ComponentChildren } from 'preact';
import { wordFor } from '../../../reports/messages/index.ts';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import type { LiveState } from '../../messages/live-state.ts';
import { Loads } from '../shared/loads.ts';
import type { UiMessages } from '../shared/start.ts';
import type { Filter, Row } from './rows.ts';

interface Props {
  texts: UiMessages;
  all: readonly Row[];
  count: number;
  omitted: LiveState['omitted'];
  filter: Filter;
  change(filter: Filter): void;
  state: LiveState;
  say(text: string): void;
}

const kinds = ['all', 'cookie', 'storage', 'request'] as const;

/** The bar above the table. */
export function Tools({ texts, all, count, omitted, filter, change, state, say }: Props): ComponentChildren {
  const { own, words } = texts;
  const phases = [...new Set(all.flatMap((row) => row.phases))];
  const notKept = omitted.cookies + omitted.storage + omitted.requests;
  return h(
    'div',
    { class: 'tools', role: 'search', 'aria-label': own.table.title },
    h(
      'label',
      null,
      own.table.filter,
      h('input', {
        type: 'search',
        value: filter.text,
        placeholder: own.table.placeholder,
        autocomplete: 'off',
        spellcheck: false,
        onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
          change({ ...filter, text: currentTarget.value }),
      }),
    ),
    h(
      'label',
      null,
      own.table.kind,
      h(
        'select',
        {
          value: filter.kind,
          onChange: ({ currentTarget }: { currentTarget: HTMLSelectElement }) =>
            change({ ...filter, kind: kinds.find((kind) => kind === currentTarget.value) ?? 'all' }),
        },
        kinds.map((kind) => h('option', { value: kind, key: kind }, own.table.kinds[kind])),
      ),
    ),
    phases.length > 1
      ? h(
          'label',
          null,
          own.table.phase,
          h(
            'select',
            {
              value: filter.phase,
              onChange: ({ currentTarget }: { currentTarget: HTMLSelectElement }) =>
                change({ ...filter, phase: currentTarget.value }),
            },
            h('option', { value: '' }, own.table.allPhases),
            phases.map((phase) =>
              h('option', { value: phase, key: phase }, toDisplay(wordFor(words.phase, phase), 40)),
            ),
          ),
        )
      : null,
    h(
      'label',
      null,
      h('input', {
        type: 'checkbox',
        checked: filter.onlyFindings,
        onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
          change({ ...filter, onlyFindings: currentTarget.checked }),
      }),
      own.table.onlyFindings,
    ),
    h(Loads, { texts, state, say }),
    h(
      'output',
      { 'aria-live': 'polite' },
      [own.table.shown(count, all.length), notKept > 0 ? own.table.omitted(notKept) : '']
        .filter((part) => part !== '')
        .join(' · '),
    ),
  );
}
