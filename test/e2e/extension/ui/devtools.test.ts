/** The DevTools panel in a real browser: thousands of rows, filter as you type, keyboard, Sources. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { full, violating } from './states.ts';
import { fakeOf, serveSurfaces, type Served } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serveSurfaces();
});
afterAll(() => served?.close());

const said = (page: Page): Promise<string> =>
  page.$eval('.tools output', ({ textContent }) => textContent ?? '');
const names = (page: Page): Promise<string[]> =>
  page.$$eval('.grid tbody th code', (all) => all.map(({ textContent }) => textContent ?? ''));

describe('5,000 rows', () => {
  it('keeps only what is in view on the page, wherever one scrolls', async () => {
    const page = await served.open('devtools', { state: full(), devtools: true });
    expect(await said(page)).toBe('5000 rijen · 1200 meer niet bewaard');
    const drawn = await page.$$('.grid tbody th');
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn.length).toBeLessThan(80);
    await page.$eval('.grid-scroll', (element) => (element.scrollTop = 60_000));
    await page.waitForFunction(
      () =>
        Number(document.querySelector('.grid tbody tr[aria-rowindex]')?.getAttribute('aria-rowindex')) > 2000,
    );
    expect((await page.$$('.grid tbody th')).length).toBeLessThan(80);
    // The bar tells the truth about how much there is.
    expect(await page.$eval('.grid-scroll', ({ scrollHeight }) => scrollHeight)).toBeGreaterThan(5000 * 25);
    await page.close();
  });

  it('filters as one types, over everything and not only what is drawn', async () => {
    const page = await served.open('devtools', { state: full(), devtools: true });
    await page.type('.tools input[type=search]', 'pixel/4321 marketing');
    await page.waitForFunction(() =>
      document.querySelector('.tools output')?.textContent?.startsWith('0 van'),
    );
    await page.$eval(
      '.tools input[type=search]',
      (input) => input instanceof HTMLInputElement && input.select(),
    );
    await page.type('.tools input[type=search]', 'pixel/4321');
    await page.waitForFunction(
      () => document.querySelector('.tools output')?.textContent?.startsWith('0 van') === false,
    );
    expect(await names(page)).toEqual(['/pixel/4321?a&b']);
    await page.close();
  });

  it('goes through them by keyboard, to the very last', async () => {
    const page = await served.open('devtools', { state: full(), devtools: true });
    await page.focus('.grid tbody button[tabindex="0"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(
      () => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === '3',
    );
    await page.keyboard.press('End');
    await page.waitForFunction(
      () => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === '5001',
    );
    expect(
      await page.evaluate(() => {
        const row = document.activeElement?.getBoundingClientRect();
        const frame = document.querySelector('.grid-scroll')?.getBoundingClientRect();
        return row !== undefined && frame !== undefined && row.bottom <= frame.bottom && row.top >= frame.top;
      }),
    ).toBe(true);
    await page.close();
  });
});

it('shows what a finding is about first, and sorts when asked to', async () => {
  const page = await served.open('devtools', { state: violating(), devtools: true });
  expect((await names(page)).slice(0, 3)).toEqual(['_ga', 'PHPSESSID', '/embed/x']);
  const lifetime = 'thead button[title="Sorteer op levensduur"]';
  await page.click(lifetime);
  await page.click(lifetime);
  await page.waitForSelector('th[aria-sort=descending]');
  expect((await names(page)).slice(0, 2)).toEqual(['_ga', 'cookie-keuze']);
  await page.close();
});

it('tells of a chosen row where it came from and why it is a finding', async () => {
  const page = await served.open('devtools', { state: violating(), devtools: true });
  await page.click('.grid tbody button');
  await page.waitForSelector('.detail article');
  const detail = await page.$eval('.detail', (element) =>
    element instanceof HTMLElement ? element.innerText : '',
  );
  for (const part of [
    'Google Analytics 4',
    '2 jaar',
    'document.cookie',
    '/assets/site.js:3:10',
    'Waarom is dit een bevinding?',
    'KRITIEK',
    '(P24)',
    'Oplossing',
  ])
    expect(detail).toContain(part);
  await page.close();
});

it('opens the script in Sources at its line, by the address under which it was loaded', async () => {
  const page = await served.open('devtools', { state: violating(), devtools: true });
  await page.click('.grid tbody button');
  await (await page.waitForSelector('.detail .chain li:nth-child(3) button'))?.click();
  await page.waitForFunction(() => Reflect.get(globalThis, 'fake').opened.length > 0);
  expect(await fakeOf(page, 'opened')).toEqual([
    ['https://www.googletagmanager.com/gtag/js?id=G-X1', 11, 344],
  ]);
  await page.close();
});

describe('in groups', () => {
  const byService = async (): Promise<Page> => {
    const page = await served.open('devtools', { state: violating(), devtools: true });
    const box = await page.waitForSelector('.tools label:has(option[value=service]) select');
    await box?.select('service');
    await page.waitForSelector('.grid tr.group');
    return page;
  };

  it('shows each service with its rows, and copies one ticket for all its findings', async () => {
    const page = await byService();
    expect(
      await page.$$eval('.grid tr.group strong', (all) => all.map(({ textContent }) => textContent)),
    ).toEqual(['Google Analytics 4', 'YouTube', 'geen bekende dienst', 'Google Tag Manager']);
    await page.click('.grid tr.group button');
    await (await page.waitForSelector('.detail .copy'))?.click();
    await page.waitForFunction(() => Reflect.get(globalThis, 'fake').copied.length > 0);
    expect((await fakeOf(page, 'copied')).join()).toContain('### ● Kritiek');
    await page.close();
  });

  it('is remembered, and is gone through by keyboard', async () => {
    const page = await byService();
    await page.reload();
    await page.waitForSelector('.grid tr.group');
    await page.focus('.grid tbody button[tabindex="0"]');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement?.closest('tr.group') !== null);
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement?.textContent === '_ga');
    await page.close();
  });
});

it('puts before and after the choice side by side', async () => {
  const page = await served.open('devtools', { state: violating(), devtools: true });
  await (await page.$('.tools label:has(option[value=phases]) select'))?.select('phases');
  await page.waitForSelector('.phase-columns');
  const columns = await page.$$eval('.phase-columns section', (all) =>
    all.map((column) => (column instanceof HTMLElement ? column.innerText : '')),
  );
  expect(columns).toHaveLength(2);
  expect(columns[0]).toMatch(/vóór de keuze[^]*_ga/i);
  expect(columns[0]).not.toContain('cookie-keuze');
  expect(columns[1]).toMatch(/cookie-keuze/);
  await page.close();
});

it('filters by category and party', async () => {
  const page = await served.open('devtools', { state: violating(), devtools: true });
  await (await page.$('.tools label:has(option[value=third]) select'))?.select('third');
  await page.waitForFunction(() => document.querySelector('.tools output')?.textContent?.startsWith('3 van'));
  expect(await names(page)).toEqual(['/embed/x', '/gtag/js?id', '/g/collect?v&tid&cid']);
  await page.close();
});

it('shows what the browser refused, and why', async () => {
  const [first, ...rest] = violating().cookies;
  const refused = first ? [{ ...first, refused: ['SameSite=None without Secure'] }] : [];
  const page = await served.open('devtools', {
    state: { ...violating(), cookies: [...refused, ...rest] },
    devtools: true,
  });
  await page.click('.grid tbody button');
  await page.waitForSelector('.detail .fields');
  expect(await page.$eval('.detail', ({ textContent }) => textContent)).toContain(
    'SameSite=None without Secure',
  );
  await page.close();
});

it('fits 600 pixels without a bar to scroll sideways', async () => {
  const page = await served.open('devtools', { state: violating(), devtools: true }, { width: 600 });
  const [inside = 0, outside = 0] = await page.$eval('.grid-scroll', (frame) => [
    frame.scrollWidth,
    frame.clientWidth,
  ]);
  expect(inside).toBeLessThanOrEqual(outside);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(600);
  await page.close();
});

it('is as wide as one makes it, by keyboard too, and remembers that', async () => {
  const page = await served.open('devtools', { state: violating(), devtools: true });
  await page.focus('.splitter');
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowLeft');
  await page.waitForFunction(
    () => document.querySelector('.splitter')?.getAttribute('aria-valuenow') === '38',
  );
  await page.reload();
  await page.waitForSelector('.splitter[aria-valuenow="38"]');
  await page.close();
});

it('says what is missing when nothing was seen, and when nothing matches', async () => {
  const page = await served.open('devtools', {
    state: { ...violating(), cookies: [], requests: [], storage: [] },
    devtools: true,
  });
  expect(await page.$eval('.split', ({ textContent }) => textContent)).toContain(
    'De extensie heeft nog niets gezien',
  );
  await page.evaluate((state) => Reflect.get(globalThis, 'fake').push(state), violating());
  await page.waitForSelector('.grid');
  await page.type('.tools input[type=search]', 'zzz');
  await page.waitForFunction(() =>
    document.querySelector('.split')?.textContent?.includes('Niets voldoet hieraan'),
  );
  await page.close();
});

it('is dark or light as DevTools is, whatever the system is', async () => {
  const ground = (page: Page): Promise<string> =>
    page.$eval('body', (body) => getComputedStyle(body).backgroundColor);
  const [dark, light] = [
    await served.open('devtools', { state: violating(), devtools: true, theme: 'dark' }, { scheme: 'light' }),
    await served.open(
      'devtools',
      { state: violating(), devtools: true, theme: 'default' },
      { scheme: 'dark' },
    ),
  ];
  expect(await ground(dark)).toBe('rgb(27, 33, 31)');
  expect(await ground(light)).toBe('rgb(255, 255, 255)');
  await dark.close();
  await light.close();
});
