/** One attempt to choose: what was clicked so far, and what changed since the click that decided. */
import { isKnownTracker } from '../../rules/facts/classify.ts';
import { contradictionIn } from './contradiction.ts';
import { describeBanner } from './describe.ts';
import { Deadline } from '../timeouts.ts';
import { pictureOf } from './picture.ts';
import { recordChanges, volatileKeys, snapshotRecords } from './records.ts';
import type { Layer } from '../../watch/banner/layer.ts';
import { readSignals, signalChanges, type Signals } from './signals.ts';
import type { PageFrames } from './page-frames.ts';
import type { Goal, Click, ConsentOptions, RecordChange, RecordSnapshot } from './types.ts';

const BUDGET = 15_000;

export class Attempt {
  readonly surface: PageFrames;
  readonly options: ConsentOptions;
  readonly deadline: Deadline;
  readonly clicks: Click[] = [];
  /** Milliseconds that the banner took to appear after the page had loaded. */
  readonly appearedAfter: number;
  /** Names of records from the policy. */
  readonly own: readonly string[];
  decided = false;
  /** Which record says yes to everything, although the visitor refused, or no although they accepted. */
  contradiction: string | null = null;
  /** Clicks that a visitor needs: repetitions of a click that was not heard do not count. */
  needed = 0;
  /** Layers of the banner gone through so far. */
  layers = 0;
  #first: RecordSnapshot | null = null;
  #before: RecordSnapshot | null = null;
  #signals: Signals | null = null;
  readonly #restless = new Set<string>();
  readonly #values = new Map<string, Set<string>>();

  constructor(surface: PageFrames, options: ConsentOptions, appearedAfter: number) {
    this.surface = surface;
    this.options = options;
    this.appearedAfter = appearedAfter;
    this.deadline = new Deadline(options.budget ?? BUDGET);
    this.own = options.override?.records ?? [];
  }

  get goal(): Goal {
    const { choice } = this.options;
    return choice === 'accept' || choice === 'category' ? choice : 'refuse';
  }

  /** `earlier`: what was kept when the banner was found. */
  async begin(earlier: RecordSnapshot | null): Promise<void> {
    const now = await snapshotRecords(this.surface);
    if (earlier) for (const key of volatileKeys(earlier, now)) this.#restless.add(key);
    this.#first = now;
  }

  /** Notes what is kept right before a click that decides: what changes from here on may be the record of the choice. */
  async remember(): Promise<void> {
    const [before, signals] = await Promise.all([snapshotRecords(this.surface), readSignals(this.surface)]);
    if (this.#first) for (const key of volatileKeys(this.#first, before)) this.#restless.add(key);
    this.#first ??= before;
    this.#before = before;
    this.#values.clear();
    for (const [key, { value }] of before) this.#values.set(key, new Set([value]));
    this.#signals = signals;
  }

  /** Why the choice is not believed although the banner is gone. */
  get contradicted(): string {
    return `the banner is gone, but ${this.contradiction ?? 'the record says the opposite'}`;
  }

  /** The moment of choice has come. Tells the journey, once. */
  decide(): void {
    if (this.decided) return;
    this.decided = true;
    this.options.onClick?.(performance.now());
  }

  /** `needed`: how many clicks of a visitor it stands for; 0 for one that is repeated. */
  noteClick(layer: Layer | null, kind: Click['kind'], text: string, needed = 1): void {
    this.needed += needed;
    const world = layer ? this.surface.worldOf(layer.frameId) : null;
    if (this.clicks.length < 100)
      this.clicks.push({
        kind,
        text: this.options.redactText?.(text, 200) ?? text.slice(0, 200),
        frame: this.options.redactUrl(world?.url ?? this.surface.page.url()),
      });
  }

  /** A further layer has opened: described for the evidence before anything in it is touched. */
  async enter(layer: Layer, reopened = false): Promise<void> {
    this.layers += 1;
    if (!this.options.onLayer) return;
    const { surface } = this;
    const described = await describeBanner(surface, layer, this.layers, this.options).catch(() => null);
    if (!described) return;
    const observed = reopened ? { ...described, reopened } : described;
    await this.options.onLayer(observed, await pictureOf({ observed, surface }));
  }

  /** What changed since `remember` that can be the record of the choice. */
  async changes(): Promise<RecordChange[]> {
    if (!this.#before) return [];
    const [after, signals] = await Promise.all([snapshotRecords(this.surface), readSignals(this.surface)]);
    for (const [key, { value }] of after) {
      const values = this.#values.get(key) ?? new Set<string>();
      this.#values.set(key, values.add(value));
      // One choice does not change a record three times.
      if (values.size > 3) this.#restless.add(key);
    }
    const url = this.surface.page.url();
    const { shape } = this.options;
    this.contradiction = contradictionIn(this.goal, this.#before, after, this.own);
    const rules = {
      host: URL.canParse(url) ? new URL(url).hostname : '',
      isTracker: isKnownTracker,
      own: this.own,
      removalCounts: this.options.choice === 'withdraw',
      shape,
    };
    const kept = recordChanges(this.#before, after, this.#restless, rules);
    return [...kept, ...(this.#signals ? signalChanges(this.#signals, signals, shape) : [])];
  }
}

/** How an attempt ended. */
export interface AttemptResult {
  outcome: 'confirmed' | 'unconfirmed' | 'not-offered';
  bannerGone: boolean;
  records: RecordChange[];
  reason: string;
  /** What did it, where the strategy's name does not say enough. */
  how?: string;
}

/** One way to make a choice. Null: not for this site, try the next. */
export interface Strategy {
  name: string;
  choose(attempt: Attempt, layer: Layer | null): Promise<AttemptResult | null>;
}
