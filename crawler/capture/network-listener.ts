/** What a network log tells those who listen to it. */
import type { Kind } from '../../rules/evidence/index.ts';
import type { Exchange } from './exchange.ts';
import type { RawSetCookie } from './extra-info.ts';
import type { Stamp } from './recorder.ts';

/** Something that happened and could not be seen: the kinds of evidence that lack it, and why. */
export interface Missed {
  affects: readonly Kind[];
  reason: string;
  stamp: Stamp;
}

/** Gets the events of a network log. */
export interface NetworkListener {
  /** A hop began. */
  started?(exchange: Exchange): void;
  /** A hop has its response headers, failed, or was still open when the page was left. */
  finished?(exchange: Exchange): void;
  /** The head of its answer came. */
  answered?(exchange: Exchange): void;
  /** A response carried this Set-Cookie line. */
  setCookie?(line: RawSetCookie<Exchange>): void;
  /** Something went unseen. */
  missed?(missed: Missed): void;
}

/** All that listen. */
export class NetworkListeners {
  readonly #all = new Set<NetworkListener>();

  /** Adds a listener. Returns a function that removes it. */
  add(listener: NetworkListener): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  /** Tells each of them. */
  tell(event: (listener: NetworkListener) => void): void {
    for (const listener of this.#all) event(listener);
  }
}
