/** The live timeline beside the page: findings as they appear, and all events, newest first. */
import { h, type ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { toDisplaySentence } from '../../../reports/present/sanitise.ts';
import { TimelinePicture } from '../../../reports/formats/html/timeline.ts';
import { sentenceOf } from '../../../reports/present/finding.ts';
import type { SiteProps } from '../../../reports/formats/html/context.ts';
import type { LiveState } from '../../messages/live-state.ts';
import { FindingRows } from '../shared/finding-rows.ts';
import { Head } from '../shared/head.ts';
import { useLive } from '../shared/live.ts';
import { Loads } from '../shared/loads.ts';
import { siteProps } from '../shared/report-of-state.ts';
import { RuleCounts } from '../shared/rule-counts.ts';
import { inNewTab } from '../shared/source-link.ts';
import { VerdictSummary } from '../shared/verdict-summary.ts';
import type { UiMessages } from '../shared/start.ts';
import { useTab } from '../shared/tab.ts';
import { About } from './about.ts';
import { Events } from './events.ts';
import { useArrivals } from './arrivals.ts';

/** The side panel. */
export function Panel({ texts }: { texts: UiMessages }): ComponentChildren {
  const tab = useTab(true);
  const { state, old, silent } = useLive(tab);
  const [said, say] = useState('');
  const { own } = texts;
  return [
    h(Head, { texts, host: tab?.host ?? '', state, old, say, key: 'head' }),
    h(
      'main',
      { key: 'main' },
      h(
        'output',
        { class: said === '' ? 'unseen' : 'notice', 'aria-live': 'polite' },
        toDisplaySentence(said),
      ),
      state === null
        ? h('p', { class: 'stand quiet', role: 'status' }, silent ? own.silent : own.reading)
        : h(Watched, { texts, state, say }),
    ),
  ];
}

interface WatchedProps {
  texts: UiMessages;
  state: LiveState;
  say(text: string): void;
}

function Watched({ texts, state, say }: WatchedProps): ComponentChildren {
  const { own, language } = texts;
  const props = siteProps(state, texts, inNewTab(texts));
  const arrived = useArrivals(state);
  const [first] = arrived;
  return [
    h('section', { key: 'stand' }, h(VerdictSummary, { texts, state })),
    h(About, { ...props, texts, state, say, key: 'about' }),
    h(Loads, { texts, state, say, key: 'loads' }),
    // The lists change too often to be read out: screen readers hear only new findings.
    h(
      'p',
      { class: 'unseen', role: 'status', key: 'said' },
      first === undefined
        ? ''
        : own.panel.appeared(
            arrived.length,
            toDisplaySentence(sentenceOf(first, props.ui.report, language), 240),
          ),
    ),
    state.findings.length > 0
      ? h(
          'section',
          { key: 'findings', 'aria-label': own.panel.findings },
          h(FindingRows, { ...props, texts }),
        )
      : null,
    h('section', { key: 'timeline', 'aria-label': own.panel.title }, h(Picture, props)),
    h(Events, { ...props, texts, state, say, key: 'events' }),
    h(RuleCounts, { texts, state, key: 'rules' }),
  ];
}

/** The timeline picture, as wide as the panel. */
function Picture({ ui, site }: SiteProps): ComponentChildren {
  const frame = useRef<HTMLDivElement>(null);
  const [width, measure] = useState(360);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => measure(Math.round(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return h('div', { ref: frame }, h(TimelinePicture, { ui, site, width }));
}
