/**
 * Which URL each frame shows, so that a request can name the frame that made it. Source: CDP `Page.frame*`.
 */
import type { CDPSession, Protocol } from 'puppeteer-core';

/** The URLs and parents of all frames of a journey, by CDP's frame id. */
export class FrameUrls {
  readonly #urls = new Map<string, string>();
  readonly #parents = new Map<string, string>();

  /** Begins to follow the frames of a session; the Page domain has to be enabled. */
  attach(session: CDPSession): void {
    session.on('Page.frameAttached', ({ frameId, parentFrameId }) =>
      this.#parents.set(frameId, parentFrameId),
    );
    session.on('Page.frameNavigated', ({ frame }) => {
      // The crawler empties a frame to unload it: unload requests still belong to the URL before.
      if (frame.url !== 'about:blank' || !this.#urls.has(frame.id)) this.#urls.set(frame.id, frame.url);
    });
  }

  /** The URL that a frame shows, if it is known. */
  urlOf(frameId: string): string | undefined {
    return this.#urls.get(frameId);
  }

  /**
   * The URL of the frame or worker that made a request. The document of a frame is requested by its parent,
   * or by `page` when the parent is not known.
   */
  requesterOf(
    target: { readonly url: string },
    event: Pick<Protocol.Network.RequestWillBeSentEvent, 'frameId' | 'type' | 'documentURL'>,
    page: string,
  ): string {
    const frameId = event.frameId ?? '';
    if (event.type === 'Document') return this.#urls.get(this.#parents.get(frameId) ?? '') ?? page;
    return this.#urls.get(frameId) || event.documentURL || target.url;
  }
}
