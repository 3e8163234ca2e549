/** The rows of the DevTools table: filter, sort, and which scripts open. */
import { describe, expect, it } from 'vitest';
import { sameFile } from '../../../../../extension/ui/devtools/open-source.ts';
import { filtered, sorted, type Filter } from '../../../../../extension/ui/devtools/choose-rows.ts';
import { rowsOfState } from '../../../../../extension/ui/devtools/rows.ts';
import { webAddress } from '../../../../../extension/ui/shared/source-link.ts';
import { ownMessages } from '../../../../../extension/ui/shared/messages/index.ts';
import { messages } from '../../../../../reports/messages/index.ts';
import { full, violating } from '../../../../e2e/extension/ui/states.ts';

const texts = { language: 'nl' as const, words: messages('nl'), own: ownMessages('nl') };
const rows = rowsOfState(violating(), texts);
const any: Filter = { text: '', kind: 'all', phase: '', category: '', party: '', onlyFindings: false };
const found = (filter: Partial<Filter>): string[] =>
  filtered(rows, { ...any, ...filter }).map(({ title }) => title);

describe('the rows', () => {
  it('are every cookie, key and request, each known by its own key', () => {
    const state = violating();
    expect(rows).toHaveLength(state.cookies.length + state.storage.length + state.requests.length);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    const many = rowsOfState(full(), texts);
    expect(new Set(many.map(({ key }) => key)).size).toBe(5000);
  });

  it('say who is a third party, how long it lasts, and who did it', () => {
    const ga = rows.find(({ name }) => name === '_ga');
    expect(ga).toMatchObject({
      party: 'first',
      lasts: '2 jaar',
      by: 'gtag/js:12:345 (www.googletagmanager.com)',
    });
    expect(rows.find(({ host }) => host === 'www.youtube.com')).toMatchObject({
      party: 'third',
      title: '/embed/x',
    });
  });
});

describe('the filter', () => {
  it('wants every word somewhere: name, host, category, party, phase, or script', () => {
    expect(found({ text: 'statistieken 2 jaar' })).toEqual(['_ga']);
    expect(found({ text: 'SITE.JS thema' })).toEqual(['thema']);
    expect(found({ text: 'derde partij youtube' })).toEqual(['/embed/x']);
    expect(found({ text: 'youtube _ga' })).toEqual([]);
  });

  it('goes by kind, phase and finding', () => {
    expect(found({ kind: 'storage' })).toEqual(['thema']);
    expect(found({ phase: 'after-accept' })).toEqual(['cookie-keuze']);
    expect(found({ onlyFindings: true })).toEqual(['_ga', 'PHPSESSID', '/embed/x']);
  });
});

describe('the order', () => {
  it('is by number where it is a number', () => {
    const lifetimes = sorted(filtered(rows, { ...any, kind: 'cookie' }), { by: 'lifetime', down: false }).map(
      ({ name }) => name,
    );
    expect(lifetimes).toEqual(['PHPSESSID', 'cookie-keuze', '_ga']);
  });
});

describe('the address of a script', () => {
  it('is a link only where it is one of the web', () => {
    expect(webAddress('https://cdn.example/a.js')).toBe('https://cdn.example/a.js');
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      ' https://x.example',
      'blob:https://x',
      'file:///etc/passwd',
      'https://',
      '',
      `https://x.example/${'a'.repeat(5000)}`,
    ])
      expect(webAddress(url), url.slice(0, 40)).toBeNull();
  });

  it('is found among the loaded files without its parameters', () => {
    const loaded = ['https://x.example/', 'https://x.example/a.js?v=2', 'https://x.example/a.js?v=1'];
    expect(sameFile('https://x.example/a.js?v', loaded)).toBe('https://x.example/a.js?v=2');
    expect(sameFile('https://x.example/a.js?v=1', loaded)).toBe('https://x.example/a.js?v=1');
    expect(sameFile('https://y.example/a.js', loaded)).toBe('https://y.example/a.js');
  });
});
