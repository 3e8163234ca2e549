/** A line that the script shows when something changed since the page was made. */
import { h, type ComponentChildren } from 'preact';
import type { PageContext } from '../page.ts';

/** Hidden until then. */
export const LiveNotice = ({ page }: { page: PageContext }): ComponentChildren =>
  h(
    'p',
    { class: 'notice', role: 'status', 'data-live': true, hidden: true },
    `${page.own.changed} `,
    h('a', { href: page.here }, page.own.reload),
  );
