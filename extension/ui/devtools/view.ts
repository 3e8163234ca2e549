/** The DevTools panel: filters, the table, and the chosen row's story. */
import browser from 'webextension-polyfill';
import { h, type ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { shownSentence } from '../../../reports/present/sanitise.ts';
import type { LiveState } from '../../live-state.ts';
import { Head } from '../shared/head.ts';
import { useLive } from '../shared/live.ts';
import { siteProps } from '../shared/report-of-state.ts';
import { Said } from '../shared/said.ts';
import { StandingLine, standingOf } from '../shared/stand.ts';
import type { Speech } from '../shared/start.ts';
import { useTab, type ShownTab } from '../shared/tab.ts';
import { Detail } from './detail.ts';
import { inSources } from './open-source.ts';
import { filtered, rowsOfState, sorted, type Filter, type Sort } from './rows.ts';
import { Grid } from './grid.ts';
import { Tools } from './tools.ts';

/** The tab that DevTools inspects; where the panel is opened as a page of its own, the one that its address names. */
function useInspected(): ShownTab | null {
  const other = useTab();
  const id: number | undefined = browser.devtools?.inspectedWindow?.tabId;
  return useMemo(() => (id === undefined ? other : { id, windowId: null, host: '' }), [id, other]);
}

export function DevtoolsPanel({ speech }: { speech: Speech }): ComponentChildren {
  const tab = useInspected();
  const { state, old, silent } = useLive(tab);
  const [said, say] = useState('');
  return [
    h(Head, { speech, host: tab?.host ?? '', state, old, say, key: 'head' }, state === null ? null : h('div', { class: 'stand-short' }, h(StandingLine, { standing: standingOf(state, speech) }), state.judged === 'not-judged' && state.whyNotJudged !== undefined ? h('small', null, h(Said, { speech, text: state.whyNotJudged })) : null), h('output', { 'aria-live': 'polite' }, shownSentence(said))),
    state === null ? h('main', { class: 'nothing', key: 'waiting' }, h('p', { role: 'status' }, silent ? speech.own.silent : speech.own.reading)) : h(Explorer, { speech, state, key: 'explorer' }),
  ];
}

const everything: Filter = { text: '', kind: 'all', phase: '', onlyFindings: false };

function Explorer({ speech, state }: { speech: Speech; state: LiveState }): ComponentChildren {
  const [filter, setFilter] = useState(everything);
  const [sort, setSort] = useState<Sort | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const all = useMemo(() => rowsOfState(state, speech), [state, speech.language]);
  const rows = useMemo(() => sorted(filtered(all, filter), sort), [all, filter, sort]);
  const props = siteProps(state, speech, inSources(speech));
  const row = all.find(({ key }) => key === chosen) ?? null;
  return [
    h(Tools, { speech, all, count: rows.length, omitted: state.omitted, filter, change: setFilter, key: 'tools' }),
    h(
      'main',
      { class: 'split', key: 'split' },
      rows.length === 0 ? h('p', { class: 'nothing' }, all.length === 0 ? speech.own.table.empty : speech.own.table.nothing) : h(Grid, { speech, rows, findings: props.ui.report.findings, chosen, choose, sort, setSort }),
      h('section', { class: 'detail', tabIndex: 0, 'aria-label': speech.own.table.detail }, h(Detail, { ...props, speech, row })),
    ),
  ];
}
