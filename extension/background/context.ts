/** What all adapters of the background share. */
import type { Redactor } from '../../watch/redact/redactor.ts';
import type { PolicyChoice } from './judge/policies.ts';
import type { Tabs } from './record/tabs.ts';

export interface Context {
  tabs: Tabs;
  redact: Redactor;
  /** Which site of which policy an address belongs to. */
  choose(url: string): PolicyChoice | null;
}
