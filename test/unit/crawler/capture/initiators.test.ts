/** Who caused a request or a cookie: the chain that a developer can follow. */
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../../crawler/capture/exchange.ts';
import { Initiators } from '../../../../crawler/capture/initiators.ts';
import { parseStack } from '../../../../watch/hooks/messages.ts';
import { willBeSent } from '../../../support/fake-target.ts';

const page = 'https://www.example.nl/';
const manager = 'https://www.googletagmanager.com/gtm.js?id=GTM-1';
const script = 'https://tracker.example/t.js';

const exchange = (url: string, more: Partial<Exchange> = {}): Exchange => ({
  id: url,
  stamp: { at: 0, phase: 'before-choice', visit: 0, page },
  request: willBeSent({ id: '', url }).request,
  type: 'script',
  frameUrl: page,
  frameId: 'frame',
  mainFrame: false,
  last: false,
  deferred: false,
  body: null,
  messages: 0,
  speculative: null,
  targetType: 'page',
  initiator: { type: 'other' },
  redirectedFrom: null,
  response: null,
  raw: null,
  failure: null,
  hasExtraInfo: false,
  done: false,
  ...more,
});

const call = (url: string, lineNumber = 4, columnNumber = 9) => ({
  url,
  lineNumber,
  columnNumber,
  functionName: 'send',
  scriptId: '',
});

function loaded(...exchanges: Exchange[]): Initiators {
  const initiators = new Initiators((url) => url);
  for (const each of exchanges) initiators.loaded(each);
  return initiators;
}

const document = exchange(page, { type: 'document' });
const ofDocument = exchange(manager, {
  initiator: { type: 'parser', url: page, lineNumber: 2, columnNumber: 0 },
});
const ofManager = exchange(script, { initiator: { type: 'script', stack: { callFrames: [call(manager)] } } });

describe('a request', () => {
  test('of the parser was caused by the document, at a line', () => {
    expect(loaded(document).ofRequest(ofDocument)).toEqual([
      { type: 'document', url: page, line: 3, column: 1 },
    ]);
  });

  test('of a script is followed through the tag manager to the document', () => {
    const initiator = { type: 'script' as const, stack: { callFrames: [call(script)] } };
    const pixel = exchange('https://tracker.example/p.gif', { type: 'image', initiator });
    const chain = loaded(document, ofDocument, ofManager).ofRequest(pixel);
    expect(chain.map(({ type, url, line }) => [type, url, line])).toEqual([
      ['document', page, 3],
      ['tag-manager', manager, 5],
      ['script', script, 5],
    ]);
    expect(chain.at(-1)).toMatchObject({ column: 10, function: 'send' });
  });

  test('of an asynchronous call is traced to the script that made it', () => {
    const parent = { callFrames: [call(script)] };
    const initiator = { type: 'script' as const, stack: { callFrames: [], parent } };
    expect(
      loaded(document)
        .ofRequest(exchange(`${page}x`, { initiator }))
        .at(-1)?.url,
    ).toBe(script);
  });

  test('of a script that several frames load is followed through the frame that it is in', () => {
    const inner = 'https://video.example/';
    const frame = exchange(inner, { type: 'document', initiator: { type: 'parser', url: page } });
    const again = exchange(script, { frameUrl: inner, initiator: { type: 'parser', url: inner } });
    const initiator = { type: 'script' as const, stack: { callFrames: [call(script)] } };
    const pixel = exchange('https://tracker.example/p.gif', { type: 'image', initiator, frameUrl: inner });
    const chain = loaded(document, ofManager, frame, again).ofRequest(pixel);
    expect(chain.map(({ url }) => url)).toEqual([page, inner, script]);
  });

  test('of an inline style or a document without an address was caused by the frame that it is in', () => {
    for (const url of ['about:client', 'about:srcdoc', '']) {
      const style = exchange(`${page}a.css`, { type: 'stylesheet', initiator: { type: 'parser', url } });
      expect(loaded(document).ofRequest(style)).toEqual([{ type: 'document', url: page }]);
    }
  });

  test('that was redirected ends with where it came from', () => {
    const redirected = exchange(script, { ...ofDocument, redirectedFrom: 'http://tracker.example/' });
    expect(loaded(document).ofRequest(redirected).at(-1)).toEqual({
      type: 'redirect',
      url: 'http://tracker.example/',
    });
  });

  test('for the page itself was the browser', () => {
    const typed = exchange(page, { type: 'document', initiator: { type: 'other', url: page } });
    expect(loaded().ofRequest(typed)).toEqual([{ type: 'browser', url: '' }]);
  });

  test.each([
    ['service-worker', 'service-worker'],
    ['shared-worker', 'worker'],
    ['worker', 'worker'],
  ] as const)('of a %s names it', (targetType, type) => {
    const worker = `${page}worker.js`;
    const request = exchange(script, { targetType, frameUrl: worker });
    expect(loaded().ofRequest(request)).toEqual([{ type, url: worker }]);
  });

  test('of scripts that load each other in a circle ends', () => {
    const by = (url: string): Pick<Exchange, 'initiator'> => ({
      initiator: { type: 'script', stack: { callFrames: [call(url)] } },
    });
    const [one, two] = [`${page}1.js`, `${page}2.js`];
    const chain = loaded(exchange(one, by(two)), exchange(two, by(one))).ofRequest(exchange(script, by(one)));
    expect(chain.length).toBeLessThan(6);
    expect(chain.at(-1)?.url).toBe(one);
  });
});

describe('what a script did', () => {
  const stack = `Error\n    at Object.set (${script}:5:10)\n    at async send (${manager}:1:2)\n    at <anonymous>`;

  test('is read from the stack of Chromium and of Firefox, innermost call first', () => {
    const expected = { url: script, functionName: 'set', lineNumber: 4, columnNumber: 9 };
    expect(parseStack(stack)[0]).toEqual(expected);
    expect(parseStack(stack).map(({ url }) => url)).toEqual([script, manager]);
    expect(parseStack(`set@${script}:5:10\n`)).toEqual([expected]);
    expect(parseStack('a page may write anything here\n@:1:1')).toEqual([]);
  });

  test('is followed to the document that loaded the script', () => {
    const chain = loaded(document, ofDocument, ofManager).ofStack(parseStack(stack), page);
    expect(chain.map(({ type }) => type)).toEqual(['document', 'tag-manager', 'script']);
  });

  test('in a script of which nothing is known begins at the document, and names the script that called it', () => {
    expect(
      loaded()
        .ofStack(parseStack(stack), page)
        .map(({ type, url }) => [type, url]),
    ).toEqual([
      ['document', page],
      ['tag-manager', manager],
      ['script', script],
    ]);
    expect(loaded().ofStack([], page)).toEqual([{ type: 'document', url: page }]);
  });

  test('on a page that was left is not explained by what that page had loaded', () => {
    const initiators = loaded(document, ofDocument, ofManager);
    initiators.told(`${page}p.gif`, page, [call(script)]);
    initiators.reset();
    expect(initiators.ofStack([call(script)], page).map(({ type }) => type)).toEqual(['document', 'script']);
    const picture = exchange(`${page}p.gif`, { type: 'image', initiator: { type: 'parser', url: page } });
    initiators.loaded(picture);
    expect(initiators.ofRequest(picture).map(({ url }) => url)).toEqual([page]);
  });

  test('in a function of the page that another script calls names both, and the page last', () => {
    const inline = { ...call(page), functionName: 'setIt' };
    const chain = loaded(document, ofManager).ofStack([inline, call(script), call(page)], page);
    expect(chain.map(({ type, url, function: named }) => [type, url, named])).toEqual([
      ['document', page, undefined],
      ['script', script, 'send'],
      ['document', page, 'setIt'],
    ]);
  });

  test('is named once, however often a stack goes through a script, and as few callers as can be read', () => {
    const calls = Array.from({ length: 40 }, (_each, at) => call(`${page}${at % 9}.js`, at));
    const chain = loaded(document).ofStack(calls, page);
    expect(chain.map(({ url }) => url)).toEqual([page, ...[4, 3, 2, 1, 0].map((at) => `${page}${at}.js`)]);
  });
});

describe('what a script has an element load', () => {
  const byParser = { type: 'parser' as const, url: page, lineNumber: 0 };
  const picture = (url: string, more: Partial<Exchange> = {}): Exchange =>
    exchange(url, { type: 'image', initiator: byParser, ...more });
  const last = (initiators: Initiators, request: Exchange): string | undefined => {
    initiators.loaded(request);
    return initiators.ofRequest(request).findLast(({ type }) => type !== 'redirect')?.url;
  };

  test('is put down to the script, whatever the browser makes of the address', () => {
    const initiators = loaded(document);
    initiators.told('http://t.example/p.gif?a=1&amp;b=2#x', page, [call(script)]);
    expect(last(initiators, picture('https://t.example/p.gif?a=1&b=2'))).toBe(script);
    expect(last(initiators, picture('https://t.example/other.gif'))).toBe(page);
  });

  test('takes its redirects along, and is not taken for that of another site', () => {
    const initiators = loaded(document);
    initiators.told('https://t.example/p.gif', page, [call(script)]);
    expect(last(initiators, picture('https://t.example/p.gif', { id: '1' }))).toBe(script);
    const hop = { id: '1', redirectedFrom: 'https://t.example/p.gif' };
    expect(last(initiators, picture('https://u.example/q.gif', hop))).toBe(script);
    const frameUrl = 'https://video.example/';
    const initiator = { ...byParser, url: frameUrl };
    const theirs = picture('https://t.example/p.gif', { id: '2', frameUrl, initiator });
    expect(last(initiators, theirs)).toBe(frameUrl);
  });

  test('gives way to what the browser says itself', () => {
    const initiators = loaded(document);
    initiators.told('https://t.example/p.gif', page, [call(script)]);
    const initiator = { type: 'script' as const, stack: { callFrames: [call(manager)] } };
    expect(last(initiators, picture('https://t.example/p.gif', { initiator }))).toBe(manager);
  });
});
