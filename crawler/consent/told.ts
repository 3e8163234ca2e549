/** What the page tells servers after the deciding click: a site may keep the choice there. */
import type { CDPSession, Protocol } from 'puppeteer-core';
import { networkOptions } from '../capture/network-log.ts';
import { siteOf } from '../../rules/address.ts';
import { serviceOf } from '../../rules/facts/recognise.ts';

/** Requests that are remembered. */
const MAX_TOLD = 40;
const carriers: ReadonlySet<Protocol.Network.ResourceType | undefined> = new Set<
  Protocol.Network.ResourceType | undefined
>(['XHR', 'Fetch', 'Ping', 'Image', 'Document', 'Other', 'WebSocket', undefined]);
const aboutConsent = /consent|cookie|privacy|gdpr|choice|keuze|voorkeur|prefer|optin|optout|opt-in|opt-out/i;

/** A request, as the browser tells of it. */
export interface Sent {
  method: string;
  url: string;
  type: Protocol.Network.ResourceType | undefined;
}

/** Whether a request of a site can tell a server of the choice: no measurement, and nothing merely loaded. */
export function canTell({ method, url, type }: Sent, site: string): boolean {
  if (!/^https?:/.test(url) || !carriers.has(type)) return false;
  const loads = method === 'GET' && (type === 'Image' || type === 'Document' || type === 'Other');
  if ((loads && !/[?&]/.test(url)) || serviceOf(url) !== null) return false;
  return siteOf(url) === site || aboutConsent.test(url.slice(0, 2000));
}

/** Requests that can have told a server of the choice, in order. */
export class Told {
  readonly #found: Sent[] = [];

  /** Listens to the frames of a session from now on. Returns a function that ends it. */
  follow(session: CDPSession, site: () => string): () => void {
    const sent = ({ request, type }: Protocol.Network.RequestWillBeSentEvent): void => {
      const { url, method } = request;
      if (this.#found.length < MAX_TOLD && canTell({ method, url, type }, site()))
        this.#found.push({ method, url, type });
    };
    session.on('Network.requestWillBeSent', sent);
    void session.send('Network.enable', networkOptions).catch(() => {});
    return () => void session.off('Network.requestWillBeSent', sent);
  }

  /** Forgets what was told so far. */
  clear(): void {
    this.#found.length = 0;
  }

  /** What was told since, e.g. `POST /keuze`; each once. */
  get requests(): string[] {
    return [...new Set(this.#found.map(({ method, url }) => `${method} ${URL.parse(url)?.pathname ?? ''}`))];
  }
}
