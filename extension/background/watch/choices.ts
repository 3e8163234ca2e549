/**
 * A choice is the visitor's on the whole site: what was chosen in one tab counts in all others with the same
 * cookie store, and in those that are opened later.
 */
import * as z from 'zod';
import { phaseSchema, type Phase } from '../../../rules/evidence/common.ts';
import type { PhaseHow } from '../../messages/live-state.ts';
import { sentences } from '../../messages/sentences.ts';
import type { TabRecord } from '../record/record.ts';
import type { Tabs } from '../record/tabs.ts';
import type { Stores } from './stores.ts';

const choiceSchema = z.object({ phase: phaseSchema, at: z.number() });
const keptSchema = z.record(z.string(), choiceSchema);
type Choice = z.infer<typeof choiceSchema>;

/** Sites whose last choice is remembered. */
const most = 300;

export interface ChoiceMade {
  phase: Phase;
  /** Milliseconds since 1970. */
  at: number;
  how: PhaseHow;
  /** Why: one line of English. */
  because: string;
}

export class Choices {
  readonly #tabs: Tabs;
  readonly #stores: Stores;
  readonly #save: (kept: Record<string, Choice>) => void;
  readonly #last = new Map<string, Choice>();

  /** @param save keeps what is remembered for when the browser stops the background */
  constructor(tabs: Tabs, stores: Stores, save: (kept: Record<string, Choice>) => void) {
    this.#tabs = tabs;
    this.#stores = stores;
    this.#save = save;
  }

  /** Takes back what an earlier run of the background kept, as far as it can be read. */
  restore(kept: unknown): void {
    for (const [key, choice] of Object.entries(keptSchema.safeParse(kept).data ?? {}))
      this.#last.set(key, choice);
  }

  /** The site in its store; null as long as it is not known which that is. */
  #keyOf({ head }: TabRecord): string | null {
    const store = this.#stores.of(head.tab);
    return store === undefined || head.siteKey === '' ? null : `${store} ${head.siteKey}`;
  }

  /** The visitor chose in a page of this record. */
  made(record: TabRecord, { phase, at, how, because }: ChoiceMade): void {
    record.changePhase(phase, at, how, because);
    for (const other of this.#others(record)) {
      other.changePhase(phase, at, 'other-tab', sentences.choseElsewhere);
      this.#tabs.changed(other);
    }
    this.#remember(record, { phase, at });
  }

  #others(record: TabRecord): TabRecord[] {
    const { siteKey, tab } = record.head;
    return this.#tabs
      .all()
      .filter(
        (each) =>
          each !== record && each.head.siteKey === siteKey && this.#stores.isShared(each.head.tab, tab),
      );
  }

  #remember(record: TabRecord, choice: Choice | null): void {
    const key = this.#keyOf(record);
    if (key === null) return;
    this.#last.delete(key);
    if (choice) this.#last.set(key, choice);
    if (this.#last.size > most) this.#last.delete(this.#last.keys().next().value ?? '');
    this.#save(Object.fromEntries(this.#last));
  }

  /** A record of the site begins: was a choice made before, in another tab? */
  begins(record: TabRecord): void {
    const key = this.#keyOf(record);
    const choice = key === null ? undefined : this.#last.get(key);
    if (!choice || record.head.phases.length > 0) return;
    if (choice.at > record.head.began)
      record.changePhase(choice.phase, choice.at, 'other-tab', sentences.choseElsewhere);
    else record.changePhase(choice.phase, record.head.began, 'earlier-visit', sentences.choseElsewhere);
  }

  /**
   * A page shows the banner although a choice was made elsewhere before: the site does not know of it any more, e.g.
   * since its data was cleared, so it is none.
   */
  asksAgain(record: TabRecord): void {
    const [first, second] = record.head.phases;
    if (!first || second || first.how !== 'earlier-visit' || first.because !== sentences.choseElsewhere)
      return;
    record.changePhase('before-choice', record.head.began, 'start', sentences.asksAgain);
    this.#remember(record, null);
  }

  /** The site's cookies are cleared for a fresh look: nothing is chosen any more, in no tab. */
  cleared(record: TabRecord, at: number): void {
    for (const other of this.#others(record)) {
      if (other.phase === 'before-choice') continue;
      other.changePhase('before-choice', at, 'start', sentences.clearedElsewhere);
      this.#tabs.changed(other);
    }
    this.#remember(record, null);
  }

  /** All that is remembered is forgotten. */
  forget(): void {
    this.#last.clear();
    this.#save({});
  }
}
