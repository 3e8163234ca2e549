/** What a page says of an element that a flow is about to act on. Runs in an isolated world of its frame. */
import * as z from 'zod';
import { neverOpened } from '../../rules/path.ts';

/** Read by `readElement`. */
export const elementFactsSchema = z.object({
  /** Visible text or accessible label. */
  text: z.string().max(500),
  /** Path of the link that it is or is within; null for none. */
  path: z.string().max(4000).nullable(),
  /** What it holds must not be in a recording: a password, or a code. */
  secret: z.boolean(),
  /** Pressing it submits a form. */
  submits: z.boolean(),
  /** `text`: characters are typed. `choice`: an option is chosen. `value`: the value is set at once. */
  input: z.enum(['text', 'choice', 'value', 'none']),
});
export type ElementFacts = z.infer<typeof elementFactsSchema>;

/** Runs in an isolated world. */
export function readElement(given: unknown): z.infer<typeof elementFactsSchema> {
  const element = given instanceof Element ? given : document.documentElement;
  const link = element.closest('a[href]');
  const button = element.closest('button, input[type="submit"], input[type="image"]');
  const field =
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
      ? element
      : null;
  const inputOf = (): 'text' | 'choice' | 'value' | 'none' => {
    if (field === null) return element instanceof HTMLElement && element.isContentEditable ? 'text' : 'none';
    if (field instanceof HTMLSelectElement) return 'choice';
    const typed = ['text', 'search', 'email', 'tel', 'url', 'password', 'number'];
    return field instanceof HTMLTextAreaElement || typed.includes(field.type) ? 'text' : 'value';
  };
  const submits = (): boolean => {
    if (button instanceof HTMLButtonElement) return button.type === 'submit' && button.form !== null;
    return button instanceof HTMLInputElement && button.form !== null;
  };
  const label = field?.labels?.[0]?.textContent ?? '';
  const text = element.textContent || element.getAttribute('aria-label') || label;
  return {
    text: text.slice(0, 2000).replace(/\s+/g, ' ').trim().slice(0, 500),
    path: link instanceof HTMLAnchorElement ? link.pathname.slice(0, 4000) : null,
    secret:
      field instanceof HTMLInputElement &&
      (field.type === 'password' || /password|one-time-code/.test(field.autocomplete)),
    submits: submits(),
    input: inputOf(),
  };
}

/** What `never` of the policy forbids of it: a path that it leads to, or a word on it; null if nothing. */
export function forbiddenBy(
  never: readonly string[],
  { text, path }: Pick<ElementFacts, 'text' | 'path'>,
): string | null {
  const opened = path === null ? undefined : neverOpened(never, path);
  const words = text.toLocaleLowerCase();
  const pressed = never.find((each) => !each.startsWith('/') && words.includes(each.toLocaleLowerCase()));
  return opened ?? pressed ?? null;
}
