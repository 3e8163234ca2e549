/**
 * Keeps records when the browser stops the background: in `storage.session`, which stays in memory and ends
 * with the browser. Writes them in chunks, and only those that changed.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod';
import { phaseSchema } from '../../../rules/evidence/common.ts';
import { kinds, observationSchema, type Observation } from '../../../rules/evidence/index.ts';
import { phaseHowSchema } from '../../messages/live-state.ts';
import { chunkSize, TabRecord } from './record.ts';
import { sentences } from '../../messages/sentences.ts';

/** Milliseconds for which changes are collected before a write. */
const gather = 250;
/** In characters of all records together: the browser allows 10 MB. */
const mostCharacters = 7_000_000;

const headSchema = z.object({
  tab: z.int(),
  siteKey: z.string(),
  began: z.number(),
  pageUrl: z.string(),
  page: z.string(),
  visits: z.array(
    z.object({
      visit: z.int(),
      url: z.string(),
      finalUrl: z.string(),
      status: z.int().nullable(),
      outcome: z.enum(['loaded', 'failed']),
      reason: z.string().optional(),
      title: z.string(),
      at: z.number(),
    }),
  ),
  phases: z.array(z.object({ at: z.number(), phase: phaseSchema, how: phaseHowSchema, because: z.string() })),
  frames: z.array(z.tuple([z.int(), z.string()])),
  touched: z.array(z.string()),
  attempts: z.array(z.string()),
  cut: z.record(z.string(), z.int()),
  notes: z.array(z.string()),
  missed: z.array(z.object({ affects: z.array(z.string()), reason: z.string() })),
  gesture: z.number(),
  bannerSeen: z.enum(['looking', 'none', 'present']),
  complete: z.boolean(),
  upgrades: z.boolean(),
  characters: z.number(),
  chunks: z.int(),
});

const chunkSchema = z.object({ log: z.array(observationSchema), keys: z.array(z.string().nullable()) });

const session = browser.storage.session;
const headKey = (tab: number): string => `tab ${tab}`;
const chunkKey = (tab: number, chunk: number): string => `tab ${tab} log ${chunk}`;

/** Saves and restores the records of all tabs. */
export class RecordStore {
  readonly #records: Map<number, TabRecord>;
  readonly #changed = new Set<number>();
  /** The number of stored chunks of each tab, to remove them with the record. */
  readonly #stored = new Map<number, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(records: Map<number, TabRecord>) {
    this.#records = records;
  }

  /** Restores what an earlier run of the background stored, without what cannot be read. */
  async restore(): Promise<void> {
    const all: Record<string, unknown> = await session.get(null);
    for (const [key, value] of Object.entries(all)) {
      if (!/^tab \d+$/.test(key)) continue;
      const parsed = headSchema.safeParse(value);
      if (!parsed.success) continue;
      const { chunks, ...head } = parsed.data;
      const log: Observation[] = [];
      const keys: Array<string | null> = [];
      for (let chunk = 0; chunk < chunks; chunk += 1) {
        const part = chunkSchema.safeParse(all[chunkKey(head.tab, chunk)]);
        // Observations are numbered by their place in the log, so a lost chunk ends the log.
        if (!part.success) {
          head.missed.push({
            affects: [...kinds],
            reason: 'part of the record was lost when the browser stopped the extension',
          });
          break;
        }
        log.push(...part.data.log);
        keys.push(...part.data.keys);
      }
      this.#stored.set(head.tab, chunks);
      this.#records.set(head.tab, new TabRecord(head, log, keys));
    }
  }

  changed(tab: number): void {
    this.#changed.add(tab);
    this.#timer ??= setTimeout(() => void this.write(), gather);
  }

  async write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const tabs = [...this.#changed];
    this.#changed.clear();
    const values: Record<string, unknown> = {};
    const gone: string[] = [];
    for (const tab of tabs) {
      const record = this.#records.get(tab);
      const before = this.#stored.get(tab) ?? 0;
      const chunks = record ? Math.ceil(record.log.length / chunkSize) : 0;
      for (let chunk = chunks; chunk < before; chunk += 1) gone.push(chunkKey(tab, chunk));
      if (!record) {
        gone.push(headKey(tab));
        this.#stored.delete(tab);
        continue;
      }
      for (const chunk of record.dirty) values[chunkKey(tab, chunk)] = record.chunk(chunk);
      record.dirty.clear();
      values[headKey(tab)] = { ...record.head, chunks };
      this.#stored.set(tab, chunks);
    }
    if (gone.length > 0) await session.remove(gone);
    try {
      this.#makeRoom();
      await session.set(values);
    } catch {
      for (const tab of tabs) this.#records.get(tab)?.note(sentences.noRoom);
    }
  }

  /** Removes the records that were viewed longest ago. */
  #makeRoom(): void {
    let total = [...this.#records.values()].reduce((sum, { head }) => sum + head.characters, 0);
    for (const [tab, record] of this.#records) {
      if (total <= mostCharacters || this.#records.size <= 1) return;
      total -= record.head.characters;
      this.#records.delete(tab);
      this.changed(tab);
    }
  }
}
