/** Clears what a site keeps and watches it from the start: asks first, and says what it will clear. */
import { h, type ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import { ask } from '../../messages/client.ts';
import type { LiveState } from '../../messages/live-state.ts';
import type { CleanReloadPreview } from '../../messages/ui.ts';
import { reasonOf } from './reason.ts';
import { TranslatedMessage } from './translated-message.ts';
import type { UiMessages } from './start.ts';

interface Props {
  texts: UiMessages;
  state: LiveState;
  say(text: string): void;
}

const namesShown = 30;

/** The button and its question. */
export function CleanReload({ texts, state, say }: Props): ComponentChildren {
  const { own } = texts;
  const dialog = useRef<HTMLDialogElement>(null);
  const [preview, see] = useState<CleanReloadPreview | null>(null);
  const [busy, setBusy] = useState(false);
  const failed = (error: unknown): void => {
    dialog.current?.close();
    say(own.failed(reasonOf(error)));
  };
  const open = (): void => {
    see(null);
    dialog.current?.showModal();
    ask({ type: 'clean-reload-preview', tab: state.tab }).then(see, failed);
  };
  const go = async (): Promise<void> => {
    setBusy(true);
    try {
      const { cookies } = await ask({ type: 'clean-reload', tab: state.tab });
      dialog.current?.close();
      say(own.fresh.done(cookies));
    } catch (error) {
      failed(error);
    } finally {
      setBusy(false);
    }
  };
  return [
    h(
      'button',
      { type: 'button', onClick: open, key: 'button' },
      h('span', { class: 'mark', 'aria-hidden': 'true' }, '⟳'),
      own.fresh.button,
    ),
    h(
      'dialog',
      { ref: dialog, 'aria-labelledby': 'fresh-title', key: 'dialog' },
      h('h2', { id: 'fresh-title' }, own.fresh.title(toDisplay(state.site.host, 80))),
      h('p', null, own.fresh.intro),
      preview === null
        ? h('p', { class: 'quiet', role: 'status' }, own.fresh.looking)
        : h(Preview, { texts, preview }),
      h('p', { class: 'trouble' }, own.fresh.signedOut),
      h(
        'div',
        { class: 'buttons' },
        h('button', { type: 'button', onClick: () => dialog.current?.close() }, own.cancel),
        h(
          'button',
          { type: 'button', class: 'main', disabled: preview === null || busy, onClick: () => void go() },
          own.fresh.go,
        ),
      ),
    ),
  ];
}

function Preview({
  texts,
  preview: { cookies, domains, origins, limits },
}: {
  texts: UiMessages;
  preview: CleanReloadPreview;
}): ComponentChildren {
  const { own } = texts;
  return [
    h(
      'ul',
      { key: 'what' },
      h(
        'li',
        null,
        own.fresh.cookies(cookies),
        cookies > 0 && domains.length > 0 ? [` ${own.fresh.of} `, names(domains)] : null,
      ),
      origins.length > 0 ? h('li', null, `${own.fresh.origins} `, names(origins)) : null,
    ),
    limits.length > 0
      ? [
          h('p', { key: 'stays' }, own.fresh.limits),
          h(
            'ul',
            { key: 'limits' },
            limits.map((limit) => h('li', { key: limit }, h(TranslatedMessage, { texts, text: limit }))),
          ),
        ]
      : null,
  ];
}

const names = (list: readonly string[]): ComponentChildren => [
  list
    .slice(0, namesShown)
    .map((name, index) => [index > 0 ? ', ' : '', h('code', null, toDisplay(name, 80))]),
  list.length > namesShown ? ` (+${list.length - namesShown})` : '',
];
