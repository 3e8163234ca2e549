/** A document as it is read in a page becomes the same observation for the crawler and the extension. */
import { describe, expect, test, vi } from 'vitest';
import { documentSchema } from '../../../../rules/evidence/page.ts';
import {
  documentOf,
  documentReadingSchema,
  upgradesInsecure,
  type DocumentReading,
} from '../../../../watch/observations/document.ts';
import { now, page, redact, watchedTab } from '../../../support/sensors.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: { session: {} } } }));
const { pageRead } = await import('../../../../extension/background/watch/pages.ts');

const reading: DocumentReading = {
  language: 'nl',
  title: 'Bestel bij jan@example.nl',
  links: [{ text: 'Privacyverklaring', url: `${page}privacy?token=9f8a7b6c5d4e3f2a1b0c` }],
  controls: [],
  frames: [{ url: 'https://www.youtube.com/embed/x', loaded: false }],
  upgrades: false,
  text: 'Wij gebruiken cookies.',
};
const own = { url: page, upgrades: false };

test('the extension hands on what the crawler hands on', () => {
  const tab = watchedTab();
  Object.assign(tab.place.page.details ?? {}, { upgrades: true });
  pageRead(tab.context, tab.place, {
    type: 'page',
    moment: 'loaded',
    at: now,
    url: page,
    document: reading,
    forms: [],
    storage: [],
  });
  expect(tab.all('document')).toEqual([documentOf(reading, { url: page, upgrades: true }, redact)]);
});

describe('a document', () => {
  test('is what the schema asks, without what identifies a person', () => {
    const observed = documentOf(reading, own, redact);
    expect(() =>
      documentSchema.parse({ seq: 0, at: 0, phase: 'before-choice', visit: 0, page: '', ...observed }),
    ).not.toThrow();
    expect(JSON.stringify(observed)).not.toMatch(/jan@|9f8a7b6c/);
  });

  test('names the buttons that show the statement, and no other', () => {
    expect(documentOf(reading, own, redact)).not.toHaveProperty('statementControls');
    const controls = [
      'Menu',
      'Privacyverklaring',
      'Datenschutzerklärung',
      'Cookie-instellingen',
      'Privacyverklaring',
    ];
    expect(documentOf({ ...reading, controls }, own, redact).statementControls).toEqual([
      'Privacyverklaring',
      'Datenschutzerklärung',
    ]);
  });

  test('keeps its text where it seems to be the statement, by its address or by its title', () => {
    expect(documentOf(reading, own, redact)).not.toHaveProperty('text');
    expect(documentOf(reading, { ...own, url: 'https://www.example.nl/privacy' }, redact).text).toBe(
      reading.text,
    );
    expect(documentOf({ ...reading, title: 'Cookieverklaring' }, own, redact).text).toBe(reading.text);
    expect(
      documentOf({ ...reading, title: 'Contact' }, { ...own, url: 'https://privacy.example.nl/' }, redact),
    ).not.toHaveProperty('text');
  });

  test('of no address that can be read is kept all the same', () => {
    expect(documentOf(reading, { ...own, url: 'nowhere' }, redact)).toMatchObject({
      kind: 'document',
      language: 'nl',
    });
  });

  test('upgrades insecure requests by its headers or by itself', () => {
    const upgrades = (byPage: boolean, byHeader: boolean): boolean =>
      documentOf({ ...reading, upgrades: byPage }, { ...own, upgrades: byHeader }, redact)
        .upgradesInsecureRequests;
    expect([upgrades(false, false), upgrades(true, false), upgrades(false, true)]).toEqual([
      false,
      true,
      true,
    ]);
    expect(
      upgradesInsecure([
        ['X', 'y'],
        ['Content-Security-Policy', "default-src 'self'; Upgrade-Insecure-Requests"],
      ]),
    ).toBe(true);
    expect(upgradesInsecure([['content-security-policy-report-only', 'upgrade-insecure-requests']])).toBe(
      false,
    );
    expect(
      upgradesInsecure([
        ['content-security-policy', "img-src 'self'"],
        ['content-security-policy', 'upgrade-insecure-requests'],
      ]),
    ).toBe(true);
  });

  test('that a page makes too large is refused, and what is no language is left out', () => {
    expect(documentOf({ ...reading, language: 'x'.repeat(100) }, own, redact).language).toBe('');
    const links = Array.from({ length: 401 }, () => ({ text: '', url: '' }));
    expect(documentReadingSchema.safeParse({ ...reading, links }).success).toBe(false);
    expect(documentReadingSchema.safeParse({ ...reading, text: 'x'.repeat(60_001) }).success).toBe(false);
  });
});
