/** The DevTools panel: filters, the table, and the details of the chosen row. */
import browser from 'webextension-polyfill';
import { h, type ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
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
import { filtered, rowsOfState, sorted, type Filter, type Sort } from './rows.ts';
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

const everything: Filter = { text: '', kind: 'all', phase: '', onlyFindings: false };

interface ExplorerProps {
  texts: UiMessages;
  state: LiveState;
  say(text: string): void;
}

function Explorer({ texts, state, say }: ExplorerProps): ComponentChildren {
  const [filter, setFilter] = useState(everything);
  const [sort, setSort] = useState<Sort | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const all = useMemo(() => rowsOfState(state, texts), [state, texts.language]);
  const rows = useMemo(() => sorted(filtered(all, filter), sort), [all, filter, sort]);
  const props = siteProps(state, texts, inSources(texts));
  const row = all.find(({ key }) => key === chosen) ?? null;
  return [
    h(Tools, {
      texts,
      all,
      count: rows.length,
      omitted: state.omitted,
      filter,
      change: setFilter,
      state,
      say,
      key: 'tools',
    }),
    h(
      'main',
      { class: 'split', key: 'split' },
      rows.length === 0
        ? h('p', { class: 'nothing' }, all.length === 0 ? texts.own.table.empty : texts.own.table.nothing)
        : h(Grid, { texts, rows, findings: props.ui.report.findings, chosen, choose, sort, setSort }),
      h(
        'section',
        { class: 'detail', tabIndex: 0, 'aria-label': texts.own.table.detail },
        h(Detail, { ...props, texts, row }),
      ),
    ),
  ];
}
