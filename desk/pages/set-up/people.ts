/** Set-up: who may use the desk, and as what. */
import { h, type ComponentChildren } from 'preact';
import { table } from '../../../reports/formats/html/table.ts';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import { roleSchema, type User } from '../../model/people.ts';
import { choices } from './choices.ts';
import type { SetUpProps } from './props.ts';

export function People({ page, view, typed }: SetUpProps): ComponentChildren {
  const { people } = page.own.setUp;
  return [
    h('p', { class: 'quiet', key: 'intro' }, people.intro),
    table<User>({
      caption: page.own.setUp.parts.people,
      rows: view.users,
      columns: [
        {
          title: people.name,
          cell: ({ name, displayName }) => [
            h('strong', null, toDisplay(displayName)),
            h('small', null, ` ${toDisplay(name)}`),
          ],
        },
        { title: people.email, cell: ({ mail }) => (mail === null ? '–' : toDisplay(mail)) },
        {
          title: people.role,
          cell: ({ name, role }) =>
            h(
              'form',
              { method: 'post', action: '/set-up/people', class: 'actions' },
              h('input', { type: 'hidden', name: 'name', value: name }),
              h(
                'select',
                { name: 'role', 'aria-label': `${people.role}: ${name}` },
                choices(roleSchema.options, page.own.role, role),
              ),
              h('button', { type: 'submit', name: 'act', value: 'role' }, people.change),
            ),
        },
        {
          title: people.active,
          cell: ({ name, active }) =>
            h(
              'form',
              { method: 'post', action: '/set-up/people', class: 'actions' },
              h('input', { type: 'hidden', name: 'name', value: name }),
              active ? h('button', { type: 'submit', name: 'act', value: 'link' }, people.reset) : null,
              h(
                'button',
                { type: 'submit', name: 'act', value: active ? 'disable' : 'enable' },
                active ? people.disable : people.enable,
              ),
            ),
        },
      ],
    }),
    h(
      'form',
      { method: 'post', action: '/set-up/people', class: 'line-form', key: 'add' },
      h(
        'label',
        null,
        h('span', null, people.name),
        h('input', {
          name: 'name',
          value: typed('name'),
          required: true,
          maxLength: 63,
          autoCapitalize: 'none',
        }),
      ),
      h(
        'label',
        null,
        h('span', null, people.displayName),
        h('input', { name: 'displayName', value: typed('displayName'), maxLength: 120 }),
      ),
      h(
        'label',
        null,
        h('span', null, people.email),
        h('input', { name: 'mail', type: 'email', value: typed('mail'), maxLength: 200 }),
      ),
      h(
        'label',
        null,
        h('span', null, people.role),
        h('select', { name: 'role' }, choices(roleSchema.options, page.own.role, typed('role') || 'officer')),
      ),
      h('button', { type: 'submit', name: 'act', value: 'add', class: 'main' }, people.add),
    ),
  ];
}
