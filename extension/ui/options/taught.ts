/** What the user taught of banners that nobody recognises. */
import { h, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import { ask } from '../../messages/client.ts';
import type { Taught } from '../../messages/taught.ts';
import type { UiMessages } from '../shared/start.ts';
import { failure, OutcomeBox, type Outcome } from './outcome.ts';
import type { Reading } from './reading.ts';

interface Props {
  texts: UiMessages;
  taught: Reading<'taught-get'>;
}

/** The list, and a button to forget each. */
export function TaughtSection({ texts, taught }: Props): ComponentChildren {
  const { own } = texts;
  const [outcome, tell] = useState<Outcome>(null);
  const known = taught.value?.taught ?? [];
  const forget = async ({ site, label }: Taught): Promise<void> => {
    try {
      await ask({ type: 'taught-forget', site, label });
      tell({ said: own.options.removed });
      taught.reread();
    } catch (error) {
      tell(failure(texts, error));
    }
  };
  return h(
    'section',
    { 'aria-labelledby': 'taught' },
    h('h2', { id: 'taught' }, own.clicks.title),
    h('p', null, own.clicks.intro),
    known.length === 0
      ? h('p', { class: 'quiet' }, own.clicks.none)
      : h(
          'ul',
          { class: 'rows' },
          known.map((each) =>
            h(
              'li',
              { key: `${each.site} ${each.label}` },
              h(
                'span',
                null,
                h('code', null, toDisplay(each.site, 100)),
                ` “${toDisplay(each.label, 80)}”: `,
                own.clicks.taught[each.choice],
              ),
              h(
                'button',
                {
                  type: 'button',
                  'aria-label': own.clicks.forgetThis(toDisplay(each.label, 80), toDisplay(each.site, 80)),
                  onClick: () => void forget(each),
                },
                own.options.remove,
              ),
            ),
          ),
        ),
    h(OutcomeBox, { outcome }),
  );
}
