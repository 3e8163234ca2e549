/** To decide: the list left, the finding right. */
import { h, type ComponentChildren } from 'preact';
import { Fold } from '../../reports/formats/html/marks.ts';
import { renderPage } from './page.ts';
import { FilterForm } from './parts/filter.ts';
import { KeyList } from './parts/keys.ts';
import { queueAddress, type QueueAddress } from './queue-address.ts';
import { Card } from './queue/card.ts';
import { Chosen } from './queue/chosen.ts';
import { linesOf, type QueueProps } from './queue/lines.ts';

/** The queue. */
export function queuePage(props: QueueProps): string {
  const { page, view, address } = props;
  const { queue } = page.own;
  const lines = linesOf(view, address);
  const chosen = Math.max(
    0,
    lines.findIndex(({ findings }) => findings.some(({ fingerprint }) => fingerprint === address.at)),
  );
  const line = lines[chosen];
  return renderPage({
    page,
    title: queue.title,
    part: 'queue',
    wide: true,
    children: [
      h(
        'div',
        { class: 'head', key: 'head' },
        h('h1', null, queue.title),
        h('p', { class: 'quiet' }, queue.count(view.total)),
      ),
      h(
        'div',
        { class: 'queue', key: 'queue' },
        h(
          'div',
          { class: 'list' },
          h(
            Fold,
            { summary: queue.filter, open: isFiltered(address) },
            h(FilterForm, { page, view, address }),
          ),
          h(
            'ol',
            { 'aria-label': queue.list },
            lines.map((each, index) =>
              h('li', { key: each.key }, h(Card, { props, line: each, current: index === chosen })),
            ),
          ),
          h(PageLinks, props),
        ),
        line === undefined
          ? h(NothingLeft, props)
          : h(Chosen, { props, line, before: lines[chosen - 1], after: lines[chosen + 1] }),
      ),
      h(KeyList, { page, key: 'keys' }),
    ],
  });
}

const isFiltered = ({ accepted, state, site, severity, kind, owner, text }: QueueAddress): boolean =>
  accepted !== 'without' || [state, site, severity, kind, owner, text].some((value) => value !== undefined);

const NothingLeft = ({ page, address }: QueueProps): ComponentChildren => {
  const { queue } = page.own;
  return h(
    'div',
    { class: 'one' },
    h('h2', null, isFiltered(address) ? queue.emptyFiltered : queue.empty),
    h('p', null, isFiltered(address) ? h('a', { href: '/queue' }, queue.clear) : queue.emptyWhat),
  );
};

function PageLinks({ page, view, address }: QueueProps): ComponentChildren {
  const at = address.page ?? 1;
  if (view.pages < 2) return null;
  const link = (to: number, text: string): ComponentChildren =>
    to < 1 || to > view.pages
      ? null
      : h('a', { href: queueAddress(address, { page: to, at: undefined, do: undefined }) }, text);
  return h(
    'p',
    { class: 'page-links' },
    link(at - 1, `← ${page.own.queue.previous}`),
    h('span', { class: 'quiet' }, `${at} / ${view.pages}`),
    link(at + 1, `${page.own.queue.next} →`),
  );
}
