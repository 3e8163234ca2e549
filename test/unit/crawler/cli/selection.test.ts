import { describe, expect, test } from 'vitest';
import { selectSites, type Named } from '../../../../crawler/cli/selection.ts';
import { policySchema } from '../../../../rules/policy/schema.ts';

const policy = policySchema.parse({
  schema: 'cookiewacht-policy/1',
  name: 'Example',
  statement: { title: 'Statement' },
  sites: [
    { id: 'main', url: 'https://www.example.nl/' },
    { id: 'shop', url: 'https://www.example.nl/shop', affiliated: ['pay.example.org'] },
    { id: 'jobs', url: 'https://jobs.example.nl/' },
  ],
});
const select = (named: Partial<Named>) => {
  const { sites, onlyPages } = selectSites(policy, { ids: [], addresses: [], paths: [], maps: [], ...named });
  return { sites: sites.map(({ id }) => id), pages: Object.fromEntries(onlyPages) };
};
const to = 'http://localhost:3000';

test('nothing named: all sites, as a whole', () => {
  expect(select({})).toEqual({ sites: ['main', 'shop', 'jobs'], pages: {} });
});

describe('addresses within the policy', () => {
  test.each([
    ['https://www.example.nl', ['main'], {}],
    ['https://example.nl/', ['main'], {}],
    ['http://www.example.nl/index.html', ['main'], {}],
    ['https://www.example.nl/shop/', ['shop'], {}],
    ['https://www.example.nl/shop/cart', ['shop'], { shop: ['https://www.example.nl/shop/cart'] }],
    ['https://www.example.nl/shopping', ['main'], { main: ['https://www.example.nl/shopping'] }],
    ['https://pay.example.org/done', ['shop'], { shop: ['https://pay.example.org/done'] }],
  ])('%s', (address, sites, pages) => {
    expect(select({ addresses: [address] })).toEqual({ sites, pages });
  });

  test('several choose several, and pages beside a front page are pages', () => {
    expect(
      select({
        addresses: ['https://jobs.example.nl/', 'https://www.example.nl/', 'https://www.example.nl/a'],
      }),
    ).toEqual({
      sites: ['main', 'jobs'],
      pages: { main: ['https://www.example.nl/', 'https://www.example.nl/a'] },
    });
  });

  test('one that the policy does not have is refused, with what it has', () => {
    expect(() => select({ addresses: ['https://www.other.nl/'] })).toThrow(
      /no site at www\.other\.nl[\s\S]*https:\/\/jobs\.example\.nl/,
    );
    expect(() => select({ addresses: ['https://jobs.example.nl/'], ids: ['main'] })).toThrow(
      /different sites/,
    );
  });
});

test('--page is a path on every chosen site', () => {
  expect(select({ ids: ['jobs'], paths: ['/contact?x=1', '/contact?x=1'] })).toEqual({
    sites: ['jobs'],
    pages: { jobs: ['https://jobs.example.nl/contact?x=1'] },
  });
  expect(select({ ids: ['jobs'], paths: ['/'] }).pages).toEqual({ jobs: ['https://jobs.example.nl/'] });
  for (const path of ['contact', '//evil.example/', '\\\\evil.example'])
    expect(() => select({ paths: [path] })).toThrow(/--page expects a path/);
});

describe('maps', () => {
  test('alone choose the sites that they are for', () => {
    expect(select({ maps: [{ host: 'jobs.example.nl', to }] }).sites).toEqual(['jobs']);
    expect(select({ maps: [{ host: 'www.example.nl', to }] }).sites).toEqual(['main', 'shop']);
  });
  test('do not take away what is named', () => {
    const maps = [{ host: 'jobs.example.nl', to }];
    expect(select({ maps, ids: ['main', 'jobs'] }).sites).toEqual(['main', 'jobs']);
  });
  test('for no chosen site are a mistake: the live site would be crawled', () => {
    const maps = [{ host: 'wwww.example.nl', to }];
    expect(() => select({ maps })).toThrow(/none of the sites[\s\S]*www\.example\.nl/);
    expect(() => select({ maps: [{ host: 'jobs.example.nl', to }], ids: ['main'] })).toThrow(
      /none of the sites/,
    );
  });
});

test('an unknown id lists the sites', () => {
  expect(() => select({ ids: ['nosuch'] })).toThrow(/no site `nosuch`[\s\S]*main, shop, jobs/);
});
