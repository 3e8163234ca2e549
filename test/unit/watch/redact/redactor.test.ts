/** What reaches the disk of what a page says: no value, no e-mail address, no long number. */
import { expect, test } from 'vitest';
import { redactorWith } from '../../../../watch/redact/redactor.ts';

const redactor = redactorWith((value) => `hash of ${value.length}`);

test('a text keeps its words, and loses addresses and numbers of persons', () => {
  expect(redactor.text('  Hallo\n Anna, anna.de-vries@zorg.nl,  bel 0612345678 of kamer 12 ')).toBe(
    'Hallo Anna, [e-mail], bel [number] of kamer 12',
  );
});

test('a text and a name are bounded, however long the page makes them', () => {
  expect(redactor.text('woord '.repeat(100_000))).toHaveLength(200);
  expect(redactor.text('woord '.repeat(100), 20)).toBe('woord woord woord wo');
  expect(redactor.name('n'.repeat(100_000))).toHaveLength(256);
});

test('a name that holds an e-mail address loses it, and keeps the rest', () => {
  expect(redactor.name('user_anna@zorg.nl_seen')).not.toContain('anna');
  expect(redactor.name('cart:anna@zorg.nl')).toBe('…');
  expect(redactor.name('_ga_ABC123')).toBe('_ga_ABC123');
});

test('of a value stays its shape, never the value', () => {
  const secret = 'f47ac10b-58cc-4372-a567-0e02b2c3d479';
  const shape = redactor.shape(secret);
  expect(shape).toMatchObject({ length: 36, shape: 'uuid', hash: 'hash of 36' });
  expect(JSON.stringify(shape)).not.toContain('f47ac10b');
});
