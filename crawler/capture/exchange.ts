/** One request and what came of it; each hop of a redirect chain is one. */
import type { Protocol } from 'puppeteer-core';
import type { AttachedTarget } from '../browser/targets.ts';
import type { Stamp } from './recorder.ts';

export interface Exchange {
  id: string;
  moment: Stamp;
  request: Protocol.Network.Request;
  type: string;
  frameUrl: string;
  frameId: string | null;
  /** True for the navigation of a page's own top frame. */
  mainFrame: boolean;
  targetType: AttachedTarget['type'];
  initiator: Protocol.Network.Initiator;
  redirectedFrom: string | null;
  response: Protocol.Network.Response | null;
  /** Set when nothing came back: the browser's words. */
  failure: { text: string; blocked: string | null } | null;
  /** Filled while it lives: whether this hop has an "extra info" event, which carries the raw headers. */
  hasExtraInfo: boolean;
  done: boolean;
}
