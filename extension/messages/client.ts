/**
 * How the extension's own pages talk to the background: one request with one checked answer, or a tab's state
 * as it changes.
 */
import browser from 'webextension-polyfill';
import {
  answerSchemas,
  livePort,
  livePortMessageSchema,
  refusalSchema,
  type Answer,
  type Request,
} from './ui.ts';
import type { LiveState } from './live-state.ts';

type RequestOf<T> = Extract<Request, { type: T }>;

/** @throws Error with the background's own words if it refused */
export async function ask<T extends Request['type']>(request: RequestOf<T> & { type: T }): Promise<Answer<T>>;
export async function ask(request: Request): Promise<unknown> {
  const raw: unknown = await browser.runtime.sendMessage(request);
  const refusal = refusalSchema.safeParse(raw);
  if (refusal.success) throw new Error(refusal.data.error);
  return answerSchemas[request.type].parse(raw);
}

/**
 * Calls `changed` with the state now and whenever it changes (at most every 200 ms), until the returned
 * function is called. Reconnects when the browser stops the background.
 */
export function watchTab(tab: number, changed: (state: LiveState) => void): () => void {
  let over = false;
  let port: browser.Runtime.Port | null = null;
  const connect = (): void => {
    if (over) return;
    port = browser.runtime.connect({ name: livePort });
    port.onMessage.addListener((message: unknown) => {
      const parsed = livePortMessageSchema.safeParse(message);
      if (parsed.success) changed(parsed.data.state);
    });
    port.onDisconnect.addListener(() => setTimeout(connect, 300));
    port.postMessage({ tab });
  };
  connect();
  return () => {
    over = true;
    port?.disconnect();
  };
}
