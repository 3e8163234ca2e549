/** What the popup shows: verdict, findings, rules, and what to do next. */
import browser from 'webextension-polyfill';
import { h, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { shown, shownSentence } from '../../../reports/present/sanitise.ts';
import type { LiveState } from '../../live-state.ts';
import { clock } from '../shared/moments.ts';
import { FindingRows } from '../shared/finding-rows.ts';
import { Head } from '../shared/head.ts';
import { useLive } from '../shared/live.ts';
import { reasonOf } from '../shared/reason.ts';
import { siteProps } from '../shared/report-of-state.ts';
import { RuleCounts } from '../shared/rule-counts.ts';
import { saveEvidence } from '../shared/save-evidence.ts';
import { openSidePanel } from '../shared/side-panel.ts';
import { inNewTab } from '../shared/source-link.ts';
import { Stand } from '../shared/stand.ts';
import type { Speech } from '../shared/start.ts';
import { useTab, type ShownTab } from '../shared/tab.ts';

export function Popup({ speech }: { speech: Speech }): ComponentChildren {
  const tab = useTab();
  const { state, old, silent } = useLive(tab);
  const [said, say] = useState('');
  return [
    h(Head, { speech, host: tab?.host ?? '', state, old, say, key: 'head' }),
    h('main', { key: 'main' }, state === null ? h('p', { class: 'stand quiet', role: 'status' }, silent ? speech.own.silent : speech.own.reading) : h(Page, { speech, state, silent: silent && old })),
    h(Actions, { speech, tab, state, said, say, key: 'actions' }),
  ];
}

function Page({ speech, state, silent }: { speech: Speech; state: LiveState; silent: boolean }): ComponentChildren {
  const { own } = speech;
  const props = siteProps(state, speech, inNewTab(speech));
  return [
    silent ? h('p', { class: 'notice trouble', role: 'status', key: 'silent' }, own.silent) : null,
    h('section', { key: 'stand', 'aria-live': 'polite' }, h(Stand, { speech, state })),
    state.findings.length > 0 ? h('section', { key: 'findings', 'aria-label': own.finding.list }, h(FindingRows, { ...props, speech })) : null,
    h(RuleCounts, { speech, state, key: 'rules' }),
  ];
}

interface ActionsProps {
  speech: Speech;
  tab: ShownTab | null;
  state: LiveState | null;
  said: string;
  say(text: string): void;
}

function Actions({ speech: { own, words }, tab, state, said, say }: ActionsProps): ComponentChildren {
  const failed = (error: unknown): void => say(own.failed(reasonOf(error)));
  const save = (id: number): void => void saveEvidence(id).then((name) => say(own.actions.saved(name)), failed);
  const watched = state !== null && state.url !== '';
  return h(
    'footer',
    { class: 'actions' },
    watched && tab ? [h('button', { type: 'button', onClick: () => void openSidePanel(tab.windowId).catch(failed), key: 'timeline' }, own.actions.timeline), h('button', { type: 'button', onClick: () => save(state.tab), key: 'save' }, own.actions.save)] : null,
    h('button', { type: 'button', class: 'quiet-button', onClick: () => void browser.runtime.openOptionsPage().catch(failed) }, own.actions.options),
    watched ? h('span', { class: 'policy' }, `${own.actions.policy}: ${state.judged === 'default' ? own.actions.defaultPolicy : shown(state.policy.name, 40)} · `, own.actions.since(clock(state.since, words.locale))) : null,
    h('output', { 'aria-live': 'polite' }, shownSentence(said)),
  );
}
