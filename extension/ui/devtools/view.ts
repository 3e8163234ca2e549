/** The DevTools panel: filters, the table, and the details of the chosen row. */
import browser from 'webextension-polyfill';
import { h, type ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { toDisplaySentence } from '../../../reports/present/sanitise.ts';
import type { LiveState } from '../../messages/live-state.ts';
import { Head } from '../shared/head.ts';
import { useLive } from '../shared/live.ts';
import { siteProps } from '../shared/report-of-state.ts';
import { TranslatedMessage } from '../shared/translated-message.ts';
import { VerdictLine, verdictTextOf } from '../shared/verdict-summary.ts';
import type { UiMessages } from '../shared/start.ts';
import { useTab, type ShownTab } from '../shared/tab.ts';
import { Detail } from './detail.ts';
import { inSources } from './open-source.ts';
import { filtered, sorted, type Filter } from './choose-rows.ts';
import { GroupDetail } from './group-detail.ts';
import { groupsOf, linesOf, type Line } from './groups.ts';
import { useCauses, withCauses } from './initiators.ts';
import { keep, recall, type Kept } from './kept.ts';
import { PhaseColumns } from './phase-columns.ts';
import { rowsOfState } from './rows.ts';
import { Splitter } from './splitter.ts';
import { Grid } from './grid.ts';
import { Tools } from './tools.ts';

/** The tab that DevTools inspects; if the panel is opened as a page of its own, the tab in its address. */
function useInspected(): ShownTab | null {
  const other = useTab();
  const id: number | undefined = browser.devtools?.inspectedWindow?.tabId;
  return useMemo(() => (id === undefined ? other : { id, windowId: null, host: '' }), [id, other]);
}

/** The panel. */
export function DevtoolsPanel({ texts }: { texts: UiMessages }): ComponentChildren {
  const tab = useInspected();
  const { state, old, silent } = useLive(tab);
  const [said, say] = useState('');
  return [
    h(
      Head,
      { texts, host: tab?.host ?? '', state, old, say, key: 'head' },
      state === null
        ? null
        : h(
            'div',
            { class: 'stand-short' },
            h(VerdictLine, { standing: verdictTextOf(state, texts) }),
            state.judged === 'not-judged' && state.whyNotJudged !== undefined
              ? h('small', null, h(TranslatedMessage, { texts, text: state.whyNotJudged }))
              : null,
          ),
      h('output', { 'aria-live': 'polite' }, toDisplaySentence(said)),
    ),
    state === null
      ? h(
          'main',
          { class: 'nothing', key: 'waiting' },
          h('p', { role: 'status' }, silent ? texts.own.silent : texts.own.reading),
        )
      : h(Explorer, { texts, state, say, key: 'explorer' }),
  ];
}

interface ExplorerProps {
  texts: UiMessages;
  state: LiveState;
  say(text: string): void;
}

function Explorer({ texts, state: told, say }: ExplorerProps): ComponentChildren {
  const caused = useCauses();
  const state = useMemo(() => withCauses(told, caused), [told, caused]);
  const [kept, setKept] = useState(recall);
  const [search, setSearch] = useState({ text: '', phase: '', category: '' });
  const [chosen, choose] = useState<string | null>(null);
  const change = (more: Partial<Kept>): void => setKept((now) => ({ ...now, ...more }));
  // Before the next paint: who closes the panel at once finds it as it was.
  useLayoutEffect(() => keep(kept), [kept]);
  const filter: Filter = { ...search, ...kept.filter };
  const all = useMemo(() => rowsOfState(state, texts), [state, texts.language]);
  const rows = useMemo(() => sorted(filtered(all, filter), kept.sort), [all, search, kept.filter, kept.sort]);
  const props = siteProps(state, texts, inSources(texts));
  const { findings } = props.ui.report;
  const titles = new Map(
    Object.entries(state.ruleWords).map(([id, words]) => [id, words.title[texts.language]]),
  );
  const groups = kept.grouping === 'none' ? [] : groupsOf(rows, kept.grouping, findings, titles, texts);
  const lines: Line[] =
    kept.grouping === 'none' ? rows.map((row) => ({ type: 'row', key: row.key, row })) : linesOf(groups);
  const row = all.find(({ key }) => key === chosen) ?? null;
  const group = groups.find(({ key }) => key === chosen);
  return [
    h(Tools, {
      texts,
      all,
      rows,
      filter,
      kept,
      change,
      search: ({ text, phase, category, kind, party, onlyFindings }) => {
        setSearch({ text, phase, category });
        change({ filter: { kind, party, onlyFindings } });
      },
      state,
      say,
      key: 'tools',
    }),
    h(
      'main',
      { class: 'split', style: { '--detail': `${kept.detail}%` }, key: 'split' },
      rows.length === 0
        ? h('p', { class: 'nothing' }, all.length === 0 ? texts.own.table.empty : texts.own.table.nothing)
        : kept.view === 'phases'
          ? h(PhaseColumns, { texts, rows, findings, now: state.phase, chosen, choose })
          : h(Grid, {
              texts,
              lines,
              findings,
              chosen,
              choose,
              sort: kept.sort,
              setSort: (sort) => change({ sort }),
            }),
      h(Splitter, {
        label: texts.own.table.width,
        width: kept.detail,
        change: (detail) => change({ detail }),
      }),
      h(
        'section',
        { class: 'detail', tabIndex: 0, 'aria-label': texts.own.table.detail },
        group ? h(GroupDetail, { ...props, texts, group }) : h(Detail, { ...props, texts, row }),
      ),
    ),
  ];
}
