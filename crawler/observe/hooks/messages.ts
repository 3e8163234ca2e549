/** Installs the hooks in pages and frames, validates their messages, and hands them to the observers. */
import { randomBytes } from 'node:crypto';
import { hasDocuments, type AttachedTarget } from '../../browser/targets.ts';
import { hookMessageSchema, type HookMessage } from '../../../watch/hooks/messages.ts';
import { hooksSource } from '../../../watch/hooks/source.ts';

/** The messages of the hooks in all targets of a journey. */
export class HookMessages {
  /** A random name, so that a page cannot find the binding before the hooks have removed it. */
  readonly #binding = `_${randomBytes(9).toString('hex')}`;
  readonly #listeners: Array<(message: HookMessage) => void> = [];

  /** Adds a listener for messages of every type. */
  listen(listener: (message: HookMessage) => void): void {
    this.#listeners.push(listener);
  }

  /**
   * Installs the hooks in a page or frame; other targets are ignored. Source: CDP
   * `Page.addScriptToEvaluateOnNewDocument`, `Runtime.addBinding`.
   */
  attach(target: AttachedTarget): void {
    if (!hasDocuments(target)) return;
    const { session } = target;
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === this.#binding) this.#received(payload);
    });
    target.setUp(session.send('Page.enable'));
    // Without the Runtime domain a binding would not reach the contexts of the next navigation.
    target.setUp(session.send('Runtime.enable'));
    target.setUp(session.send('Runtime.addBinding', { name: this.#binding }));
    target.setUp(
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: hooksSource(this.#binding),
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
