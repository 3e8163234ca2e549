/** Set-up: the tokens by which programs use the desk. */
import { h, type ComponentChildren } from 'preact';
import { table } from '../../../reports/formats/html/table.ts';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import { scopeSchema, type Token } from '../../model/people.ts';
import type { SetUpView } from '../../model/views.ts';
import { moment } from '../parts/moment.ts';
import { choices } from './choices.ts';
import type { SetUpProps } from './props.ts';

type ListedToken = SetUpView['tokens'][number];

export function Tokens({ page, view, typed }: SetUpProps): ComponentChildren {
  const { tokens } = page.own.setUp;
  const scopes = (scope: Token['scope']): string => tokens.scopes[scope];
  return [
    h('p', { class: 'quiet', key: 'intro' }, tokens.intro),
    view.tokens.length === 0
      ? null
      : table<ListedToken>({
          caption: page.own.setUp.parts.tokens,
          rows: view.tokens,
          columns: [
            { title: tokens.name, cell: ({ name }) => toDisplay(name) },
            { title: tokens.scope, cell: ({ scope }) => scopes(scope) },
            { title: tokens.ends, cell: ({ endsAt }) => moment(endsAt, page) },
            {
              title: tokens.used,
              cell: ({ lastUsedAt }) => (lastUsedAt === null ? tokens.never : moment(lastUsedAt, page)),
            },
            {
              title: tokens.revoke,
              cell: ({ id, name, revoked }) =>
                revoked
                  ? tokens.revoked
                  : h(
                      'form',
                      { method: 'post', action: '/set-up/tokens' },
                      h('input', { type: 'hidden', name: 'id', value: id }),
                      h(
                        'button',
                        {
                          type: 'submit',
                          name: 'act',
                          value: 'revoke',
                          'aria-label': `${tokens.revoke}: ${toDisplay(name)}`,
                        },
                        tokens.revoke,
                      ),
                    ),
            },
          ],
        }),
    h(
      'form',
      { method: 'post', action: '/set-up/tokens', class: 'line-form', key: 'add' },
      h(
        'label',
        null,
        h('span', null, tokens.name),
        h('input', { name: 'name', value: typed('name'), required: true, maxLength: 64 }),
      ),
      h(
        'label',
        null,
        h('span', null, tokens.scope),
        h('select', { name: 'scope' }, choices(scopeSchema.options, tokens.scopes, typed('scope'))),
      ),
      h(
        'label',
        null,
        h('span', null, tokens.ends),
        h('input', { name: 'ends', type: 'date', value: typed('ends'), min: page.today, required: true }),
      ),
      h('button', { type: 'submit', name: 'act', value: 'add', class: 'main' }, tokens.add),
    ),
  ];
}
