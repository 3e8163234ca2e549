/**
 * Every page has its own record, however it came into the tab: requests, cookies and storage belong to the page
 * that caused them, none goes to another, and none is lost.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LiveState } from '../../../extension/messages/live-state.ts';
import { ensureBuilt } from './built.ts';
import { chromiumVisitor, firefoxVisitor, type Tab, type Visitor } from './visitor/browsers.ts';
import { sites } from './visitor/pages.ts';
import { serveSites, type Served } from './visitor/sites.ts';
import { until } from './wait.ts';

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
/** The names of the hits in a record, each once. */
const hitsOf = ({ requests }: LiveState): string[] =>
  [
    ...new Set(
      requests.flatMap(({ host, url }) => (host === 'volger.test' ? [new URL(url).pathname.slice(1)] : [])),
    ),
  ].toSorted();
const namesOf = ({ cookies }: LiveState): string[] => cookies.map(({ name }) => name).toSorted();

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let served: Served;
  let visitor: Visitor;
  const inChromium = name === 'chromium';

  beforeAll(async () => {
    await ensureBuilt();
    served = await serveSites(sites);
    visitor = await (inChromium ? chromiumVisitor : firefoxVisitor)(served);
  }, 200_000);
  afterAll(async () => {
    await visitor.close();
    served.close();
  });

  const settled = (tab: Tab | number, right: (state: LiveState) => boolean): Promise<LiveState> =>
    until(() => visitor.stateOf(typeof tab === 'number' ? tab : tab.id), right, 8000);
  /** The state of a tab once it holds all these hits; it must hold no others. */
  const counts = async (tab: Tab | number, hits: readonly string[]): Promise<LiveState> => {
    const wanted = hits.toSorted();
    const state = await settled(tab, (each) => wanted.every((hit) => hitsOf(each).includes(hit)));
    expect(hitsOf(state)).toEqual(wanted);
    return state;
  };
  const go = async ({ page }: Tab, url: string): Promise<void> => {
    await page.goto(url);
  };
  /** Follows a link or a script as a visitor does, so that the page that is left may stay in memory. */
  const leave = async ({ page }: Tab, expression: string): Promise<void> => {
    await page.evaluate(`setTimeout(() => { ${expression} }, 20)`);
    await pause(1200);
  };
  const withWorker = async (host: string): Promise<void> => {
    const tab = await visitor.open();
    await go(tab, `https://${host}/`);
    await tab.page.waitForFunction(
      "document.title === 'ready' && navigator.serviceWorker.controller !== null",
    );
    await tab.page.close();
  };

  test('a page that a service worker answers begins a record, with what the worker sends for it', async () => {
    await withWorker('werker-a.test');
    await withWorker('werker-b.test');
    const tab = await visitor.open();
    await go(tab, 'https://werker-a.test/');
    expect((await counts(tab, ['worker-a'])).site.host).toBe('werker-a.test');
    await go(tab, 'https://werker-b.test/pagina');
    const state = await counts(tab, ['answered-b', 'worker-b', 'kaderin-b']);
    expect(state.site.host).toBe('werker-b.test');
    expect(namesOf(state)).toEqual(['b_id']);
    await go(tab, 'https://werker-b.test/tweede');
    const again = await settled(tab, ({ url }) => url.endsWith('/tweede'));
    expect(again.timeline[0]?.pages.length).toBe(2);
    await tab.page.close();
  });

  test('a page that comes back from memory has its record back, and what it does when it goes and returns', async () => {
    const tab = await visitor.open();
    await go(tab, 'https://een.test/');
    const first = await counts(tab, ['een', 'kaderin-een']);
    await leave(tab, "location.href='https://twee.test/'");
    const other = await counts(tab, ['twee']);
    expect(namesOf(other)).toEqual([]);
    expect(other.storage).toEqual([]);
    await leave(tab, 'history.back()');
    expect(await tab.page.evaluate('location.href')).toBe('https://een.test/');
    const back = await counts(tab, [
      'een',
      'kaderin-een',
      'een-hides',
      'een-shows',
      'kader-hides',
      'kader-shows',
    ]);
    expect(back.since).toBe(first.since);
    expect(back.url).toBe('https://een.test/');
    expect(namesOf(back)).toEqual(expect.arrayContaining(['een_bye', 'een_again']));
    expect(back.storage.map(({ key }) => key)).toContain('een_bye');
    await leave(tab, 'history.forward()');
    await counts(tab, ['twee']);
    await tab.page.close();
  });

  test('of two pages of one site each has its own visit when the visitor goes back', async () => {
    const tab = await visitor.open();
    await go(tab, 'https://een.test/x');
    await leave(tab, "location.href='https://een.test/y'");
    await leave(tab, 'history.back()');
    const state = await settled(tab, (each) => hitsOf(each).includes('een-shows'));
    expect(state.url).toBe('https://een.test/x');
    expect(state.timeline[0]?.pages.map(({ url }) => url)).toEqual([
      'https://een.test/x',
      'https://een.test/y',
    ]);
    await tab.page.close();
  });

  test('what never becomes a page leaves the record where it was, and is part of it', async () => {
    const tab = await visitor.open();
    await go(tab, 'https://een.test/');
    const before = await counts(tab, ['een', 'kaderin-een']);
    for (const path of ['niets', 'bestand']) await leave(tab, `location.href='https://twee.test/${path}'`);
    // The page itself changes its mind before the answer is there.
    await leave(
      tab,
      "location.href = 'https://twee.test/traag'; setTimeout(() => { stop(); new Image().src = 'https://volger.test/after' }, 400)",
    );
    const state = await settled(
      tab,
      (each) => hitsOf(each).includes('after') && namesOf(each).includes('niets'),
    );
    expect(state.site.host).toBe('een.test');
    expect(state.since).toBe(before.since);
    expect(state.timeline[0]?.pages.length).toBe(1);
    expect(hitsOf(state)).not.toContain('een-hides');
    await tab.page.close();
  });

  test('a redirect over another site belongs to the page that it leads to', async () => {
    const tab = await visitor.open();
    await go(tab, 'https://twee.test/');
    await go(tab, 'https://omweg.test/');
    const state = await counts(tab, ['eenna-omweg', 'kaderin-een']);
    expect(state.site.host).toBe('een.test');
    expect(state.requests.map(({ host }) => host)).toContain('omweg.test');
    expect(namesOf(state)).toContain('omweg');
    await tab.page.close();
  });

  test('a page that scripts open without loading it is a page of the timeline, of the same load', async () => {
    const tab = await visitor.open();
    await go(tab, 'https://twee.test/start');
    await tab.page.evaluate(
      "history.pushState(1, '', '/ander'); new Image().src = 'https://volger.test/pushed'",
    );
    await counts(tab, ['tweestart', 'pushed']);
    const state = await settled(tab, ({ url }) => url.endsWith('/ander'));
    expect(state.url).toBe('https://twee.test/ander');
    expect(state.timeline[0]?.pages.map(({ url }) => new URL(url).pathname)).toEqual(['/start', '/ander']);
    expect(state.loads.count).toBe(1);
    expect((await visitor.stateOf(tab.id, false)).timeline[0]?.pages.length).toBe(2);
    await tab.page.reload();
    const reloaded = await settled(tab, (each) => hitsOf(each).includes('tweeander'));
    expect(reloaded.timeline[0]?.pages.length).toBe(3);
    const now = await visitor.stateOf(tab.id, false);
    expect([now.loads.count, now.timeline[0]?.pages.length]).toEqual([2, 1]);
    expect(hitsOf(now)).toEqual(['tweeander']);
    await tab.page.close();
  });

  test('frames of every kind belong to their page', async () => {
    const tab = await visitor.open();
    await go(tab, 'https://kaders.test/');
    const always = ['kaders', 'srcdoc', 'blob', 'data', 'blank', 'late-frame'];
    await settled(tab, (each) => always.every((hit) => hitsOf(each).includes(hit)));
    await pause(800);
    // A frame that is sent on at once may or may not have shown its first page: what was sent is the truth.
    const sent = [...always, 'first', 'kaderone', 'kadertwo'].filter((hit) =>
      served.asked.includes(`volger.test/${hit}`),
    );
    expect(sent).toEqual(expect.arrayContaining(always));
    const state = await visitor.stateOf(tab.id);
    expect(hitsOf(state)).toEqual(expect.arrayContaining(sent));
    expect(namesOf(state)).toContain('srcdoc_id');
    await tab.page.close();
  });

  test('a blank window is the page’s that writes into it; an opened page has its own record', async () => {
    const tab = await visitor.open();
    await go(tab, 'https://opent.test/');
    const before = await visitor.tabs();
    await tab.page.click('#go');
    await counts(tab, ['opent', 'written']);
    const state = await settled(tab, (each) => namesOf(each).includes('written_id'));
    expect(namesOf(state)).toContain('written_id');
    const freshTabs = async (): Promise<number[]> =>
      (await visitor.tabs()).filter((id) => !before.includes(id));
    const opened = await until(
      async () => {
        const states = await Promise.all((await freshTabs()).map((id) => visitor.stateOf(id)));
        return states.find(({ site }) => site.host === 'twee.test');
      },
      (found) => found !== undefined,
    );
    expect(opened && hitsOf(await counts(opened.tab, ['tweeopened']))).toEqual(['tweeopened']);
    await visitor.run(
      `${inChromium ? 'chrome' : 'browser'}.tabs.remove(${JSON.stringify(await freshTabs())})`,
    );
    await tab.page.close();
  });

  test('of two tabs with one site each has what it caused', async () => {
    await withWorker('druk.test');
    const [one, two] = [await visitor.open(), await visitor.open()];
    await go(one, 'https://druk.test/');
    await go(two, 'https://druk.test/');
    const act = (label: string): string =>
      `navigator.serviceWorker.ready.then((r) => r.active.postMessage('worker-${label}')); new Image().src = 'https://volger.test/own-${label}'; document.cookie = '${label}_id=0123456789abcdef0123; path=/; max-age=99999; secure'; localStorage.setItem('${label}_key', '0123456789abcdef0123'); document.body.append('x'); void 0`;
    await one.page.bringToFront();
    await one.page.evaluate(act('one'));
    await counts(one, ['own-one', 'worker-one']);
    await two.page.bringToFront();
    await two.page.evaluate(act('two'));
    await counts(two, ['own-two', 'worker-two']);
    await pause(600);
    const first = await counts(one, ['own-one', 'worker-one']);
    const second = await settled(two, (each) => namesOf(each).length > 0);
    expect([namesOf(first), namesOf(second)]).toEqual([['one_id'], ['two_id']]);
    // Both tabs can read both keys.
    await pause(800);
    const keysOf = async ({ id }: Tab): Promise<string[]> =>
      (await visitor.stateOf(id)).storage.flatMap(({ area, key }) => (area === 'localStorage' ? [key] : []));
    expect([await keysOf(one), await keysOf(two)]).toEqual([['one_key'], ['two_key']]);
    await one.page.close();
    await two.page.close();
  });

  test('a tab that was unloaded to save memory, or copied, begins where it should', async () => {
    const tab = await visitor.open();
    await go(tab, 'https://twee.test/vol');
    await counts(tab, ['tweevol']);
    const api = inChromium ? 'chrome' : 'browser';
    const before = await visitor.tabs();
    await visitor.run(`${api}.tabs.duplicate(${tab.id}).then(() => 0)`);
    const [copy = 0] = await until(
      async () => (await visitor.tabs()).filter((id) => !before.includes(id)),
      ({ length }) => length > 0,
    );
    await counts(copy, ['tweevol']);
    const others = await visitor.tabs();
    await visitor.run(`${api}.tabs.discard(${tab.id}).then(() => 0)`);
    await pause(500);
    const [now = tab.id] = (await visitor.tabs()).filter((id) => !others.includes(id));
    await visitor.run(`${api}.tabs.update(${now}, { active: true }).then(() => 0)`);
    const state = await settled(now, ({ timeline }) => (timeline[0]?.pages.length ?? 0) > 1);
    expect(hitsOf(state)).toEqual(['tweevol']);
    expect(state.site.host).toBe('twee.test');
    await visitor.run(`${api}.tabs.remove([${copy}, ${now}])`);
  });

  describe.runIf(inChromium)('ahead of the visitor', () => {
    const click = (tab: Tab): Promise<void> => leave(tab, "document.getElementById('go').click()");

    test('a prerendered page is part of the record before it is shown, and is the page once it is', async () => {
      const tab = await visitor.open();
      await go(tab, 'https://vooraf.test/');
      const ahead = await counts(tab, ['voorafvolgende', 'voorafkader']);
      expect(ahead.url).toBe('https://vooraf.test/');
      expect(ahead.timeline[0]?.pages.map(({ url }) => url)).toEqual([
        'https://vooraf.test/',
        'https://vooraf.test/volgende',
      ]);
      expect(namesOf(await settled(tab, (each) => namesOf(each).length > 0))).toEqual(['vooraf_id']);
      // Also without what other loads of the tab did.
      expect(hitsOf(await visitor.stateOf(tab.id, false))).toEqual(hitsOf(ahead));
      await click(tab);
      expect(
        await tab.page.evaluate("performance.getEntriesByType('navigation')[0].activationStart > 0"),
      ).toBe(true);
      const shown = await counts(tab, ['voorafvolgende', 'voorafkader']);
      expect(shown.url).toBe('https://vooraf.test/volgende');
      expect(shown.storage.map(({ key }) => key)).toContain('vooraf_key');
      expect(hitsOf(await visitor.stateOf(tab.id, false))).toEqual(hitsOf(shown));
      expect(shown.timeline[0]?.pages.length).toBe(2);
      await tab.page.close();
    });

    test('a prerendered page that is never shown stays part of the record of the page that asked for it', async () => {
      const tab = await visitor.open();
      await go(tab, 'https://vooraf.test/');
      await counts(tab, ['voorafvolgende', 'voorafkader']);
      await leave(tab, "location.href='/anders'");
      const state = await settled(tab, ({ url }) => url.endsWith('/anders'));
      expect(hitsOf(state)).toEqual(expect.arrayContaining(['voorafvolgende', 'voorafanders']));
      await tab.page.close();
    });

    test('a page that is prerendered for a tab of its own is there when the tab is', async () => {
      const tab = await visitor.open();
      await go(tab, 'https://nieuw-tabblad.test/');
      await until(
        async () => served.asked,
        (asked) => asked.includes('volger.test/bladtab'),
      );
      const before = await visitor.tabs();
      await tab.page.click('#go');
      const [fresh = 0] = await until(
        async () => (await visitor.tabs()).filter((id) => !before.includes(id)),
        ({ length }) => length > 0,
      );
      const state = await counts(fresh, ['bladtab']);
      expect(state.url).toBe('https://nieuw-tabblad.test/tab');
      await counts(tab, []);
      await visitor.run(`chrome.tabs.remove(${fresh})`);
      await tab.page.close();
    });

    test('a prerendered page of another host of the site', async () => {
      const tab = await visitor.open();
      await go(tab, 'https://a.delen.test/');
      await counts(tab, ['deel']);
      await click(tab);
      const state = await counts(tab, ['deel']);
      expect(state.url).toBe('https://b.delen.test/deel');
      await tab.page.close();
    });

    test('pages that are fetched ahead are requests of the page that fetches them', async () => {
      const tab = await visitor.open();
      await go(tab, 'https://ophalen.test/');
      const ahead = await settled(tab, ({ requests }) => requests.some(({ host }) => host === 'elders.test'));
      expect(ahead.url).toBe('https://ophalen.test/');
      expect(ahead.site.host).toBe('ophalen.test');
      expect(ahead.requests.map(({ url, type }) => `${type} ${url}`)).toEqual(
        expect.arrayContaining(['prefetch https://ophalen.test/haal', 'prefetch https://elders.test/ver']),
      );
      await click(tab);
      expect((await counts(tab, ['haal'])).timeline[0]?.pages.length).toBe(2);
      await tab.page.close();
    });
  });

  test.runIf(inChromium)('all that survives the end of the background', async () => {
    const tab = await visitor.open();
    await go(tab, 'https://een.test/w');
    await leave(tab, "location.href='https://twee.test/w'");
    await counts(tab, ['tweew']);
    await pause(600);
    await visitor.stopBackground();
    await leave(tab, 'history.back()');
    const back = await counts(tab, [
      'eenw',
      'kaderin-een',
      'een-hides',
      'een-shows',
      'kader-hides',
      'kader-shows',
    ]);
    expect(back.url).toBe('https://een.test/w');
    await tab.page.evaluate("setTimeout(() => { location.href = 'https://twee.test/traag' }, 20)");
    await pause(900);
    await visitor.stopBackground();
    const slow = await counts(tab, ['traag']);
    expect(slow.requests.find(({ url }) => url === 'https://twee.test/traag')).toMatchObject({
      status: 200,
      outcome: 'answered',
    });
    await tab.page.close();
  });
});
