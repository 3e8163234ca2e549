/** What happened on the page, newest first: what was set, who was contacted, navigations and choices. */
import { h, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { hostOf } from '../../../rules/address.ts';
import { wordFor } from '../../../reports/messages/index.ts';
import type { Finding } from '../../../rules/judge/finding.ts';
import type { Timeline, TimelineMark } from '../../../reports/document/schema/timeline.ts';
import { capital, nameToDisplay, toDisplay, toDisplaySentence } from '../../../reports/present/sanitise.ts';
import { findingAnchor } from '../../../reports/formats/html/context.ts';
import { SeverityShape } from '../../../reports/formats/html/marks.ts';
import { markShape } from '../../../reports/formats/html/timeline/mark.ts';
import { pageLabel, stepLabel } from '../../../reports/present/address.ts';
import { sentenceOf } from '../../../reports/present/finding.ts';
import { findingOfMark } from '../../../reports/present/flagged-findings.ts';
import type { LiveClick, LiveState } from '../../messages/live-state.ts';
import { seconds } from '../shared/dates.ts';
import type { RowsProps } from '../shared/finding-rows.ts';
import { ClickEvent } from './click-event.ts';

const eventsShown = 200;

type Event =
  | { type: 'mark'; at: number; mark: TimelineMark; finding: Finding | undefined }
  | { type: 'click'; at: number; click: LiveClick }
  | { type: 'choice'; at: number; phase: string }
  | { type: 'page'; at: number; url: string };

interface EventsProps extends RowsProps {
  state: LiveState;
  /** Says the outcome of an action. */
  say(text: string): void;
}

/** The events of a tab. */
export function Events({ ui, site, texts, state, say }: EventsProps): ComponentChildren {
  const { own } = texts;
  const [onlyWrong, only] = useState(false);
  const events = site.timeline.flatMap((timeline) =>
    eventsOf(timeline, state.clicks, (mark) => findingOfMark(ui.report, site, timeline.journey, mark)),
  );
  const kept = onlyWrong
    ? events.filter((event) => event.type !== 'mark' || event.finding !== undefined)
    : events;
  const left = kept.length - eventsShown + site.timeline.reduce((sum, { omitted }) => sum + omitted, 0);
  return h(
    'section',
    { 'aria-labelledby': 'events' },
    h(
      'div',
      { class: 'panel-tools' },
      h('h2', { id: 'events' }, own.panel.events, h('small', null, ` ${own.panel.newest}`)),
      h(
        'label',
        null,
        h('input', {
          type: 'checkbox',
          checked: onlyWrong,
          onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => only(currentTarget.checked),
        }),
        own.panel.onlyWrong,
      ),
    ),
    kept.some(({ type }) => type === 'mark' || type === 'click')
      ? h(
          'ol',
          { class: 'events' },
          kept
            .slice(0, eventsShown)
            .map((event) =>
              event.type === 'click'
                ? h(ClickEvent, { texts, tab: state.tab, click: event.click, say, key: keyOf(event) })
                : h(OneEvent, { ui, site, texts, event, key: keyOf(event) }),
            ),
        )
      : h('p', { class: 'quiet' }, own.panel.nothing),
    left > 0 ? h('p', { class: 'quiet' }, own.panel.more(left)) : null,
  );
}

/**
 * The events, newest first. A page stands above its events like a heading, so it sorts as the last of them.
 */
function eventsOf(
  timeline: Timeline,
  clicks: readonly LiveClick[],
  findingOf: (mark: TimelineMark) => Finding | undefined,
): Event[] {
  const pages = timeline.pages
    .map(({ visit, url }) => ({ visit, url }))
    .toSorted((a, b) => b.visit - a.visit);
  return pages.flatMap(({ visit, url }): Event[] => {
    const here: Event[] = [
      ...timeline.marks
        .filter((mark) => mark.visit === visit)
        .map((mark) => ({ type: 'mark' as const, at: mark.at, mark, finding: findingOf(mark) })),
      ...clicks
        .filter((click) => click.visit === visit)
        .map((click) => ({ type: 'click' as const, at: click.at, click })),
      ...timeline.choices
        .filter((choice) => choice.visit === visit)
        .map(({ at, phase }) => ({ type: 'choice' as const, at, phase })),
    ];
    // At the same moment the click came first, then the choice: they stand below.
    const sorted = here.toReversed().toSorted((a, b) => b.at - a.at || order[a.type] - order[b.type]);
    return [{ type: 'page', at: -visit, url }, ...sorted];
  });
}

const order: Readonly<Record<Event['type'], number>> = { mark: 0, choice: 1, click: 2, page: 3 };

const keyOf = (event: Event): string =>
  event.type === 'mark'
    ? `${event.mark.seq} ${event.mark.type} ${event.mark.phase} ${event.mark.name.slice(0, 80)}`
    : event.type === 'click'
      ? `click ${event.at}`
      : event.type === 'choice'
        ? `choice ${event.phase} ${event.at}`
        : `page ${event.at}`;

function OneEvent({
  ui,
  site,
  texts,
  event,
}: Omit<RowsProps, 'earlier' | 'live'> & { event: Exclude<Event, { type: 'click' }> }): ComponentChildren {
  const { words } = ui;
  const siteHost = hostOf(site.url);
  if (event.type === 'page')
    return h('li', { class: 'page-change' }, texts.own.panel.onPage(pageLabel(event.url, siteHost)));
  if (event.type === 'choice')
    return h('li', { class: 'choice-made' }, capital(wordFor(words.timeline.choice, event.phase)));
  const { mark, finding } = event;
  const who = mark.by ? words.timeline.by(toDisplay(stepLabel(mark.by, siteHost), 90)) : '';
  const about = [
    words.timeline.lane[mark.type],
    toDisplay(mark.service !== null && mark.service !== mark.name ? mark.service : mark.host, 60),
    toDisplay(wordFor(words.category, mark.category), 30),
    who,
  ];
  return h(
    'li',
    { class: finding ? 'event wrong' : 'event' },
    h('span', { class: 'time' }, `${seconds(mark.pageTime, texts)} s`),
    h('svg', { viewBox: '0 0 12 12', 'aria-hidden': 'true' }, h('path', { d: markShape(mark.type, 6, 6) })),
    h(
      'div',
      null,
      h('code', null, nameToDisplay(mark.name, ui.words, 60)),
      h('small', null, about.filter((part) => part !== '').join(' · ')),
      finding
        ? h(
            'span',
            { class: 'why' },
            h(SeverityShape, { severity: finding.severity, words }),
            h(
              'a',
              { href: `#${findingAnchor(finding.fingerprint)}` },
              toDisplaySentence(sentenceOf(finding, ui.report, ui.language), 160),
            ),
          )
        : null,
    ),
  );
}
