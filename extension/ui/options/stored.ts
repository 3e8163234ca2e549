/** What the extension keeps, where and for how long; and a button that removes it. */
import browser from 'webextension-polyfill';
import { h, type ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { table } from '../../../reports/formats/html/table.ts';
import { ask } from '../../messages/client.ts';
import { forgetStates } from '../shared/last-state.ts';
import { forgetLanguage } from '../shared/language.ts';
import type { UiMessages } from '../shared/start.ts';
import { failure, OutcomeBox, type Outcome } from './outcome.ts';

/** The section about stored data. */
export function StoredSection({ texts, reread }: { texts: UiMessages; reread(): void }): ComponentChildren {
  const { own, words } = texts;
  const dialog = useRef<HTMLDialogElement>(null);
  const [outcome, tell] = useState<Outcome>(null);
  const [bytes, measure] = useState<number | null>(null);
  const look = (): void => void bytesInUse().then(measure, () => measure(null));
  useEffect(look, []);
  const forget = async (): Promise<void> => {
    dialog.current?.close();
    await ask({ type: 'forget' });
    await forgetStates();
    forgetLanguage();
    tell({ said: own.options.forgotten });
    reread();
    look();
  };
  return h(
    'section',
    { 'aria-labelledby': 'stored' },
    h('h2', { id: 'stored' }, own.options.stored),
    h(
      'p',
      null,
      own.options.noData,
      bytes === null
        ? ''
        : ` ${own.options.inUse(new Intl.NumberFormat(words.locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(Math.ceil(bytes / 1000)))}`,
    ),
    table<readonly [string, string]>({
      caption: own.options.stored,
      rows: own.options.storedRows,
      columns: [
        { title: own.options.what, cell: ([what]) => what },
        { title: own.options.howLong, cell: ([, where]) => where },
      ],
    }),
    h(
      'div',
      { class: 'buttons' },
      h(
        'button',
        { type: 'button', class: 'danger', onClick: () => dialog.current?.showModal() },
        own.options.forget,
      ),
    ),
    h(
      'dialog',
      { ref: dialog, 'aria-labelledby': 'forget-title' },
      h('h2', { id: 'forget-title' }, own.options.forget),
      h('p', null, own.options.forgetSure),
      h(
        'div',
        { class: 'buttons' },
        h('button', { type: 'button', onClick: () => dialog.current?.close() }, own.cancel),
        h(
          'button',
          {
            type: 'button',
            class: 'danger',
            onClick: () => void forget().catch((error: unknown) => tell(failure(texts, error))),
          },
          own.options.forgetGo,
        ),
      ),
    ),
    h(OutcomeBox, { outcome }),
  );
}

/** The bytes in use; Firefox cannot measure its storage, so there they are counted. */
async function bytesInUse(): Promise<number> {
  const kept = await Promise.all([browser.storage.local.get(null), browser.storage.session.get(null)]);
  return kept.reduce((sum, all) => sum + JSON.stringify(all).length, 0);
}
