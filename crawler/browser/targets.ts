/**
 * Attaches to everything that runs, before it runs: pages, cross-site frames, workers.
 *
 * Each target is paused at birth, its set-up commands are sent pipelined (awaiting each one first would
 * deadlock a paused worker), and it is released. Source: CDP `Target.setAutoAttach {waitForDebuggerOnStart}`.
 */
import type { Browser, CDPSession, Protocol } from 'puppeteer-core';

type TargetType = 'page' | 'frame' | 'worker' | 'shared-worker' | 'service-worker' | 'other';

export interface AttachedTarget {
  session: CDPSession;
  type: TargetType;
  targetId: string;
  url: string;
  /** Resolves when the target has gone away. */
  gone: Promise<void>;
  /** Takes a set-up command that has been sent, not to be waited for; its refusal goes to the listener's `failed`. */
  setUp(sent: Promise<unknown>): void;
}

export interface TargetListener {
  /** Called while the target is paused. Must not wait for anything. */
  attached(target: AttachedTarget): void;
  detached?(target: AttachedTarget): void;
  /** A target that could not be instrumented. */
  failed(target: AttachedTarget, reason: string): void;
}

const types: Record<string, TargetType> = {
  page: 'page',
  iframe: 'frame',
  worker: 'worker',
  shared_worker: 'shared-worker',
  service_worker: 'service-worker',
};
const AUTO_ATTACH = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };

/** Set-up commands that some kinds of target do not have; their refusal is not a gap. */
const optional =
  /wasn't found|not supported|Not supported|not allowed|can only be|Target closed|Session closed|detached|already in effect/i;

/** One per browser: hands every target to the listener of its browser context. */
export class TargetWatcher {
  readonly #listeners = new Map<string, TargetListener>();
  readonly #root: CDPSession;

  private constructor(root: CDPSession) {
    this.#root = root;
  }

  static async start(browser: Browser): Promise<TargetWatcher> {
    const root = await browser.target().createCDPSession();
    const watcher = new TargetWatcher(root);
    watcher.#follow(root, null);
    await root.send('Target.setAutoAttach', {
      ...AUTO_ATTACH,
      filter: [{ type: 'page' }, { type: 'service_worker' }, { type: 'shared_worker' }],
    });
    return watcher;
  }

  get root(): CDPSession {
    return this.#root;
  }

  listen(browserContextId: string, listener: TargetListener): () => void {
    this.#listeners.set(browserContextId, listener);
    return () => this.#listeners.delete(browserContextId);
  }

  #follow(parent: CDPSession, inherited: TargetListener | null): void {
    parent.on('Target.attachedToTarget', (event) => this.#attached(parent, event, inherited));
  }

  #attached(
    parent: CDPSession,
    event: Protocol.Target.AttachedToTargetEvent,
    inherited: TargetListener | null,
  ): void {
    const session = parent.connection()?.session(event.sessionId);
    if (!session) return;
    const release = (): void => void session.send('Runtime.runIfWaitingForDebugger').catch(() => {});
    const listener = inherited ?? this.#listeners.get(event.targetInfo.browserContextId ?? '');
    if (!listener) {
      release();
      return;
    }
    const gone = new Promise<void>((resolve) => {
      const detached = (child: CDPSession): void => {
        if (child !== session) return;
        parent.off('sessiondetached', detached);
        resolve();
      };
      parent.on('sessiondetached', detached);
    });
    const target: AttachedTarget = {
      session,
      gone,
      type: types[event.targetInfo.type] ?? 'other',
      targetId: event.targetInfo.targetId,
      url: event.targetInfo.url,
      setUp: (sent) => {
        sent.catch((error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error);
          if (!optional.test(reason)) listener.failed(target, reason);
        });
      },
    };
    this.#follow(session, listener);
    listener.attached(target);
    target.setUp(
      session.send('Target.setAutoAttach', {
        ...AUTO_ATTACH,
        filter: [
          { type: 'iframe' },
          { type: 'worker' },
          { type: 'service_worker' },
          { type: 'shared_worker' },
        ],
      }),
    );
    release();
    void gone.then(() => listener.detached?.(target));
  }
}
