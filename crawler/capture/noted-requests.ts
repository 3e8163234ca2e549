/** Requests that no `Network.requestWillBeSent` tells of: reports, WebTransport sessions, downloads, early hints. */
import type { Protocol } from 'puppeteer-core';
import type { AttachedTarget } from '../browser/targets.ts';
import { hintedBy } from './early-hints.ts';
import type { Exchange } from './exchange.ts';
import { Reports } from './reports.ts';
import { watchWebTransports } from './web-transports.ts';

/** Such a request. */
export interface NotedRequest {
  id: string;
  url: string;
  method: string;
  type: string;
  initiator: Protocol.Network.Initiator;
}

/** Gets them. */
interface NotedListener {
  began(target: AttachedTarget, request: NotedRequest): void;
  ended(id: string, end: Pick<Exchange, 'raw'> | Pick<Exchange, 'failure'>): void;
  missed(reason: string): void;
}

/** The requests of the page that network events tell of. */
interface KnownRequests {
  urlOf(requestId: string): string | undefined;
  navigatedTo(url: string): boolean;
}

const MAX_HINTED = 500;

/** Follows them in the targets of a journey. */
export class NotedRequests {
  readonly #listener: NotedListener;
  readonly #reports: Reports;
  /** Addresses that early hints named, with the target whose document they are for. */
  readonly #hinted = new Map<string, AttachedTarget>();

  constructor(listener: NotedListener) {
    this.#listener = listener;
    this.#reports = new Reports({
      sampled: (reason) => listener.missed(reason),
      queued: ({ id, url, about, target }) => {
        const initiator = { type: 'other', url: about } as const;
        listener.began(target, { id, url, method: 'POST', type: 'report', initiator });
        // Another origin is asked first: reports are not of a type that needs no asking.
        if (URL.parse(url)?.origin !== URL.parse(about)?.origin)
          listener.began(target, { id: `${id}-asks`, url, method: 'OPTIONS', type: 'preflight', initiator });
      },
    });
  }

  /** Begins to follow a target. `known`: the requests that are known. */
  attach(target: AttachedTarget, known: KnownRequests): void {
    // By a link with `download`. A navigation that turns into a download was a request before.
    target.session.on('Page.downloadWillBegin', ({ guid, url }) => {
      const initiator = { type: 'other', url: target.url } as const;
      if (!known.navigatedTo(url))
        this.#listener.began(target, {
          id: `download-${guid}`,
          url,
          method: 'GET',
          type: 'download',
          initiator,
        });
    });
    target.session.on('Network.responseReceivedEarlyHints', ({ requestId, headers }) => {
      const { files, connections } = hintedBy(known.urlOf(requestId) ?? '', headers);
      for (const file of files) if (this.#hinted.size < MAX_HINTED) this.#hinted.set(file, target);
      for (const origin of connections) this.#connected(target, origin);
    });
    watchWebTransports(target, {
      opened: (session) =>
        this.#listener.began(target, { ...session, method: 'CONNECT', type: 'webtransport' }),
      // Only a 2xx answer establishes a session (WebTransport over HTTP/3, section 3.2); no other is told.
      established: (id) => this.#listener.ended(id, { raw: { status: 200, headers: {} } }),
      closed: (id) =>
        this.#listener.ended(id, { failure: { text: 'the session was not established', blocked: null } }),
    });
    if (target.type === 'page') this.#reports.attach(target);
  }

  /** A connection ahead of any request. Its scheme is of our own making: it is no request of the page. */
  #connected(target: AttachedTarget, origin: string): void {
    const initiator = { type: 'other', url: target.url } as const;
    const url = `preconnect://${URL.parse(origin)?.host ?? ''}`;
    this.#listener.began(target, {
      id: `hint-${url}`,
      url,
      method: 'CONNECT',
      type: 'preconnect',
      initiator,
    });
  }

  /** The head of an answer came; it may name where reports are sent. */
  headOf({ raw, request, frameUrl }: Exchange): void {
    if (raw) this.#reports.headersOf({ url: request.url, frameUrl, headers: raw.headers });
  }

  /**
   * The page has been left. `used`: addresses of files that the page got by an early hint. The browser loaded
   * all others that were hinted at as well.
   */
  reset(used: ReadonlySet<string>): void {
    this.#reports.reset();
    for (const [url, target] of this.#hinted) {
      const initiator = { type: 'other', url: target.url } as const;
      if (!used.has(url))
        this.#listener.began(target, { id: `hint-${url}`, url, method: 'GET', type: 'other', initiator });
    }
    this.#hinted.clear();
  }
}
