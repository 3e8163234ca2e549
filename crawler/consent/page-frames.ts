/**
 * Everything of a page that a visitor could click: all frames (also those in another process), open and
 * closed shadow roots. Each frame gets an isolated world, so that the page can neither see nor change what is asked of it.
 */
import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { withTimeout } from '../timeouts.ts';
import { StorageWrites } from './storage-writes.ts';
import { FrameContext } from './frame-context.ts';

/** A page with more frames than this is advertisements all the way down. */
const MOST_FRAMES = 40;
const CALL_LIMIT = 4000;
const worldName = 'cookiewacht-consent';

const open = new WeakMap<Page, PageFrames>();

export class PageFrames {
  readonly page: Page;
  readonly root: CDPSession;
  /** Counts the navigations of the page itself that began, and says whether one is under way. */
  navigations = 0;
  navigating = false;
  readonly #sessions = new Set<CDPSession>();
  readonly #worlds = new Map<string, FrameContext>();
  /** What was written to web storage while we looked: a frame that goes away at once takes it out of reach. */
  readonly writes = new StorageWrites();
  #mainFrame = '';

  private constructor(page: Page, root: CDPSession) {
    this.page = page;
    this.root = root;
  }

  /** The surface of this page; the same one until it is closed. */
  static async of(page: Page): Promise<PageFrames> {
    const known = open.get(page);
    if (known && !known.root.detached) return known;
    const surface = new PageFrames(page, await page.createCDPSession());
    open.set(page, surface);
    await surface.#begin();
    return surface;
  }

  async close(): Promise<void> {
    open.delete(this.page);
    this.#worlds.clear();
    await withTimeout(1000, this.root.detach()).catch(() => {});
  }

  async #begin(): Promise<void> {
    const { root } = this;
    const isMain = (frameId: string): boolean => this.#mainFrame === frameId;
    const began = (event: { frameId: string; url: string }): void => {
      // An address that is a script leads nowhere.
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

  /** The worlds of all frames as they are now, the page's own first. Frames that cannot be reached are left out. */
  async worlds(): Promise<FrameContext[]> {
    const found: Array<{ session: CDPSession; frame: Protocol.Page.Frame; parent: string | null }> = [];
    await Promise.all(
      [...this.#sessions].map(async (session) => {
        const tree = await withTimeout(CALL_LIMIT, session.send('Page.getFrameTree')).catch(() => null);
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
      found.slice(0, MOST_FRAMES).map(async ({ session, frame, parent }) => {
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

  worldOf(frameId: string): FrameContext | null {
    return [...this.#worlds.values()].find((world) => world.frameId === frameId) ?? null;
  }

  /** Makes closed shadow roots known to the worlds. True when there were new ones. */
  async pierce(): Promise<boolean> {
    let news = false;
    await Promise.all(
      [...this.#sessions].map(async (session) => {
        const answer = await withTimeout(
          CALL_LIMIT,
          session.send('DOM.getDocument', { depth: -1, pierce: true }),
        ).catch(() => null);
        if (!answer) return;
        const roots: Array<{ frameId: string; host: number; root: number }> = [];
        const visit = (node: Protocol.DOM.Node, frameId: string, depth: number): void => {
          if (depth > 400 || roots.length > 200) return;
          for (const shadow of node.shadowRoots ?? []) {
            if (shadow.shadowRootType === 'closed')
              roots.push({ frameId, host: node.backendNodeId, root: shadow.backendNodeId });
            if (shadow.shadowRootType !== 'user-agent') visit(shadow, frameId, depth + 1);
          }
          if (node.contentDocument) visit(node.contentDocument, node.frameId ?? frameId, depth + 1);
          for (const child of node.children ?? []) visit(child, frameId, depth + 1);
        };
        const own = [...this.#worlds.values()].find(
          (world) =>
            world.session === session &&
            (world.parentId === null || this.worldOf(world.parentId)?.session !== session),
        );
        visit(answer.root, own?.frameId ?? '', 0);
        for (const { frameId, host, root } of roots) {
          const world = this.worldOf(frameId);
          if (world && (await world.addRoot(host, root).catch(() => false))) news = true;
        }
      }),
    );
    return news;
  }

  /** Where a frame's viewport lies in the page's, and how its owner stands there; null when it cannot be seen. */
  async placeOf(
    world: FrameContext,
  ): Promise<{ x: number; y: number; place: string; width: number; height: number } | null> {
    if (world.parentId === null) return { x: 0, y: 0, place: 'page', width: Infinity, height: Infinity };
    const parent = this.worldOf(world.parentId);
    if (!parent) return null;
    const owner = await parent.ownerOf(world.frameId);
    if (!owner) return null;
    const here = await parent.frameAt(owner);
    if (!here.shown) return null;
    const around = await this.placeOf(parent);
    if (!around) return null;
    return {
      x: around.x + here.x,
      y: around.y + here.y,
      width: here.width,
      height: here.height,
      place: around.place === 'page' ? here.place : here.place || around.place,
    };
  }

  /** Whether a point of the frame is not covered by anything in the frames around it. */
  async reaches(world: FrameContext, x: number, y: number): Promise<boolean> {
    if (world.parentId === null) return true;
    const parent = this.worldOf(world.parentId);
    const owner = parent ? await parent.ownerOf(world.frameId) : null;
    if (!parent || !owner) return false;
    const here = await parent.frameAt(owner);
    return (
      (await parent.frameGetsPoint(owner, here.x + x, here.y + y)) &&
      (await this.reaches(parent, here.x + x, here.y + y))
    );
  }
}

/** Lets go of the page. To be called when nothing more is to be found or chosen on it. */
export async function releaseConsent(page: Page): Promise<void> {
  await open.get(page)?.close();
}
