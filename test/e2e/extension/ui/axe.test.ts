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

/** The first case of each surface stands for it in the language that is checked in part. */
const forSurface = new Map(cases.toReversed().map((each) => [each.surface, each]));

describe.each(['nl-NL', 'en-GB'] as const)('%s', (uiLanguage) => {
  it.each(
    cases.filter((each) => everything || uiLanguage === 'nl-NL' || forSurface.get(each.surface) === each),
  )('$name, in light and in dark', async ({ surface, state, act }) => {
    const page = await served.open(surface, { state, devtools: surface === 'devtools', uiLanguage });
    await act?.(page);
    expect(await page.evaluate('document.documentElement.lang')).toBe(uiLanguage.slice(0, 2));
    const grounds: unknown[] = [];
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      grounds.push(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor'));
      expect(await axeViolations(page), scheme).toEqual([]);
    }
    expect(new Set(grounds).size).toBe(2);
    await page.close();
  });
});

it('sees a violation where there is one', async () => {
  const page = await served.open('popup', { state: clean() });
  await page.$eval('main', (main) => main.append(document.createElement('button')));
  expect((await axeViolations(page)).join()).toContain('button-name');
  await page.close();
});
