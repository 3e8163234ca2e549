/** The rules that the user ignores, and until when. */
import { h, type ComponentChildren } from 'preact';
import { day } from '../../../reports/messages/index.ts';
import { toDisplay, toDisplaySentence } from '../../../reports/present/sanitise.ts';
import { ask } from '../../messages/client.ts';
import type { UiMessages } from '../shared/start.ts';
import type { Reading } from './reading.ts';
import { RemovableList } from './removable-list.ts';

interface Props {
  texts: UiMessages;
  ignored: Reading<'ignored-get'>;
}

/** The list, and a button to end each. */
export function IgnoredSection({ texts, ignored }: Props): ComponentChildren {
  const { words } = texts;
  const { ignore } = texts.own;
  return h(RemovableList, {
    texts,
    id: 'ignored',
    title: ignore.title,
    intro: ignore.listIntro,
    none: ignore.none,
    rows: (ignored.value?.ignored ?? []).map(({ site, rule, reason, until }) => ({
      key: `${site} ${rule}`,
      shown: [
        h('code', null, toDisplay(rule, 80)),
        ` ${ignore.listed(toDisplay(site, 80), day(until, words))} `,
        h('small', null, toDisplaySentence(reason, 200)),
      ],
      removeThis: ignore.endOf(toDisplay(rule, 80), toDisplay(site, 80)),
      remove: () => ask({ type: 'ignored-forget', site, rule }),
    })),
    reread: ignored.reread,
  });
}
