/** Reports each WebTransport session as a request and its answer. Source: CDP `Network.webTransport*`. */
import type { Protocol } from 'puppeteer-core';
import type { AttachedTarget } from '../browser/targets.ts';

/** Gets the WebTransport sessions of a target. */
interface WebTransportListener {
  opened(session: { id: string; url: string; initiator: Protocol.Network.Initiator }): void;
  /** The server accepted it. */
  established(id: string): void;
  /** It ended; without having been established it has failed. */
  closed(id: string): void;
}

/** Reports the WebTransport sessions of a target to the listener. */
export function watchWebTransports({ session }: AttachedTarget, listener: WebTransportListener): void {
  session.on('Network.webTransportCreated', ({ transportId: id, url, initiator }) =>
    listener.opened({ id, url, initiator: initiator ?? { type: 'other' } }),
  );
  session.on('Network.webTransportConnectionEstablished', ({ transportId }) =>
    listener.established(transportId),
  );
  session.on('Network.webTransportClosed', ({ transportId }) => listener.closed(transportId));
}
