/** A request that only interception saw, in the form of `Network.requestWillBeSent`. */
import type { Protocol } from 'puppeteer-core';

/** `url`: the address of the frame that sent it. Source: CDP `Fetch.requestPaused`. */
export function asRequest(
  { networkId, requestId, request, resourceType, frameId }: Protocol.Fetch.RequestPausedEvent,
  url: string,
): Protocol.Network.RequestWillBeSentEvent {
  return {
    requestId: networkId ?? requestId,
    loaderId: '',
    documentURL: url,
    timestamp: 0,
    wallTime: 0,
    redirectHasExtraInfo: false,
    type: resourceType,
    frameId,
    request,
    initiator: { type: 'other', url },
  };
}
