/**
 * Reaches everything of a page that a visitor could click: all frames, also those in another process, and
 * open and closed shadow roots. Each frame gets an isolated world, so that the page can neither see nor
 * change the results.
 */
import type { CDPSession, Protocol } from 'puppeteer-core';
import type { Tab } from '../browser/tab.ts';
import { withTimeout } from '../timeouts.ts';
import { closedRootsIn } from '../browser/closed-roots.ts';
import { siteOf } from '../../rules/address.ts';
import { StorageWrites } from './storage-writes.ts';
import { Told } from './told.ts';
import { FrameContext } from './frame-context.ts';

/** Frames that are scanned; the others of such a page are advertisements. */
const MAX_FRAMES = 40;
/** Milliseconds for the browser to answer about a frame. */
const CALL_TIMEOUT_MS = 4000;
const worldName = 'cookiewacht-consent';

const open = new WeakMap<Tab, PageFrames>();

/** The frames of one page, from `of` until `releaseConsent`. */
export class PageFrames {
  readonly tab: Tab;
  /** Navigations of the page's top frame that have begun. */
  navigations = 0;
  /** Whether one of them is in progress. */
  navigating = false;
  readonly #worlds = new Map<string, FrameContext>();
  /** Writes to web storage: the storage of a frame that goes away can no longer be read. */
  readonly writes = new StorageWrites();
  /** What the page told servers. */
  readonly told = new Told();
  readonly #release: Array<() => void> = [];
  #pierced = false;

  private constructor(tab: Tab) {
    this.tab = tab;
    this.#watchNavigations();
    for (const { session } of tab.documents) this.#follow(session);
    this.#release.push(tab.onFrame(({ session }) => this.#follow(session)));
  }

  #follow(session: CDPSession): void {
    this.#release.push(
      this.writes.follow(session),
      this.told.follow(session, () => siteOf(this.tab.url)),
    );
  }

  /** The frames of this page; the same object until it is released. */
  static of(tab: Tab): PageFrames {
    const known = open.get(tab);
    if (known) return known;
    const pageFrames = new PageFrames(tab);
    open.set(tab, pageFrames);
    return pageFrames;
  }

  /** CDP session of the page. */
  get root(): CDPSession {
    return this.tab.session;
  }

  /** Stops listening to the page. */
  close(): void {
    open.delete(this.tab);
    this.#worlds.clear();
    for (const release of this.#release) release();
    if (!this.#pierced) return;
    // Else the browser would report every change of the page's elements from now on.
    for (const { session } of this.tab.documents) session.send('DOM.disable').catch(() => undefined);
  }

  #watchNavigations(): void {
    const { root } = this;
    const isMain = (frameId: string): boolean => this.tab.target.targetId === frameId;
    const began = (event: { frameId: string; url: string }): void => {
      // A `javascript:` address causes no navigation.
      if (!isMain(event.frameId) || /^javascript:/i.test(event.url)) return;
      this.navigations += 1;
      this.navigating = true;
    };
    const started = (event: Protocol.Page.FrameStartedNavigatingEvent): void => {
      if (event.navigationType !== 'sameDocument' && event.navigationType !== 'historySameDocument')
        began(event);
    };
    const loaded = (): void => {
      this.navigating = false;
    };
    const stopped = ({ frameId }: Protocol.Page.FrameStoppedLoadingEvent): void => {
      if (isMain(frameId)) this.navigating = false;
    };
    root
      .on('Page.frameStartedNavigating', started)
      .on('Page.frameScheduledNavigation', began)
      .on('Page.loadEventFired', loaded)
      .on('Page.frameStoppedLoading', stopped);
    this.#release.push(() =>
      root
        .off('Page.frameStartedNavigating', started)
        .off('Page.frameScheduledNavigation', began)
        .off('Page.loadEventFired', loaded)
        .off('Page.frameStoppedLoading', stopped),
    );
  }

  /**
   * The isolated worlds of all present frames, the page's own first. A frame that cannot be reached is left
   * out.
   */
  async worlds(): Promise<FrameContext[]> {
    const found: Array<{ session: CDPSession; frame: Protocol.Page.Frame; parent: string | null }> = [];
    await Promise.all(
      this.tab.documents.map(async ({ session }) => {
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
    this.#pierced = true;
    await Promise.all(
      this.tab.documents.map(async ({ session }) => {
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

/** Stops listening to the page, when no banner is to be found or answered on it any more. */
export function releaseConsent(tab: Tab): void {
  open.get(tab)?.close();
}
