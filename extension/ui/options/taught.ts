/** What the user taught of banners that nobody recognises. */
import { h, type ComponentChildren } from 'preact';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import { ask } from '../../messages/client.ts';
import type { UiMessages } from '../shared/start.ts';
import type { Reading } from './reading.ts';
import { RemovableList } from './removable-list.ts';

interface Props {
  texts: UiMessages;
  taught: Reading<'taught-get'>;
}

/** The list, and a button to forget each. */
export function TaughtSection({ texts, taught }: Props): ComponentChildren {
  const { clicks } = texts.own;
  return h(RemovableList, {
    texts,
    id: 'taught',
    title: clicks.title,
    intro: clicks.intro,
    none: clicks.none,
    rows: (taught.value?.taught ?? []).map(({ site, label, choice }) => ({
      key: `${site} ${label}`,
      shown: [h('code', null, toDisplay(site, 100)), ` “${toDisplay(label, 80)}”: `, clicks.taught[choice]],
      removeThis: clicks.forgetThis(toDisplay(label, 80), toDisplay(site, 80)),
      remove: () => ask({ type: 'taught-forget', site, label }),
    })),
    reread: taught.reread,
  });
}
