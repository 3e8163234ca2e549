/** The popup in a real browser: something true at once, the verdict, what opens, what can be done. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byDefault, clean, notJudged, notWatched, onLocalhost, violating } from './states.ts';
import { fakeOf, serveSurfaces, type Served } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serveSurfaces();
});
afterAll(() => served?.close());

const text = (page: Page, selector = 'body'): Promise<string> =>
  page.$eval(selector, (element) => (element instanceof HTMLElement ? element.innerText : ''));
const push = (page: Page, state: object): Promise<void> =>
  page.evaluate((state) => Reflect.get(globalThis, 'fake').push(state), state);

describe('a page that breaks its promises', () => {
  it('says host, phase, verdict, what is new, and the findings worst first', async () => {
    const page = await served.open('popup', { state: violating() });
    expect(await text(page, 'h1')).toBe('www.casemix.nl');
    expect(
      await page.$eval('.head select', (select) => (select instanceof HTMLSelectElement ? select.value : '')),
    ).toBe('before-choice');
    expect(await text(page, '.stand')).toMatch(
      /3 bevindingen.*2 nieuw sinds rapport 23 nov.*2 overtredingen · 1 door een mens te beoordelen · 1 vrijgesteld tot en met 31 januari 2027/s,
    );
    const titles = await page.$$eval('.finding-row .title', (all) =>
      all.map(({ textContent }) => textContent ?? ''),
    );
    expect(titles).toHaveLength(4);
    // The sentence that the report has, not the title of the rule.
    expect(titles[0]).toContain('Google Analytics 4 plaatst de cookie _ga voordat de bezoeker kiest');
    expect(titles[0]).toContain('nieuw');
    expect(titles[3]).toContain('vrijgesteld');
    expect(await text(page, '.finding-row')).toContain(
      '_ga · geplaatst door gtag/js:12:345 (www.googletagmanager.com)',
    );
    await page.close();
  });

  it('opens a finding by keyboard to what was promised, who set it and how to fix it', async () => {
    const page = await served.open('popup', { state: violating(), uiLanguage: 'en-GB' });
    await page.focus('.finding-row summary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.finding-row .body');
    const body = await text(page, '.finding-row .body');
    for (const part of [
      '2 years',
      'first party',
      'differs from the site’s own statement',
      '(P24)',
      'Telecommunicatiewet art. 11.7a lid 1',
      '/assets/site.js:3:10',
      'gtag/js:12:345 (www.googletagmanager.com)',
      'Load the script only after the opt-in event.',
      'observation 40',
    ])
      expect(body).toContain(part);
    const links = await page.$$eval('.chain a', (all) =>
      all.map((link) => [link.getAttribute('href'), link.getAttribute('rel')]),
    );
    expect(links[1]).toEqual(['https://www.casemix.nl/assets/site.js', 'noopener noreferrer']);
    await page.close();
  });

  it('copies a finding as a ticket', async () => {
    const page = await served.open('popup', { state: violating() });
    await page.click('.finding-row summary');
    await page.waitForSelector('.finding-row .ticket-buttons .copy');
    await page.focus('.finding-row .ticket-buttons .copy');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('.finding-row .ticket-buttons .copy')?.textContent === 'Gekopieerd',
    );
    const [ticket = ''] = await fakeOf(page, 'copied');
    expect(ticket).toMatch(/^### ● Kritiek: .*casemix/);
    expect(ticket).toContain('`gtag/js:12:345 (www.googletagmanager.com)`');
    await page.close();
  });

  it('ignores a rule here, with a reason and until a day, and judges it again', async () => {
    const page = await served.open('popup', { state: violating() });
    await page.click('.finding-row summary');
    const summary = await page.waitForSelector('.finding-row .folds details:has(form.ignore) summary');
    await summary?.click();
    const go = '.finding-row form.ignore button';
    expect(await page.$eval(go, (button) => button instanceof HTMLButtonElement && button.disabled)).toBe(
      true,
    );
    await page.type('.finding-row form.ignore input[type=text]', 'wacht op de release');
    await page.click(go);
    const asked = async () => (await fakeOf(page, 'asked')).filter(({ type }) => type === 'ignore');
    await page.waitForFunction(() =>
      Reflect.get(globalThis, 'fake').asked.some(({ type }: { type: string }) => type === 'ignore'),
    );
    expect(await asked()).toMatchObject([
      { tab: 7, rule: 'pre-consent-nonessential-cookie', ignore: { reason: 'wacht op de release' } },
    ]);
    const state = violating();
    const [first] = state.findings;
    const waiver = { reason: 'wacht op de release', by: 'x', until: '2027-01-31', state: 'applied' as const };
    await push(page, {
      ...state,
      findings: state.findings.map((finding) => (finding === first ? { ...finding, waiver } : finding)),
      ignored: [first?.fingerprint],
    });
    // What is ignored stands last, and is still open.
    const end = await page.waitForSelector('.finding-row[open] .folds > .copy');
    expect(await text(page, '.finding-row[open] .body')).toContain('u, alleen in deze browser');
    await end?.click();
    await page.waitForFunction(() =>
      Reflect.get(globalThis, 'fake').asked.some(({ ignore }: { ignore?: unknown }) => ignore === null),
    );
    await page.close();
  });

  it('opens a finding as an issue in the team’s tracker, and where last night’s report has it', async () => {
    const links = {
      issue: 'https://github.com/a/b/issues/new?title={title}&body={body}',
      report: 'https://desk.example.nl/findings/{fingerprint}',
    };
    const state = violating();
    const findings = state.findings.map((finding) => ({ ...finding, status: 'known' as const }));
    const page = await served.open('popup', { state: { ...state, findings, links } });
    await page.click('.finding-row summary');
    await page.waitForSelector('.finding-row .ticket-buttons button:nth-of-type(3)');
    for (const button of await page.$$('.finding-row .ticket-buttons button')) await button.click();
    const opened = JSON.stringify(await fakeOf(page, 'opened'));
    expect(opened).toContain('https://github.com/a/b/issues/new?title=www.casemix.nl');
    expect(opened).toContain(`https://desk.example.nl/findings/${findings[0]?.fingerprint}`);
    await page.close();
  });

  it('copies the waiver of a finding, and that of its cause', async () => {
    const page = await served.open('popup', { state: violating() });
    await page.click('.finding-row summary');
    await (await page.waitForSelector('.finding-row .folds details:has(pre) summary'))?.click();
    for (const button of await page.$$('.finding-row .folds details:has(pre) .copy'))
      await button.evaluate((element) => element instanceof HTMLElement && element.click());
    await page.waitForFunction(() => Reflect.get(globalThis, 'fake').copied.length === 2);
    const [own = '', cause = ''] = await fakeOf(page, 'copied');
    expect(own).toContain('- rule: pre-consent-nonessential-cookie\n  site: casemix\n  subject: "_ga"');
    expect(cause).toContain('- rule: "*"\n  site: casemix\n  service: "Google Analytics 4"');
    await page.close();
  });

  it('lists the rules behind each count: those for the night are shown, not hidden', async () => {
    const page = await served.open('popup', { state: violating() });
    const nightly = await page.$$eval('.counts-of-rules details', (folds) =>
      folds.map((fold) => ({
        summary: fold.querySelector('summary')?.textContent ?? '',
        rules: fold.querySelectorAll('li').length,
      })),
    );
    const expected = violating().rules.filter(({ outcome }) => outcome === 'nightly').length;
    expect(nightly.find(({ summary }) => summary.includes('’s nachts gecontroleerd'))?.rules).toBe(expected);
    expect(nightly.some(({ summary }) => /\d+ controlepunten zonder bevinding/.test(summary))).toBe(true);
    await page.close();
  });

  it('follows the page while it is open, and keeps open what was open', async () => {
    const page = await served.open('popup', { state: clean() });
    expect(await text(page, '.stand')).toContain('Geen bevindingen');
    await push(page, violating());
    await page.waitForSelector('.finding-row');
    await page.click('.finding-row summary');
    await page.waitForSelector('.finding-row .body');
    await push(page, { ...violating(), phase: 'after-accept', phaseHow: 'own-click' });
    await page.waitForFunction(() => document.querySelector('.how')?.textContent?.includes('uw klik'));
    expect(await page.$('.finding-row[open] .body')).not.toBeNull();
    await page.close();
  });
});

describe('a server that stands in for a site', () => {
  it('is named with the site that it is judged as, and its scripts open where they are', async () => {
    const page = await served.open('popup', { state: onLocalhost(), url: 'http://localhost:3000/' });
    expect(await text(page, 'h1')).toBe('localhost:3000 beoordeeld als www.casemix.nl');
    expect(await text(page, '.stand')).toContain('de website zelf is niet bezocht');
    await page.click('.finding-row summary');
    await page.waitForSelector('.finding-row .chain a');
    const links = await page.$$eval('.chain a', (all) => all.map((link) => link.getAttribute('href')));
    expect(links).toContain('http://localhost:3000/assets/site.js');
    await page.close();
  });

  it('can be named so from a page that no policy knows', async () => {
    const page = await served.open('popup', { state: byDefault(), url: 'https://voorbeeld.example/' });
    await page.click('.judge-as');
    expect(await fakeOf(page, 'opened')).toEqual([
      { url: '/ui/options/index.html#map=https%3A%2F%2Fvoorbeeld.example' },
    ]);
    await page.close();
  });
});

describe('before the background has spoken', () => {
  it('shows what was last known, and says so', async () => {
    const page = await served.open('popup', { state: null, remembered: violating() });
    await page.waitForSelector('.stand .verdict');
    expect(await text(page, '.stand')).toContain('3 bevindingen');
    expect(await text(page, '.how')).toContain('laatst bekende stand');
    await page.close();
  });

  it('does not show what was known of another site', async () => {
    const page = await served.open('popup', {
      state: null,
      remembered: violating(),
      url: 'https://elders.example/',
    });
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'elders.example');
    expect(await text(page)).not.toContain('bevindingen');
    expect(await text(page)).toContain('Bezig met lezen');
    await page.close();
  });

  it('says after a while that the extension does not answer', async () => {
    const page = await served.open('popup', { state: null });
    await page.waitForFunction(() => document.body.textContent?.includes('De extensie antwoordt niet'), {
      timeout: 15_000,
    });
    await page.close();
  });
});

describe('what loads of a page showed', () => {
  const twice = (kept: boolean) => {
    const [first] = violating().findings;
    return { ...violating(), loads: { kept, count: 2, earlier: [first?.fingerprint ?? ''] } };
  };

  it('is of this load by default; earlier ones are kept on request, and their findings say so', async () => {
    const page = await served.open('popup', { state: twice(false) });
    expect(await text(page, '.loads')).toContain('1 bevinding alleen bij eerder laden');
    await page.click('.loads input');
    await page.waitForFunction(() =>
      Reflect.get(globalThis, 'fake').asked.some(({ type }: { type: string }) => type === 'keep-earlier'),
    );
    expect(await fakeOf(page, 'asked')).toContainEqual({ type: 'keep-earlier', keep: true });
    await push(page, twice(true));
    await page.waitForFunction(() =>
      document.querySelector('.finding-row .title')?.textContent?.includes('eerder geladen'),
    );
    await page.close();
  });

  it('is nothing to choose on a page that was loaded once', async () => {
    const page = await served.open('popup', { state: violating() });
    expect(await page.$('.loads')).toBeNull();
    await page.close();
  });
});

describe('a green tick', () => {
  const only = (kind: 'suspected' | 'notice') => ({
    ...violating(),
    verdict: 'compliant' as const,
    findings: violating()
      .findings.slice(0, 1)
      .map((finding) => ({ ...finding, kind })),
  });
  it.each(['suspected', 'notice'] as const)('never stands over a finding: %s', async (kind) => {
    const page = await served.open('popup', { state: only(kind) });
    expect(await text(page, '.stand .verdict')).toMatch(/1 bevinding/);
    expect(await page.$('.stand .verdict.compliant')).toBeNull();
    expect(await text(page, '.stand .verdict')).not.toContain('✔');
    await page.close();
  });
});

describe('what was not judged', () => {
  it('is grey and says why, never green', async () => {
    const page = await served.open('popup', { state: notJudged() });
    expect(await text(page, '.stand')).toMatch(/Niet beoordeeld.*al open voordat de extensie kon meekijken/s);
    expect(await page.$('.verdict.compliant')).toBeNull();
    await page.close();
  });

  it('offers no action on a page that an extension may not watch', async () => {
    const page = await served.open('popup', { state: notWatched(), url: 'chrome://settings/' });
    expect(await page.$('.head select')).toBeNull();
    expect(await page.$$eval('button', (all) => all.map(({ textContent }) => textContent))).toEqual([
      'Instellingen',
    ]);
    await page.close();
  });

  it('says which rules held where there is no policy, and that the choice is an earlier one', async () => {
    const page = await served.open('popup', { state: byDefault(), url: 'https://voorbeeld.example/' });
    expect(await text(page)).toMatch(
      /u koos bij een eerder bezoek.*Niet volledig gecontroleerd.*algemene regels/s,
    );
    await page.close();
  });
});

describe('what can be done', () => {
  it('sets the phase by hand', async () => {
    const page = await served.open('popup', { state: violating() });
    await page.select('.head select', 'after-reject');
    await page.waitForFunction(() =>
      Reflect.get(globalThis, 'fake').asked.some(({ type }: { type: string }) => type === 'set-phase'),
    );
    expect(await fakeOf(page, 'asked')).toContainEqual({ type: 'set-phase', tab: 7, phase: 'after-reject' });
    await page.close();
  });

  it('applies a phase set by hand from the moment that one picks', async () => {
    const clicks = [{ at: 9200, visit: 0, pageTime: 6200, label: 'Prima', phase: null, taught: null }];
    const byHand = { ...violating(), phase: 'after-reject' as const, phaseHow: 'by-hand' as const };
    const page = await served.open('popup', { state: { ...byHand, clicks } });
    const moments = 'select[aria-label="Moment vanaf wanneer deze fase geldt"]';
    expect(await text(page, moments)).toContain('vanaf uw klik op “Prima” (6,2 s na het laden)');
    await page.select(moments, 'page');
    await page.waitForFunction(() =>
      Reflect.get(globalThis, 'fake').asked.some(({ from }: { from?: string }) => from === 'page'),
    );
    expect(await fakeOf(page, 'asked')).toContainEqual({
      type: 'set-phase',
      tab: 7,
      phase: 'after-reject',
      from: 'page',
    });
    await push(page, byHand);
    await page.waitForFunction(
      (moments) => document.querySelectorAll(`${moments} option`).length === 2,
      {},
      moments,
    );
    await page.close();
  });

  it('asks before a fresh look, says what goes, and clears nothing when it is called off', async () => {
    const page = await served.open('popup', { state: violating() });
    await page.click('.head button');
    await page.waitForFunction(() => document.querySelector('dialog')?.textContent?.includes('3 cookies'));
    expect(await text(page, 'dialog')).toMatch(
      /casemix\.nl.*https:\/\/www\.casemix\.nl.*Dit blijft staan.*HTTP cache entries.*uitgelogd/s,
    );
    await page.keyboard.press('Escape');
    expect((await fakeOf(page, 'asked')).some(({ type }) => type === 'clean-reload')).toBe(false);
    await page.click('.head button');
    await page.waitForSelector('dialog .main:not(:disabled)');
    await page.click('dialog .main');
    await page.waitForFunction(() =>
      document.querySelector('footer output')?.textContent?.includes('Gewist (3 cookies)'),
    );
    expect(await fakeOf(page, 'asked')).toContainEqual({ type: 'clean-reload', tab: 7 });
    await page.close();
  });

  it('says why something did not work', async () => {
    const page = await served.open('popup', {
      state: violating(),
      answers: { 'save-evidence': { error: 'this page is not judged' } },
    });
    await page.click('footer button:nth-of-type(2)');
    await page.waitForFunction(() =>
      document.querySelector('footer output')?.textContent?.includes('this page is not judged'),
    );
    await page.close();
  });

  it('saves the evidence and opens the timeline beside the page', async () => {
    const page = await served.open('popup', { state: violating() });
    await page.click('footer button:nth-of-type(2)');
    await page.waitForFunction(() =>
      document.querySelector('footer output')?.textContent?.includes('cookiewacht-casemix-2026-11-23.zip'),
    );
    await page.click('footer button:nth-of-type(1)');
    await page.waitForFunction(() => Reflect.get(globalThis, 'fake').opened.length > 0);
    expect(await fakeOf(page, 'opened')).toEqual([{ sidePanel: { windowId: 1 } }]);
    await page.close();
  });
});
