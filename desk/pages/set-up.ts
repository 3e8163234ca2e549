/** Set-up: people, tokens, schedules, mail and rules, policies. */
import { h, type ComponentChildren } from 'preact';
import { table } from '../../reports/formats/html/table.ts';
import { toDisplay } from '../../reports/present/sanitise.ts';
import { roleSchema, scopeSchema, type Token, type User } from '../model/people.ts';
import type { CrawlingView } from '../model/crawls.ts';
import type { FleetNumbers } from '../model/fleet-numbers.ts';
import type { Schedule, Settings } from '../model/settings.ts';
import type { SetUpView } from '../model/views.ts';
import { renderPage, type PageContext } from './page.ts';
import { CrawlNow, LastCrawls, RunningCrawls } from './parts/crawls.ts';
import { FleetNow } from './parts/fleet.ts';
import { moment } from './parts/moment.ts';
import { Policies, type PolicyChange } from './parts/policies.ts';
import { Problem } from './parts/problem.ts';
import { SentMail } from './parts/sent-mail.ts';
import { TestMail } from './parts/test-mail.ts';

/** The parts, as in their addresses. */
export const setUpParts = ['people', 'tokens', 'schedules', 'mail', 'policies'] as const;
export type SetUpPart = (typeof setUpParts)[number];

export interface SetUpProps {
  page: PageContext;
  view: SetUpView;
  crawling: CrawlingView;
  fleet: FleetNumbers;
  /** When each schedule is next, by its id. */
  next: ReadonlyMap<string, string>;
  part: SetUpPart;
  problem: string | null;
  /** What was typed, so that it is still there after an error. */
  typed: (name: string) => string;
  /** A secret that is shown once: of a link or a token. */
  secret: { text: string; value: string } | null;
  /** What changed between versions of policies. */
  policies: readonly PolicyChange[];
}

/** One part of the set-up. */
export function setUpPage(props: SetUpProps): string {
  const { page, part, problem, secret } = props;
  const { setUp } = page.own;
  return renderPage({
    page,
    title: setUp.parts[part],
    part: 'setUp',
    children: [
      h('div', { class: 'head', key: 'head' }, h('h1', null, setUp.title)),
      h(
        'nav',
        { class: 'tabs', 'aria-label': setUp.title, key: 'tabs' },
        setUpParts.map((name) =>
          h(
            'a',
            { href: `/set-up/${name}`, 'aria-current': name === part ? 'page' : undefined, key: name },
            setUp.parts[name],
          ),
        ),
      ),
      h(Problem, { text: problem, key: 'problem' }),
      secret === null
        ? null
        : h(
            'div',
            { class: 'secret', role: 'status', key: 'secret' },
            h('p', null, secret.text),
            h('p', null, h('code', { id: 'secret' }, secret.value)),
            h(
              'button',
              {
                type: 'button',
                class: 'copy',
                hidden: true,
                'data-copy-from': 'secret',
                'data-copied': page.own.evidence.copied,
              },
              page.own.setUp.copy,
            ),
          ),
      h('section', { key: part }, h(bodies[part], props)),
    ],
  });
}

const choices = (
  values: readonly string[],
  texts: Readonly<Record<string, string>>,
  chosen: string,
): ComponentChildren =>
  values.map((value) => h('option', { value, selected: value === chosen, key: value }, texts[value]));

function People({ page, view, typed }: SetUpProps): ComponentChildren {
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

type ListedToken = SetUpView['tokens'][number];

function Tokens({ page, view, typed }: SetUpProps): ComponentChildren {
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

function Schedules({ page, view, crawling, fleet, next, typed }: SetUpProps): ComponentChildren {
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

/** A setting as its field shows it. */
function textOf(kept: Settings[keyof Settings]): string {
  if (Array.isArray(kept)) return kept.join(', ');
  if (typeof kept !== 'object' || kept === null) return String(kept ?? '');
  return Object.entries(kept)
    .map(([site, days]) => `${site}: ${days}`)
    .join(', ');
}

function Mail({ page, view, typed }: SetUpProps): ComponentChildren {
  const { settings: words } = page.own.setUp;
  const { settings } = view;
  const value = (name: keyof Settings): string => {
    const kept = settings[name];
    return typed(name) || textOf(kept);
  };
  const input = (name: keyof Settings, type: string, hint?: string): ComponentChildren =>
    h(
      'label',
      null,
      h('span', null, words.fields[name]),
      h('input', { name, type, value: value(name), maxLength: 4000, placeholder: hint }),
    );
  const form = h(
    'form',
    { key: 'form', method: 'post', action: '/set-up/settings', class: 'stack' },
    h('p', { class: 'quiet' }, words.intro),
    h(
      'label',
      null,
      h('span', null, words.fields.fourEyes),
      h(
        'select',
        { name: 'fourEyes' },
        choices(['false', 'true'], { false: words.off, true: words.on }, String(settings.fourEyes)),
      ),
    ),
    input('timeZone', 'text'),
    input('lateAfterHours', 'number'),
    input('retentionDays', 'number', words.forEver),
    input('retentionBySite', 'text', 'shop: 30, blog: 90'),
    input('smtp', 'text', 'smtp://mail.example.nl:587'),
    input('mailFrom', 'email'),
    input('mailTo', 'text', 'a@example.nl, b@example.nl'),
    h('button', { type: 'submit', class: 'main' }, page.own.save),
  );
  return [form, h(TestMail, { page, view, typed, key: 'test' }), h(SentMail, { page, view, key: 'sent' })];
}

const bodies: Record<SetUpPart, (props: SetUpProps) => ComponentChildren> = {
  people: People,
  tokens: Tokens,
  schedules: Schedules,
  mail: Mail,
  policies: ({ page, view, policies }) => h(Policies, { page, versions: view.policies, changes: policies }),
};
