/** What the popup shows: verdict, findings, rules, and what to do next. */
import browser from 'webextension-polyfill';
import { h, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { toDisplay, toDisplaySentence } from '../../../reports/present/sanitise.ts';
import type { LiveState } from '../../messages/live-state.ts';
import { clock } from '../shared/dates.ts';
import { FindingRows } from '../shared/finding-rows.ts';
import { Head } from '../shared/head.ts';
import { useLive } from '../shared/live.ts';
import { Loads } from '../shared/loads.ts';
import { reasonOf } from '../shared/reason.ts';
import { siteProps } from '../shared/report-of-state.ts';
import { RuleCounts } from '../shared/rule-counts.ts';
import { saveEvidence } from '../shared/save-evidence.ts';
import { openSidePanel } from '../shared/side-panel.ts';
import { inNewTab } from '../shared/source-link.ts';
import { VerdictSummary } from '../shared/verdict-summary.ts';
import type { UiMessages } from '../shared/start.ts';
import { useTab, type ShownTab } from '../shared/tab.ts';

/** The popup. */
export function Popup({ texts }: { texts: UiMessages }): ComponentChildren {
  const tab = useTab();
  const { state, old, silent } = useLive(tab);
  const [said, say] = useState('');
  return [
    h(Head, { texts, host: tab?.host ?? '', state, old, say, key: 'head' }),
    h(
      'main',
      { key: 'main' },
      state === null
        ? h('p', { class: 'stand quiet', role: 'status' }, silent ? texts.own.silent : texts.own.reading)
        : h(Page, { texts, state, silent: silent && old, say }),
    ),
    h(Actions, { texts, tab, state, said, say, key: 'actions' }),
  ];
}

function Page({
  texts,
  state,
  silent,
  say,
}: {
  texts: UiMessages;
  state: LiveState;
  silent: boolean;
  say(text: string): void;
}): ComponentChildren {
  const { own } = texts;
  const props = siteProps(state, texts, inNewTab(texts));
  return [
    silent ? h('p', { class: 'notice trouble', role: 'status', key: 'silent' }, own.silent) : null,
    h('section', { key: 'stand', 'aria-live': 'polite' }, h(VerdictSummary, { texts, state })),
    h(Loads, { texts, state, say, key: 'loads' }),
    state.judged === 'default' && state.mapped === null
      ? h(JudgeAs, { texts, url: state.url, key: 'judge-as' })
      : null,
    state.findings.length > 0
      ? h('section', { key: 'findings', 'aria-label': own.finding.list }, h(FindingRows, { ...props, texts }))
      : null,
    h(RuleCounts, { texts, state, key: 'rules' }),
  ];
}

/** To the settings, where this server can be named as one that stands in for a site. */
function JudgeAs({ texts: { own }, url }: { texts: UiMessages; url: string }): ComponentChildren {
  const origin = URL.canParse(url) ? new URL(url).origin : '';
  const settings = browser.runtime.getURL(`ui/options/index.html#${new URLSearchParams({ map: origin })}`);
  return h(
    'button',
    { type: 'button', class: 'link judge-as', onClick: () => void browser.tabs.create({ url: settings }) },
    own.mapped.judgeAs,
  );
}

interface ActionsProps {
  texts: UiMessages;
  tab: ShownTab | null;
  state: LiveState | null;
  said: string;
  say(text: string): void;
}

function Actions({ texts: { own, words }, tab, state, said, say }: ActionsProps): ComponentChildren {
  const failed = (error: unknown): void => say(own.failed(reasonOf(error)));
  const save = (id: number): void =>
    void saveEvidence(id).then((name) => say(own.actions.saved(name)), failed);
  const watched = state !== null && state.url !== '';
  return h(
    'footer',
    { class: 'actions' },
    watched && tab
      ? [
          h(
            'button',
            {
              type: 'button',
              onClick: () => void openSidePanel(tab.windowId).catch(failed),
              key: 'timeline',
            },
            own.actions.timeline,
          ),
          h('button', { type: 'button', onClick: () => save(state.tab), key: 'save' }, own.actions.save),
        ]
      : null,
    h(
      'button',
      {
        type: 'button',
        class: 'quiet-button',
        onClick: () => void browser.runtime.openOptionsPage().catch(failed),
      },
      own.actions.options,
    ),
    watched
      ? h(
          'span',
          { class: 'policy' },
          `${own.actions.policy}: ${state.judged === 'default' ? own.actions.defaultPolicy : toDisplay(state.policy.name, 40)} · `,
          own.actions.since(clock(state.since, words.locale)),
        )
      : null,
    h('output', { 'aria-live': 'polite' }, toDisplaySentence(said)),
  );
}
