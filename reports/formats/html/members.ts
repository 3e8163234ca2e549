/** The same pages as a visitor and as a member, and what only the member meets. */
import { h, type ComponentChildren } from 'preact';
import { hostOf } from '../../../rules/address.ts';
import { choiceWord } from '../../messages/index.ts';
import { flowName } from '../../../rules/evidence/devices.ts';
import type { MembersReport, Met, Side } from '../../document/schema/members.ts';
import { pageLabel } from '../../present/address.ts';
import { nameToDisplay, toDisplay } from '../../present/sanitise.ts';
import type { SiteProps, Ui } from './context.ts';
import { table, type Column } from './table.ts';

/** A cell names this many of a kind. */
const SHOWN = 8;

type Page = MembersReport['pages'][number];

/** One table for each journey that passed a login. */
export function Members({ ui, site }: SiteProps): ComponentChildren {
  const { members } = ui.words;
  const host = hostOf(site.url);
  return (site.members ?? []).map((report) => {
    const { flow, device, pages, only } = report;
    const name = flowName(flow, device);
    return h(
      'section',
      { class: 'members', key: name },
      h('h3', null, members.title),
      h('p', { class: 'quiet' }, members.intro(toDisplay(choiceWord(name, ui.words), 60))),
      pages.length === 0
        ? h('p', { class: 'quiet' }, members.noPages)
        : table({ caption: members.title, columns: columnsOf(ui, host), rows: pages }),
      h('h4', null, members.anywhere),
      h(Only, { ui, only, host }),
    );
  });
}

const columnsOf = (ui: Ui, host: string): Column<Page>[] => {
  const { members } = ui.words;
  return [
    {
      title: members.page,
      cell: ({ url }) => h('code', { class: 'name' }, toDisplay(pageLabel(url, host), 80)),
    },
    { title: members.visitor, cell: ({ url, visitor }) => h(WhatCame, { ui, url, side: visitor, host }) },
    { title: members.member, cell: ({ url, member }) => h(WhatCame, { ui, url, side: member, host }) },
    { title: members.only, cell: ({ only }) => h(Only, { ui, only, host }) },
  ];
};

/** Where the address led, if that is elsewhere, and how much was met there. */
function WhatCame({
  ui,
  url,
  side,
  host,
}: {
  ui: Ui;
  url: string;
  side: Side;
  host: string;
}): ComponentChildren {
  const { members, count } = ui.words;
  const { finalUrl, outcome, cookies, storage, requests } = side;
  const elsewhere = finalUrl !== url && finalUrl !== '';
  return [
    elsewhere
      ? h('div', null, `${members.ledTo} `, h('code', null, toDisplay(pageLabel(finalUrl, host), 80)))
      : null,
    outcome === 'no-page' ? h('div', null, members.closed) : null,
    h('small', null, [count.cookies(cookies), members.keys(storage), count.requests(requests)].join(' · ')),
  ];
}

/** What only the member has, by kind. */
function Only({ ui, only, host }: { ui: Ui; only: Met; host: string }): ComponentChildren {
  const { members, count } = ui.words;
  const kinds = (['cookies', 'storage', 'requests'] as const).filter((kind) => only[kind].length > 0);
  if (kinds.length === 0) return h('span', { class: 'quiet' }, members.nothing);
  return h(
    'ul',
    { class: 'names' },
    kinds.map((kind) =>
      h(
        'li',
        { key: kind },
        `${members.kind[kind]}: `,
        only[kind]
          .slice(0, SHOWN)
          .map((name, index) => [
            index === 0 ? null : ', ',
            h('code', { key: name }, shorter(name, kind, host, ui)),
          ]),
        only[kind].length > SHOWN ? ` ${count.more(only[kind].length - SHOWN)}` : null,
      ),
    ),
  );
}

/** A request to the site itself by its path. */
const shorter = (name: string, kind: keyof Met, host: string, { words }: Ui): string =>
  kind === 'requests'
    ? toDisplay(name.startsWith(`${host}/`) ? name.slice(host.length) : name, 80)
    : nameToDisplay(name, words);
