/** One attempt to make a choice: its clicks, and the records that changed since the deciding click. */
import { isKnownTracker } from '../../rules/facts/classify.ts';
import { siteOf } from '../../rules/address.ts';
import { contradictionIn } from './contradiction.ts';
import { snapshotDatabases } from './databases.ts';
import { describeBanner } from './describe.ts';
import { Deadline } from '../timeouts.ts';
import { pictureOf } from './picture.ts';
import { recordChanges, volatileKeys, snapshotRecords } from './records.ts';
import type { Layer } from '../../watch/banner/layer.ts';
import { readSignals, signalChanges, type Signals } from './consent-apis.ts';
import type { PageFrames } from './page-frames.ts';
import type { Goal } from './plan/step.ts';
import type { Click, ConsentOptions, RecordChange, RecordSnapshot } from './types.ts';
import { scaledNow } from '../scaled-time.ts';

/** Milliseconds for an attempt, if the options give none. */
const BUDGET_MS = 15_000;

/** Milliseconds for a further layer, at least. */
const LAYER_MS = 10_000;

/** The state of an attempt, shared by the strategies. */
export class Attempt {
  readonly pageFrames: PageFrames;
  readonly options: ConsentOptions;
  readonly deadline: Deadline;
  readonly clicks: Click[] = [];
  /** Registrable domain of the page when the attempt began. */
  readonly site: string;
  /** Milliseconds that the banner took to appear after the page had loaded. */
  readonly appearedAfter: number;
  /** Names of the site's own records, from the policy. */
  readonly own: readonly string[];
  /** Whether the deciding click was made. */
  decided = false;
  /** The record that says the opposite of the choice, in words; null if none does. */
  contradiction: string | null = null;
  /**
   * The deciding control says in so many words that it refuses. Then a record that says yes is what the site makes of it,
   * and no sign that something else was clicked.
   */
  plainRefusal = false;
  /** Clicks that a visitor needs. Repetitions of a click without effect do not count. */
  needed = 0;
  /** The choices stand in the page itself, so they need not go away once one is made. */
  choicesStay = false;
  /** `frameId id` of the page's own controls by which the consent dialog was opened. */
  readonly openers = new Set<string>();
  /** Layers of the banner that were opened so far. */
  layers = 0;
  /** Databases and caches before the deciding click. */
  databases: RecordSnapshot = new Map();
  #first: RecordSnapshot | null = null;
  #before: RecordSnapshot | null = null;
  #signals: Signals | null = null;
  readonly #volatile = new Set<string>();
  readonly #values = new Map<string, Set<string>>();

  constructor(pageFrames: PageFrames, options: ConsentOptions, appearedAfter: number) {
    this.pageFrames = pageFrames;
    this.options = options;
    this.appearedAfter = appearedAfter;
    this.site = siteOf(pageFrames.tab.url);
    this.deadline = new Deadline(options.budget ?? BUDGET_MS);
    this.own = options.override?.records ?? [];
  }

  /** What the choice comes to in a banner: `reject` and `withdraw` refuse. */
  get goal(): Goal {
    const { choice } = this.options;
    return choice === 'accept' || choice === 'category' ? choice : 'refuse';
  }

  /** Notes the records that change by themselves. `earlier`: the records when the banner was found. */
  async begin(earlier: RecordSnapshot | null): Promise<void> {
    const now = await snapshotRecords(this.pageFrames);
    if (earlier) for (const key of volatileKeys(earlier, now)) this.#volatile.add(key);
    this.#first = now;
  }

  /**
   * Notes the records before the first deciding click. Changes from then on may be the record of the choice: a
   * click of an earlier strategy may take effect late.
   */
  async remember(): Promise<void> {
    if (this.#before) return;
    const [before, signals, databases] = await Promise.all([
      snapshotRecords(this.pageFrames),
      readSignals(this.pageFrames),
      snapshotDatabases(this.pageFrames),
    ]);
    this.databases = databases;
    this.pageFrames.told.clear();
    if (this.#first) for (const key of volatileKeys(this.#first, before)) this.#volatile.add(key);
    this.#first ??= before;
    this.#before = before;
    this.#values.clear();
    for (const [key, { value }] of before) this.#values.set(key, new Set([value]));
    this.#signals = signals;
  }

  /** The reason for an unconfirmed choice when a record contradicts it. */
  get contradicted(): string {
    return `the banner is gone, but ${this.contradiction ?? 'the record says the opposite'}`;
  }

  /** The record that makes it doubtful that the right control was clicked; null if none does. */
  contradictionIn(before: RecordSnapshot, after: RecordSnapshot): string | null {
    return this.plainRefusal ? null : contradictionIn(this.goal, before, after, this.own);
  }

  /** The deciding click is being made. Tells the journey, once. */
  decide(): void {
    if (this.decided) return;
    this.decided = true;
    this.options.onClick?.(scaledNow());
  }

  /** Records a click. `needed`: the clicks that a visitor needs for it; 0 for a repetition. */
  noteClick(layer: Layer | null, kind: Click['kind'], text: string, needed = 1): void {
    this.needed += needed;
    const world = layer ? this.pageFrames.worldOf(layer.frameId) : null;
    if (this.clicks.length < 100)
      this.clicks.push({
        kind,
        text: this.options.redactText?.(text, 200) ?? text.slice(0, 200),
        frame: this.options.redactUrl(world?.url ?? this.pageFrames.tab.url),
      });
  }

  /** A further layer has opened. It is described for the evidence before anything in it is clicked. */
  async enter(layer: Layer, reopened = false): Promise<void> {
    this.layers += 1;
    this.deadline.extend(LAYER_MS);
    if (!this.options.onLayer) return;
    const { pageFrames } = this;
    const described = await describeBanner(pageFrames, layer, this.layers, this.options).catch(() => null);
    if (!described) return;
    const observed = reopened ? { ...described, reopened } : described;
    await this.options.onLayer(observed, await pictureOf({ observed, pageFrames }));
  }

  /** The changes since `remember` that can be the record of the choice. */
  async changes(): Promise<RecordChange[]> {
    if (!this.#before) return [];
    const [after, signals] = await Promise.all([
      snapshotRecords(this.pageFrames),
      readSignals(this.pageFrames),
    ]);
    for (const [key, { value }] of after) {
      const values = this.#values.get(key) ?? new Set<string>();
      this.#values.set(key, values.add(value));
      // A record with more than three values changes by itself: one choice does not change it so often.
      if (values.size > 3) this.#volatile.add(key);
    }
    const url = this.pageFrames.tab.url;
    const { shape } = this.options;
    this.contradiction = this.contradictionIn(this.#before, after);
    const rules = {
      host: URL.canParse(url) ? new URL(url).hostname : '',
      isTracker: isKnownTracker,
      own: this.own,
      removalCounts: this.options.choice === 'withdraw',
      shape,
    };
    const kept = recordChanges(this.#before, after, this.#volatile, rules);
    return [...kept, ...(this.#signals ? signalChanges(this.#signals, signals, shape) : [])];
  }
}

/** How an attempt ended. */
export interface AttemptResult {
  outcome: 'confirmed' | 'unconfirmed' | 'not-offered';
  bannerGone: boolean;
  records: RecordChange[];
  reason: string;
  /** The deciding control may be one that no visitor sees: the clicks that a visitor needs are unknown. */
  unseen?: true;
  /** How the choice was made, if the strategy's name does not say enough. */
  how?: string;
}

/**
 * One way to make a choice. `choose` returns null where the way does not apply, so that the next one is
 * tried.
 */
export interface Strategy {
  name: string;
  choose(attempt: Attempt, layer: Layer | null): Promise<AttemptResult | null>;
}
