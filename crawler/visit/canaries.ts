/**
 * Canaries: the data of a fictitious person, made anew for every journey. The crawler types it into the
 * page's forms and never submits them. A request that carries a canary shows that a script reads what
 * visitors type.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { personalField } from '../../rules/facts/personal-field.ts';
import type { TypedData } from '../../watch/redact/personal-data.ts';
import { readTree, type LiveFrame } from '../browser/frames.ts';
import type { PageTree } from '../../watch/page/page-tree.ts';
import { withTimeout } from '../timeouts.ts';

/** The canaries of one journey, plain and hashed (SHA-256, SHA-1, MD5), as trackers send them. */
export class Canaries implements TypedData {
  readonly email: string;
  readonly text: string;
  readonly #hashes: string[];
  readonly #others: string[] = [];
  #typed = false;

  /** `mark`: a random text, which makes the canaries differ from those of other journeys. */
  constructor(mark: string) {
    this.email = `kanarie-${mark}@example.com`;
    this.text = `Kanarie ${mark}`;
    this.#hashes = hashesOf(this.email);
  }

  /** A flow has typed these too; short ones stand in other values by chance. */
  alsoTyped(values: Iterable<string>): void {
    for (const value of values) {
      if (value.length < SHORTEST_TYPED || this.#others.includes(value)) continue;
      this.#others.push(value);
      this.#hashes.push(...hashesOf(value), ...hashesOf(value.trim().toLowerCase()));
    }
    this.#typed = true;
  }

  /** They were typed, so requests may carry them from now on. */
  typed(): void {
    this.#typed = true;
  }

  /** The canaries as they were typed; none before that. */
  get plain(): string[] {
    return this.#typed ? [this.email, this.text, ...this.#others] : [];
  }

  /** Whether a value holds a hash of the canary's email address. */
  hashedIn(value: string): boolean {
    return this.#typed && this.#hashes.some((hash) => value.toLowerCase().includes(hash));
  }
}

/** In characters. */
const SHORTEST_TYPED = 8;

const hashesOf = (text: string): string[] =>
  ['sha256', 'sha1', 'md5'].map((algorithm) => createHash(algorithm).update(text).digest('hex'));

const MAX_FIELDS = 8;
/** Milliseconds to type into all fields of a page. */
const TYPING_TIMEOUT_MS = 4000;

const fieldsSchema = z
  .array(
    z.object({
      name: z.string(),
      type: z.string(),
      label: z.string(),
      autocomplete: z.string(),
      index: z.int(),
    }),
  )
  .max(200);

/**
 * Runs in an isolated world of the page. It also keeps scripts from submitting a form that was typed into.
 */
function markFields(tree: PageTree): Array<{
  name: string;
  type: string;
  label: string;
  autocomplete: string;
  index: number;
}> {
  addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
  const fields = tree.all<HTMLInputElement | HTMLTextAreaElement>(
    'form input:not([type="hidden"]), form textarea, input[type="email"], input[type="tel"]',
    200,
  );
  return fields.flatMap((field, index) => {
    if (
      field.disabled ||
      field.readOnly ||
      !field.checkVisibility({ visibilityProperty: true }) ||
      field.value !== ''
    )
      return [];
    field.setAttribute('data-cookiewacht-field', String(index));
    return [
      {
        name: field.name.slice(0, 200),
        type: field.type.slice(0, 30),
        label: (field.labels?.[0]?.textContent ?? field.placeholder ?? '').slice(0, 200),
        autocomplete: field.autocomplete.slice(0, 50),
        index,
      },
    ];
  });
}

/** Types canaries into at most eight fields. Returns their number; 0 when it fails. Never throws. */
export async function typeCanaries(frame: LiveFrame, canaries: Canaries): Promise<number> {
  return withTimeout(TYPING_TIMEOUT_MS, typeAll(frame, canaries)).catch(() => 0);
}

async function typeAll(frame: LiveFrame, canaries: Canaries): Promise<number> {
  const fields = await readTree(frame, markFields, fieldsSchema);
  const wanted = fields
    .flatMap((field) => {
      const kind = personalField(field);
      if (kind === 'email') return [{ index: field.index, text: canaries.email }];
      return kind === 'name' || kind === 'free-text' ? [{ index: field.index, text: canaries.text }] : [];
    })
    .slice(0, MAX_FIELDS);
  if (wanted.length === 0) return 0;
  canaries.typed();
  const { session } = frame;
  for (const { index, text } of wanted)
    if (await readTree(frame, focusField, z.boolean(), index)) await typeText(session, text);
  await readTree(frame, blurFields, z.boolean());
  return wanted.length;
}

/** The last character comes by a key: scripts that wait for keys then read the whole text. */
async function typeText(session: LiveFrame['session'], text: string): Promise<void> {
  const last = text.slice(-1);
  await session.send('Input.insertText', { text: text.slice(0, -1) });
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: last, text: last });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: last });
}

/** Runs in an isolated world of the page. False if the field is gone. */
function focusField(tree: PageTree, index: number): boolean {
  const [field] = tree.all<HTMLElement>(`[data-cookiewacht-field="${index}"]`, 1);
  field?.focus();
  return field !== undefined;
}

/** Runs in an isolated world of the page: leaves the field as with Tab. The text stays in the fields. */
function blurFields(tree: PageTree): boolean {
  for (const root of tree.roots) if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
  for (const field of tree.all('[data-cookiewacht-field]', 200))
    field.removeAttribute('data-cookiewacht-field');
  return true;
}
