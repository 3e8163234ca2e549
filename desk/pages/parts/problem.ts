/** What is wrong with what was typed: one line what, one line what to do. */
import { h, type ComponentChildren } from 'preact';

/** Nothing where nothing is wrong. */
export const Problem = ({ text }: { text: string | null }): ComponentChildren =>
  text === null
    ? null
    : h(
        'p',
        { class: 'problem', role: 'alert' },
        h('span', { class: 'mark', 'aria-hidden': 'true' }, '✖'),
        ' ',
        text,
      );
