/** An earlier report: with it a page shows which findings are known and which are new. */
import { h, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { dayAndTime } from '../../../reports/messages/index.ts';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import { ask } from '../../messages/client.ts';
import { largestReport } from '../../messages/ui.ts';
import type { UiMessages } from '../shared/start.ts';
import { AddressForm } from './address-form.ts';
import { FileButton } from './file-button.ts';
import { failure, OutcomeBox, type Outcome } from './outcome.ts';
import type { Reading } from './reading.ts';

/** The section that loads and removes an earlier report. */
export function BaselineSection({
  texts,
  baseline,
}: {
  texts: UiMessages;
  baseline: Reading<'baseline-get'>;
}): ComponentChildren {
  const { own, words } = texts;
  const [outcome, tell] = useState<Outcome>(null);
  const now = baseline.value?.baseline ?? null;
  const failed = (error: unknown): void => tell(failure(texts, error));
  const take = async (name: string, text: string): Promise<void> => {
    const saved = await ask({ type: 'baseline-set', text });
    tell(
      saved.ok
        ? { said: own.options.loaded(toDisplay(name, 80)) }
        : { title: own.options.notAReport(toDisplay(name, 80)), problems: saved.problems },
    );
    if (saved.ok) baseline.reread();
  };
  const fetchIt = async (url: string): Promise<void> => {
    const saved = await ask({ type: 'baseline-fetch', url });
    tell(
      saved.ok
        ? { said: own.options.loaded(toDisplay(url, 80)) }
        : { title: own.options.notAReport(toDisplay(url, 80)), problems: saved.problems },
    );
    if (saved.ok) baseline.reread();
  };
  const remove = async (): Promise<void> => {
    await ask({ type: 'baseline-remove' });
    tell({ said: own.options.removed });
    baseline.reread();
  };
  return h(
    'section',
    { 'aria-labelledby': 'baseline' },
    h('h2', { id: 'baseline' }, own.options.baseline),
    h('p', null, own.options.baselineIntro),
    h(
      'p',
      now ? null : { class: 'quiet' },
      now ? own.options.baselineNow(dayAndTime(now.startedAt, words), now.findings) : own.options.noBaseline,
    ),
    h(
      'div',
      { class: 'buttons' },
      h(FileButton, {
        label: own.options.loadReport,
        accept: '.json,application/json',
        largest: largestReport,
        read: (name, text) => void take(name, text).catch(failed),
        tooLarge: (name) => tell({ title: own.options.reportTooLarge(toDisplay(name, 80)), problems: [] }),
      }),
      now
        ? h(
            'button',
            { type: 'button', class: 'danger', onClick: () => void remove().catch(failed) },
            own.options.remove,
          )
        : null,
    ),
    h(AddressForm, {
      texts,
      id: 'baseline-fetch',
      label: own.options.baselineAddress,
      hint: own.options.baselineAddressHint,
      get: fetchIt,
      tell,
    }),
    h(OutcomeBox, { outcome }),
  );
}
