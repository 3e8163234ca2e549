/**
 * What the browser says of documents in its events, beyond the types of the polyfill. Sources: Chromium's
 * `webNavigation`, `webRequest` and `runtime.MessageSender`; MDN for Firefox, which has no
 * `documentLifecycle` and no `frameType`, and no `documentId` before its version 153.
 */

/** Where a page is: in the tab, prerendered, in memory for when the visitor goes back, or on its way out. */
type Lifecycle = 'prerender' | 'active' | 'cached' | 'pending_deletion';

/** The part that all these events share. */
export interface DocumentDetails {
  tabId: number;
  frameId: number;
  documentId?: string;
  parentDocumentId?: string;
  parentFrameId?: number;
  documentLifecycle?: Lifecycle | (string & {});
  frameType?: string;
}

/** A navigation that begins, has come to a document, or has failed. */
export interface NavigationDetails extends DocumentDetails {
  url: string;
  timeStamp: number;
  error?: string;
}

/** The browser's own name of a document; else a name for whatever is in the frame. Chromium names none `0000…`. */
export function documentIdOf({ documentId, tabId, frameId }: DocumentDetails): string {
  return isNamed(documentId) ? documentId : `frame ${tabId} ${frameId}`;
}

export const isNamed = (id: string | undefined): id is string => id !== undefined && /[1-9a-f]/i.test(id);

/** Whether it is about a page itself and not about a frame in it. */
export const isTop = ({ frameType, parentFrameId = -1, frameId }: DocumentDetails): boolean =>
  frameType === undefined ? frameId === 0 || parentFrameId < 0 : frameType === 'outermost_frame';

export const isAhead = ({ documentLifecycle }: DocumentDetails): boolean => documentLifecycle === 'prerender';

/** The origin of an address; empty if it has none. */
export const originOf = (url = ''): string => {
  const origin = URL.canParse(url) ? new URL(url).origin : '';
  return origin === 'null' ? '' : origin;
};
