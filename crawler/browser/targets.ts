/**
 * Attaches to every page, cross-site frame and worker before its code runs.
 *
 * The browser pauses each new target. The set-up commands are sent without waiting for their answers, since a
 * paused worker answers only after it was released; then the target is released. Source: CDP
 * `Target.setAutoAttach {waitForDebuggerOnStart}`.
 */
import type { Browser, CDPSession, Protocol } from 'puppeteer-core';
import { ServiceWorkers } from './service-workers.ts';

/** `prerender`: a page that the browser renders before anybody goes there. */
type TargetType = 'page' | 'prerender' | 'frame' | 'worker' | 'shared-worker' | 'service-worker' | 'other';

/** A target with a CDP session of our own. */
export interface AttachedTarget {
  session: CDPSession;
  type: TargetType;
  targetId: string;
  url: string;
  /** The target that it belongs to; null for a page, and for a worker of the profile. */
  parent: AttachedTarget | null;
  /** Resolves when the target is gone. */
  gone: Promise<void>;
  /**
   * Takes the pending answer to a set-up command. If the command is refused, the listener's `failed` is
   * called.
   */
  setUp(sent: Promise<unknown>): void;
}

/** Gets the targets of one browser context. */
export interface TargetListener {
  /** Called while the target is paused; must not wait for an answer from it. */
  attached(target: AttachedTarget): void;
  detached?(target: AttachedTarget): void;
  /** Called when a set-up command was refused, so that something of the target goes unseen. */
  failed(target: AttachedTarget, reason: string): void;
}

const targetTypes: Record<string, TargetType> = {
  page: 'page',
  iframe: 'frame',
  worker: 'worker',
  shared_worker: 'shared-worker',
  service_worker: 'service-worker',
};
const AUTO_ATTACH = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
/** Targets of the browser as a whole. Pages belong to tabs: attached otherwise, they are not prerendered. */
const ofBrowser = [{ type: 'tab' }, { type: 'service_worker' }, { type: 'shared_worker' }];
const ofTabs = [{ type: 'page' }];
/**
 * Targets of a page, frame or worker: all types but those of the browser, which it attaches to on its own.
 * Service workers are both: Chromium holds back the request for their script only for the page that asks.
 */
const ofTargets = [
  ...['browser', 'tab', 'page', 'shared_worker'].map((type) => ({ type, exclude: true })),
  {},
];

/** Refusals that leave no gap: the kind of target does not have the command, or the target is gone. */
const harmless =
  /wasn't found|not supported|Not supported|not allowed|can only be|Target closed|Session closed|detached|already in effect/i;

/** A target, and the listener that its own targets go to as well. */
interface Owner {
  target: AttachedTarget;
  listener: TargetListener;
}

/** Whether the target has documents. */
export const hasDocuments = ({ type }: AttachedTarget): boolean =>
  type === 'page' || type === 'prerender' || type === 'frame';

/** A prerendered page is of type `page`. Source: CDP `Target.TargetInfo.subtype`. */
const typeOf = ({ type, subtype }: Protocol.Target.TargetInfo): TargetType =>
  type === 'page' && subtype === 'prerender' ? 'prerender' : (targetTypes[type] ?? 'other');

/** Makes puppeteer neither attach to new targets nor follow them. */
async function letGo(root: CDPSession): Promise<void> {
  const puppeteers = root.connection();
  await puppeteers?.send('Target.setAutoAttach', {
    autoAttach: false,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
  await puppeteers?.send('Target.setDiscoverTargets', { discover: false });
}

/** Attaches to all targets of one browser, and hands each to the listener of its browser context. */
export class TargetWatcher {
  readonly #listeners = new Map<string, TargetListener>();
  readonly #serviceWorkers = new ServiceWorkers();
  readonly #root: CDPSession;

  private constructor(root: CDPSession) {
    this.#root = root;
  }

  /**
   * Begins to attach. Puppeteer attaches no more: a second client would let go of targets that are paused.
   * @throws the browser's error when it refuses
   */
  static async start(browser: Browser): Promise<TargetWatcher> {
    return TargetWatcher.on(await browser.target().createCDPSession());
  }

  /**
   * The same, with a CDP session of the browser.
   * @throws the browser's error when it refuses
   */
  static async on(root: CDPSession): Promise<TargetWatcher> {
    const watcher = new TargetWatcher(root);
    await letGo(root);
    watcher.#follow(root, null);
    await root.send('Target.setAutoAttach', {
      ...AUTO_ATTACH,
      filter: ofBrowser,
    });
    return watcher;
  }

  /** CDP session of the browser itself. */
  get root(): CDPSession {
    return this.#root;
  }

  /** Sets the listener of a browser context. Returns a function that removes it. */
  listen(browserContextId: string, listener: TargetListener): () => void {
    this.#listeners.set(browserContextId, listener);
    return () => this.#listeners.delete(browserContextId);
  }

  #follow(session: CDPSession, owner: Owner | null, tab: { waits: boolean } | null = null): void {
    session.on('Target.attachedToTarget', (event) => this.#attached(session, event, owner, tab));
  }

  /** A tab is released when its page has been set up. `tab`: it is the tab of the target, and waits. */
  #attached(
    parent: CDPSession,
    event: Protocol.Target.AttachedToTargetEvent,
    owner: Owner | null,
    tab: { waits: boolean } | null,
  ): void {
    const session = parent.connection()?.session(event.sessionId);
    if (!session) return;
    const release = (): void => void session.send('Runtime.runIfWaitingForDebugger').catch(() => {});
    if (event.targetInfo.type === 'tab') {
      this.#follow(session, null, { waits: event.waitingForDebugger });
      void session.send('Target.setAutoAttach', { ...AUTO_ATTACH, filter: ofTabs }).then(release, release);
      return;
    }
    const isServiceWorker = event.targetInfo.type === 'service_worker';
    if (isServiceWorker && owner) {
      this.#serviceWorkers.whenWatched(event.targetInfo.targetId, release);
      return;
    }
    const listener = owner?.listener ?? this.#listeners.get(event.targetInfo.browserContextId ?? '');
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
      type: typeOf(event.targetInfo),
      targetId: event.targetInfo.targetId,
      url: event.targetInfo.url,
      parent: owner?.target ?? null,
      setUp: (sent) => {
        sent.catch((error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error);
          if (!harmless.test(reason)) listener.failed(target, reason);
        });
      },
    };
    this.#follow(session, { target, listener });
    listener.attached(target);
    if (!event.waitingForDebugger && tab?.waits !== true)
      listener.failed(target, 'it had begun before it could be watched');
    // Without a way back to its opener a window has no document yet, and answers no command before its first one is
    // there: on a busy machine the scripts of that one begin earlier.
    if (tab && target.type !== 'prerender' && event.targetInfo.url === '')
      listener.failed(target, 'it may have begun before it was watched');
    target.setUp(session.send('Target.setAutoAttach', { ...AUTO_ATTACH, filter: ofTargets }));
    release();
    if (isServiceWorker) this.#serviceWorkers.watched(target);
    void gone.then(() => listener.detached?.(target));
  }
}
