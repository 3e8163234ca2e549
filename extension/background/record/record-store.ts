/**
 * Keeps records when the browser stops the background: in `storage.session`, which stays in memory and ends
 * with the browser. Writes them in chunks, and only those that changed.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod';
import { phaseSchema } from '../../../rules/evidence/common.ts';
import { kinds, observationSchema, type Observation } from '../../../rules/evidence/index.ts';
import { phaseHowSchema } from '../../messages/live-state.ts';
import { chunkSize } from './log.ts';
import { TabRecord } from './record.ts';
import { sentences } from '../../messages/sentences.ts';

/** Milliseconds for which changes are collected before a write. */
const gather = 250;
const headSchema = z.object({
  id: z.string(),
  tab: z.int(),
  place: z.enum(['shown', 'coming', 'ahead', 'kept']),
  frame: z.int(),
  siteKey: z.string(),
  began: z.number(),
  active: z.number(),
  shown: z.int(),
  visits: z.array(
    z.object({
      visit: z.int(),
      full: z.string(),
      request: z.string(),
      committed: z.number().nullable(),
      upgrades: z.boolean(),
      url: z.string(),
      finalUrl: z.string(),
      status: z.int().nullable(),
      outcome: z.enum(['loaded', 'failed']),
      reason: z.string().optional(),
      title: z.string(),
      at: z.number(),
      within: z.int().optional(),
    }),
  ),
  phases: z.array(z.object({ at: z.number(), phase: phaseSchema, how: phaseHowSchema, because: z.string() })),
  documents: z.array(
    z.object({ id: z.string(), visit: z.int(), frame: z.int(), top: z.boolean(), url: z.string() }),
  ),
  touched: z.array(z.string()),
  attempts: z.array(z.string()),
  cut: z.record(z.string(), z.int()),
  notes: z.array(z.string()),
  missed: z.array(z.object({ affects: z.array(z.string()), reason: z.string() })),
  gesture: z.number(),
  bannerSeen: z.enum(['looking', 'none', 'present']),
  complete: z.boolean(),
  characters: z.number(),
  chunks: z.int(),
});

const chunkSchema = z.object({ log: z.array(observationSchema), keys: z.array(z.string().nullable()) });

const session = browser.storage.session;
const headKey = (id: string): string => `record ${id}`;
const chunkKey = (id: string, chunk: number): string => `log ${id} ${chunk}`;

/** Saves and restores records. */
export class RecordStore {
  readonly #changed = new Map<string, TabRecord>();
  /** The number of stored chunks of each record, to remove them with the record. */
  readonly #stored = new Map<string, number>();
  readonly #isHeld: (record: TabRecord) => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param isHeld whether a record is still needed; one that is not is removed */
  constructor(isHeld: (record: TabRecord) => boolean) {
    this.#isHeld = isHeld;
  }

  /** Restores what an earlier run of the background stored, without what cannot be read. */
  async restore(): Promise<TabRecord[]> {
    const all: Record<string, unknown> = await session.get(null);
    return Object.entries(all).flatMap(([key, value]) => {
      if (!key.startsWith('record ')) return [];
      const parsed = headSchema.safeParse(value);
      if (!parsed.success) return [];
      const { chunks, ...head } = parsed.data;
      const log: Observation[] = [];
      const keys: Array<string | null> = [];
      for (let chunk = 0; chunk < chunks; chunk += 1) {
        const part = chunkSchema.safeParse(all[chunkKey(head.id, chunk)]);
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
      this.#stored.set(head.id, chunks);
      return [new TabRecord(head, log, keys)];
    });
  }

  changed(record: TabRecord): void {
    this.#changed.set(record.head.id, record);
    this.#timer ??= setTimeout(() => void this.write(), gather);
  }

  async write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const records = [...this.#changed.values()];
    this.#changed.clear();
    const values: Record<string, unknown> = {};
    const gone: string[] = [];
    for (const record of records) {
      const { id } = record.head;
      const held = this.#isHeld(record);
      const before = this.#stored.get(id) ?? 0;
      const chunks = held ? Math.ceil(record.log.length / chunkSize) : 0;
      for (let chunk = chunks; chunk < before; chunk += 1) gone.push(chunkKey(id, chunk));
      if (!held) {
        gone.push(headKey(id));
        this.#stored.delete(id);
        continue;
      }
      for (const chunk of record.dirty) values[chunkKey(id, chunk)] = record.chunk(chunk);
      record.dirty.clear();
      values[headKey(id)] = { ...record.head, chunks };
      this.#stored.set(id, chunks);
    }
    if (gone.length > 0) await session.remove(gone);
    try {
      await session.set(values);
    } catch {
      for (const record of records) record.note(sentences.noRoom);
    }
  }
}
