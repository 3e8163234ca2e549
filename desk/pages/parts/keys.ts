/** The list of keys, shown with `?`. */
import { h, type ComponentChildren } from 'preact';
import type { PageContext } from '../page.ts';

/** A dialog that the script opens. */
export const KeyList = ({ page }: { page: PageContext }): ComponentChildren => {
  const { keys } = page.own.queue;
  return h(
    'dialog',
    { 'aria-labelledby': 'keys' },
    h('h2', { id: 'keys' }, keys.title),
    h(
      'dl',
      { class: 'keys' },
      keys.list.map(([names, what]) => [
        h(
          'dt',
          { key: `${names} key` },
          names.split(' ').map((name) => [h('kbd', { key: name }, name), ' ']),
        ),
        h('dd', { key: names }, what),
      ]),
    ),
    h('form', { method: 'dialog' }, h('button', { type: 'submit' }, keys.close)),
  );
};
