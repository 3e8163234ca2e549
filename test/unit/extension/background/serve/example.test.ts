/** The example of the first page says what it claims: one fault, mended by one change, judged by the rules of any page. */
import { expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: { storage: { session: {} } } }));
const { exampleOf } = await import('../../../../../extension/background/serve/example.ts');
const { redact } = await import('../../../../support/sensors.ts');

test('before the fix one finding stands on the button, after it nothing', () => {
  const broken = exampleOf(false, redact, 'Chrome 150');
  expect(broken.state.findings.map(({ rule, subject }) => [rule, subject.name])).toEqual([
    ['pre-consent-nonessential-cookie', '_ga'],
  ]);
  expect([broken.badge.text, broken.state.phase]).toEqual(['1', 'before-choice']);
  const fixed = exampleOf(true, redact, 'Chrome 150');
  expect(fixed.state.findings).toEqual([]);
  expect(fixed.badge.text).toBe('');
});
