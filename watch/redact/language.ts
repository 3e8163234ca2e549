/** The language that a page says it is in, as far as it is one. */

/** Language, script and region. Source: BCP 47. */
const tag = /^[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?(?![a-z\d@.%])/i;

/** E.g. `nl` or `zh-Hant-TW`; empty for anything else that a page may put there. */
export const languageTag = (said: string): string => tag.exec(said.trim().slice(0, 35))?.[0] ?? '';
