/** One setting: its value now, and its copy in `storage.local`, where it stays until the user removes it. */
import browser from 'webextension-polyfill';
import type * as z from 'zod';

export class Setting<T> {
  readonly #key: string;
  readonly #schema: z.ZodType<T>;
  readonly #initial: T;
  value: T;

  /** @param initial where nothing is stored, or what another version stored cannot be read */
  constructor(key: string, schema: z.ZodType<T>, initial: T) {
    this.#key = key;
    this.#schema = schema;
    this.#initial = initial;
    this.value = initial;
  }

  /** Takes back what is stored, if it can be read. */
  restore(stored: Readonly<Record<string, unknown>>): void {
    const read = this.#schema.safeParse(stored[this.#key]);
    this.value = read.success ? read.data : this.#initial;
  }

  /** @throws Error if the browser refuses to store it: then the old value stays */
  async set(value: T): Promise<void> {
    await browser.storage.local.set({ [this.#key]: value });
    this.value = value;
  }

  /** What is stored was removed with everything else. */
  forget(): void {
    this.value = this.#initial;
  }
}
