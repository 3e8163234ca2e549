/**
 * Keeps records when the browser stops the background: in `storage.session`, which stays in memory and ends
 * with the browser. Writes them in chunks, and only those that changed. Each is one text, as a browser counts
 * the bytes of a text and not those of what it is made of.
 */
import browser from 'webextension-polyfill';
import * as z from 'zod';
import { phaseSchema } from '../../../rules/evidence/common.ts';
import { kinds, observationSchema } from '../../../rules/evidence/index.ts';
import { phaseHowSchema } from '../../messages/live-state.ts';
import { bytesOf } from './limits.ts';
import type { Chunk } from './log.ts';
import { TabRecord } from './record.ts';
import { parsed } from './stored.ts';
import { sentences } from '../../messages/sentences.ts';

/** Milliseconds for which changes are collected before a write. */
const gather = 250;
/** Milliseconds until a write that failed is repeated: as many more each time, up to the most. */
const again = 500;
const longest = 8000;
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
      askedBy: z.int().optional(),
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
  clicks: z.array(z.object({ at: z.number(), visit: z.int(), label: z.string() })),
  about: z.object({ url: z.string(), visit: z.int(), at: z.number() }).nullable(),
  bannerSeen: z.enum(['looking', 'none', 'present']),
  complete: z.boolean(),
  dropped: z.int(),
  chunks: z.array(z.int()),
});

const chunkSchema = z.object({ log: z.array(observationSchema), keys: z.array(z.string().nullable()) });
const openSchema = z.array(z.string());

const session = browser.storage.session;
const headKey = (id: string): string => `record ${id}`;
const chunkKey = (id: string, chunk: number): string => `log ${id} ${chunk}`;
/** Under this name stand the records of which something is not stored yet. */
const openKey = 'open';

/** Saves and restores records. */
export class RecordStore {
  readonly #changed = new Map<string, TabRecord>();
  /** The stored chunks of each record, to remove them with the record. */
  readonly #stored = new Map<string, readonly number[]>();
  /** Records that are said to have something that is not stored yet. */
  readonly #open = new Set<string>();
  readonly #isHeld: (record: TabRecord) => boolean;
  readonly #makeRoom: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failed = 0;
  /** Whether the browser refuses to store more. */
  full = false;

  /**
   * @param isHeld whether a record is still needed; one that is not is removed
   * @param makeRoom gives up what is needed least; false if there is nothing left to give up
   */
  constructor(isHeld: (record: TabRecord) => boolean, makeRoom: () => boolean) {
    this.#isHeld = isHeld;
    this.#makeRoom = makeRoom;
  }

  /** Restores what an earlier run of the background stored, without what cannot be read. */
  async restore(): Promise<TabRecord[]> {
    const all: Record<string, unknown> = await session.get(null);
    const open = new Set(openSchema.safeParse(parsed(all[openKey])).data);
    const unreadable: string[] = [];
    const records = Object.entries(all).flatMap(([key, value]) => {
      if (!key.startsWith('record ')) return [];
      const stored = headSchema.safeParse(parsed(value));
      if (!stored.success) {
        unreadable.push(...Object.keys(all).filter((name) => name.includes(key.slice('record '.length))));
        return [];
      }
      const { chunks, ...head } = stored.data;
      const whole: Chunk = { log: [], keys: [] };
      let lost = open.has(head.id);
      for (const chunk of chunks) {
        const part = chunkSchema.safeParse(parsed(all[chunkKey(head.id, chunk)]));
        if (part.success) {
          whole.log.push(...part.data.log);
          whole.keys.push(...part.data.keys);
        } else lost = true;
      }
      this.#stored.set(head.id, chunks);
      const record = new TabRecord(head, whole);
      if (lost) record.gaps.miss(kinds, sentences.partLost);
      return [record];
    });
    if (unreadable.length > 0) await session.remove(unreadable);
    return records;
  }

  changed(record: TabRecord): void {
    const { id } = record.head;
    // Said at once: if the browser stops the extension before the write, what it lost is known.
    if (this.#open.size === 0) queueMicrotask(() => this.#sayOpen());
    if (!this.#open.has(id)) this.#open.add(id);
    this.#changed.set(id, record);
    this.#timer ??= setTimeout(() => void this.write(), gather);
  }

  #sayOpen(): void {
    // Where there is no room for it, the write says so.
    void session.set({ [openKey]: JSON.stringify([...this.#open]) }).catch(() => undefined);
  }

  async write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const records = [...this.#changed.values()];
    this.#changed.clear();
    this.#open.clear();
    const values: Record<string, unknown> = { [openKey]: '[]' };
    const gone: string[] = [];
    for (const record of records) this.#put(record, values, gone);
    try {
      if (gone.length > 0) await session.remove(gone);
      await session.set(values);
      this.#failed = 0;
      this.full = false;
    } catch {
      this.#repeat(records);
    }
  }

  /** Adds what of a record is to be written, and the names of what is to be removed. */
  #put(record: TabRecord, values: Record<string, unknown>, gone: string[]): void {
    const { id } = record.head;
    const held = this.#isHeld(record);
    const chunks = held ? record.store.chunks : [];
    const now = new Set(chunks);
    for (const chunk of this.#stored.get(id) ?? []) if (!now.has(chunk)) gone.push(chunkKey(id, chunk));
    if (!held) {
      gone.push(headKey(id));
      this.#stored.delete(id);
      return;
    }
    for (const chunk of record.store.dirty)
      if (now.has(chunk)) values[chunkKey(id, chunk)] = JSON.stringify(record.store.chunk(chunk));
    record.store.dirty.clear();
    const head = JSON.stringify({ ...record.head, chunks });
    record.headBytes = bytesOf(head);
    values[headKey(id)] = head;
    this.#stored.set(id, chunks);
  }

  /** A write failed: what is needed least makes room, and all of it is written again later. */
  #repeat(records: readonly TabRecord[]): void {
    this.#failed += 1;
    this.full = !this.#makeRoom();
    for (const record of records) {
      record.store.soil();
      if (this.#isHeld(record)) {
        this.#open.add(record.head.id);
        this.#changed.set(record.head.id, record);
      }
    }
    this.#timer ??= setTimeout(() => void this.write(), Math.min(longest, again * this.#failed));
  }
}
