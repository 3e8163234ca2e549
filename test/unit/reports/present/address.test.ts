/** Addresses as a developer reads them on a card: short on the own site, with the host elsewhere. */
import { expect, test } from 'vitest';
import { chainOf, hostName, pageLabel, stepLabel } from '../../../../reports/present/address.ts';

const site = 'www.cqt.nl';

test.each([
  ['https://www.cqt.nl/contact?stap=…', '/contact?stap=…'],
  ['https://www.cqt.nl', '/'],
  ['https://maps.google.com/', 'maps.google.com'],
  ['https://maps.google.com/embed', 'maps.google.com/embed'],
  ['not an address', 'not an address'],
])('a page %s is called %s', (url, label) => {
  expect(pageLabel(url, site)).toBe(label);
});

test('a host is called by its name, and what has none by itself', () => {
  expect(hostName('https://www.cqt.nl/contact')).toBe('www.cqt.nl');
  expect(hostName('casemix')).toBe('casemix');
});

test.each([
  [{ url: 'https://www.cqt.nl/assets/site.js?v=…', line: 3, column: 10 }, '/assets/site.js:3:10'],
  [
    { url: 'https://www.googletagmanager.com/gtag/js?id=G-ABC12345', line: 12 },
    'gtag/js:12 (www.googletagmanager.com)',
  ],
  [{ url: 'https://connect.facebook.net/' }, 'connect.facebook.net'],
])('a step of the chain', (step, label) => {
  expect(stepLabel({ type: 'script', ...step }, site)).toBe(label);
});

test('the chain leaves out what has no address', () => {
  const steps = [
    { type: 'document' as const, url: 'https://www.cqt.nl/' },
    { type: 'script' as const, url: '' },
    { type: 'script' as const, url: 'https://t.example/t.js' },
  ];
  expect(chainOf(steps, site)).toEqual(['/', 't.js (t.example)']);
});

test('an address cannot turn the text around it', () => {
  expect(pageLabel('https://www.cqt.nl/safe\u202etxt.exe', site)).toBe('/safe⟨U+202E⟩txt.exe');
});
