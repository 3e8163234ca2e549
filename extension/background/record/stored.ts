/** What the extension stored as text. */

/** The value of a text; null if it is no text, or none that can be read. */
export function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
