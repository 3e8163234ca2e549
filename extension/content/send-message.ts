/** Sends from a content script to the background; stays silent once the extension is gone. */
import type { ContentMessage } from '../messages/content.ts';

interface Runtime {
  id?: string;
  sendMessage(message: ContentMessage): Promise<unknown>;
}

declare const browser: { runtime: Runtime } | undefined;
declare const chrome: { runtime: Runtime };

const { runtime } = typeof browser === 'undefined' ? chrome : browser;

/** The answer; null if there is none, as the extension was reloaded or the background refused. */
export async function tell(message: ContentMessage): Promise<unknown> {
  try {
    return runtime.id === undefined ? null : await runtime.sendMessage(message);
  } catch {
    return null;
  }
}
