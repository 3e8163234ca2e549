/** Where pages and what they send go, whatever the order of the browser's events. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { madeUpBrowser } from '../../../../support/events.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: { session: {} } } }));

const [a, b, hit] = ['https://www.een.nl/', 'https://www.twee.nl/', 'https://volger.nl/'];
let browser: ReturnType<typeof madeUpBrowser>;
beforeEach(() => {
  vi.useFakeTimers();
  browser = madeUpBrowser();
});

const open = (url: string, id: string): void => {
  browser.begins(url);
  browser.asks(url, { requestId: id });
  browser.came(url, id);
};

describe('a navigation', () => {
  test('changes nothing until its page is there', () => {
    open(a, 'd1');
    browser.begins(b);
    browser.asks(b);
    browser.sends(`${hit}during`, 'd1');
    expect(browser.page()).toBe(a);
    browser.came(b, 'd2');
    browser.sends(`${hit}late`, 'd1');
    browser.sends(`${hit}own`, 'd2');
    expect(browser.page()).toBe(b);
    expect(browser.shows()).toEqual([`0 ${b}`, `0 ${hit}own`]);
    browser.came(a, 'd1');
    expect(browser.shows()).toEqual([`0 ${a}`, `0 ${hit}during`, `0 ${hit}late`]);
  });

  test.each([
    ['Chromium', () => browser.failed(b, 'net::ERR_ABORTED', { documentId: '0000' })],
    ['Firefox', () => browser.ends(b, 'NS_BINDING_ABORTED', { firefox: true })],
    ['a download, of which nothing is said', () => vi.advanceTimersByTime(0)],
  ])('that comes to nothing belongs to the page that stays: %s', (_name, end) => {
    open(a, 'd1');
    browser.asks(b);
    end();
    // The next one is another.
    open(`${a}next`, 'd2');
    expect(browser.shows()).toEqual([`0 ${a}`, `0 ${b}`, `1 ${a}next`]);
  });

  test('to an error page is a visit that failed', () => {
    open(a, 'd1');
    browser.begins(b);
    browser.asks(b);
    browser.ends(b, 'net::ERR_EMPTY_RESPONSE');
    browser.failed(b, 'net::ERR_EMPTY_RESPONSE', { documentId: 'd9' });
    expect(browser.page()).toBe(b);
    expect(browser.tabs.get(1)?.head.visits).toMatchObject([
      { outcome: 'failed', reason: 'net::ERR_EMPTY_RESPONSE' },
    ]);
  });

  test('without a request begins a record too', () => {
    open(a, 'd1');
    browser.begins(b);
    browser.came(b, 'd2');
    browser.sends(`${hit}own`, 'd2');
    expect([browser.page(), browser.shows()]).toEqual([b, [`0 ${hit}own`]]);
  });

  test('over another site belongs to the page that it leads to', () => {
    browser.asks(b, { requestId: '7' });
    browser.asks(a, { requestId: '7' });
    browser.came(a, 'd1');
    expect(browser.shows()).toEqual([`0 ${b}`, `0 ${a}`]);
    expect(browser.tabs.get(1)?.head.siteKey).toBe('een.nl');
  });

  test('whose page is told of before its request, as Firefox may do', () => {
    open(a, 'd1');
    const later = browser.tabs.get(1)?.head.visits[0]?.committed ?? 0;
    browser.came(b, 'd2', { firefox: true, timeStamp: later + 1000 });
    browser.asks(b, { firefox: true, timeStamp: later + 900 });
    expect([browser.page(), browser.shows()]).toEqual([b, [`0 ${b}`]]);
  });

  test.each([
    ['over another site', a],
    ['over another page of its site', `${b}first`],
  ])('%s, whose page is told of before its last request, as Firefox may do', (_name, before) => {
    open('https://eerder.nl/', 'd1');
    const later = browser.tabs.get(1)?.head.visits[0]?.committed ?? 0;
    browser.asks(before, { requestId: '7', firefox: true, timeStamp: later + 800 });
    browser.came(b, 'd2', { firefox: true, timeStamp: later + 1000 });
    browser.asks(b, { requestId: '7', firefox: true, timeStamp: later + 900 });
    expect([browser.page(), browser.shows().toSorted()]).toEqual([b, [`0 ${before}`, `0 ${b}`].toSorted()]);
    const { log } = browser.tabs.get(1) ?? { log: [] };
    expect(log.map((each) => each.kind === 'request' && each.mainDocument)).toEqual([true, true]);
    browser.came('https://eerder.nl/', 'd1');
    expect(browser.shows()).toEqual(['0 https://eerder.nl/']);
  });

  test('to what is no web page leaves the tab without a record, until the visitor goes back', () => {
    open(a, 'd1');
    browser.came('chrome://newtab/', 'd2');
    expect(browser.page()).toBeUndefined();
    browser.came(a, 'd1');
    expect(browser.shows()).toEqual([`0 ${a}`]);
  });
});

test('a tab that goes blank and shows its site again keeps its record, unless that was forgotten', () => {
  open(a, 'd1');
  browser.came('about:blank', 'd2');
  open(`${a}again`, 'd3');
  expect(browser.shows()).toEqual([`0 ${a}`, `1 ${a}again`]);
  browser.came('about:blank', 'd4');
  browser.tabs.remove(1);
  open(a, 'd5');
  expect(browser.shows()).toEqual([`0 ${a}`]);
});

describe('a prerendered page', () => {
  const ahead = { frameId: 4, documentLifecycle: 'prerender' };

  test('is a visit of its own in the record, and is shown when the visitor gets there', () => {
    open(a, 'd1');
    browser.asks(`${a}next`, { documentId: 'd1', requestId: 'fetched' });
    browser.begins(`${a}next`, ahead);
    browser.asks(`${a}next`, ahead);
    browser.came(`${a}next`, 'd2', ahead);
    browser.sends(`${hit}ahead`, 'd2', ahead);
    expect(browser.page()).toBe(a);
    const all = [`0 ${a}`, `0 ${a}next`, `1 ${a}next`, `1 ${hit}ahead`];
    expect(browser.shows()).toEqual(all);
    browser.begins(`${a}next`);
    browser.came(`${a}next`, 'd2');
    expect([browser.page(), browser.shows()]).toEqual([`${a}next`, all]);
  });

  test('that is thrown away stays in the record', () => {
    open(a, 'd1');
    browser.asks(`${a}next`, ahead);
    browser.came(`${a}next`, 'd2', ahead);
    browser.sends(`${hit}ahead`, 'd2', ahead);
    browser.failed(`${a}next`, 'net::ERR_ABORTED', { ...ahead, documentId: 'd2' });
    expect(browser.shows()).toEqual([`0 ${a}`, `1 ${a}next`, `1 ${hit}ahead`]);
  });

  test('for a tab that never comes is the doing of the page that asked for it', () => {
    open(a, 'd1');
    const other = { ...ahead, tabId: 2, initiator: 'https://www.een.nl' };
    browser.asks(`${a}next`, other);
    browser.came(`${a}next`, 'd2', other);
    browser.sends(`${hit}ahead`, 'd2', other);
    browser.failed(`${a}next`, 'net::ERR_ABORTED', { ...other, documentId: 'd2' });
    expect(browser.shows()).toEqual([`0 ${a}`, `1 ${a}next`, `1 ${hit}ahead`]);
  });
});

test('a page of another site that the browser prerenders by itself is nobody’s until it is shown', () => {
  const ahead = { frameId: 4, documentLifecycle: 'prerender' };
  open(a, 'd1');
  for (const id of ['d2', 'd3']) {
    browser.asks(b, { ...ahead, requestId: id });
    browser.came(b, id, ahead);
    browser.sends(`${hit}${id}`, id, ahead);
    if (id === 'd2') browser.failed(b, 'net::ERR_ABORTED', { ...ahead, documentId: id });
  }
  expect(browser.shows()).toEqual([`0 ${a}`]);
  browser.came(b, 'd3');
  expect([browser.page(), browser.shows()]).toEqual([b, [`0 ${b}`, `0 ${hit}d3`]]);
});

describe('a frame', () => {
  const inside = { frameId: 3, parentFrameId: 0, parentDocumentId: 'd1', frameType: 'sub_frame' };

  test('belongs to the page around it, also when that is left', () => {
    open(a, 'd1');
    browser.asks('https://kader.nl/', { ...inside, type: 'sub_frame' });
    browser.came('https://kader.nl/', 'f1', inside);
    open(b, 'd2');
    browser.sends(`${hit}frame`, 'f1', inside);
    expect(browser.shows()).toEqual([`0 ${b}`]);
    browser.came(a, 'd1');
    expect(browser.shows()).toEqual([`0 ${a}`, '0 https://kader.nl/', `0 ${hit}frame`]);
  });
});

test('a request that is told of before its document waits for it', () => {
  open(a, 'd1');
  browser.begins(b);
  browser.sends(`${hit}early`, 'd2');
  expect(browser.shows()).toEqual([`0 ${a}`]);
  browser.came(b, 'd2');
  expect(browser.shows()).toEqual([`0 ${hit}early`]);
});

test('a document whose record is gone adds to no other', () => {
  open(a, 'd1');
  browser.tabs.remove(1);
  open(`${a}again`, 'd2');
  browser.sends(`${hit}late`, 'd1', { initiator: 'https://www.een.nl' });
  vi.advanceTimersByTime(10_000);
  expect(browser.shows()).toEqual([`0 ${a}again`]);
});

describe('a worker', () => {
  const worker = (origin: string) => ({ tabId: -1, frameId: -1, type: 'xmlhttprequest', initiator: origin });

  test('works for the page that is on its way, before the one that is there', () => {
    open(a, 'd1');
    browser.begins(b);
    browser.asks(`${hit}for-b`, worker('https://www.twee.nl'));
    browser.came(b, 'd2');
    browser.asks(`${hit}for-b-too`, worker('https://www.twee.nl'));
    expect(browser.shows()).toEqual([`0 ${hit}for-b`, `0 ${hit}for-b-too`]);
  });

  test('works for the tab in which something happened last', () => {
    open(a, 'd1');
    browser.begins(a, { tabId: 2 });
    browser.came(a, 'd2', { tabId: 2 });
    vi.advanceTimersByTime(100);
    browser.sends(`${hit}own`, 'd1');
    browser.asks(`${hit}worker`, worker('https://www.een.nl'));
    expect(browser.shows(1)).toContain(`0 ${hit}worker`);
    expect(browser.shows(2)).toEqual([]);
  });

  test('of no page adds to none', () => {
    open(a, 'd1');
    browser.asks(`${hit}worker`, worker('https://www.twee.nl'));
    vi.advanceTimersByTime(10_000);
    expect(browser.shows()).toEqual([`0 ${a}`]);
  });
});

test('a tab that got another number keeps its record', () => {
  open(a, 'd1');
  browser.arrivals.renumbered(1, 5);
  expect([browser.page(), browser.page(5)]).toEqual([undefined, a]);
});

test('records of earlier sites in a tab are kept, but not without end', () => {
  for (let site = 0; site < 30; site += 1) open(`https://site-${site}.nl/`, `d${site + 1}`);
  expect(browser.tabs.all().length).toBeLessThan(12);
  expect(browser.page()).toBe('https://site-29.nl/');
});

describe('a tab that a page opens', () => {
  test('and that comes to nothing is the doing of that page', () => {
    open(a, 'd1');
    browser.openers.opened({ sourceTabId: 1, tabId: 2 });
    browser.asks(`${b}file.zip`, { tabId: 2 });
    browser.ends(`${b}file.zip`, 'net::ERR_ABORTED', { tabId: 2 });
    expect(browser.shows()).toEqual([`0 ${a}`, `0 ${b}file.zip`]);
  });

  test('and writes into before it has an address', () => {
    open(a, 'd1');
    browser.openers.opened({ sourceTabId: 1, tabId: 2 });
    browser.came('about:blank', 'd2', { tabId: 2 });
    browser.sends(`${hit}written`, 'd2', { tabId: 2 });
    expect(browser.shows()).toEqual([`0 ${a}`, `0 ${hit}written`]);
    browser.begins(b, { tabId: 2 });
    browser.came(b, 'd3', { tabId: 2 });
    browser.sends(`${hit}own`, 'd3', { tabId: 2 });
    expect([browser.shows(1).length, browser.shows(2)]).toEqual([2, [`0 ${hit}own`]]);
  });
});

test('without names of documents, what a page sends when it is left is not the next page’s', () => {
  const old = { firefox: true, initiator: 'https://www.een.nl' } as const;
  browser.asks(a, { firefox: true, requestId: 'd1' });
  browser.came(a, '', { firefox: true });
  browser.sends(`${hit}own`, '', old);
  browser.asks(b, { firefox: true, requestId: 'd2' });
  browser.came(b, '', { firefox: true });
  browser.sends(`${hit}late`, '', old);
  browser.sends(`${hit}next`, '', { firefox: true, initiator: 'https://www.twee.nl' });
  vi.advanceTimersByTime(10_000);
  expect(browser.shows()).toEqual([`0 ${b}`, `0 ${hit}next`]);
});
