/** A finding: what it says, its evidence, who decided what, and a ticket of it. */
import { h, type ComponentChildren } from 'preact';
import { Fold } from '../../reports/formats/html/marks.ts';
import { hostName } from '../../reports/present/address.ts';
import { toDisplaySentence } from '../../reports/present/sanitise.ts';
import type { FindingHistory, FindingView } from '../model/views.ts';
import { renderPage, type PageContext } from './page.ts';
import { Decide } from './parts/decide.ts';
import { EvidenceViewer } from './parts/evidence.ts';
import { FindingFields, FindingHead, sentenceOf } from './parts/finding.ts';
import { KeyList } from './parts/keys.ts';
import { LiveNotice } from './parts/live.ts';
import { moment } from './parts/moment.ts';
import { actorName, decisionText, InForce } from './parts/state.ts';
import { ticketText } from './ticket.ts';
import type { Asking, Typed } from './queue-address.ts';

export interface FindingProps {
  page: PageContext;
  view: FindingView;
  /** Number of the observation to show; null for that of the finding. */
  moment: number | null;
  asking: Asking | null;
  typed: Typed;
  problem: string | null;
}

const othersShown = 20;

/** The page of a finding. */
export function findingPage(props: FindingProps): string {
  const { page, view, asking, typed, problem } = props;
  const { finding } = view;
  const base = `/findings/${finding.fingerprint}`;
  return renderPage({
    page,
    title: sentenceOf(finding, page),
    part: 'queue',
    children: [
      h(LiveNotice, { page, key: 'live' }),
      h(
        'p',
        { class: 'links', key: 'back' },
        h('a', { href: `/queue?at=${finding.fingerprint}` }, `← ${page.own.queue.title}`),
        h('a', { href: `/sites/${encodeURIComponent(finding.site)}` }, hostName(finding.siteUrl)),
      ),
      h(
        'article',
        { class: 'one', key: 'one' },
        h(FindingHead, { page, finding, level: 'h1' }),
        h(InForce, { page, finding }),
        h(FindingFields, { page, finding }),
        h(SeenWhen, { page, view }),
        h(Ticket, { page, view, base }),
        h(Decide, {
          page,
          findings: [finding],
          asking,
          typed,
          problem,
          addressOf: (other) => (other === null ? base : `${base}?do=${other}`),
          next: base,
          owners: finding.owner === null ? [] : [finding.owner],
        }),
      ),
      h(EvidenceViewer, { page, view, moment: props.moment, base, key: 'evidence' }),
      h(History, { page, view, key: 'history' }),
      h(SameCause, { page, view, key: 'same' }),
      h(KeyList, { page, key: 'keys' }),
    ],
  });
}

function SeenWhen({
  page,
  view: { finding, nights },
}: {
  page: PageContext;
  view: FindingView;
}): ComponentChildren {
  const { evidence } = page.own;
  const seen = nights.filter(({ saw }) => saw === 'seen').length;
  const link = ({ manifest, startedAt }: typeof finding.firstSeen): ComponentChildren =>
    h('a', { href: `/runs/${manifest}` }, moment(startedAt, page));
  return h(
    'p',
    { class: 'links quiet' },
    h('span', null, `${evidence.first}: `, link(finding.firstSeen)),
    h('span', null, `${evidence.last}: `, link(finding.lastSeen)),
    seen > 0 ? h('span', null, evidence.nights(seen)) : null,
  );
}

function Ticket({
  page,
  view,
  base,
}: {
  page: PageContext;
  view: FindingView;
  base: string;
}): ComponentChildren {
  const { evidence } = page.own;
  return h(
    Fold,
    { summary: evidence.ticketLink },
    h('pre', { id: 'ticket', tabIndex: 0 }, ticketText(view.finding, page)),
    h(
      'p',
      { class: 'links' },
      h(
        'button',
        {
          type: 'button',
          class: 'copy',
          hidden: true,
          'data-copy-from': 'ticket',
          'data-copied': evidence.copied,
        },
        evidence.ticket,
      ),
      h('a', { href: `${base}/ticket` }, evidence.linkToTicket),
    ),
  );
}

function History({ page, view }: { page: PageContext; view: FindingView }): ComponentChildren {
  const { evidence } = page.own;
  return h(
    'section',
    { 'aria-labelledby': 'history' },
    h('h2', { id: 'history' }, evidence.history),
    view.history.length === 0
      ? h('p', { class: 'quiet' }, evidence.noHistory)
      : h(
          'ol',
          { class: 'history-list' },
          view.history.map((entry, index) => h('li', { key: index }, h(Entry, { page, entry }))),
        ),
  );
}

function Entry({ page, entry }: { page: PageContext; entry: FindingHistory }): ComponentChildren {
  const { queue, evidence } = page.own;
  const by = (who: Parameters<typeof actorName>[0], at: string): ComponentChildren =>
    h('div', null, h('small', null, queue.by(actorName(who, page), moment(at, page))));
  switch (entry.type) {
    case 'comment':
      return [h('div', { key: 'text' }, toDisplaySentence(entry.text, 4000)), by(entry.by, entry.at)];
    case 'undone':
      return [h('div', { key: 'text' }, evidence.undid), by(entry.by, entry.at)];
    case 'answered':
      return [
        h('div', { key: 'text' }, entry.approved ? evidence.approved : evidence.declined),
        by(entry.by, entry.at),
      ];
    default: {
      const { decision, standing, by: who, at } = entry.entry;
      return [
        h(
          'div',
          { key: 'text', class: standing === 'undone' || standing === 'declined' ? 'taken-back' : undefined },
          standing === 'requested' ? `${evidence.asked}: ` : '',
          decisionText(decision, page),
        ),
        by(who, at),
      ];
    }
  }
}

function SameCause({
  page,
  view: { sameCause },
}: {
  page: PageContext;
  view: FindingView;
}): ComponentChildren {
  if (sameCause.length === 0) return null;
  return h(
    'section',
    { 'aria-labelledby': 'same' },
    h('h2', { id: 'same' }, page.own.evidence.sameCause(sameCause.length)),
    h(
      'ul',
      { class: 'lines' },
      sameCause
        .slice(0, othersShown)
        .map((finding) =>
          h(
            'li',
            { key: finding.fingerprint },
            h('a', { href: `/findings/${finding.fingerprint}` }, sentenceOf(finding, page)),
            h('small', null, ` ${hostName(finding.siteUrl)} · ${page.own.queue.states[finding.state]}`),
          ),
        ),
    ),
  );
}
