/** The extension's side of a sensor without a browser: a tab that is watched, and what its record holds. */
import type { Context } from '../../extension/background/context.ts';
import { TabRecord } from '../../extension/background/record/record.ts';
import { Tabs } from '../../extension/background/record/tabs.ts';
import { hookReport } from '../../extension/background/watch/hooks.ts';
import type { Observation, Unstamped } from '../../rules/evidence/index.ts';
import type { HookMessage } from '../../watch/hooks/messages.ts';
import { redactorWith } from '../../watch/redact/redactor.ts';

export const page = 'https://www.example.nl/shop/';
/** Milliseconds since 1970: when everything happens. */
export const now = 1_790_000_000_000;
export const redact = redactorWith((value) => `${value.length} characters`);

/** The fields that are left when a record's stamp is taken away. */
function unstamped({
  seq: _seq,
  at: _at,
  phase: _phase,
  visit: _visit,
  page: _page,
  ...rest
}: Observation): object {
  return rest;
}

export interface WatchedTab {
  context: Context;
  record: TabRecord;
  /** What the hooks of the page report. */
  hooks(message: HookMessage): void;
  /** All that was recorded of a kind, without its stamp. */
  all(kind: Unstamped['kind']): object[];
}

export function watchedTab(): WatchedTab {
  const record = TabRecord.begin(1, 'test/site', now, true);
  record.beginVisit(page, redact.url(page), now);
  record.setFrame(0, page);
  const tabs = new Tabs();
  // Nothing is stored: there is no browser.
  tabs.store.changed = () => undefined;
  tabs.set(record);
  const context: Context = { tabs, redact, choose: () => null };
  return {
    context,
    record,
    hooks: (message) => hookReport(context, record, JSON.stringify(message), now),
    all: (kind) => record.log.filter((each) => each.kind === kind).map(unstamped),
  };
}
