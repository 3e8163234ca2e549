/**
 * A tab with the page that it shows. It is driven by the same CDP sessions that observe it: a second session
 * would let go of frames that are still being set up, whose first requests would go unseen.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';
import { withTimeout } from '../timeouts.ts';
import type { Device } from '../../rules/evidence/common.ts';
import { Input } from './input.ts';
import { phoneScreen } from './phone.ts';
import type { ProfileTargets } from './profile-targets.ts';
import type { AttachedTarget } from './targets.ts';
import { TouchInput } from './touch-input.ts';

/** A cookie of the profile, with its value. */
export interface ProfileCookie {
  name: string;
  value: string;
  domain: string;
}

/** Where a tab is opened. */
export interface TabPlace {
  /** CDP session of the browser. */
  root: CDPSession;
  targets: ProfileTargets;
  browserContextId: string;
  /** What its visitor holds; a mouse where left out. */
  device?: Device;
}

/** Milliseconds between two questions whether the browser is still there. */
const ALIVE_INTERVAL_MS = 500;

/**
 * Never resolves. A browser that dies does not say so to who waits for an event.
 * @throws Error when the browser is gone
 */
async function untilGone(root: CDPSession, signal: AbortSignal): Promise<never> {
  while (!signal.aborted) {
    await pause(ALIVE_INTERVAL_MS, undefined, { signal }).catch(() => undefined);
    if (!signal.aborted) await root.send('Browser.getVersion');
  }
  return new Promise(() => undefined);
}

/**
 * Never resolves. A page whose process has ended leaves what it was asked without an answer.
 * @throws Error when the process of the page ends, or has ended
 */
function untilCrashed({ session, gone }: AttachedTarget): Promise<never> {
  const crashed = new Promise<never>((_resolve, reject) => {
    session.once('Inspector.targetCrashed', () => reject(new Error('its process ended')));
    void gone.then(() => reject(new Error('it was closed')));
  });
  // The page can crash later, when nobody waits for this any more.
  crashed.catch(() => undefined);
  session.send('Inspector.enable').catch(() => undefined);
  return crashed;
}

/** An open tab. */
export class Tab {
  readonly target: AttachedTarget;
  readonly input: Input;
  readonly #place: TabPlace;
  #url = 'about:blank';

  private constructor(place: TabPlace, target: AttachedTarget) {
    this.#place = place;
    this.target = target;
    this.input = place.device === 'phone' ? new TouchInput(target.session) : new Input(target.session);
    target.session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.#url = `${frame.url}${frame.urlFragment ?? ''}`;
    });
    target.session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === target.targetId) this.#url = url;
    });
  }

  /**
   * Opens an empty tab.
   * @throws Error when the browser opens none within so many milliseconds
   */
  static async open(place: TabPlace, timeout: number): Promise<Tab> {
    const { root, targets, browserContextId } = place;
    const attached = new Map<string, AttachedTarget>();
    let tell: () => void = () => undefined;
    const stopListening = targets.onNew((each) => {
      attached.set(each.targetId, each);
      tell();
    });
    const alive = new AbortController();
    try {
      const created = root.send('Target.createTarget', { url: 'about:blank', browserContextId });
      const { targetId } = await withTimeout(timeout, created);
      const isThere = new Promise<AttachedTarget>((resolve) => {
        tell = () => {
          const target = attached.get(targetId);
          if (target) resolve(target);
        };
        tell();
      });
      const target = await withTimeout(timeout, Promise.race([isThere, untilGone(root, alive.signal)]));
      try {
        // A navigation that is sent before the empty document answers begins without `Page.frameNavigated`.
        const answered = target.session.send('Page.getFrameTree');
        await withTimeout(
          timeout,
          Promise.race([answered, untilCrashed(target), untilGone(root, alive.signal)]),
        );
      } catch (error) {
        targets.remove(target);
        root.send('Target.closeTarget', { targetId }).catch(() => undefined);
        throw error;
      }
      return new Tab(place, target);
    } finally {
      stopListening();
      alive.abort();
    }
  }

  /** Pixels of a picture for each CSS pixel of the page; the picture's own sharpness does not count. */
  get pictureScale(): number {
    return this.#place.device === 'phone' ? 1 / phoneScreen.scale : 1;
  }

  /** CDP session of the page. */
  get session(): CDPSession {
    return this.target.session;
  }

  /** Address of the page that the tab shows. */
  get url(): string {
    return this.#url;
  }

  /** The page, and its frames in other processes. */
  get documents(): AttachedTarget[] {
    return [...this.#place.targets.all].filter((each) => this.holds(each));
  }

  /** Whether a target is the page or one of its frames. */
  holds(target: AttachedTarget): boolean {
    if (target.type !== 'page' && target.type !== 'frame') return false;
    for (let at: AttachedTarget | null = target; at; at = at.parent) if (at === this.target) return true;
    return false;
  }

  /** Calls the listener for each frame in another process that is added. Returns a function that ends it. */
  onFrame(listener: (frame: AttachedTarget) => void): () => void {
    return this.#place.targets.onNew((each) => {
      if (each.type === 'frame' && this.holds(each)) listener(each);
    });
  }

  /** All cookies of the profile. Source: CDP `Storage.getCookies`. */
  async cookies(): Promise<ProfileCookie[]> {
    const { root, browserContextId } = this.#place;
    return (await root.send('Storage.getCookies', { browserContextId })).cookies;
  }
}
