/** A target without a browser: events are put into its session, and what is sent to it goes nowhere. */
import { CDPSession, type Protocol } from 'puppeteer-core';
import type { AttachedTarget } from '../../crawler/browser/targets.ts';

class FakeSession extends CDPSession {
  override get detached(): boolean {
    return false;
  }

  override connection(): undefined {
    return undefined;
  }

  override send(): Promise<never> {
    return Promise.reject(new Error('there is no browser'));
  }

  override detach(): Promise<void> {
    return Promise.resolve();
  }

  override id(): string {
    return 'session';
  }
}

export function fakeTarget(
  type: AttachedTarget['type'] = 'page',
  url = 'https://www.example.nl/',
): AttachedTarget {
  const setUp = (sent: Promise<unknown>): void => void sent.catch(() => undefined);
  return {
    session: new FakeSession(),
    type,
    targetId: 'frame',
    url,
    parent: null,
    gone: new Promise(() => undefined),
    setUp,
  };
}

type WillBeSent = Protocol.Network.RequestWillBeSentEvent;

export interface SentRequest extends Partial<Omit<WillBeSent, 'request'>> {
  id: string;
  url: string;
}

/** `Network.requestWillBeSent`, by default of an image in the top frame. */
export function willBeSent({ id, url, ...more }: SentRequest): WillBeSent {
  return {
    requestId: id,
    loaderId: 'document',
    documentURL: 'https://www.example.nl/',
    request: { url, method: 'GET', headers: {}, initialPriority: 'Low', referrerPolicy: 'no-referrer' },
    timestamp: 0,
    wallTime: 0,
    initiator: { type: 'other' },
    redirectHasExtraInfo: false,
    type: 'Image',
    frameId: 'frame',
    ...more,
  };
}

export function response(url: string, status: number): Protocol.Network.Response {
  return {
    url,
    status,
    statusText: '',
    headers: {},
    mimeType: '',
    charset: '',
    connectionReused: false,
    connectionId: 0,
    encodedDataLength: 0,
    securityState: 'unknown',
  };
}

export function extraInfo(
  id: string,
  statusCode: number,
  headers: Record<string, string>,
): Protocol.Network.ResponseReceivedExtraInfoEvent {
  return { requestId: id, blockedCookies: [], headers, resourceIPAddressSpace: 'Public', statusCode };
}

export function frameNavigated(id: string, url: string): Protocol.Page.FrameNavigatedEvent {
  return {
    frame: {
      id,
      loaderId: 'document',
      url,
      domainAndRegistry: '',
      securityOrigin: url,
      mimeType: 'text/html',
      secureContextType: 'Secure',
      crossOriginIsolatedContextType: 'Isolated',
      gatedAPIFeatures: [],
    },
    type: 'Navigation',
  };
}
