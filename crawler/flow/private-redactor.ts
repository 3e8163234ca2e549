/**
 * The redactor of a journey with a flow: no secret that the flow types reaches the disk, and once the flow has begun no
 * text of a page does either, since a portal shows the names of people.
 */
import type { Redactor } from '../../watch/redact/redactor.ts';

const INSTEAD = 'xxx';
/** Shorter ones stand in too much by chance. */
const SHORTEST = 3;

/** A redactor that is told what was typed, and from when on pages are private. */
export class PrivateRedactor implements Redactor {
  readonly #redactor: Redactor;
  readonly #typed: ReadonlySet<string>;
  #private = false;

  /** `typed`: grows while the flow types. */
  constructor(redactor: Redactor, typed: ReadonlySet<string>) {
    this.#redactor = redactor;
    this.#typed = typed;
  }

  get isPrivate(): boolean {
    return this.#private;
  }

  /** From now on pages are private. */
  close(): void {
    this.#private = true;
  }

  readonly shape: Redactor['shape'] = (value) => this.#redactor.shape(value);
  readonly url: Redactor['url'] = (raw) => this.#redactor.url(this.#without(raw));
  readonly query: Redactor['query'] = (raw) => this.#redactor.query(this.#without(raw));
  readonly body: Redactor['body'] = (raw) => this.#redactor.body(this.#without(raw));
  readonly name: Redactor['name'] = (raw) => this.#redactor.name(this.#without(raw));
  readonly text: Redactor['text'] = (raw, longest) =>
    this.#private ? '' : this.#redactor.text(this.#without(raw), longest);

  #without(raw: string): string {
    let text = raw;
    for (const secret of this.#typed) {
      if (secret.length < SHORTEST) continue;
      for (const form of formsOf(secret)) text = text.replaceAll(form, INSTEAD);
    }
    return text;
  }
}

/** As it stands in texts, addresses and bodies. */
const formsOf = (secret: string): Set<string> =>
  new Set([
    secret,
    encodeURIComponent(secret),
    new URLSearchParams({ x: secret }).toString().slice(2),
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('hex'),
  ]);
