/** The bar above the table that chooses what the table shows. It filters while one types. */
import { h, type ComponentChildren } from 'preact';
import { wordFor } from '../../../reports/messages/index.ts';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import type { LiveState } from '../../messages/live-state.ts';
import { Loads } from '../shared/loads.ts';
import type { UiMessages } from '../shared/start.ts';
import type { Filter } from './choose-rows.ts';
import { groupings } from './groups.ts';
import type { Kept } from './kept.ts';
import type { Row } from './rows.ts';
import { TakeButtons } from './take-buttons.ts';

interface Props {
  texts: UiMessages;
  all: readonly Row[];
  /** What the filter leaves. */
  rows: readonly Row[];
  filter: Filter;
  search(filter: Filter): void;
  kept: Kept;
  change(more: Partial<Kept>): void;
  state: LiveState;
  say(text: string): void;
}

const kinds = ['all', 'cookie', 'storage', 'request'] as const;
const parties = ['', 'first', 'third'] as const;
const views = ['table', 'phases'] as const;

interface SelectProps<T extends string> {
  label: string;
  value: T;
  options: ReadonlyArray<readonly [T, string]>;
  pick(value: T): void;
}

function select<T extends string>({ label, value, options, pick }: SelectProps<T>): ComponentChildren {
  return h(
    'label',
    { key: label },
    label,
    h(
      'select',
      {
        value,
        onChange: ({ currentTarget }: { currentTarget: HTMLSelectElement }) => {
          const picked = options.find(([each]) => each === currentTarget.value);
          if (picked) pick(picked[0]);
        },
      },
      options.map(([each, text]) => h('option', { value: each, key: each }, toDisplay(text, 60))),
    ),
  );
}

/** The bar above the table. */
export function Tools(props: Props): ComponentChildren {
  const { texts, all, rows, filter, search, kept, change, state, say } = props;
  const { own, words } = texts;
  const phases = [...new Set(all.flatMap((row) => row.phases))];
  const categories = [...new Set(all.map(({ category }) => category))].toSorted();
  const { omitted } = state;
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
          search({ ...filter, text: currentTarget.value }),
      }),
    ),
    select({
      label: own.table.kind,
      value: filter.kind,
      options: kinds.map((kind) => [kind, own.table.kinds[kind]] as const),
      pick: (kind) => search({ ...filter, kind }),
    }),
    phases.length > 1
      ? select({
          label: own.table.phase,
          value: filter.phase,
          options: [
            ['', own.table.allPhases] as const,
            ...phases.map((phase) => [phase, wordFor(words.phase, phase)] as const),
          ],
          pick: (phase) => search({ ...filter, phase }),
        })
      : null,
    select({
      label: own.table.column.category,
      value: filter.category,
      options: [['', own.table.allCategories] as const, ...categories.map((each) => [each, each] as const)],
      pick: (category) => search({ ...filter, category }),
    }),
    select({
      label: own.table.column.party,
      value: filter.party,
      options: parties.map(
        (party) => [party, party === '' ? own.table.allParties : own.table.party[party]] as const,
      ),
      pick: (party) => search({ ...filter, party }),
    }),
    h(
      'label',
      null,
      h('input', {
        type: 'checkbox',
        checked: filter.onlyFindings,
        onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
          search({ ...filter, onlyFindings: currentTarget.checked }),
      }),
      own.table.onlyFindings,
    ),
    select({
      label: own.table.view,
      value: kept.view,
      options: views.map((view) => [view, own.table.views[view]] as const),
      pick: (view) => change({ view }),
    }),
    kept.view === 'table'
      ? select({
          label: own.table.group,
          value: kept.grouping,
          options: groupings.map((grouping) => [grouping, own.table.groups[grouping]] as const),
          pick: (grouping) => change({ grouping }),
        })
      : null,
    h(Loads, { texts, state, say }),
    h(TakeButtons, { texts, rows, state }),
    h(
      'output',
      { 'aria-live': 'polite' },
      [own.table.shown(rows.length, all.length), notKept > 0 ? own.table.omitted(notKept) : '']
        .filter((part) => part !== '')
        .join(' · '),
    ),
  );
}
