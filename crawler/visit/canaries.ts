/** Data that is typed into forms to see where it goes, made anew for every journey. */
import { createHash } from 'node:crypto';
import type { TypedData } from '../../watch/redact/personal-data.ts';

/** With the forms in which trackers send it on. */
export class Canaries implements TypedData {
  readonly email: string;
  readonly text: string;
  readonly #hashes: string[];
  #typed = false;

  /** `mark` makes this journey's canaries differ from any other's. */
  constructor(mark: string) {
    this.email = `kanarie-${mark}@example.com`;
    this.text = `Kanarie ${mark}`;
    this.#hashes = ['sha256', 'sha1', 'md5'].map((algorithm) => createHash(algorithm).update(this.email).digest('hex'));
  }

  /** From now on they may be met in requests. */
  typed(): void {
    this.#typed = true;
  }

  get plain(): string[] {
    return this.#typed ? [this.email, this.text] : [];
  }

  hashedIn(value: string): boolean {
    return this.#typed && this.#hashes.some((hash) => value.toLowerCase().includes(hash));
  }
}
