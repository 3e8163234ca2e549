/**
 * A page decides how long its texts are. Whatever reads one takes at most so many times longer as the text is longer, so
 * that no site can hold up the others. The exported functions that take a text are found by their declarations.
 */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { choosePages } from '../../../crawler/discover.ts';
import { hintedBy } from '../../../crawler/capture/early-hints.ts';
import { bareLink } from '../../../crawler/pages/links.ts';
import { sitemapEntries, sitemapsIn } from '../../../crawler/pages/sitemap.ts';
import { wallReason } from '../../../crawler/visit/bot-wall.ts';
import { contentOf, noPageReason } from '../../../crawler/visit/content.ts';
import { decodeRecord } from '../../../watch/consent-records/decode.ts';
import { findPersonalData, nothingTyped } from '../../../watch/redact/personal-data.ts';
import { redactorWith } from '../../../watch/redact/redactor.ts';
import { classicShapes, growthBeyondLinear, shapes, type Shape } from '../../support/growth.ts';
import { everything, share } from '../../support/scope.ts';

type Work = (text: string) => unknown;

const declared =
  /export (?:function|const) (\w+)(?:<[^>]*>)?(?: = )?\(\s*(?!file\b|folder\b|path\b)\w+: string\b([^)]*)\)/g;
const sources = [
  ...globSync('{rules,watch,reports}/**/*.ts'),
  ...globSync('crawler/{capture,consent,network,observe,pages,visit}/**/*.ts'),
  'crawler/discover.ts',
].filter((path) => !/\/page\/|\/client\/|\/cli\//.test(path));

/** The other arguments by their types. What needs more than texts and numbers throws, and is no matter here. */
const argumentsFor = (text: string, others: string): unknown[] => [
  text,
  ...others
    .split(',')
    .slice(1)
    .map((other) =>
      other.includes('[]') ? [] : other.includes('Record<') ? {} : /: number|= \d/.test(other) ? 80 : text,
    ),
];

async function exported(): Promise<Array<[name: string, work: Work]>> {
  const found: Array<[string, Work]> = [];
  for (const source of sources) {
    const declarations = [...readFileSync(source, 'utf8').matchAll(declared)];
    if (declarations.length === 0) continue;
    const module: Record<string, unknown> = await import(resolve(source));
    for (const [, name = '', others = ''] of declarations) {
      const read = module[name];
      if (typeof read !== 'function') continue;
      found.push([`${source} ${name}`, (text) => Reflect.apply(read, undefined, argumentsFor(text, others))]);
    }
  }
  return found;
}

const home = 'https://a.example/';
const redact = redactorWith(() => '0'.repeat(16));
const request = (part: 'url' | 'body' | 'referrer') => (text: string) =>
  findPersonalData({ url: home, body: undefined, referrer: undefined, [part]: text }, nothingTyped);
const site = { id: 'a', name: 'A', url: home };

/** What takes more than texts, or gives functions that take them. */
const others: Array<[name: string, work: Work]> = [
  ['address that is kept', (text) => redact.url(text)],
  ['parameters of an address', (text) => redact.query(`${home}?${text}`)],
  ['parameters of a body', (text) => redact.body(text)],
  ['text that is kept', (text) => redact.text(text)],
  ['name that is kept', (text) => redact.name(text)],
  ['shape of a value', (text) => redact.shape(text)],
  ['personal data in an address', request('url')],
  ['personal data in a body', request('body')],
  ['personal data in a referrer', request('referrer')],
  ['sitemap', (text) => sitemapEntries(`<urlset><url><loc>${text}</loc>`, home)],
  ['robots.txt', (text) => sitemapsIn(`Sitemap: ${text}`, home)],
  ['one long link', (text) => choosePages({ site, home, sitemap: [], links: [bareLink(text)], most: 9 })],
  [
    'words of a link',
    (text) =>
      choosePages({ site, home, sitemap: [], links: [{ ...bareLink(home), text, type: text }], most: 9 }),
  ],
  [
    'addresses of a sitemap',
    (text) => choosePages({ site, home, sitemap: [home + text], links: [], most: 9 }),
  ],
  ['early hint', (text) => hintedBy(home, { link: text })],
  ['header of a page', (text) => noPageReason(contentOf({ status: 200, headers: { 'content-type': text } }))],
  ['title of a page', (text) => wallReason(200, { title: text, length: 9, challenge: false })],
  ['record of consent', (text) => decodeRecord({ area: 'cookie', name: 'cookie_keuze', value: text })],
  ['name of a record', (text) => decodeRecord({ area: 'localStorage', name: text, value: '1' })],
];

/** In words; null if it is linear at most. */
function growthOf(work: Work, longest: number, of: Iterable<[string, Shape]>): string | null {
  for (const [name, shape] of of) {
    const quietly = (text: string): void => {
      try {
        work(text);
      } catch {
        // It wants another text, or more than a text.
      }
    };
    const growth = growthBeyondLinear(shape, quietly, longest);
    if (growth !== null) return `${name}: ${growth}`;
  }
  return null;
}

type ShapesFor = (name: string) => Iterable<[string, Shape]>;

const faults = (all: ReadonlyArray<[string, Work]>, longest: number, shapesFor: ShapesFor): string[] =>
  all.flatMap(([name, work]) => {
    const growth = growthOf(work, longest, shapesFor(name));
    return growth === null ? [] : [`${name}: ${growth}`];
  });

/** Other shapes for each function, since there are many of both. */
const someShapes: ShapesFor = (name) => share([...shapes], 8, ([shape]) => `${name} ${shape}`);

test('the measure tells quadratic growth from linear', () => {
  const quadratic = (text: string): boolean => /\s+$/.test(text);
  const linear = (text: string): string => text.trim();
  expect(growthOf(quadratic, 2 ** 17, shapes)).toContain('times as long');
  expect(growthOf(linear, 2 ** 17, shapes)).toBeNull();
});

test('what reads a text of a page grows at most linearly with it', async () => {
  const found = await exported();
  expect(found.length).toBeGreaterThan(100);
  expect(faults([...others, ...found], 2 ** 14, someShapes)).toEqual([]);
  if (everything) expect(faults([...others, ...found], 2 ** 20, () => classicShapes)).toEqual([]);
}, 600_000);
