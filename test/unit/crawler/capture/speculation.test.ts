/** What is fetched and rendered ahead is told from what the visitor asked for. */
import { expect, test } from 'vitest';
import { speculationOf, watchPrerendering } from '../../../../crawler/capture/speculation.ts';
import { fakeTarget, willBeSent } from '../../../support/fake-target.ts';

const url = 'https://www.example.nl/next';
const request = (headers: Record<string, string>) => ({
  ...willBeSent({ id: '1', url }),
  request: { ...willBeSent({ id: '1', url }).request, headers },
});

test('by its header, its type, or the page that it is for', () => {
  const page = fakeTarget();
  expect(speculationOf(page, request({ 'Sec-Purpose': 'prefetch;prerender' }))).toBe('prerender');
  expect(speculationOf(page, request({ Purpose: 'prefetch' }))).toBe('prefetch');
  expect(speculationOf(page, willBeSent({ id: '1', url, type: 'Prefetch' }))).toBe('prefetch');
  const ahead = fakeTarget('prerender');
  expect(speculationOf({ ...fakeTarget('frame'), parent: ahead }, request({}))).toBe('prerender');
  expect(speculationOf(page, request({}))).toBeNull();
});

test('a page that only this browser does not render ahead is said', () => {
  const page = fakeTarget();
  const missed: string[] = [];
  watchPrerendering(page, (reason) => void missed.push(reason));
  const tell = (prerenderStatus: 'PrerenderingDisabledByDevTools' | 'TriggerDestroyed'): void => {
    const key = { loaderId: '', action: 'Prerender', url } as const;
    page.session.emit('Preload.prerenderStatusUpdated', {
      key,
      pipelineId: '',
      status: 'Failure',
      prerenderStatus,
    });
  };
  tell('TriggerDestroyed');
  tell('PrerenderingDisabledByDevTools');
  expect(missed).toEqual(['a page of www.example.nl was not prerendered: PrerenderingDisabledByDevTools']);
});
