/**
 * Every surface as people with a screen reader, a keyboard or a dark room meet it: axe-core finds nothing.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everything } from '../../../support/scope.ts';
import { axeViolations, serveSurfaces, type Served, type Surface } from './served.ts';
import { clean, full, hostileState, notJudged, violating } from './states.ts';

let served: Served;
beforeAll(async () => {
  served = await serveSurfaces();
});
afterAll(() => served?.close());

const open = async (page: Page): Promise<void> => {
  for (const summary of await page.$$('summary'))
    await summary.evaluate((element) => element instanceof HTMLElement && element.click());
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
};
const pick = async (page: Page): Promise<void> => {
  await page.click('.grid tbody button');
  await page.waitForSelector('.detail .fields');
};
const inPhases = async (page: Page): Promise<void> => {
  await (await page.$('.tools label:has(option[value=phases]) select'))?.select('phases');
  await page.waitForSelector('.phase-columns');
};
const inGroups = async (page: Page): Promise<void> => {
  await (await page.$('.tools label:has(option[value=service]) select'))?.select('service');
  await page.waitForSelector('.grid tr.group');
  await page.click('.grid tr.group button');
  await page.waitForSelector('.detail .copy');
};
const ask = async (page: Page): Promise<void> => {
  await page.click('.head button');
  await page.waitForSelector('dialog .main:not(:disabled)');
};

interface Case {
  name: string;
  surface: Surface;
  state: ReturnType<typeof violating>;
  act?: (page: Page) => Promise<void>;
}

const cases: readonly Case[] = [
  { name: 'popup, violations, all open', surface: 'popup', state: violating(), act: open },
  { name: 'popup, fresh look', surface: 'popup', state: violating(), act: ask },
  { name: 'popup, clean', surface: 'popup', state: clean() },
  { name: 'popup, not judged', surface: 'popup', state: notJudged() },
  { name: 'panel, violations, all open', surface: 'panel', state: violating(), act: open },
  { name: 'panel, hostile', surface: 'panel', state: hostileState(), act: open },
  { name: 'devtools, a row chosen', surface: 'devtools', state: violating(), act: pick },
  { name: 'devtools, before and after', surface: 'devtools', state: violating(), act: inPhases },
  { name: 'devtools, in groups', surface: 'devtools', state: violating(), act: inGroups },
  ...(everything ? [{ name: 'devtools, 5,000 rows', surface: 'devtools' as const, state: full() }] : []),
  { name: 'options', surface: 'options', state: violating() },
  { name: 'first page', surface: 'welcome', state: violating(), act: open },
];

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  // Of every change, the dark colours where most of them are together.
  it.each(cases.filter(({ act }) => everything || scheme === 'light' || act === open))(
    '$name',
    async ({ surface, state, act }) => {
      // Each language in one of the themes.
      const uiLanguage = scheme === 'light' ? 'nl-NL' : 'en-GB';
      const page = await served.open(
        surface,
        { state, devtools: surface === 'devtools', uiLanguage },
        { scheme },
      );
      await act?.(page);
      expect(await axeViolations(page)).toEqual([]);
      await page.close();
    },
  );
});

it('sees a violation where there is one', async () => {
  const page = await served.open('popup', { state: clean() });
  await page.$eval('main', (main) => main.append(document.createElement('button')));
  expect((await axeViolations(page)).join()).toContain('button-name');
  await page.close();
});
