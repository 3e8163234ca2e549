/** One fresh browser profile with its observers. All visits of a journey share it. */
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, CDPSession } from 'puppeteer-core';
import { framesAndMore, type LiveFrame } from './browser/frames.ts';
import { EVERYTHING } from './network/gate.ts';
import { withTimeout } from './timeouts.ts';
import type { LiveBrowser } from './browser/pool.ts';
import type { AttachedTarget } from './browser/targets.ts';
import { ProfileTargets } from './browser/profile-targets.ts';
import { ExecutionContexts } from './capture/execution-contexts.ts';
import { NetworkLog } from './capture/network-log.ts';
import { gapReason } from '../watch/hooks/gaps.ts';
import { missingAfter, parseStack } from '../watch/hooks/messages.ts';
import { HookMessages } from './observe/hooks/messages.ts';
import { ObserverSet } from './capture/observer-set.ts';
import type { SamplePoint } from './observe/observer.ts';
import { Initiators } from './capture/initiators.ts';
import { Recorder } from './capture/recorder.ts';
import { presentVisitor, type Visitor } from './browser/visitor.ts';
import { Canaries } from './visit/canaries.ts';
import { Dialogs } from './visit/dialogs.ts';
import { EVIDENCE_FILE } from './run/evidence-files.ts';
import type { Device, PrivacySignal } from '../rules/evidence/common.ts';
import type { Unstamped } from '../rules/evidence/index.ts';
import type { Redactor } from './capture/redactor.ts';
import { CarriedSessionStorage } from './visit/session-storage.ts';

/** Milliseconds for the browser to throw a profile away. */
const CLOSE_TIMEOUT_MS = 10_000;

/** What a profile is opened with. */
export interface ProfileOptions extends Pick<
  LiveBrowser,
  'browser' | 'watcher' | 'identity' | 'phone' | 'gate'
> {
  redact: Redactor;
  /** What the browser tells every site; nothing where left out. */
  privacySignal?: PrivacySignal | undefined;
  /** What it pretends to be; a desktop where left out. */
  device?: Device;
  /** Folder for evidence and screenshots. `Profile.open` creates it. */
  folder: string;
}

/**
 * A browser context with everything that watches it: targets, network, hooks, dialogs, observers and the
 * recorder.
 */
export class Profile {
  readonly context: BrowserContext;
  readonly browserContextId: string;
  /** CDP session of the browser, as opposed to a page. */
  readonly root: CDPSession;
  readonly recorder: Recorder;
  readonly network: NetworkLog;
  readonly targets = new ProfileTargets();
  readonly dialogs = new Dialogs();
  readonly executionContexts = new ExecutionContexts();
  readonly sessionStorage = new CarriedSessionStorage();
  readonly redact: Redactor;
  readonly gate: ProfileOptions['gate'];
  readonly canaries = new Canaries(randomBytes(5).toString('hex'));
  /** Visits begun so far. */
  visits = 0;
  readonly device: Device;
  readonly #visitor: Visitor;
  readonly #initiators: Initiators;
  readonly #hooks = new HookMessages();
  /** Whether the page called `fetchLater`: the browser sends those requests when the page is left. */
  defersRequests = false;
  readonly #observers: ObserverSet;
  readonly #stopListening: () => void;
  #folder: string;
  #pageNumber = 0;

  private constructor(context: BrowserContext, options: ProfileOptions) {
    const { watcher, identity, phone, gate, redact, folder, privacySignal, device = 'desktop' } = options;
    this.context = context;
    this.browserContextId = context.id ?? '';
    this.device = device;
    this.#visitor = { identity: device === 'phone' ? phone : identity, device, privacySignal };
    this.gate = gate;
    this.root = watcher.root;
    this.redact = redact;
    this.#folder = folder;
    this.recorder = new Recorder(join(folder, EVIDENCE_FILE));
    this.network = new NetworkLog(() => this.recorder.now(), gate);
    this.#initiators = new Initiators(redact.url);
    this.network.listen({ started: (exchange) => this.#initiators.loaded(exchange) });
    const shared = {
      recorder: this.recorder,
      redact,
      network: this.network,
      initiators: this.#initiators,
      hooks: this.#hooks,
      canaries: this.canaries,
      targets: this.targets,
      root: watcher.root,
      browserContextId: this.browserContextId,
    };
    this.#hooks.listen((message) => {
      const { type, frame } = message;
      if (type === 'fetchLater') this.defersRequests = true;
      if (type === 'load') this.#initiators.told(message.url, frame, parseStack(message.stack));
      const missing = missingAfter(message);
      if (missing.length === 0) return;
      const reason = type === 'gap' ? gapReason(message) : 'its scripts do more than the crawler watches';
      this.#observers.recordFailure('hooks', missing, `of ${redact.url(frame)} not all is seen: ${reason}`);
    });
    this.#observers = new ObserverSet(shared);
    this.#stopListening = watcher.listen(this.browserContextId, {
      attached: (target) => this.#attached(target),
      detached: (target) => this.targets.remove(target),
      failed: (target, reason) =>
        this.#observers.recordFailure(
          `a ${target.type} could not be instrumented`,
          ['request', 'cookie-write', 'storage'],
          reason,
        ),
    });
  }

  /** @throws Error when the browser gives no context or the folder cannot be made */
  static async open(options: ProfileOptions): Promise<Profile> {
    await mkdir(options.folder, { recursive: true });
    const { browser, gate } = options;
    const context = await browser.createBrowserContext({
      downloadBehavior: { policy: 'deny' },
      ...(gate && { proxyServer: gate.address, proxyBypassList: [EVERYTHING] }),
    });
    return new Profile(context, options);
  }

  /** The folder of the journey that goes on in this profile. */
  get folder(): string {
    return this.#folder;
  }

  /**
   * Another journey goes on here after the observation `until`, and has its evidence in a folder of its own,
   * which begins with `start`.
   * @throws the file system's error when the folder cannot be made, or evidence could not be written
   */
  async continueIn(folder: string, start: Unstamped, until: number): Promise<void> {
    this.#observers.end();
    await mkdir(folder, { recursive: true });
    this.#folder = folder;
    await this.recorder.continueIn(join(folder, EVIDENCE_FILE), start, until);
  }

  /** The returned function makes all observers forget what they learn from now on. */
  remember(): () => void {
    return this.#observers.remember();
  }

  /**
   * All observers read the page's frames (all live ones, unless `given`). When an observer fails, the others
   * go on, and the failure is recorded with the kinds of evidence that are missing.
   */
  async snapshot(moment: SamplePoint, given?: readonly LiveFrame[]): Promise<void> {
    const pageNumber = this.#pageNumber;
    const { frames, more } = given ? { frames: given, more: 0 } : await framesAndMore(this.targets.all);
    if (more > 0)
      this.#observers.recordFailure(
        'page',
        ['document', 'form', 'storage', 'consent-record'],
        `the page has ${more} more frames than the crawler reads`,
      );
    if (!given && !frames.some(({ top }) => top))
      this.#observers.recordFailure(
        'page',
        ['document', 'form', 'storage'],
        'the frames of the page could not be listed',
      );
    // The watchdog may have ended the visit while an observer waited.
    await this.#observers.snapshot(moment, frames, () => pageNumber === this.#pageNumber);
  }

  /** Observers record what the page did while it was unloaded. */
  afterUnload(): Promise<void> {
    return this.#observers.afterUnload();
  }

  /** Forgets the state of the page that has been left. */
  resetPage(): void {
    this.#pageNumber += 1;
    this.defersRequests = false;
    this.network.reset();
    this.#initiators.reset();
  }

  /**
   * Closes the profile. All evidence is on disk when this resolves.
   * @throws the file system's error when evidence could not be written
   */
  async close(): Promise<void> {
    await withTimeout(CLOSE_TIMEOUT_MS, this.context.close()).catch(() => undefined);
    this.#stopListening();
    this.#observers.end();
    await this.recorder.close();
  }

  #attached(target: AttachedTarget): void {
    this.targets.add(target);
    this.executionContexts.attach(target);
    // The network first: else the answer with the script of a service worker may come too early. Both before any
    // observer, since observers listen to them.
    this.network.attach(target);
    presentVisitor(target, this.#visitor);
    this.#hooks.attach(target);
    if (target.type === 'page') this.dialogs.attach(target);
    this.#observers.attached(target);
  }
}
