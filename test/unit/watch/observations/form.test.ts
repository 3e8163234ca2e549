/** A form as it is read in a page becomes the same observation for the crawler and the extension. */
import { describe, expect, test, vi } from 'vitest';
import { formSchema } from '../../../../rules/evidence/page.ts';
import { formOf, formReadingsSchema, type FormReading } from '../../../../watch/observations/form.ts';
import { now, page, redact, watchedTab } from '../../../support/sensors.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: { session: {} } } }));
const { pageRead } = await import('../../../../extension/background/watch/pages.ts');

const field = {
  name: 'email',
  type: 'email',
  label: 'Uw e-mail, bijvoorbeeld jan@example.nl',
  autocomplete: 'email',
  required: true,
  checked: false,
};
const reading: FormReading = {
  action: 'http://www.example.nl/send?token=9f8a7b6c5d4e3f2a1b0c',
  method: 'post',
  methodGiven: true,
  name: 'Contact',
  text: '',
  links: [],
  fields: [field],
};

test('the extension hands on what the crawler hands on', () => {
  const tab = watchedTab();
  pageRead(tab.context, tab.place, {
    type: 'page',
    moment: 'loaded',
    at: now,
    url: page,
    document: null,
    forms: [reading, { ...reading, name: 'Other' }],
    storage: [],
  });
  expect(tab.all('form')).toEqual([
    formOf(reading, page, redact),
    formOf({ ...reading, name: 'Other' }, page, redact),
  ]);
});

describe('a form', () => {
  test('is what the schema asks, and says what personal data it asks for', () => {
    const observed = formOf(reading, page, redact);
    expect(() =>
      formSchema.parse({ seq: 0, at: 0, phase: 'before-choice', visit: 0, page: '', ...observed }),
    ).not.toThrow();
    expect(observed).toMatchObject({
      actionHost: 'www.example.nl',
      actionScheme: 'http',
      method: 'post',
      frame: page,
      fields: [{ personal: 'email' }],
    });
    expect(JSON.stringify(observed)).not.toMatch(/jan@|9f8a7b6c/);
  });

  test('of a method or a scheme that is none of the known', () => {
    expect(
      formOf({ ...reading, method: 'put', action: 'mailto:info@example.nl' }, page, redact),
    ).toMatchObject({ method: 'get', actionScheme: 'other' });
    expect(formOf({ ...reading, action: '' }, page, redact)).toMatchObject({
      action: '',
      actionHost: '',
      actionScheme: 'other',
    });
  });

  test('that a page makes too large is refused', () => {
    expect(formReadingsSchema.safeParse([reading]).success).toBe(true);
    expect(formReadingsSchema.safeParse(Array.from({ length: 51 }, () => reading)).success).toBe(false);
    expect(
      formReadingsSchema.safeParse([{ ...reading, fields: Array.from({ length: 101 }, () => field) }])
        .success,
    ).toBe(false);
    expect(formReadingsSchema.safeParse([{ ...reading, name: 'x'.repeat(2001) }]).success).toBe(false);
    expect(formReadingsSchema.safeParse([{ ...reading, text: 'x'.repeat(5001) }]).success).toBe(false);
    const link = { text: '', url: '' };
    expect(
      formReadingsSchema.safeParse([{ ...reading, links: Array.from({ length: 101 }, () => link) }]).success,
    ).toBe(false);
  });
});

describe('privacy is spoken of', () => {
  const noticeOf = (text: string, links: FormReading['links'] = []): boolean =>
    formOf({ ...reading, text, links }, page, redact).notice;

  test('in its own small print', () => {
    expect(noticeOf('Wij gaan zorgvuldig om met uw persoonsgegevens')).toBe(true);
    expect(noticeOf('Ich habe die Datenschutzerklärung gelesen')).toBe(true);
    expect(noticeOf('Naam E-mailadres Verstuur')).toBe(false);
    expect(noticeOf('vavgt')).toBe(false);
  });

  test('by a link that stands by it', () => {
    expect(noticeOf('', [{ text: 'Lees meer', url: '/privacyverklaring' }])).toBe(true);
    expect(noticeOf('', [{ text: 'Tietosuojaseloste', url: '#' }])).toBe(true);
    expect(noticeOf('', [{ text: 'Contact', url: '/contact' }])).toBe(false);
    expect(noticeOf('', [{ text: 'Cookies', url: '/cookies' }])).toBe(false);
  });
});
