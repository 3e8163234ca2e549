/**
 * Judges tabs as they change, keeps the last judgement of each, and hands it to the button and to listeners.
 */
import type { Context } from '../context.ts';
import { badgeOf, forgetBadge, showBadge } from './badge.ts';
import { judgeTab, type Judged, type TabJudgement } from './judge-tab.ts';
import { Throttle } from './throttle.ts';
import type { PolicyChoice } from './policies.ts';
import type { Settings } from '../serve/settings.ts';

/** Judgements that are kept: another is made again when it is asked for. */
const MOST_KEPT = 8;

/** Milliseconds after a navigation before the first judgement. */
const settling = 120;
/** Milliseconds after a navigation in which the page's own work comes first. */
const LOADING_MS = 3000;

/** Judges all tabs and keeps the last judgement of each. */
export class Judge {
  readonly context: Context;
  readonly settings: Settings;
  /** Name of the browser in evidence. */
  readonly browserName: string;
  readonly #last = new Map<number, { judged: TabJudgement; choice: PolicyChoice }>();
  readonly #stale = new Set<number>();
  readonly #listeners = new Set<(tab: number) => void>();
  readonly #pace = new Throttle(
    (tab) => this.#show(tab),
    (tab) => this.context.tabs.isBehind(tab),
  );

  constructor(context: Context, settings: Settings, browserName: string) {
    this.context = context;
    this.settings = settings;
    this.browserName = browserName;
    context.tabs.onChange((tab) => this.changed(tab));
  }

  changed(tab: number): void {
    this.#stale.add(tab);
    const record = this.context.tabs.get(tab);
    const age = record?.visits.shown ? record.since(Date.now()) - record.visits.shown.at : settling;
    // While a page begins to load, its own work comes first.
    this.#pace.ask(tab, Math.max(0, Math.min(settling, settling - age)), age > LOADING_MS);
  }

  /** Judges all tabs again, after a change of policy or baseline. */
  again(): void {
    for (const tab of this.context.tabs.records.keys()) this.changed(tab);
  }

  /** Forgets what was known of a tab. */
  fresh(tab: number): void {
    this.#last.delete(tab);
    forgetBadge(tab);
    this.changed(tab);
  }

  closed(tab: number): void {
    this.#last.delete(tab);
    this.#stale.delete(tab);
    this.#pace.forget(tab);
    forgetBadge(tab);
  }

  /** Calls `listener` with the number of each tab that has a new judgement. */
  onJudged(listener: (tab: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  judged(tab: number): { judged: TabJudgement; choice: PolicyChoice } | null {
    const record = this.context.tabs.get(tab);
    const choice = record ? this.context.choose(record.pageUrl) : null;
    if (!record || !choice) return null;
    const known = this.#last.get(tab);
    if (known && !this.#stale.has(tab)) return known;
    const fresh = { judged: judgeTab(record, choice, this.browserName), choice };
    this.#stale.delete(tab);
    // The one that was made last comes last.
    this.#last.delete(tab);
    this.#last.set(tab, fresh);
    if (this.#last.size > MOST_KEPT) this.#last.delete([...this.#last.keys()][0] ?? tab);
    return fresh;
  }

  /** What is shown of a tab: this load of the page, unless the user keeps earlier ones. */
  shown({ whole, now }: TabJudgement, keepEarlier = this.settings.keepEarlier): Judged {
    return keepEarlier ? whole : now;
  }

  #show(tab: number): void {
    const judged = this.judged(tab);
    const complete = this.context.tabs.get(tab)?.head.complete ?? false;
    void showBadge(tab, badgeOf(judged && complete ? this.shown(judged.judged).judgement.findings : null));
    for (const listener of this.#listeners) listener(tab);
  }
}
