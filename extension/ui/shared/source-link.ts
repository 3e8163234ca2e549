/** A script of an initiator chain as a link. */
import { h, type ComponentChildren } from 'preact';
import type { InitiatorStep } from '../../../rules/evidence/common.ts';
import type { OpenSource } from './report-of-state.ts';
import type { UiMessages } from './start.ts';

/** In characters; a longer address gets no link. */
const longest = 4000;

/**
 * The address if it is http or https, else null: a page may give a script a `javascript:` or `data:` address.
 */
export function webAddress(url: string): string | null {
  if (!/^https?:\/\//i.test(url) || url.length > longest) return null;
  return URL.canParse(url) ? new URL(url).href : null;
}

/** Links that open a script in a tab of its own: only DevTools can go to the line. */
export const inNewTab =
  ({ own }: UiMessages): OpenSource =>
  ({ url }: InitiatorStep, label: string): ComponentChildren => {
    const href = webAddress(url);
    const text = h('code', null, label);
    return href === null
      ? text
      : h(
          'a',
          { href, target: '_blank', rel: 'noopener noreferrer', title: own.finding.openScript(label) },
          text,
        );
  };
