/** Receives what the hooks report, checks it, and hands it to the observers by type. */
import { randomBytes } from 'node:crypto';
import type { AttachedTarget } from '../../browser/targets.ts';
import { hookMessageSchema, type HookMessage } from '../../../watch/hooks/messages.ts';
import { installHooks } from '../../../watch/hooks/install.ts';

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
    target.setUp(
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: `(${installHooks.toString()})(${JSON.stringify(this.#binding)})`,
        runImmediately: true,
      }),
    );
  }

  #received(payload: string): void {
    if (payload.length > 64_000) return;
    let raw: unknown;
    try {
      raw = JSON.parse(payload);
    } catch {
      return;
    }
    const parsed = hookMessageSchema.safeParse(raw);
    if (parsed.success) for (const listener of this.#listeners) listener(parsed.data);
  }
}
