/** The bar that filters the findings. Without a script it is hidden, and the page is a plain document. */
import { h, type ComponentChildren } from 'preact';
import { severities } from '../../../rules/judge/finding.ts';
import { hostName } from '../../present/address.ts';
import type { Ui } from './context.ts';

/** The bar that filters the findings. */
export function FilterBar({ ui }: { ui: Ui }): ComponentChildren {
  const { report, words } = ui;
  if (report.findings.length < 2) return null;
  const present = <T extends string>(
    all: readonly T[],
    of: (finding: (typeof report.findings)[number]) => string,
  ): T[] => all.filter((value) => report.findings.some((finding) => of(finding) === value));
  const sites = report.sites.filter(({ id }) => report.findings.some(({ site }) => site === id));
  const statuses = present(['new', 'regressed', 'known'] as const, ({ status }) => status);
  return h(
    'div',
    {
      class: 'filter',
      id: 'filter',
      role: 'search',
      'aria-label': words.filter.title,
      hidden: true,
      'data-shown': words.filter.shown,
      'data-nothing': words.filter.nothing,
    },
    h(
      'label',
      { class: 'wide' },
      h('span', null, words.filter.search),
      h('input', {
        type: 'search',
        'data-filter': 'text',
        placeholder: words.filter.placeholder,
        autocomplete: 'off',
        spellcheck: false,
      }),
    ),
    choice(
      'severity',
      words.filter.severity,
      present(severities, ({ severity }) => severity).map((value) => [value, words.severity[value]]),
      words,
    ),
    choice(
      'kind',
      words.filter.kind,
      present(['violation', 'suspected', 'notice'] as const, ({ kind }) => kind).map((value) => [
        value,
        words.claim[value],
      ]),
      words,
    ),
    statuses.length > 0
      ? choice(
          'status',
          words.filter.status,
          statuses.map((value) => [value, words.status[value]]),
          words,
        )
      : null,
    sites.length > 1
      ? choice(
          'site',
          words.filter.site,
          sites.map(({ id, url }) => [id, hostName(url)]),
          words,
        )
      : null,
    h('button', { type: 'button', 'data-filter': 'reset' }, words.filter.reset),
    h('output', { 'aria-live': 'polite' }),
  );
}

const choice = (
  name: string,
  label: string,
  values: ReadonlyArray<readonly [string, string]>,
  words: Ui['words'],
): ComponentChildren =>
  h(
    'label',
    null,
    h('span', null, label),
    h(
      'select',
      { 'data-filter': name },
      h('option', { value: '' }, words.filter.all),
      values.map(([value, text]) => h('option', { value, key: value }, text)),
    ),
  );
