/** The page of settings in a real browser: policy, report, language, access, and removing it all. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PolicyError, parsePolicy } from '../../../../rules/policy/parse.ts';
import { violating } from './states.ts';
import { fakeOf, serveSurfaces, type Served } from './served.ts';

let served: Served;
let folder: string;
beforeAll(async () => {
  served = await serveSurfaces();
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-options-'));
});
afterAll(async () => {
  await served?.close();
  await rm(folder, { recursive: true, force: true });
});

const state = violating();
const own = {
  name: 'Voorbeeld BV',
  fileName: 'eigen.yaml',
  sites: ['www.voorbeeld.example'],
  text: 'schema: cookiewacht-policy/1\n',
};
const withOwn = { managed: null, builtIn: [{ name: 'CQT Groep', sites: ['www.cqt.nl'] }], own };

async function choose(page: Page, section: string, name: string, text: string): Promise<void> {
  const file = join(folder, name);
  await writeFile(file, text);
  const [chooser] = await Promise.all([
    page.waitForFileChooser(),
    page.click(`section[aria-labelledby=${section}] .file`),
  ]);
  await chooser.accept([file]);
}

const said = (page: Page, section: string): Promise<string> =>
  page.$eval(`section[aria-labelledby=${section}]`, (element) =>
    element instanceof HTMLElement ? element.innerText : '',
  );
const asked = async (page: Page, type: string): Promise<Array<Record<string, unknown>>> =>
  (await fakeOf(page, 'asked')).filter((request) => request['type'] === type);

/** As the command line says it. */
function problemsOf(text: string, name: string): readonly string[] {
  try {
    parsePolicy(text, name);
    return [];
  } catch (error) {
    return error instanceof PolicyError ? error.problems : [];
  }
}

describe('the policy', () => {
  it('shows the mistakes of a file with their lines as the command line does, and what stays in force', async () => {
    const text = 'schema: cookiewacht-policy/1\nname: Fout\nsites: nee\nonbekend: 1\n';
    const problems = problemsOf(text, 'beleid.yaml');
    expect(problems.length).toBeGreaterThan(1);
    const page = await served.open('options', {
      state,
      answers: { 'policy-get': withOwn, 'policy-set': { ok: false, problems } },
    });
    await choose(page, 'policy', 'beleid.yaml', text);
    await page.waitForSelector('.problems');
    expect(await page.$$eval('.problems li', (all) => all.map(({ textContent }) => textContent))).toEqual(
      problems,
    );
    expect(await said(page, 'policy')).toMatch(
      /beleid\.yaml is niet geladen: \d+ fouten.*“Voorbeeld BV” blijft gelden/s,
    );
    expect(await asked(page, 'policy-set')).toEqual([
      { type: 'policy-set', text, fileName: 'beleid.yaml', source: 'file' },
    ]);
    await page.close();
  });

  it('does not read a file that is far too large', async () => {
    const page = await served.open('options', { state });
    await choose(page, 'policy', 'groot.yaml', '#'.repeat(1_000_001));
    await page.waitForSelector('.problems');
    expect(await said(page, 'policy')).toContain('groot.yaml is te groot om een beleid te zijn');
    expect(await asked(page, 'policy-set')).toEqual([]);
    await page.close();
  });

  it('fetches from an address only when the button is pressed', async () => {
    const page = await served.open('options', {
      state,
      answers: { 'policy-fetch': { ok: true, text: 'x', fileName: 'beleid.yaml' } },
    });
    await page.type('input[type=url]', 'https://intranet.example/beleid.yaml');
    expect(await asked(page, 'policy-fetch')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('.said')?.textContent?.includes('Geladen: beleid.yaml'),
    );
    expect(await asked(page, 'policy-fetch')).toEqual([
      { type: 'policy-fetch', url: 'https://intranet.example/beleid.yaml' },
    ]);
    expect(await asked(page, 'policy-set')).toEqual([
      { type: 'policy-set', text: 'x', fileName: 'beleid.yaml', source: 'url' },
    ]);
    await page.close();
  });

  it('asks for nothing but a web address', async () => {
    const page = await served.open('options', { state });
    await page.type('input[type=url]', 'javascript:alert(1)');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.problems');
    expect(await said(page, 'policy')).toContain('Dit adres begint niet met');
    expect(await asked(page, 'policy-fetch')).toEqual([]);
    await page.close();
  });

  it('shows the own policy and the built-in ones by host, and removes the own one', async () => {
    const page = await served.open('options', { state, answers: { 'policy-get': withOwn } });
    expect(await said(page, 'policy')).toMatch(
      /Voorbeeld BV eigen\.yaml.*www\.voorbeeld\.example.*CQT Groep\s+www\.cqt\.nl/s,
    );
    await page.click('section[aria-labelledby=policy] .danger');
    await page.waitForFunction(() => document.querySelector('.said')?.textContent?.includes('Verwijderd'));
    expect(await asked(page, 'policy-remove')).toHaveLength(1);
    await page.close();
  });
});

it('takes last night’s report, and says why it does not', async () => {
  const page = await served.open('options', {
    state,
    answers: {
      'baseline-set': { ok: false, problems: ['is not a report of Cookiewacht'] },
      'baseline-get': {
        baseline: { run: '2026-11-23T020000Z', startedAt: '2026-11-23T02:00:00.000Z', findings: 12 },
      },
    },
  });
  expect(await said(page, 'baseline')).toContain('Rapport van 23 november 2026 02:00 UTC met 12 bevindingen');
  await choose(page, 'baseline', 'report.json', '{}');
  await page.waitForSelector('.problems');
  expect(await said(page, 'baseline')).toMatch(/report\.json is niet geladen.*is not a report/s);
  await page.close();
});

it('changes the language at once, and remembers it for the next first paint', async () => {
  const page = await served.open('options', { state, uiLanguage: 'nl-NL' });
  await page.click('label[lang=en] input');
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Settings of Cookiewacht');
  expect(
    await page.evaluate(() => [document.documentElement.lang, localStorage.getItem('language')]),
  ).toEqual(['en', 'en']);
  expect(await asked(page, 'language-set')).toEqual([{ type: 'language-set', language: 'en' }]);
  await page.evaluate(() => localStorage.clear());
  await page.close();
});

it('explains why it wants access to all sites, and asks the browser for it', async () => {
  const page = await served.open('options', { state, granted: false });
  await page.waitForSelector('section[aria-labelledby=permission] .main');
  expect(await said(page, 'permission')).toMatch(
    /Trackers staan op andere hosts.*geen toegang tot alle websites/s,
  );
  await page.click('section[aria-labelledby=permission] .main');
  await page.waitForFunction(
    () => document.querySelector('section[aria-labelledby=permission] .said') !== null,
  );
  await page.close();
});

it('says what is kept and removes it, after asking', async () => {
  const page = await served.open('options', { state, remembered: state });
  expect(await said(page, 'stored')).toMatch(/stuurt niets.*nooit waarden van cookies/s);
  await page.click('section[aria-labelledby=stored] > .buttons .danger');
  expect(await asked(page, 'forget')).toEqual([]);
  await page.waitForSelector('dialog[open]');
  await page.click('dialog[open] .danger');
  await page.waitForFunction(() =>
    document.querySelector('.said')?.textContent?.includes('Alles is verwijderd'),
  );
  expect(await asked(page, 'forget')).toHaveLength(1);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'browser').storage.session.get(null))).toEqual({});
  await page.close();
});

describe('own host', () => {
  const add = async (page: Page, text: string): Promise<string> => {
    const form = 'section[aria-labelledby=maps]';
    await page.$eval(`${form} input`, (input) => input instanceof HTMLInputElement && input.select());
    await page.type(`${form} input`, text);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`${form} :is(.said, .problems)`);
    return page.$eval(`${form} [aria-live]`, ({ textContent }) => textContent ?? '');
  };

  it('adds a server that stands in for a site, in the words of the command line', async () => {
    const page = await served.open('options', { state: null });
    expect(await add(page, 'WWW.Casemix.nl=http://localhost:3000/')).toContain(
      'http://localhost:3000 wordt beoordeeld als www.casemix.nl.',
    );
    expect(await fakeOf(page, 'asked')).toContainEqual({
      type: 'maps-set',
      maps: [{ host: 'www.casemix.nl', to: 'http://localhost:3000' }],
    });
    await page.close();
  });

  it.each([
    ['localhost', 'Schrijf website=server'],
    ['https://www.casemix.nl=http://localhost', 'is geen hostnaam'],
    ['www.casemix.nl=localhost:3000', 'Begin met http:// of https://'],
    ['www.casemix.nl=http://localhost/app', 'Laat weg wat na host en poort komt'],
  ])('says of %s what is wrong, and keeps what was typed', async (text, problem) => {
    const page = await served.open('options', { state: null });
    expect(await add(page, text)).toContain(problem);
    expect(
      await page.$eval('section[aria-labelledby=maps] input', (input) =>
        input instanceof HTMLInputElement ? input.value : '',
      ),
    ).toBe(text);
    expect((await fakeOf(page, 'asked')).some(({ type }) => type === 'maps-set')).toBe(false);
    await page.close();
  });

  it('removes one, and leaves the others', async () => {
    const maps = [
      { host: 'www.casemix.nl', to: 'http://localhost:3000' },
      { host: 'www.cqt.nl', to: 'https://staging.cqt.nl' },
    ];
    const page = await served.open('options', { state: null, answers: { 'maps-get': { maps } } });
    await (await page.waitForSelector('button[aria-label="Verwijder http://localhost:3000"]'))?.click();
    await page.waitForSelector('section[aria-labelledby=maps] .said');
    expect(await fakeOf(page, 'asked')).toContainEqual({ type: 'maps-set', maps: maps.slice(1) });
    await page.close();
  });
});
