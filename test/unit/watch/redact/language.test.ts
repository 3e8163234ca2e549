/** What a page says its language is. */
import { expect, test } from 'vitest';
import { languageTag } from '../../../../watch/redact/language.ts';

test.each([
  ['nl', 'nl'],
  [' nl-NL ', 'nl-NL'],
  ['zh-Hant-TW', 'zh-Hant-TW'],
  ['es-419', 'es-419'],
  ['de-DE-1996', 'de-DE'],
  ['', ''],
  ['jan@example.nl', ''],
  ['123456782', ''],
  ['nl-123456782', 'nl'],
])('%s', (said, kept) => {
  expect(languageTag(said)).toBe(kept);
});
