/** The cookies and recipients of a site as an auditor lists them. */
import { h, type ComponentChildren } from 'preact';
import { duration, wordFor, type Messages } from '../../messages/index.ts';
import type { CookieReport, ServiceReport } from '../../document/schema/inventory.ts';
import { nameToDisplay, toDisplay } from '../../present/sanitise.ts';
import type { SiteProps } from './context.ts';
import { table, type Column } from './table.ts';

/** The cookies of a site. */
export function CookieInventory({ ui, site }: SiteProps): ComponentChildren {
  const { words } = ui;
  const columns: Column<CookieReport>[] = [
    { title: words.page.name, cell: ({ name }) => h('code', { class: 'name' }, nameToDisplay(name, words)) },
    {
      title: words.page.domain,
      cell: ({ domain, party }) => [
        h('code', null, toDisplay(domain)),
        h('small', null, ` ${words.party[party]}`),
      ],
    },
    { title: words.page.service, cell: ({ service }) => toDisplay(service ?? '–') },
    {
      title: words.page.category,
      cell: ({ category, decidedBy }) => [
        toDisplay(wordFor(words.category, category)),
        h('small', null, ` ${words.decidedBy[decidedBy]}`),
      ],
    },
    { title: words.page.declared, cell: ({ declared }) => yesNo(declared, words) },
    { title: words.page.lifetime, cell: ({ lifetime }) => duration(lifetime, words) },
    {
      title: words.page.attributes,
      cell: (cookie) =>
        [cookie.secure ? 'Secure' : '', cookie.httpOnly ? 'HttpOnly' : '']
          .filter((part) => part !== '')
          .join(', ') || '–',
    },
    {
      title: words.page.when,
      cell: ({ phases }) => phases.map((phase) => wordFor(words.phase, phase)).join(', '),
    },
    { title: words.page.value, cell: ({ identifier }) => words.identifier[identifier] },
  ];
  return h(
    'div',
    null,
    table({ caption: words.page.inventory, columns, rows: site.cookies, plain: ui.brief }),
    omitted(site.omitted.cookies, words),
  );
}

/** The third parties that received something. */
export function Recipients({ ui, site }: SiteProps): ComponentChildren {
  const { words } = ui;
  const columns: Column<ServiceReport>[] = [
    {
      title: words.page.name,
      cell: ({ name, owner }) => [
        h('strong', null, toDisplay(name)),
        owner !== null && owner !== name ? h('small', null, ` ${toDisplay(owner)}`) : null,
      ],
    },
    { title: words.page.category, cell: ({ category }) => toDisplay(wordFor(words.category, category)) },
    { title: words.page.declared, cell: ({ declared }) => yesNo(declared, words) },
    {
      title: words.page.hosts,
      cell: ({ hosts }) => [
        h(
          'code',
          null,
          hosts
            .slice(0, 4)
            .map((host) => toDisplay(host))
            .join(' '),
        ),
        hosts.length > 4 ? ` ${words.count.more(hosts.length - 4)}` : null,
      ],
    },
    { title: words.page.requests, figures: true, cell: ({ requests }) => String(requests) },
    {
      title: words.page.when,
      cell: ({ phases }) => phases.map((phase) => wordFor(words.phase, phase)).join(', '),
    },
  ];
  return h(
    'div',
    null,
    table({ caption: words.page.recipients, columns, rows: site.services, plain: ui.brief }),
    omitted(site.omitted.services, words),
  );
}

const yesNo = (value: boolean, words: Messages): ComponentChildren =>
  value ? words.yes : h('span', { class: 'absent' }, words.no);

const omitted = (count: number, words: Messages): ComponentChildren =>
  count > 0 ? h('p', { class: 'quiet' }, words.page.omitted(count)) : null;
