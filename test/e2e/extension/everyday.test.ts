/**
 * A day of a developer: several tabs of one site, a choice in one of them, a fix and a reload, a way back. What
 * is shown is of the page that is shown, of this load, and of the choice that the visitor made.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { controlKindSchema } from '../../../rules/evidence/consent.ts';
import type { LiveState } from '../../../extension/messages/live-state.ts';
import { ensureBuilt } from './built.ts';
import { chromiumVisitor, firefoxVisitor, type Tab, type Visitor } from './visitor/browsers.ts';
import { serveSites, type Given, type Served, type Sites } from './visitor/sites.ts';
import { until } from './wait.ts';

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
const page = (body: string): Given => ({
  body: `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Voorbeeld</title><body><h1>Voorbeeld</h1>${body}</body></html>`,
});
const hit = (name: string): string => `new Image().src='https://volger.test/${name}'`;
/** A banner whose choice is kept where nobody would look for it, so that nothing but the click tells of it. */
const banner = `<div role="dialog" style="position:fixed;bottom:0;left:0;right:0;background:#fff"><p>Wij gebruiken cookies voor statistieken en marketing. Gaat u akkoord?</p><button id="yes">Alles accepteren</button><button>Weigeren</button></div>
  <script>document.getElementById('yes').onclick=()=>{localStorage.setItem('z','1');document.querySelector('[role=dialog]').remove()};if(localStorage.getItem('z'))document.querySelector('[role=dialog]').remove()</script>`;
/** Words that no banner has. */
const riddle = `<div style="position:fixed;bottom:0;left:0;right:0;background:#fff"><p>Kom binnen.</p><button id="yes">Hup met de geit</button><button>Bwa</button></div><button id="order">Bestel</button>`;
/** What is wrong with the page that is mended while a developer looks at it. */
let broken = true;

const sites: Sites = {
  'volger.test': () => null,
  'keuze.test': (path) => page(`${banner}<script>${hit(`keuze${path.slice(1)}`)}</script>`),
  'apart.test': () => page(banner),
  'toon.test': () =>
    page(
      `${banner}<form name="Nieuwsbrief" action="/aanmelden" method="post"><input name="email"><button>Aanmelden</button></form>
      <form name="Zoeken" action="/aanmelden"><input name="q"></form><iframe src="https://volger.test/kaart?id=3"></iframe>
      <script>let changes=0;new MutationObserver((all)=>{changes+=all.length}).observe(document.documentElement,{childList:true,subtree:true})</script>`,
    ),
  'raadsel.test': () => page(riddle),
  'woorden.test': () =>
    page(
      `<form id="all" style="padding:60px">Bestel <script>'geheim van een script'</script><style>.geheim{}</style><b>brood</b>
      <div contenteditable>geheime brief</div><textarea>geheim verzoek</textarea><select><option>geheime keus</option></select>
      <input name="matches" value="geheim"><input name="closest"><input name="getAttribute"> vandaag</form>`,
    ),
  'groot.test': () => ({ body: '#'.repeat(50_000_000) }),
  'herstel.test': () =>
    page(
      broken
        ? "<script>document.cookie='spoor_id=0123456789abcdef0123456789abcdef; path=/; max-age=9999999; secure';localStorage.setItem('spoor_key','0123456789abcdef0123')</script>"
        : '<p>hersteld</p>',
    ),
  'terug.test': () =>
    page("<script>document.cookie='terug_id=0123456789abcdef0123; path=/; max-age=999999; secure'</script>"),
  'verder.test': () =>
    page("<script>document.cookie='verder_id=0123456789abcdef0123; path=/; max-age=999999; secure'</script>"),
  'koeken.test': () =>
    page(
      "<script>const began=performance.now();for(let i=0;i<3000;i+=1)document.cookie='k'+i%60+'=0123456789abcdef'+i+'; path=/; max-age=99999; secure';document.cookie='last_one=0123456789abcdef; path=/; max-age=99999; secure'</script>",
    ),
};

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let served: Served;
  let visitor: Visitor;
  const api = name === 'chromium' ? 'chrome' : 'browser';

  beforeAll(async () => {
    await ensureBuilt();
    served = await serveSites(sites);
    visitor = await (name === 'chromium' ? chromiumVisitor : firefoxVisitor)(served);
  }, 200_000);
  afterAll(async () => {
    await visitor.close();
    served.close();
  });

  const settled = (
    tab: number,
    right: (state: LiveState) => boolean,
    patience = 10_000,
  ): Promise<LiveState> => until(() => visitor.stateOf(tab), right, patience);
  const ask = (request: object): Promise<unknown> =>
    visitor.run(`${api}.runtime.sendMessage(${JSON.stringify(request)})`);
  const visit = async (url: string): Promise<Tab> => {
    const tab = await visitor.open();
    await tab.page.goto(url);
    return tab;
  };
  const leave = async ({ page: shown }: Tab, expression: string): Promise<void> => {
    await shown.evaluate(`setTimeout(() => { ${expression} }, 20)`);
    await pause(1200);
  };
  const subjects = ({ findings }: LiveState): string[] => findings.map(({ subject }) => subject.name);
  /** Whether the banner was recognised. */
  const hasBanner = ({ rules }: LiveState): boolean =>
    rules.some(({ id, outcome }) => id === 'banner-missing' && outcome === 'pass');

  test('a choice in one tab is the visitor’s in the others, and in those that are opened later', async () => {
    const [one, two] = [await visit('https://keuze.test/een'), await visit('https://keuze.test/twee')];
    await settled(two.id, hasBanner);
    await one.page.bringToFront();
    await settled(one.id, hasBanner);
    await one.page.click('#yes');
    expect((await settled(one.id, ({ phase }) => phase === 'after-accept')).phaseHow).toBe('own-click');
    const other = await settled(two.id, ({ phase }) => phase === 'after-accept');
    expect([other.phase, other.phaseHow]).toEqual(['after-accept', 'other-tab']);
    // What it sends from now on is not sent before the choice.
    await two.page.evaluate(hit('later'));
    const later = await settled(two.id, ({ requests }) => requests.some(({ url }) => url.endsWith('/later')));
    expect(later.requests.find(({ url }) => url.endsWith('/later'))?.phase).toBe('after-accept');
    const third = await visit('https://keuze.test/drie');
    const opened = await settled(third.id, ({ phase }) => phase === 'after-accept');
    expect([opened.phase, opened.phaseHow]).toEqual(['after-accept', 'earlier-visit']);
    // Who clears the site is asked again, and has not chosen.
    await third.page.evaluate('localStorage.clear()');
    const fourth = await visit('https://keuze.test/vier');
    const asked = await settled(fourth.id, (state) => hasBanner(state) && state.phase === 'before-choice');
    expect([asked.phase, asked.phaseHow]).toEqual(['before-choice', 'start']);
    for (const tab of [one, two, third, fourth]) await tab.page.close();
  });

  test('what was recognised is outlined on the page, and nothing stays of it', async () => {
    const tab = await visit('https://toon.test/');
    // All that this page is found for: its form is read after its banner.
    const before = await settled(tab.id, (state) => hasBanner(state) && state.findings.length === 3);
    expect(before.findings.length).toBe(3);
    const kinds = ['banner', ...controlKindSchema.exclude(['other']).options, 'form', 'element'];
    const labels = Object.fromEntries(kinds.map((kind) => [kind, `dit is ${kind}`]));
    const show = async (target: object): Promise<unknown> =>
      ask({ type: 'show', tab: tab.id, target, labels });
    const outlines = (): Promise<unknown> =>
      tab.page.evaluate("document.querySelectorAll('html > div').length");
    expect(await show({ what: 'banner' })).toEqual({
      shown: ['banner', 'accept-all', 'reject-all'],
      unseen: 0,
    });
    expect(await outlines()).toBe(1);
    expect(await tab.page.evaluate("document.querySelector('html > div').shadowRoot")).toBe(null);
    await tab.page.bringToFront();
    await tab.page.keyboard.press('Escape');
    await until(outlines, (count) => count === 0);
    const form = { what: 'form', name: 'Nieuwsbrief', url: 'https://toon.test/aanmelden' };
    expect(await show(form)).toEqual({ shown: ['form'], unseen: 0 });
    const { url } = before.requests.find(({ host }) => host === 'volger.test') ?? {};
    expect(await show({ what: 'address', url, host: '' })).toEqual({ shown: ['element'], unseen: 0 });
    expect(await outlines()).toBe(1);
    expect(await show({ what: 'nothing' })).toEqual({ shown: [], unseen: 0 });
    expect(await outlines()).toBe(0);
    // Put there and taken away, three times.
    expect(await tab.page.evaluate('changes')).toBe(6);
    await pause(1000);
    const after = await visitor.stateOf(tab.id);
    expect(after.findings).toEqual(before.findings);
    expect(after.cookies.length + after.storage.length).toBe(before.cookies.length + before.storage.length);
    await tab.page.close();
  });

  test('a banner of which nobody knows the words can be shown, by a click that was made', async () => {
    const tab = await visit('https://raadsel.test/');
    await settled(
      tab.id,
      ({ rules }) => rules.some(({ id, outcome }) => id === 'banner-missing' && outcome !== 'inconclusive'),
      15_000,
    );
    await tab.page.bringToFront();
    await tab.page.click('#order');
    await tab.page.click('#yes');
    const { clicks, phase } = await settled(tab.id, (state) => state.clicks.length === 2);
    expect([phase, ...clicks.map(({ label }) => label)]).toEqual([
      'before-choice',
      'Bestel',
      'Hup met de geit',
    ]);
    const at = clicks[1]?.at;
    await ask({ type: 'set-phase', tab: tab.id, phase: 'after-accept', from: { click: at } });
    const set = await settled(tab.id, (state) => state.phase === 'after-accept');
    expect(set.clicks.map((click) => click.phase)).toEqual([null, 'after-accept']);
    await ask({ type: 'teach', tab: tab.id, click: at, choice: 'accept' });
    await ask({ type: 'clean-reload', tab: tab.id });
    const again = await settled(tab.id, (state) => hasBanner(state) && state.phase === 'before-choice');
    expect(again.phase).toBe('before-choice');
    await tab.page.click('#yes');
    expect((await settled(tab.id, (state) => state.phase === 'after-accept')).phaseHow).toBe('own-click');
    await ask({ type: 'taught-forget', site: 'raadsel.test', label: 'Hup met de geit' });
    await tab.page.close();
  });

  test('the words of what is clicked are what a visitor reads, and nothing that a visitor typed', async () => {
    const tab = await visit('https://woorden.test/');
    await tab.page.bringToFront();
    await tab.page.click('#all', { offset: { x: 20, y: 20 } });
    await tab.page.click('[contenteditable]');
    const { clicks } = await settled(tab.id, (state) => state.clicks.length === 2);
    expect(clicks.map(({ label }) => label)).toEqual(['Bestel brood vandaag', '']);
    await tab.page.close();
  });

  // A unit test has private windows: Chromium lets an extension into them only by hand.
  test.runIf(name === 'firefox')('a container is another visitor’s', async () => {
    const one = await visit('https://apart.test/');
    const apart = await visitor.openApart('https://apart.test/');
    const begun = await settled(apart, hasBanner);
    expect(begun.site.host).toBe('apart.test');
    await one.page.bringToFront();
    await settled(one.id, hasBanner);
    await one.page.click('#yes');
    await settled(one.id, ({ phase }) => phase === 'after-accept');
    await pause(500);
    expect((await visitor.stateOf(apart)).phase).toBe('before-choice');
    await visitor.run(`${api}.tabs.remove(${apart}).then(() => 0)`);
    await one.page.close();
  });

  test('what an earlier load left in the browser is not the doing of the one after the fix', async () => {
    broken = true;
    const tab = await visit('https://herstel.test/');
    const wrong = ['spoor_id', 'spoor_key'];
    const names = (state: LiveState): string[] => subjects(state).filter((each) => wrong.includes(each));
    await settled(tab.id, (state) => new Set(names(state)).size === 2);
    broken = false;
    await tab.page.reload();
    await pause(2000);
    const now = await until(
      () => visitor.stateOf(tab.id, false),
      ({ loads }) => loads.count === 2,
    );
    expect(await tab.page.evaluate('document.cookie + Object.keys(localStorage)')).toMatch(
      /spoor_id.*spoor_key/,
    );
    expect(names(now)).toEqual([]);
    expect(new Set(names(await visitor.stateOf(tab.id, true))).size).toBe(2);
    await tab.page.close();
  });

  test('after going back, a fresh look is about the page that is shown', async () => {
    const tab = await visit('https://terug.test/');
    await settled(tab.id, ({ cookies }) => cookies.some(({ name: each }) => each === 'terug_id'));
    await leave(tab, "location.href='https://verder.test/'");
    await settled(tab.id, ({ site }) => site.host === 'verder.test');
    await leave(tab, 'history.back()');
    const back = await settled(tab.id, ({ site }) => site.host === 'terug.test');
    expect(back.site.host).toBe('terug.test');
    expect(await ask({ type: 'clean-reload-preview', tab: tab.id })).toMatchObject({
      domains: ['terug.test'],
      origins: ['https://terug.test'],
    });
    await ask({ type: 'clean-reload', tab: tab.id });
    await settled(tab.id, ({ cookies }) => cookies.length > 0);
    const left = await visitor.run(`${api}.cookies.getAll({ domain: 'verder.test' })`);
    expect(left).toMatchObject([{ name: 'verder_id' }]);
    await tab.page.close();
  });

  test('a policy that cannot be one is refused in a sentence, and the extension goes on', async () => {
    const fetched = await ask({ type: 'policy-fetch', url: 'https://groot.test/p.yaml' });
    expect(fetched).toEqual({
      ok: false,
      problems: ['https://groot.test/p.yaml: is longer than 1000000 characters; choose the right file'],
    });
    const none = await ask({ type: 'policy-fetch', url: 'http://127.0.0.1:1/p.yaml' });
    expect(none).toMatchObject({
      ok: false,
      problems: [expect.stringMatching(/p\.yaml: cannot be reached: its server does not answer/)],
    });
    const set = (text: string): Promise<unknown> => ask({ type: 'policy-set', text, fileName: 'p.yaml' });
    expect(await set('['.repeat(999_000))).toEqual({ ok: false, problems: ['p.yaml: is nested too deeply'] });
    const aliases = `a: &a x\n${Array.from({ length: 90_000 }, (_unused, index) => `k${index}: *a`).join('\n')}`;
    expect(await set(aliases.slice(0, 990_000))).toEqual({
      ok: false,
      problems: ['p.yaml: repeats itself through aliases (`*name`) too often'],
    });
    expect(await ask({ type: 'policy-get' })).toMatchObject({ own: null });
  });

  test('a page that writes thousands of cookies is seen to the last', async () => {
    const tab = await visit('https://koeken.test/');
    const state = await settled(
      tab.id,
      ({ cookies }) => cookies.length === 61 && cookies.some(({ name: each }) => each === 'last_one'),
    );
    expect(state.cookies.length).toBe(61);
    expect(state.cookies.every(({ initiator }) => initiator.at(-1)?.url === 'https://koeken.test/')).toBe(
      true,
    );
    expect(state.limits).toEqual([]);
    await tab.page.close();
  });
});
