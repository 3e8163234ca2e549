/** Where a statement is read that does not stand on the site itself. */
import { describe, expect, test } from 'vitest';
import { placeElsewhere } from '../../../../crawler/journey/statement-elsewhere.ts';
import { bareLink, type FoundLink } from '../../../../crawler/pages/links.ts';

const service = 'https://teksten.example/doc/81';
const link = (url: string, text = 'Privacyverklaring'): FoundLink => ({ ...bareLink(url), text });
const place = (more: Partial<Parameters<typeof placeElsewhere>[0]>): string | null =>
  placeElsewhere({
    promised: undefined,
    redirected: undefined,
    pages: ['https://www.cqt.nl/'],
    links: [],
    allowedSites: new Set(['cqt.nl']),
    ...more,
  });

describe('the statement is read', () => {
  test('where the policy says, before anything else', () => {
    expect(place({ promised: service, redirected: 'https://elders.example/p' })).toBe(service);
  });
  test('where the own address of it leads', () => {
    const pages = ['https://www.cqt.nl/', 'https://www.cqt.nl/privacy'];
    expect(place({ promised: 'https://www.cqt.nl/privacy', redirected: service, pages })).toBe(service);
  });
  test('where a link by its name leads', () => {
    expect(place({ links: [link('https://elders.example/', 'Partners'), link(service)] })).toBe(service);
  });
});

test.each<[string, Parameters<typeof place>[0]]>([
  ['if the site has one', { links: [link(service)], pages: ['https://www.cqt.nl/privacyverklaring'] }],
  ['if it is that of a known service', { links: [link('https://policies.google.com/privacy')] }],
  ['if it is a PDF', { links: [link('https://cdn.example/privacyverklaring.pdf')] }],
  ['at an address that is not public', { links: [link('http://127.0.0.1/privacy')] }],
  ['if nothing names one', { links: [link(service, 'Meer')] }],
])('no other host is asked %s', (_what, known) => expect(place(known)).toBeNull());
