/**
 * Opens a script of an initiator chain at its line in DevTools' Sources. Firefox cannot do that, so it opens
 * the script in a tab.
 */
/// <reference types="chrome" />
import { h, type ComponentChildren } from 'preact';
import type { InitiatorStep } from '../../../rules/evidence/common.ts';
import type { OpenSource } from '../shared/report-of-state.ts';
import { inNewTab, webAddress } from '../shared/source-link.ts';
import type { UiMessages } from '../shared/start.ts';
import { upTo } from '../../../rules/text-ends.ts';

/** Links that open in Sources; in a tab if the browser cannot do that. */
export function inSources(texts: UiMessages): OpenSource {
  const tools = typeof chrome === 'undefined' ? undefined : chrome.devtools;
  if (typeof tools?.panels?.openResource !== 'function') return inNewTab(texts);
  return (step: InitiatorStep, label: string): ComponentChildren => {
    const text = h('code', null, label);
    if (webAddress(step.url) === null) return text;
    return h(
      'button',
      {
        type: 'button',
        class: 'link',
        title: texts.own.finding.openInSources(label),
        onClick: () => open(tools, step),
      },
      text,
    );
  };
}

/**
 * DevTools counts lines and columns from 0, and knows the file by its full address; evidence keeps no values
 * of its parameters.
 */
function open(tools: typeof chrome.devtools, { url, line = 1, column = 1 }: InitiatorStep): void {
  const openAt = (address: string): void =>
    tools.panels.openResource(address, line - 1, column - 1, () => undefined);
  tools.inspectedWindow.getResources((resources) =>
    openAt(
      sameFile(
        url,
        resources.map((resource) => resource.url),
      ),
    ),
  );
}

/**
 * The loaded file that an address without parameter values stands for; the address itself if there is none.
 */
export function sameFile(url: string, loaded: readonly string[]): string {
  const bare = (address: string): string => upTo(address, '?#');
  return (
    loaded.find((address) => address === url) ?? loaded.find((address) => bare(address) === bare(url)) ?? url
  );
}
