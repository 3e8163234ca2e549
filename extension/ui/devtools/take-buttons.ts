/** Saves what the table shows as a file. */
import browser from 'webextension-polyfill';
import { h, type ComponentChildren } from 'preact';
import type { LiveState } from '../../messages/live-state.ts';
import { offerFile } from '../shared/save-evidence.ts';
import type { UiMessages } from '../shared/start.ts';
import type { Row } from './rows.ts';
import { csvOf, fileName, harOf, jsonOf } from './take-along.ts';

interface Props {
  texts: UiMessages;
  rows: readonly Row[];
  state: LiveState;
}

/** One button for each form. */
export function TakeButtons({ texts: { own }, rows, state }: Props): ComponentChildren {
  const forms = {
    CSV: () => [csvOf(rows), 'csv', 'text/csv'] as const,
    JSON: () => [jsonOf(rows, state), 'json', 'application/json'] as const,
    HAR: () =>
      [harOf(rows, state, browser.runtime.getManifest().version), 'har', 'application/json'] as const,
  };
  return h(
    'span',
    { class: 'take', role: 'group', 'aria-label': own.table.take, title: own.table.takeHint },
    Object.entries(forms).map(([form, make]) =>
      h(
        'button',
        {
          type: 'button',
          key: form,
          'aria-label': `${own.table.take}: ${form}`,
          onClick: () => {
            const [text, ending, type] = make();
            offerFile(fileName(state, ending), new Blob([text], { type }));
          },
        },
        form,
      ),
    ),
  );
}
