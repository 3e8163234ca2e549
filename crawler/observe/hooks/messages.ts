/** Receives what the hooks report, checks it, and hands it to the observers by type. */
import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { AttachedTarget } from '../../browser/targets.ts';
import type { CallFrame } from '../../provenance.ts';
import { installHooks } from './main-world.ts';

const common = { frame: z.string().max(2000), stack: z.string().max(6000), last: z.boolean() };
const text = z.string().max(8192);

const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('document.cookie'), raw: text, visible: z.boolean(), ...common }),
  z.object({
    type: z.literal('cookieStore'), name: text, value: text, domain: text.nullable(), path: text,
    expires: z.number().nullable(), sameSite: text, partitioned: z.boolean(), ...common,
  }),
  z.object({ type: z.literal('storage'), area: z.enum(['localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage']), key: text, value: text.nullable(), ...common }),
  z.object({ type: z.literal('fingerprinting'), technique: z.enum(['canvas-readback', 'webgl-parameters', 'audio', 'font-enumeration']), ...common }),
]);
export type HookMessage = z.infer<typeof messageSchema>;

export class HookMessages {
  /** Random, so that a page cannot know it before the hooks have taken it away. */
  readonly #binding = `_${randomBytes(9).toString('hex')}`;
  readonly #listeners: Array<(message: HookMessage) => void> = [];

  listen(listener: (message: HookMessage) => void): void {
    this.#listeners.push(listener);
  }

  attach(target: AttachedTarget): void {
    if (target.type !== 'page' && target.type !== 'frame') return;
    const { session } = target;
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === this.#binding) this.#received(payload);
    });
    target.setUp(session.send('Page.enable'));
    // Without the Runtime domain a binding reaches the contexts of today only, not those of the next navigation.
    target.setUp(session.send('Runtime.enable'));
    target.setUp(session.send('Runtime.addBinding', { name: this.#binding }));
    target.setUp(session.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${installHooks.toString()})(${JSON.stringify(this.#binding)})`, runImmediately: true }));
  }

  #received(payload: string): void {
    if (payload.length > 64_000) return;
    let raw: unknown;
    try {
      raw = JSON.parse(payload);
    } catch {
      return;
    }
    const parsed = messageSchema.safeParse(raw);
    if (parsed.success) for (const listener of this.#listeners) listener(parsed.data);
  }
}

/** Calls of a V8 stack, innermost first, without the hooks' own. Source: V8 stack trace API, `Error.stack`. */
export function parseStack(stack: string): CallFrame[] {
  return stack
    .split('\n')
    .slice(1)
    .flatMap((line): CallFrame[] => {
      const match = /^\s*at (?:(?:async )?(.*?) \()?(.*?):(\d+):(\d+)\)?$/.exec(line);
      const [, functionName = '', url = '', lineNumber, columnNumber] = match ?? [];
      if (!match || !/^(?:https?|blob|data):/.test(url)) return [];
      return [{ url, functionName: functionName.replace(/^(?:Object|HTMLDocument|Storage|CookieStore)\./, ''), lineNumber: Number(lineNumber) - 1, columnNumber: Number(columnNumber) - 1 }];
    });
}
