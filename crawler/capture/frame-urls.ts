/**
 * Which URL each frame shows, so that a request can name the frame that made it. Source: CDP `Page.frame*`.
 */
import type { Protocol } from 'puppeteer-core';
import type { AttachedTarget } from '../browser/targets.ts';

/** Frames within frames that are followed. */
const MAX_DEPTH = 20;

type Sender = Pick<AttachedTarget, 'targetId' | 'type' | 'url'>;

/** Whether a document has an address of its own, unlike `about:blank` and `about:srcdoc`. */
const hasAddress = (url: string): boolean => /^(?:https?|file):/i.test(url);

/** The URLs and parents of all frames of a journey, by CDP's frame id. */
export class FrameUrls {
  readonly #urls = new Map<string, string>();
  readonly #parents = new Map<string, string>();
  /** Target in which each frame is. */
  readonly #targets = new Map<string, string>();

  /** Begins to follow the frames of a target; the Page domain has to be enabled. */
  attach({ session, targetId }: AttachedTarget): void {
    session.on('Page.frameAttached', ({ frameId, parentFrameId }) =>
      this.#parents.set(frameId, parentFrameId),
    );
    session.on('Page.frameNavigated', ({ frame }) => {
      this.#targets.set(frame.id, targetId);
      // The crawler empties a frame to unload it: unload requests still belong to the URL before.
      if (frame.url !== 'about:blank' || !this.#urls.has(frame.id)) this.#urls.set(frame.id, frame.url);
    });
  }

  /** The URL that a frame shows, if it is known. */
  urlOf(frameId: string): string | undefined {
    return this.#urls.get(frameId);
  }

  /** How many frames are around it; 0 for one whose parent is not known. */
  depthOf(frameId: string): number {
    let depth = 0;
    for (let at = this.#parents.get(frameId); at !== undefined && depth < MAX_DEPTH; depth += 1)
      at = this.#parents.get(at);
    return depth;
  }

  /**
   * The URL of the frame or worker that made a request. The document of a frame is requested by its parent,
   * or by `page` when the parent is not known. A document without an address counts as the one around it.
   */
  requesterOf(
    target: Sender,
    event: Pick<Protocol.Network.RequestWillBeSentEvent, 'frameId' | 'type' | 'documentURL'>,
    page: string,
  ): string {
    const frameId = event.frameId ?? '';
    if (event.type === 'Document') return this.#around(this.#parents.get(frameId)) ?? page;
    const own = this.#urls.get(frameId) || event.documentURL || target.url;
    return hasAddress(own) ? own : (this.#around(this.#parents.get(frameId)) ?? own);
  }

  /**
   * The frame of a WebSocket, for which the browser names none: one that shows the script's address, else the
   * target's top frame.
   */
  frameOfScript({ targetId }: Sender, initiator: Protocol.Network.Initiator | undefined): string {
    const scripts = (initiator?.stack?.callFrames ?? []).slice(0, 50).map(({ url }) => url);
    return (
      this.#find(targetId, (url) => scripts.includes(url)) ??
      // An initiator's address is that of its document.
      this.#find(targetId, (url) => url === initiator?.url) ??
      targetId
    );
  }

  /** The frame of this origin within a target: `frameId` if it has that origin, else the first that has. */
  frameOfOrigin({ targetId }: Sender, origin: string, frameId: string): string {
    const sameOrigin = (url: string): boolean => URL.parse(url)?.origin === origin;
    return sameOrigin(this.#urls.get(frameId) ?? '')
      ? frameId
      : (this.#find(targetId, sameOrigin) ?? frameId);
  }

  #find(targetId: string, fits: (url: string) => boolean): string | undefined {
    for (const [frameId, url] of this.#urls) {
      if (this.#targets.get(frameId) === targetId && fits(url)) return frameId;
    }
    return undefined;
  }

  /** The address of the nearest frame that has one, from this one outwards. */
  #around(frameId: string | undefined): string | undefined {
    let at = frameId;
    for (let depth = 0; at !== undefined && depth < MAX_DEPTH; depth += 1) {
      const url = this.#urls.get(at);
      if (url !== undefined && hasAddress(url)) return url;
      at = this.#parents.get(at);
    }
    return undefined;
  }
}
