/**
 * Data of a person who does not exist, made anew for every journey. It is typed into the forms of a page as by a visitor
 * who never sends them: what then leaves the browser shows who listens in. Nothing is ever submitted.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { personalField } from '../../rules/facts/personal-field.ts';
import type { TypedData } from '../../watch/redact/personal-data.ts';
import { readFrame, type LiveFrame } from '../browser/frames.ts';
import { withTimeout } from '../timeouts.ts';

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
    this.#hashes = ['sha256', 'sha1', 'md5'].map((algorithm) =>
      createHash(algorithm).update(this.email).digest('hex'),
    );
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

const MAX_FIELDS = 8;
const TYPING_TIMEOUT_MS = 4000;
/** Keeps a form from being sent by a script that reacts to what is typed; and marks the fields to be typed into. */
const MARK = 'data-cookiewacht-field';

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

function markFields(): Array<{
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
  const fields = [
    ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'form input:not([type="hidden"]), form textarea, input[type="email"], input[type="tel"]',
    ),
  ].slice(0, 200);
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

/** Returns the number of fields that were typed into. Never throws: a form that resists is left alone. */
export async function typeCanaries(frame: LiveFrame, canaries: Canaries): Promise<number> {
  return withTimeout(TYPING_TIMEOUT_MS, typeAll(frame, canaries)).catch(() => 0);
}

async function typeAll(frame: LiveFrame, canaries: Canaries): Promise<number> {
  const fields = await readFrame(frame, markFields, fieldsSchema);
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
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  for (const { index, text } of wanted) {
    const { nodeId } = await session.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: `[${MARK}="${index}"]`,
    });
    if (nodeId === 0) continue;
    await session.send('DOM.focus', { nodeId });
    await session.send('Input.insertText', { text });
  }
  await readFrame(frame, leaveFields, z.boolean());
  return wanted.length;
}

/** Out of the field, as with Tab; the typing is over. What was typed stays until the page is left, as it would. */
function leaveFields(): boolean {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  for (const field of document.querySelectorAll('[data-cookiewacht-field]'))
    field.removeAttribute('data-cookiewacht-field');
  return true;
}
