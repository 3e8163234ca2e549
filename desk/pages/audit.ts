/** The log: who did what, when and why, with the state of its chain. */
import { h, type ComponentChildren } from 'preact';
import { table } from '../../reports/formats/html/table.ts';
import { toDisplay, toDisplaySentence } from '../../reports/present/sanitise.ts';
import type { DeskEvent } from '../model/events.ts';
import type { AuditFilter, AuditView, ChainState } from '../model/views.ts';
import { renderPage, type PageContext } from './page.ts';
import { aboutEvent, changeInEvent } from './event-text.ts';
import { Problem } from './parts/problem.ts';
import { actorName } from './parts/state.ts';

export interface AuditProps {
  page: PageContext;
  view: AuditView;
  problem: string | null;
}

/** The query of an address that has this filter. */
function auditQuery(filter: AuditFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    if (value !== undefined && value !== '')
      for (const each of [value].flat()) query.append(name, String(each));
  return query.size === 0 ? '' : `?${query}`;
}

/** The page of the log. */
export function auditPage({ page, view, problem }: AuditProps): string {
  const { audit } = page.own;
  const { filter } = view;
  const at = filter.page ?? 1;
  const exported = auditQuery({ ...filter, page: undefined });
  return renderPage({
    page,
    title: audit.title,
    part: 'audit',
    children: [
      h(
        'div',
        { class: 'head', key: 'head' },
        h('h1', null, audit.title),
        h('p', { class: 'quiet' }, audit.intro),
      ),
      h(Problem, { text: problem, key: 'problem' }),
      h(Chain, { page, chain: view.chain, key: 'chain' }),
      h(
        'section',
        { key: 'log' },
        h(FilterForm, { page, filter }),
        h(
          'p',
          { class: 'links' },
          h('a', { href: `/audit.csv${exported}` }, audit.csv),
          h('a', { href: `/audit.pdf${exported}` }, audit.pdf),
        ),
        view.events.length === 0 ? h('p', null, audit.none) : h(EventTable, { page, events: view.events }),
        h(
          'p',
          { class: 'links' },
          at > 1
            ? h('a', { href: `/audit${auditQuery({ ...filter, page: at - 1 })}` }, `← ${audit.newer}`)
            : null,
          at < view.pages
            ? h('a', { href: `/audit${auditQuery({ ...filter, page: at + 1 })}` }, `${audit.older} →`)
            : null,
        ),
      ),
    ],
  });
}

function Chain({ page, chain }: { page: PageContext; chain: ChainState }): ComponentChildren {
  const { audit } = page.own;
  return chain.broken === null
    ? h(
        'p',
        { class: 'notice' },
        h(
          'span',
          null,
          h('span', { class: 'mark', 'aria-hidden': 'true' }, '✔'),
          ' ',
          audit.chainWhole(chain.events, chain.head.slice(0, 16)),
        ),
      )
    : h(Problem, { text: audit.chainBroken(chain.broken.seq) });
}

function FilterForm({ page, filter }: { page: PageContext; filter: AuditFilter }): ComponentChildren {
  const { audit, queue } = page.own;
  const input = (name: 'from' | 'to' | 'text', label: string, type: 'date' | 'search'): ComponentChildren =>
    h(
      'label',
      null,
      h('span', null, label),
      h('input', { name, type, value: filter[name] ?? '', maxLength: 200 }),
    );
  return h(
    'form',
    { method: 'get', action: '/audit', class: 'line-form' },
    input('from', audit.from, 'date'),
    input('to', audit.to, 'date'),
    h(
      'label',
      null,
      h('span', null, audit.what),
      h(
        'select',
        { name: 'types' },
        h('option', { value: '' }, queue.all),
        Object.entries(audit.type).map(([value, text]) =>
          h('option', { value, key: value, selected: filter.types?.includes(value) ?? false }, text),
        ),
      ),
    ),
    h(
      'label',
      null,
      h('span', null, audit.who),
      h('input', { name: 'by', value: filter.by ?? '', maxLength: 80, size: 12 }),
    ),
    input('text', queue.search, 'search'),
    h('button', { type: 'submit' }, audit.apply),
    h('a', { href: '/audit' }, queue.clear),
  );
}

/** The events as a table, newest first. */
function EventTable({
  page,
  events,
}: {
  page: PageContext;
  events: readonly DeskEvent[];
}): ComponentChildren {
  const { audit } = page.own;
  return table<DeskEvent>({
    caption: audit.title,
    class: 'log',
    rows: events,
    columns: [
      { title: audit.number, cell: ({ seq }) => String(seq) },
      { title: audit.when, cell: ({ at }) => h('time', { dateTime: at }, at.slice(0, 16).replace('T', ' ')) },
      { title: audit.who, cell: ({ by }) => actorName(by, page) },
      { title: audit.what, cell: ({ type }) => audit.type[type] },
      {
        title: audit.subject,
        cell: (event) =>
          aboutEvent(event).map((about) =>
            h(
              'div',
              { key: about.text },
              about.href === null
                ? toDisplay(about.text, 80)
                : h('a', { href: about.href }, toDisplay(about.text, 80)),
            ),
          ),
      },
      { title: audit.change, cell: (event) => toDisplaySentence(changeInEvent(event, page), 400) },
      { title: audit.why, cell: ({ why }) => (why === null ? '–' : toDisplaySentence(why, 400)) },
      { title: audit.hash, cell: ({ hash }) => h('code', null, hash.slice(0, 12)) },
    ],
  });
}

interface PrintProps {
  page: PageContext;
  events: readonly DeskEvent[];
  chain: ChainState;
  filter: AuditFilter;
  madeAt: string;
}

/** The log of a period on paper, with who made it and the head of the chain. */
export const auditPrint = ({ page, events, chain, filter, madeAt }: PrintProps): string =>
  renderPage({
    page,
    title: page.own.audit.title,
    part: null,
    wide: true,
    children: [
      h('h1', { key: 'title' }, `${page.own.product}: ${page.own.audit.title}`),
      h('p', { key: 'period' }, [filter.from ?? '…', filter.to ?? page.today].join(' – ')),
      h('p', { key: 'made' }, page.own.audit.printedBy(page.visitor?.displayName ?? '', madeAt)),
      h(Chain, { page, chain, key: 'chain' }),
      h('p', { key: 'head' }, h('code', null, chain.head)),
      h(EventTable, { page, events, key: 'events' }),
    ],
  });
