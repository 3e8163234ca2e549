/** The rules that the user ignores, and until when. */
import { h, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { day } from '../../../reports/messages/index.ts';
import { toDisplay, toDisplaySentence } from '../../../reports/present/sanitise.ts';
import { ask } from '../../messages/client.ts';
import type { Ignored } from '../../messages/ignored.ts';
import type { UiMessages } from '../shared/start.ts';
import { failure, OutcomeBox, type Outcome } from './outcome.ts';
import type { Reading } from './reading.ts';

interface Props {
  texts: UiMessages;
  ignored: Reading<'ignored-get'>;
}

/** The list, and a button to end each. */
export function IgnoredSection({ texts, ignored }: Props): ComponentChildren {
  const { own, words } = texts;
  const [outcome, tell] = useState<Outcome>(null);
  const known = ignored.value?.ignored ?? [];
  const end = async ({ site, rule }: Ignored): Promise<void> => {
    try {
      await ask({ type: 'ignored-forget', site, rule });
      tell({ said: own.options.removed });
      ignored.reread();
    } catch (error) {
      tell(failure(texts, error));
    }
  };
  return h(
    'section',
    { 'aria-labelledby': 'ignored' },
    h('h2', { id: 'ignored' }, own.ignore.title),
    h('p', null, own.ignore.listIntro),
    known.length === 0
      ? h('p', { class: 'quiet' }, own.ignore.none)
      : h(
          'ul',
          { class: 'rows' },
          known.map((each) =>
            h(
              'li',
              { key: `${each.site} ${each.rule}` },
              h(
                'span',
                null,
                h('code', null, toDisplay(each.rule, 80)),
                ` ${own.ignore.listed(toDisplay(each.site, 80), day(each.until, words))} `,
                h('small', null, toDisplaySentence(each.reason, 200)),
              ),
              h(
                'button',
                {
                  type: 'button',
                  'aria-label': own.ignore.endOf(toDisplay(each.rule, 80), toDisplay(each.site, 80)),
                  onClick: () => void end(each),
                },
                own.options.remove,
              ),
            ),
          ),
        ),
    h(OutcomeBox, { outcome }),
  );
}
