/** Installs the hooks in pages, frames and workers, validates their messages, and hands them to the observers. */
import { randomBytes } from 'node:crypto';
import type { CDPSession } from 'puppeteer-core';
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
   * Installs the hooks in a page, frame or worker. The target must be paused. Source: CDP
   * `Runtime.addBinding`.
   */
  attach(target: AttachedTarget): void {
    const { session, type } = target;
    const inDocuments = hasDocuments(target);
    if (!inDocuments && !type.endsWith('worker')) return;
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === this.#binding) this.#received(payload);
    });
    // Without the Runtime domain a binding would not reach the contexts of the next navigation.
    target.setUp(session.send('Runtime.enable'));
    target.setUp(session.send('Runtime.addBinding', { name: this.#binding }));
    if (inDocuments) this.#inDocuments(target);
    else if (type === 'service-worker') this.#inServiceWorker(target);
    else this.#inWorker(target);
  }

  /** Source: CDP `Page.addScriptToEvaluateOnNewDocument`. */
  #inDocuments({ session, setUp }: AttachedTarget): void {
    setUp(session.send('Page.enable'));
    setUp(
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: hooksSource(this.#binding),
        runImmediately: true,
      }),
    );
  }

  /**
   * A worker that is paused at its birth runs a script that is sent to it before its own first line. It has no
   * address yet (a renderer that is asked for one crashes), nor the parts that only secure contexts have: its
   * caches and files are found by listing them.
   */
  #inWorker({ session, url, setUp }: AttachedTarget): void {
    setUp(installIn(session, hooksSource(this.#binding, { address: storageAddressOf(url) })));
  }

  /**
   * A service worker has its cookie store, caches and files at its first line, where it is stopped once more. Other
   * workers are not: their clocks are set, and a browser crashes that is told to while it is stopped. Source: CDP
   * `Debugger.setInstrumentationBreakpoint`.
   */
  #inServiceWorker({ session, setUp }: AttachedTarget): void {
    session.once('Debugger.paused', () => {
      setUp(installIn(session, hooksSource(this.#binding)));
      // Lets it go on, and takes the breakpoint away.
      setUp(session.send('Debugger.disable'));
    });
    setUp(session.send('Debugger.enable'));
    setUp(
      session.send('Debugger.setInstrumentationBreakpoint', { instrumentation: 'beforeScriptExecution' }),
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

/** @throws Error when the hooks fail in the worker, or the browser's error */
async function installIn(session: CDPSession, expression: string): Promise<void> {
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression, silent: true });
  const reason = exceptionDetails?.exception?.description ?? exceptionDetails?.text;
  if (reason !== undefined) throw new Error(`the hooks failed in a worker: ${reason.split('\n')[0]}`);
}

/** The address that a worker's storage belongs to: its own, or that of its origin if it was made of a blob. */
const storageAddressOf = (url: string): string => {
  const origin = URL.parse(url)?.origin ?? 'null';
  return url.startsWith('http') || origin === 'null' ? url : `${origin}/`;
};
