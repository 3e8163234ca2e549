/** The first page after installing: what the button says of a page, shown on an example, and what to set first. */
import browser from 'webextension-polyfill';
import { h, type ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../messages/client.ts';
import type { Answer } from '../../messages/ui.ts';
import { PermissionSection } from '../options/permission.ts';
import { FindingRows } from '../shared/finding-rows.ts';
import { siteProps } from '../shared/report-of-state.ts';
import { inNewTab } from '../shared/source-link.ts';
import type { UiMessages } from '../shared/start.ts';
import { VerdictSummary } from '../shared/verdict-summary.ts';
import { Badges } from './badges.ts';
import { ExamplePage } from './example-page.ts';

/** The page. */
export function Welcome({ texts }: { texts: UiMessages }): ComponentChildren {
  const own = texts.own.welcome;
  const shortcut = (key: string, what: string): ComponentChildren =>
    h('li', { key }, h('kbd', null, key), ` ${what}`);
  return [
    h('header', { key: 'head' }, h('h1', null, own.title), h('p', null, own.intro)),
    h(
      'main',
      { key: 'main' },
      h(Example, { texts }),
      h(
        'section',
        { 'aria-labelledby': 'badges' },
        h('h2', { id: 'badges' }, own.badge.title),
        h(Badges, { texts }),
      ),
      h(
        'section',
        { 'aria-labelledby': 'policy' },
        h('h2', { id: 'policy' }, own.policy.title),
        h('p', null, own.policy.why),
        h(
          'div',
          { class: 'buttons' },
          h(
            'button',
            { type: 'button', class: 'main', onClick: () => void browser.runtime.openOptionsPage() },
            own.policy.button,
          ),
        ),
      ),
      h(PermissionSection, { texts }),
      h(
        'section',
        { 'aria-labelledby': 'ways' },
        h('h2', { id: 'ways' }, own.ways.title),
        h(
          'ul',
          { class: 'ways' },
          shortcut('Alt+Shift+K', own.ways.popup),
          shortcut('Alt+Shift+L', own.ways.timeline),
          shortcut('Alt+Shift+O', own.ways.settings),
          shortcut('F12', own.ways.devtools),
        ),
        h('p', { class: 'quiet' }, own.ways.once),
      ),
    ),
  ];
}

/** The example page with what the extension says of it, as it is and after the fix. */
function Example({ texts }: { texts: UiMessages }): ComponentChildren {
  const own = texts.own.welcome;
  const [fixed, fix] = useState(false);
  const [example, show] = useState<Answer<'example'> | null>(null);
  const [failed, fail] = useState(false);
  useEffect(() => {
    let over = false;
    ask({ type: 'example', fixed }).then(
      (answer) => (over ? undefined : show(answer)),
      () => fail(true),
    );
    return () => {
      over = true;
    };
  }, [fixed]);
  return h(
    'section',
    { class: 'example', 'aria-labelledby': 'example' },
    h('h2', { id: 'example' }, own.example.title),
    h('p', null, own.example.intro),
    h(
      'label',
      { class: 'fix' },
      h('input', {
        type: 'checkbox',
        checked: fixed,
        onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => fix(currentTarget.checked),
      }),
      own.example.fix,
    ),
    failed ? h('p', { class: 'notice trouble', role: 'alert' }, texts.own.silent) : null,
    example === null ? null : h(Shown, { texts, example, fixed }),
  );
}

function Shown({
  texts,
  example: { state, badge },
  fixed,
}: {
  texts: UiMessages;
  example: Answer<'example'>;
  fixed: boolean;
}): ComponentChildren {
  const { own } = texts;
  return h(
    'div',
    { class: 'side-by-side' },
    h(ExamplePage, { texts, badge, fixed }),
    h(
      'div',
      { class: 'as-popup', role: 'group', 'aria-label': own.welcome.example.popup },
      h('div', { 'aria-live': 'polite' }, h(VerdictSummary, { texts, state })),
      h(FindingRows, { ...siteProps(state, texts, inNewTab(texts)), texts }),
    ),
  );
}
