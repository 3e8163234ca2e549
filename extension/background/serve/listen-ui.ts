/** Listens to the extension's own pages: nobody else may ask for the state or change it. */
import browser from 'webextension-polyfill';
import { livePort, livePortRequestSchema, requestSchema } from '../../messages/ui.ts';
import { answer, liveState } from './answer.ts';
import type { Judge } from '../judge/judge.ts';
import type { Sender } from '../watch/listen-content.ts';

/** Milliseconds between two pushes to one surface. */
const between = 200;

/** Whether the sender is a page of this extension, by its address, which the browser guarantees. */
export const isOwnPage = (sender: Sender): boolean =>
  sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL(''));

/** Checks and answers a request; a refusal says why in one line of English. */
export async function answerUi(judge: Judge, raw: unknown): Promise<unknown> {
  const request = requestSchema.safeParse(raw);
  if (!request.success)
    return {
      error: `the extension does not understand the request (${request.error.issues[0]?.message ?? ''})`,
    };
  try {
    return await answer(judge, request.data);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Pushes the state of one tab for as long as the surface is open.
 * @param ready resolves when the records are restored
 */
export function connectUi(judge: Judge, port: browser.Runtime.Port, ready: Promise<void>): void {
  if (port.name !== livePort || !port.sender || !isOwnPage(port.sender)) return port.disconnect();
  let tab: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  let over = false;
  const send = async (wanted: number): Promise<void> => {
    const state = await liveState(judge, wanted);
    if (wanted === tab && !over) port.postMessage({ state });
  };
  const push = (): void => {
    timer = undefined;
    last = performance.now();
    if (tab !== null) void send(tab);
  };
  const soon = (changed: number): void => {
    if (changed === tab) timer ??= setTimeout(push, Math.max(0, last + between - performance.now()));
  };
  const stop = judge.onJudged(soon);
  port.onMessage.addListener((message: unknown) => {
    const request = livePortRequestSchema.safeParse(message);
    if (!request.success) return;
    tab = request.data.tab;
    void ready.then(push);
  });
  port.onDisconnect.addListener(() => {
    over = true;
    clearTimeout(timer);
    stop();
  });
}
