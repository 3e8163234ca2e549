/**
 * Whatever a page calls its cookies, hosts and scripts, a surface shows text: nothing runs, nothing loads,
 * nothing deceives.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileState } from './states.ts';
import { fakeOf, serveSurfaces, type Served, type Surface } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serveSurfaces();
});
afterAll(() => served?.close());

const watched: ReadonlyArray<Surface> = ['popup', 'panel', 'devtools'];
const unseen =
  // eslint-disable-next-line no-control-regex -- to find them is what it is for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;

async function openAll(surface: Surface): Promise<{ page: Page; text: string }> {
  const page = await served.open(surface, { state: hostileState(), devtools: surface === 'devtools' });
  for (const summary of await page.$$('summary'))
    await summary.evaluate((element) => element instanceof HTMLElement && element.click());
  if (surface === 'devtools') await page.click('.grid tbody button');
  await page.waitForSelector(surface === 'devtools' ? '.detail article' : '.finding-row .body');
  return { page, text: await page.$eval('body', ({ textContent }) => textContent ?? '') };
}

describe.each(watched)('%s', (surface) => {
  it('shows names as text, what cannot be seen by its number, and cuts what is long', async () => {
    const { page, text } = await openAll(surface);
    for (const part of [
      '"><img src=x onerror=alert(1)>',
      '</script><script>alert(2)</script>',
      '⟨U+202E⟩txt.exe',
      '⟨U+001B⟩[31mred',
    ])
      expect(text).toContain(part);
    expect(unseen.exec(text)?.[0]).toBeUndefined();
    expect(/x{1200}/.test(text)).toBe(false);
    await page.close();
  });

  it('runs nothing and makes no element of a name', async () => {
    const { page } = await openAll(surface);
    expect(await fakeOf(page, 'alerted')).toEqual([]);
    expect(await page.$$('#app img, #app script, #app style, #app iframe')).toEqual([]);
    await page.close();
  });

  it('links to web addresses only', async () => {
    const { page } = await openAll(surface);
    const links = await page.$$eval('a[href]', (all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.filter((href) => !/^(?:https?:\/\/|#)/.test(href))).toEqual([]);
    await page.close();
  });
});
