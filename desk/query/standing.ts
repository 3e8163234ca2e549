/**
 * The findings that are there, with their states, kept in memory. An event or a night touches a few of them: only these are
 * read and computed again, and those whose cause reached another site.
 */
import { toDecide } from '../model/states.ts';
import type { Settings } from '../model/settings.ts';
import { dayIn } from '../model/calendar.ts';
import { headOf } from '../log/history.ts';
import type { Head } from '../log/chain.ts';
import type { Db } from '../store/database.ts';
import { settingsOf } from '../store/project.ts';
import { byUrgency, countFixed, shownOf, touchedRows, type Light, type LightRow } from './light.ts';

/** How the findings stand after an event, on a day. */
export interface Standings {
  /** Grows with each event and each day: what was made of the same number holds. */
  version: number;
  /** Worst first. */
  rows: readonly Light[];
  toDecide: number;
  /** How many are fixed, by site. */
  fixed: ReadonlyMap<string, number>;
  settings: Settings;
  /** The day, as the desk's time zone has it. */
  day: string;
}

/** Keeps them for one database. Never asked within a transaction: the embedded database would wait for it. */
export class Standing {
  readonly #db: Db;
  readonly #light = new Map<number, Light>();
  readonly #sites = new Map<string, Map<string, number>>();
  #head: Head | null = null;
  #known: Standings | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #next: Promise<Standings> | null = null;

  constructor(db: Db) {
    this.#db = db;
  }

  /** What holds now, with every event that was acknowledged before. Who asks at the same moment is answered together. */
  now(clock: () => Date): Promise<Standings> {
    this.#next ??= this.#last.then(() => {
      this.#next = null;
      return this.#look(clock());
    });
    const mine = this.#next;
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async #look(now: Date): Promise<Standings> {
    const head = await headOf(this.#db);
    const same = this.#head !== null && head.hash === this.#head.hash;
    const settings = same && this.#known !== null ? this.#known.settings : await settingsOf(this.#db);
    const day = dayIn(settings.timeZone, now);
    if (same && this.#known?.day === day) return this.#known;
    // A history that is shorter than it was is another one: it was made again.
    const from = this.#head !== null && head.seq >= this.#head.seq ? this.#head.seq : null;
    if (from === null) this.#forget();
    const rows = same ? [] : await touchedRows(from, this.#db);
    const fixed =
      this.#known === null || from === null || rows.some((row) => this.#movesFixed(row))
        ? await countFixed(this.#db)
        : this.#known.fixed;
    this.#apply(rows, day);
    if (this.#known?.day !== day) for (const [id, light] of this.#light) this.#compute(id, light, day);
    const sorted = [...this.#light.values()].toSorted(byUrgency);
    this.#head = head;
    this.#known = {
      version: (this.#known?.version ?? 0) + 1,
      rows: sorted,
      toDecide: sorted.filter(({ state }) => toDecide.includes(state)).length,
      fixed,
      settings,
      day,
    };
    return this.#known;
  }

  #forget(): void {
    this.#light.clear();
    this.#sites.clear();
  }

  /** Whether a finding went, or came from those that were gone. */
  #movesFixed({ id, last_look: lastLook }: LightRow): boolean {
    return lastLook === 'gone' || !this.#light.has(id);
  }

  #apply(rows: readonly LightRow[], day: string): void {
    const causes = new Set<string>();
    for (const row of rows) {
      const before = this.#light.get(row.id);
      if (before !== undefined) this.#count(before, -1, causes);
      if (row.last_look === 'gone') this.#light.delete(row.id);
      else this.#count(row, 1, causes);
    }
    for (const row of rows) if (row.last_look === 'seen') this.#compute(row.id, row, day);
    if (causes.size === 0) return;
    for (const [id, light] of this.#light)
      if (light.by_cause !== null && causes.has(light.cause)) this.#compute(id, light, day);
  }

  /** Notes a finding of a cause on a site; the causes that reach another site by it, or one less. */
  #count({ cause, site }: LightRow, by: 1 | -1, causes: Set<string>): void {
    const sites = this.#sites.get(cause) ?? new Map<string, number>();
    this.#sites.set(cause, sites);
    const count = (sites.get(site) ?? 0) + by;
    if (count > 0) sites.set(site, count);
    else sites.delete(site);
    if (count === 0 || (count === 1 && by === 1)) causes.add(cause);
    if (sites.size === 0) this.#sites.delete(cause);
  }

  #compute(id: number, row: LightRow, day: string): void {
    const sites = [...(this.#sites.get(row.cause)?.keys() ?? [row.site])];
    this.#light.set(id, { ...row, ...shownOf(row, sites, day) });
  }
}
