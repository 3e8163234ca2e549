/** What is kept in a page's storage becomes the same observation for the crawler and the extension. */
import { describe, expect, test, vi } from 'vitest';
import { storageSchema } from '../../../../rules/evidence/storage.ts';
import { parseStack } from '../../../../watch/hooks/messages.ts';
import { foundItemOf, storageOriginOf, writtenItemOf } from '../../../../watch/observations/storage.ts';
import { chainOfStack } from '../../../../watch/initiators.ts';
import { now, page, redact, watchedTab } from '../../../support/sensors.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: { session: {} } } }));
const { pageRead } = await import('../../../../extension/background/watch/pages.ts');

const stack = '    at track (https://cdn.example.com/t.js:3:7)';
const written = {
  type: 'storage',
  area: 'localStorage',
  key: 'visitor',
  value: 'secret-value',
  frame: page,
  stack,
  last: false,
} as const;

test('the extension hands on a write as the crawler does', () => {
  const tab = watchedTab();
  tab.hooks(written);
  const expected = writtenItemOf(written, chainOfStack(parseStack(stack), page, redact.url), redact);
  expect(tab.all('storage')).toEqual([expected]);
  expect(expected).toMatchObject({
    how: 'write',
    origin: 'https://www.example.nl',
    initiator: [{ type: 'document' }, { type: 'script', line: 3 }],
  });
});

test('the extension hands on what a page holds as the crawler does', () => {
  const tab = watchedTab();
  const items = [
    { area: 'sessionStorage', key: 'step', value: '2' },
    { area: 'indexedDB', key: 'db', value: null },
  ] as const;
  pageRead(tab.context, tab.place, {
    type: 'page',
    moment: 'loaded',
    at: now,
    url: page,
    document: null,
    forms: [],
    storage: [...items],
  });
  expect(tab.all('storage')).toEqual(
    items.map((item) => foundItemOf({ ...item, origin: 'https://www.example.nl' }, redact)),
  );
});

describe('an item', () => {
  test('is what the schema asks, and keeps no value', () => {
    for (const observed of [
      writtenItemOf(written, [], redact),
      foundItemOf({ ...written, origin: 'null', value: null }, redact),
    ]) {
      expect(() =>
        storageSchema.parse({ seq: 0, at: 0, phase: 'before-choice', visit: 0, page: '', ...observed }),
      ).not.toThrow();
      expect(JSON.stringify(observed)).not.toContain('secret-value');
    }
  });

  test('of a database has no value, and an empty one is not none', () => {
    expect(foundItemOf({ area: 'indexedDB', origin: '', key: 'db', value: null }, redact).value).toBeNull();
    expect(
      foundItemOf({ area: 'localStorage', origin: '', key: 'k', value: '' }, redact).value,
    ).toMatchObject({ length: 0, shape: 'empty' });
  });

  test('of a frame without an origin says so as browsers do', () => {
    expect(['https://a.nl:8443/x', 'about:srcdoc', 'data:text/html,x', ''].map(storageOriginOf)).toEqual([
      'https://a.nl:8443',
      'null',
      'null',
      'null',
    ]);
  });
});
