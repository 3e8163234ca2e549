/** What of the things on a page a surface means: as the evidence names them, and nothing else. */
import { expect, test, vi } from 'vitest';
import { chooseShown, type Found } from '../../../../../extension/background/serve/choose-shown.ts';
import { choosePolicy } from '../../../../../extension/background/judge/policies.ts';
import type { Candidates, ShowTarget } from '../../../../../extension/messages/show.ts';
import { page, watchedTab } from '../../../../support/sensors.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: { session: {} } } }));

const { context, record, place } = watchedTab();
const { document } = place;
const chosen = (candidates: Candidates, target: ShowTarget, parts = context): number[] => {
  const found: Found[] = [{ document, candidates }];
  return (chooseShown(parts, record, found, target).get(document) ?? []).map(({ id }) => id);
};

const forms: Candidates = {
  forms: [
    { id: 1, name: 'Nieuwsbrief', action: 'https://www.example.nl/send?key=1' },
    { id: 2, name: 'Zoeken', action: 'https://www.example.nl/send?key=1' },
    { id: 3, name: 'Nieuwsbrief', action: 'https://www.example.nl/other' },
    { id: 4, name: '', action: 'https://www.example.nl/nameless' },
  ],
};
const url = (address: string): string => context.redact.url(address);

test('a form is known by its name and its address, without values', () => {
  const action = url('https://www.example.nl/send?key=1');
  expect(chosen(forms, { what: 'form', name: 'Nieuwsbrief', url: action })).toEqual([1]);
  expect(chosen(forms, { what: 'form', name: 'form', url: url('https://www.example.nl/nameless') })).toEqual([
    4,
  ]);
  expect(chosen(forms, { what: 'form', name: 'Aanmelden', url: action })).toEqual([]);
});

const elements: Candidates = {
  elements: [
    { id: 1, url: 'https://www.youtube.com/embed/a' },
    { id: 2, url: 'https://www.youtube.com/embed/b' },
    { id: 3, url: 'https://notyoutube.com/embed/a' },
  ],
};

test('an address is that of what loads from it; only if there is none, its host counts', () => {
  const at = (address: string, host: string): ShowTarget => ({ what: 'address', url: address, host });
  expect(chosen(elements, at('https://www.youtube.com/embed/a', 'www.youtube.com'))).toEqual([1]);
  expect(chosen(elements, at('https://www.youtube.com/iframe_api', 'www.youtube.com'))).toEqual([1, 2]);
  expect(chosen(elements, at('', 'youtube.com'))).toEqual([1, 2]);
  expect(chosen(elements, at('https://www.youtube.com/iframe_api', ''))).toEqual([]);
});

test('what a finding says of the site is looked for at the server that stands in for it', () => {
  const map = { host: 'www.example.nl', to: 'http://localhost:3000' };
  const choice = choosePolicy('http://localhost:3000/shop/', null, [map]);
  const local: Candidates = { forms: [{ id: 7, name: 'Nieuwsbrief', action: 'http://localhost:3000/send' }] };
  const target: ShowTarget = { what: 'form', name: 'Nieuwsbrief', url: 'https://www.example.nl/send' };
  expect(chosen(local, target, { ...context, choose: () => choice })).toEqual([7]);
  expect(choosePolicy(page, null, [map])?.standIn).toBe(null);
  expect(chosen(local, target)).toEqual([]);
});

test('without a banner that is recognised nothing is the banner', () => {
  const scan = { language: 'nl', complete: true, top: true, blocks: [], controls: [] };
  expect(chosen({ scan, url: page }, { what: 'banner' })).toEqual([]);
});
