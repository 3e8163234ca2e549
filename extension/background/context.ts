/** What the sensors of the background share. */
import type { Redactor } from '../../watch/redact/redactor.ts';
import type { PolicyChoice } from './judge/policies.ts';
import type { Tabs } from './record/tabs.ts';

export interface Context {
  tabs: Tabs;
  redact: Redactor;
  /** The policy for an address, and its site in that policy. */
  choose(url: string): PolicyChoice | null;
}
