/** To decide: the list left, the finding right. */
import { h, type ComponentChildren } from 'preact';
import { Fold, SeverityWord } from '../../reports/formats/html/marks.ts';
import { hostName } from '../../reports/present/address.ts';
import { toDisplay } from '../../reports/present/sanitise.ts';
import type { CauseView, ListedFinding, QueueView } from '../model/views.ts';
import { renderPage, type PageContext } from './page.ts';
import { Decide } from './parts/decide.ts';
import { FilterForm } from './parts/filter.ts';
import { FindingFields, FindingHead, sentenceOf } from './parts/finding.ts';
import { KeyList } from './parts/keys.ts';
import { InForce, StateTag } from './parts/state.ts';
import { queueAddress, type QueueAddress, type Typed } from './queue-address.ts';

export interface QueueProps {
  page: PageContext;
  view: QueueView;
  address: QueueAddress;
  typed: Typed;
  problem: string | null;
}

/** A line of the list: one finding, or those of a cause that are decided as one. */
interface Line {
  key: string;
  cause: CauseView;
  findings: readonly [ListedFinding, ...ListedFinding[]];
}

const hostsShown = 4;
const findingsShown = 40;

function linesOf({ causes }: QueueView, { apart }: QueueAddress): Line[] {
  return causes.flatMap((cause) => {
    const groups = cause.key === apart ? cause.findings.map((finding) => [finding]) : [cause.findings];
    return groups.flatMap(([first, ...rest]) =>
      first === undefined
        ? []
        : [{ key: first.fingerprint, cause, findings: [first, ...rest] } satisfies Line],
    );
  });
}

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
          : h(One, { props, line, before: lines[chosen - 1], after: lines[chosen + 1] }),
      ),
      h(KeyList, { page, key: 'keys' }),
    ],
  });
}

const isFiltered = ({ accepted, state, site, severity, kind, owner, text }: QueueAddress): boolean =>
  accepted !== 'without' || [state, site, severity, kind, owner, text].some((value) => value !== undefined);

/** The address of a line: what was being filled in belongs to another. */
const lineAddress = (address: QueueAddress, line: Line | undefined): string =>
  queueAddress(address, { at: line?.key, do: undefined });

function Card({
  props,
  line,
  current,
}: {
  props: QueueProps;
  line: Line;
  current: boolean;
}): ComponentChildren {
  const { page, address } = props;
  const [first] = line.findings;
  const hosts = [...new Set(line.findings.map(({ siteUrl }) => hostName(siteUrl)))];
  const many = line.findings.length > 1;
  return h(
    'a',
    { class: 'card', href: lineAddress(address, line), 'aria-current': current ? 'true' : undefined },
    h(
      'span',
      { class: 'top-line' },
      h(SeverityWord, { severity: first.facts.severity, words: page.words }),
      many ? page.own.queue.oneCause(line.findings.length) : hosts[0],
      h(StateTag, { page, finding: first }),
    ),
    h('span', { class: 'what' }, sentenceOf(first, page)),
    h(
      'span',
      { class: 'lines-of' },
      many
        ? [
            toDisplay(first.facts.service ?? first.facts.subject.name, 60),
            hosts.slice(0, hostsShown).join(', '),
            hosts.length > hostsShown ? page.words.count.more(hosts.length - hostsShown) : '',
          ]
            .filter((part) => part !== '')
            .map((part) => h('span', { key: part }, part))
        : h('code', null, toDisplay(first.facts.subject.name, 60)),
    ),
  );
}

function One({
  props,
  line,
  before,
  after,
}: {
  props: QueueProps;
  line: Line;
  before: Line | undefined;
  after: Line | undefined;
}): ComponentChildren {
  const { page, address, typed, problem, view } = props;
  const { queue } = page.own;
  const [first] = line.findings;
  const many = line.cause.findings.length > 1;
  return h(
    'article',
    { class: 'one', 'aria-label': sentenceOf(first, page) },
    h(FindingHead, { page, finding: first, level: 'h2' }),
    h(InForce, { page, finding: first }),
    h(FindingFields, { page, finding: first }),
    many ? h(OfCause, { props, line }) : null,
    h(
      'p',
      { class: 'links' },
      h(
        'a',
        { href: `/findings/${first.fingerprint}`, 'data-key': 'Enter' },
        h('kbd', null, 'Enter'),
        ` ${queue.open}`,
      ),
      before === undefined
        ? null
        : h(
            'a',
            { href: lineAddress(address, before), 'data-key': 'k' },
            h('kbd', null, 'k'),
            ` ${queue.previous}`,
          ),
      after === undefined
        ? null
        : h(
            'a',
            { href: lineAddress(address, after), 'data-key': 'j' },
            h('kbd', null, 'j'),
            ` ${queue.next}`,
          ),
    ),
    h(Decide, {
      page,
      findings: line.findings,
      asking: address.do ?? null,
      typed,
      problem,
      addressOf: (asking) => queueAddress(address, { at: line.key, do: asking ?? undefined }),
      next: lineAddress(address, after ?? before),
      owners: view.facets.owner.map(({ value }) => value),
    }),
  );
}

/** The findings that are decided with the first one, and the way to decide them one by one. */
function OfCause({ props, line }: { props: QueueProps; line: Line }): ComponentChildren {
  const { page, address } = props;
  const { queue } = page.own;
  const { cause } = line;
  const apart = address.apart === cause.key;
  return [
    h('h3', { key: 'title' }, queue.oneCause(cause.findings.length)),
    h(
      'ul',
      { class: 'lines', key: 'lines' },
      cause.findings
        .slice(0, findingsShown)
        .map((finding) =>
          h(
            'li',
            { key: finding.fingerprint },
            h('a', { href: `/findings/${finding.fingerprint}` }, sentenceOf(finding, page)),
            h(
              'small',
              null,
              ` ${hostName(finding.siteUrl)} · `,
              h('code', null, toDisplay(finding.facts.subject.name, 60)),
            ),
          ),
        ),
      cause.findings.length > findingsShown
        ? h('li', { class: 'quiet' }, page.words.count.more(cause.findings.length - findingsShown))
        : null,
    ),
    h(
      'p',
      { key: 'apart' },
      h(
        'a',
        {
          href: queueAddress(address, { apart: apart ? undefined : cause.key, at: line.key, do: undefined }),
        },
        apart ? queue.foldUp : queue.unfold,
      ),
    ),
  ];
}

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
