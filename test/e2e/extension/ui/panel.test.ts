/** The side panel in a real browser: what happens, as it happens. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clean, full, violating } from './states.ts';
import { axeViolations, fakeOf, serveSurfaces, type Served } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serveSurfaces();
});
afterAll(() => served?.close());

it('lists what happened, newest first, with the moment of choice between', async () => {
  const page = await served.open('panel', { state: violating() });
  const lines = await page.$$eval('.events > li', (all) =>
    all.map((item) => item.querySelector('code')?.textContent ?? item.textContent ?? ''),
  );
  expect(lines).toEqual([
    'pagina /contact',
    'cookie-keuze',
    'Geaccepteerd',
    'YouTube',
    'pagina /',
    '_ga',
    'Google Tag Manager',
    'thema',
    'PHPSESSID',
  ]);
  await page.close();
});

it('leads from an event and from a mark of the picture to the finding, which opens', async () => {
  const page = await served.open('panel', { state: violating() });
  await page.click('.event.wrong .why a');
  await page.waitForSelector('.finding-row[open] .body');
  expect(await page.$eval('.finding-row[open] .about', ({ textContent }) => textContent)).toContain(
    'YouTube',
  );
  expect(await page.$$('.timeline a.wrong')).not.toHaveLength(0);
  await page.close();
});

it('fits the picture to the panel, whatever its width', async () => {
  for (const width of [280, 360, 700]) {
    const page = await served.open('panel', { state: full() }, { width });
    const sizes = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      svg: document.querySelector('.timeline svg')?.getBoundingClientRect().width ?? 0,
      view: document.querySelector('.timeline svg')?.getAttribute('viewBox')?.split(' ').map(Number)[2] ?? 0,
    }));
    expect(sizes.page, `at ${width}`).toBeLessThanOrEqual(width);
    // Drawn in its own size: neither shrunk to be unreadable nor blown up.
    expect(Math.abs(sizes.svg - sizes.view), `at ${width}`).toBeLessThan(3);
    await page.close();
  }
});

it('takes any click for the choice, and remembers what its button does', async () => {
  const click = { at: 4100, visit: 0, pageTime: 4100, label: 'Hup met de geit', taught: null };
  const state = violating();
  const page = await served.open('panel', { state: { ...state, clicks: [{ ...click, phase: null }] } });
  const select = '.event.click select';
  expect(await page.$eval(select, (element) => element.getAttribute('aria-label'))).toBe(
    'Wat koos u hiermee? Klik op “Hup met de geit”',
  );
  expect(await page.$('.event.click button')).toBeNull();
  await page.select(select, 'after-accept');
  const chosen = { ...state, clicks: [{ ...click, phase: 'after-accept' as const }] };
  await page.evaluate((now) => Reflect.get(globalThis, 'fake').push(now), chosen);
  await (await page.waitForSelector('.event.click button'))?.click();
  await page.waitForFunction(() => document.querySelector('output')?.textContent?.includes('Onthouden'));
  expect(await fakeOf(page, 'asked')).toEqual(
    expect.arrayContaining([
      { type: 'set-phase', tab: 7, phase: 'after-accept', from: { click: 4100 } },
      { type: 'teach', tab: 7, click: 4100, choice: 'accept' },
    ]),
  );
  await page.close();
});

it('answers what set a thing that one pointed at, and puts the answer away', async () => {
  const state = violating();
  const request = state.requests.find(({ findings }) => findings.length > 0) ?? state.requests[0];
  if (!request) throw new Error('the state has no request');
  const about = { url: request.url, host: request.host, at: 1 };
  const page = await served.open('panel', { state: { ...state, about } });
  const said = await page.$eval('.about-thing', (element) =>
    element instanceof HTMLElement ? element.innerText : '',
  );
  expect(said).toContain('Wat plaatste dit?');
  expect(said).toContain(request.type);
  await page.click('.about-thing button:last-child');
  expect(await fakeOf(page, 'asked')).toContainEqual({ type: 'about-close', tab: 7 });
  await page.evaluate((now) => Reflect.get(globalThis, 'fake').push(now), {
    ...state,
    about: { url: 'https://elders.example/niets.gif', host: 'elders.example', at: 2 },
  });
  await page.waitForFunction(() =>
    document.querySelector('.about-thing')?.textContent?.includes('zag hier geen verzoek voor'),
  );
  expect(await axeViolations(page)).toEqual([]);
  await page.close();
});

it('brings the answer and what it leads to into view, not under the head', async () => {
  const state = { ...violating(), about: null };
  const page = await served.open('panel', { state }, { width: 240, height: 460 });
  const [request] = state.requests.filter(({ findings }) => findings.length > 0);
  const toEnd = (): Promise<void> => page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  /** Whether the top of what is looked for can be seen below the head. */
  const isSeen = (selector: string): Promise<unknown> =>
    page.waitForFunction(
      (selector) => {
        const [head, sought] = ['.head', selector].map((each) =>
          document.querySelector(each)?.getBoundingClientRect(),
        );
        return head && sought && sought.top >= head.bottom && sought.top < innerHeight - 20;
      },
      {},
      selector,
    );
  // Asked, and asked again of the same thing.
  for (const at of [1, 2]) {
    await toEnd();
    const about = { url: request?.url, host: request?.host, at };
    await page.evaluate((now) => Reflect.get(globalThis, 'fake').push(now), { ...state, about });
    await isSeen('#about');
  }
  // As narrow as a sidebar of Firefox begins: nothing sticks out.
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(240);
  expect(await axeViolations(page)).toEqual([]);
  const link = '.about-thing dd > a';
  const target = await page.$eval(link, (element) => element.getAttribute('href') ?? '');
  await page.click(link);
  await isSeen(`[id="${target.slice(1)}"]`);
  await page.close();
});

it('tells a screen reader what is newly wrong, and not what was there already', async () => {
  const page = await served.open('panel', { state: clean() });
  const said = (): Promise<string> =>
    page.$eval('main > [role=status]', ({ textContent }) => textContent ?? '');
  expect(await said()).toBe('');
  const state = { ...violating(), since: clean().since };
  await page.evaluate((state) => Reflect.get(globalThis, 'fake').push(state), state);
  await page.waitForFunction(() =>
    document.querySelector('main > [role=status]')?.textContent?.includes('nieuwe bevindingen'),
  );
  expect(await said()).toMatch(/^4 nieuwe bevindingen, waaronder: /);
  await page.close();
});

it('shows only with a finding when asked to', async () => {
  const page = await served.open('panel', { state: violating() });
  await page.click('.panel-tools input');
  await page.waitForFunction(() => document.querySelectorAll('.event:not(.wrong)').length === 0);
  expect(await page.$$('.event.wrong')).toHaveLength(3);
  await page.close();
});

it('cuts a long day with a count', async () => {
  const page = await served.open('panel', { state: full() });
  expect(await page.$$('.event')).toHaveLength(198);
  expect(await page.$eval('main', ({ textContent }) => textContent)).toMatch(/30\d oudere niet getoond/);
  await page.close();
});

it('has the banner outlined on the page, says what is, and removes the outlines', async () => {
  const shown = { shown: ['banner', 'accept-all', 'category', 'category'], unseen: 0 };
  const page = await served.open('panel', { state: violating(), answers: { show: shown } });
  const buttons = '.head .show-on-page button';
  await page.focus(buttons);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.head .show-on-page p:not(:empty)');
  expect(await page.$eval('.head .show-on-page p', ({ textContent }) => textContent)).toContain(
    'cookiemelding, alles accepteren, 2 × categorie',
  );
  await page.focus(`${buttons} + button`);
  await page.keyboard.press('Enter');
  const asked = (await fakeOf(page, 'asked')).filter(({ type }) => type === 'show');
  expect(asked).toMatchObject([
    { tab: 7, target: { what: 'banner' }, labels: { 'reject-all': 'alles weigeren' } },
    { target: { what: 'nothing' } },
  ]);
  expect(await axeViolations(page)).toEqual([]);
  await page.close();
});
