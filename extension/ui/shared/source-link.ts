/** A script of an initiator chain as something to open. */
import { h, type ComponentChildren } from 'preact';
import type { InitiatorStep } from '../../../rules/evidence/common.ts';
import type { OpenSource } from './report-of-state.ts';
import type { UiMessages } from './start.ts';

/** Characters of an address that is worth a link. */
const longest = 4000;

/** The address if it is one of the web, else null: a page may call a script `javascript:` or `data:` anything. */
export function webAddress(url: string): string | null {
  if (!/^https?:\/\//i.test(url) || url.length > longest) return null;
  return URL.canParse(url) ? new URL(url).href : null;
}

/** Opens its text in a tab of its own: only DevTools can go to the line. */
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
