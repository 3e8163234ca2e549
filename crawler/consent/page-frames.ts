/**
 * Reaches everything of a page that a visitor could click: all frames, also those in another process, and
 * open and closed shadow roots. Each frame gets an isolated world, so that the page can neither see nor
 * change the results.
 */
import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { withTimeout } from '../timeouts.ts';
import { closedRootsIn } from './closed-roots.ts';
import { StorageWrites } from './storage-writes.ts';
import { FrameContext } from './frame-context.ts';

/** Frames that are scanned; the others of such a page are advertisements. */
const MAX_FRAMES = 40;
const CALL_TIMEOUT_MS = 4000;
const worldName = 'cookiewacht-consent';

const open = new WeakMap<Page, PageFrames>();

/** The frames of one page, from `of` until `releaseConsent`. */
export class PageFrames {
  readonly page: Page;
  /** CDP session of the page. */
  readonly root: CDPSession;
  /** Navigations of the page's top frame that have begun. */
  navigations = 0;
  /** Whether one of them is in progress. */
  navigating = false;
  readonly #sessions = new Set<CDPSession>();
  readonly #worlds = new Map<string, FrameContext>();
  /** Writes to web storage: the storage of a frame that goes away can no longer be read. */
  readonly writes = new StorageWrites();
  #mainFrame = '';

  private constructor(page: Page, root: CDPSession) {
    this.page = page;
    this.root = root;
  }

  /** The frames of this page; the same object until it is released. */
  static async of(page: Page): Promise<PageFrames> {
    const known = open.get(page);
    if (known && !known.root.detached) return known;
    const pageFrames = new PageFrames(page, await page.createCDPSession());
    open.set(page, pageFrames);
    await pageFrames.#begin();
    return pageFrames;
  }

  /** Detaches from the page. */
  async close(): Promise<void> {
    open.delete(this.page);
    this.#worlds.clear();
    await withTimeout(1000, this.root.detach()).catch(() => {});
  }

  async #begin(): Promise<void> {
    const { root } = this;
    const isMain = (frameId: string): boolean => this.#mainFrame === frameId;
    const began = (event: { frameId: string; url: string }): void => {
      // A `javascript:` address causes no navigation.
      if (!isMain(event.frameId) || /^javascript:/i.test(event.url)) return;
      this.navigations += 1;
      this.navigating = true;
    };
    root.on('Page.frameStartedNavigating', (event) => {
      if (event.navigationType !== 'sameDocument' && event.navigationType !== 'historySameDocument')
        began(event);
    });
    root.on('Page.frameScheduledNavigation', began);
    root.on('Page.loadEventFired', () => {
      this.navigating = false;
    });
    root.on('Page.frameStoppedLoading', (event) => {
      if (isMain(event.frameId)) this.navigating = false;
    });
    await Promise.all([
      root.send('Page.enable'),
      root.send('Emulation.setFocusEmulationEnabled', { enabled: true }),
      this.#follow(root),
    ]);
  }

  /** Attaches to frames in other processes, and to frames within those. */
  async #follow(session: CDPSession): Promise<void> {
    this.#sessions.add(session);
    session.on('Target.attachedToTarget', (event) => {
      const child = session.connection()?.session(event.sessionId);
      if (!child) return;
      child.once('sessiondetached', () => this.#sessions.delete(child));
      void this.#follow(child).catch(() => this.#sessions.delete(child));
    });
    session.on('Target.detachedFromTarget', (event) => {
      const child = session.connection()?.session(event.sessionId);
      if (child) this.#sessions.delete(child);
    });
    this.writes.follow(session);
    await session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: true,
      filter: [{ type: 'iframe' }],
    });
  }

  /**
   * The isolated worlds of all present frames, the page's own first. A frame that cannot be reached is left
   * out.
   */
  async worlds(): Promise<FrameContext[]> {
    const found: Array<{ session: CDPSession; frame: Protocol.Page.Frame; parent: string | null }> = [];
    await Promise.all(
      [...this.#sessions].map(async (session) => {
        const tree = await withTimeout(CALL_TIMEOUT_MS, session.send('Page.getFrameTree')).catch(() => null);
        if (!tree) return;
        const visit = (node: Protocol.Page.FrameTree, parent: string | null): void => {
          found.push({ session, frame: node.frame, parent: node.frame.parentId ?? parent });
          for (const child of node.childFrames ?? []) visit(child, node.frame.id);
        };
        visit(tree.frameTree, null);
      }),
    );
    const main = found.find((each) => each.session === this.root && each.parent === null);
    if (main) this.#mainFrame = main.frame.id;
    found.sort((one, other) => Number(other === main) - Number(one === main));
    const living = new Map<string, FrameContext>();
    await Promise.all(
      found.slice(0, MAX_FRAMES).map(async ({ session, frame, parent }) => {
        const key = `${frame.id} ${frame.loaderId}`;
        const known = this.#worlds.get(key);
        const world =
          known && !known.lost && known.session === session
            ? known
            : await FrameContext.make({
                session,
                frameId: frame.id,
                parentId: parent,
                url: frame.url,
                worldName,
              }).catch(() => null);
        if (world) living.set(key, world);
      }),
    );
    this.#worlds.clear();
    for (const { frame } of found) {
      const key = `${frame.id} ${frame.loaderId}`;
      const world = living.get(key);
      if (world) this.#worlds.set(key, world);
    }
    return [...this.#worlds.values()];
  }

  /** The isolated world of a frame, as of the last call of `worlds`. */
  worldOf(frameId: string): FrameContext | null {
    return [...this.#worlds.values()].find((world) => world.frameId === frameId) ?? null;
  }

  /** Makes closed shadow roots known to the isolated worlds. True if there were new ones. */
  async pierce(): Promise<boolean> {
    let news = false;
    await Promise.all(
      [...this.#sessions].map(async (session) => {
        const answer = await withTimeout(
          CALL_TIMEOUT_MS,
          session.send('DOM.getDocument', { depth: -1, pierce: true }),
        ).catch(() => null);
        if (!answer) return;

        const own = [...this.#worlds.values()].find(
          (world) =>
            world.session === session &&
            (world.parentId === null || this.worldOf(world.parentId)?.session !== session),
        );
        for (const { frameId, host, root } of closedRootsIn(answer.root, own?.frameId ?? '')) {
          const world = this.worldOf(frameId);
          if (world && (await world.addRoot(host, root).catch(() => false))) news = true;
        }
      }),
    );
    return news;
  }
}

/** Detaches from the page, when no banner is to be found or answered on it any more. */
export async function releaseConsent(page: Page): Promise<void> {
  await open.get(page)?.close();
}
