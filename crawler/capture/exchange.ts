/** One request and its response. Each hop of a redirect chain is an exchange of its own. */
import type { Protocol } from 'puppeteer-core';
import type { AttachedTarget } from '../browser/targets.ts';
import type { BrowserError } from '../../watch/observations/fate.ts';
import type { RawResponse } from './extra-info.ts';
import type { RequestBody } from './request-body.ts';
import type { Stamp } from './recorder.ts';

/** A request with its response, from CDP's Network events. */
export interface Exchange {
  /** CDP's request id; all hops of a redirect chain share it. */
  id: string;
  /** When the request began. */
  stamp: Stamp;
  request: Protocol.Network.Request;
  /** CDP's resource type, in lower case. */
  type: string;
  /** URL of the frame or worker that made the request. */
  frameUrl: string;
  frameId: string | null;
  /** True for the navigation of a page's own top frame. */
  mainFrame: boolean;
  /** Whether it outlives its page: a beacon, or sent while the page was left. */
  last: boolean;
  /** Whether the browser sent it for a page that nobody has gone to yet. */
  speculative: 'prefetch' | 'prerender' | null;
  /** Whether the page asked for it by `fetchLater`. */
  deferred: boolean;
  /** What it sends; null for nothing. Of a WebSocket: its messages, one on each line. */
  body: RequestBody | null;
  /** Messages of a WebSocket so far. */
  messages: number;
  targetType: AttachedTarget['type'];
  initiator: Protocol.Network.Initiator;
  redirectedFrom: string | null;
  response: Protocol.Network.Response | null;
  /** The head of the answer as the server sent it, also when the browser kept the answer from the page. */
  raw: RawResponse | null;
  /** Set when the page got no answer. */
  failure: BrowserError | null;
  /**
   * Whether CDP sends an "extra info" event for this hop, which carries the raw headers. Known once it has a
   * response.
   */
  hasExtraInfo: boolean;
  /** Whether listeners were told that it has finished. */
  done: boolean;
}
