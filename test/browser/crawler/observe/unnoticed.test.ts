/** A page behaves with the hooks as it does without them. */
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBrowser } from '../../../../crawler/browser/install.ts';
import { launchBrowser, type LaunchedBrowser } from '../../../../crawler/browser/launch.ts';
import { hooksSource } from '../../../../watch/hooks/source.ts';

/** What a page can ask of its storage; each line is one expression, and its value or error is compared. */
const questions = String.raw`
localStorage === window.localStorage && localStorage !== sessionStorage
localStorage instanceof Storage
Object.prototype.toString.call(localStorage) + localStorage + String(sessionStorage)
Object.getPrototypeOf(localStorage) === Storage.prototype
localStorage.constructor === Storage
Object.getOwnPropertyNames(window).includes('localStorage')
JSON.stringify(Object.getOwnPropertyDescriptor(window, 'localStorage'))
typeof Object.getOwnPropertyDescriptor(window, 'localStorage').get
Storage.prototype.setItem.name + Storage.prototype.setItem.length + Storage.prototype.getItem.name
/\[native code\]/.test(Storage.prototype.setItem) && /\[native code\]/.test(HTMLCanvasElement.prototype.toDataURL) && /\[native code\]/.test(StorageEvent)
JSON.stringify(Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem'))
new Storage()
Storage.prototype.getItem('x')
Storage.prototype.getItem.call({}, 'x')
Storage.prototype.getItem.call(null, 'x')
Storage.prototype.length
localStorage.setItem()
localStorage.setItem('one')
localStorage.setItem(Symbol('x'), '1')
localStorage.setItem('s', Symbol('x'))
localStorage.setItem('a', 1) + localStorage.getItem('a') + localStorage.a
localStorage.setItem({ toString() { window.times = (window.times || 0) + 1; return 'obj'; } }, null) + localStorage.obj + window.times
localStorage.b = { toString() { window.more = (window.more || 0) + 1; return 'b2'; } }, localStorage.b + window.more
localStorage['c d'] = undefined, localStorage.getItem('c d')
localStorage[7] = 'seven', localStorage[7] + localStorage.getItem(7)
Object.assign(localStorage, { e: 1, f: 2 }) === localStorage && localStorage.e + localStorage.f
Reflect.set(localStorage, 'g', 'reflected') + localStorage.g
Object.defineProperty(localStorage, 'h', { value: 'defined' }) === localStorage && JSON.stringify(Object.getOwnPropertyDescriptor(localStorage, 'h'))
Object.defineProperty(localStorage, 'i', { get() { return 1; } })
Reflect.defineProperty(localStorage, 'j', { value: 'k', configurable: true, writable: true, enumerable: true }) + localStorage.j
Object.defineProperties(localStorage, { l: { value: 'm', configurable: true } }).l
[...Object.keys(localStorage)].sort().join()
Object.entries(sessionStorage).length + Object.values(localStorage).sort().join()
JSON.stringify(Object.entries(localStorage).sort())
(() => { const seen = []; for (const key in localStorage) seen.push(key); return seen.sort().join(); })()
Object.keys(JSON.parse(JSON.stringify(localStorage))).sort().join() + Object.keys({ ...localStorage }).length
localStorage.length + ' ' + [0, 1, 2].map((at) => typeof localStorage.key(at)) + localStorage.key(99)
('a' in localStorage) + ' ' + ('nope' in localStorage) + ' ' + ('getItem' in localStorage) + Object.hasOwn(localStorage, 'a') + localStorage.hasOwnProperty('a')
(delete localStorage.a) + ' ' + localStorage.getItem('a') + (delete localStorage.nope) + Reflect.deleteProperty(localStorage, 'b')
localStorage.nope + localStorage.getItem('nope') + localStorage[Symbol.iterator] + localStorage[Symbol('x')]
(localStorage[Symbol.for('mine')] = 5) + localStorage[Symbol.for('mine')] + localStorage.length
Storage.prototype.setItem.call(localStorage, 'n', 'called'), Storage.prototype.getItem.apply(localStorage, ['n'])
Reflect.get(Object.getOwnPropertyDescriptor(Storage.prototype, 'length'), 'get').call(sessionStorage)
(() => { const { setItem } = localStorage; setItem('x', '1'); })()
(() => { const set = localStorage.setItem.bind(localStorage); set('o', 'bound'); return localStorage.o; })()
(() => { const child = Object.create(localStorage); child.p = 'inherited'; return localStorage.getItem('p') + Object.hasOwn(child, 'p') + child.p; })()
(() => { const mine = new Proxy(localStorage, { get: (store, key) => typeof store[key] === 'function' ? store[key].bind(store) : store[key] }); mine.setItem('q', 'twice'); mine.r = 'direct'; return mine.getItem('q') + localStorage.r + mine.length; })()
(() => { 'use strict'; localStorage.u = 'strict'; return localStorage.u; })()
(() => { 'use strict'; localStorage.v = 'x'.repeat(6 * 1024 * 1024); })()
localStorage.setItem('v', 'x'.repeat(6 * 1024 * 1024))
localStorage.getItem('v')
(() => { localStorage.getItem = 5; const seen = typeof localStorage.getItem; delete localStorage.getItem; return seen + typeof localStorage.getItem; })()
(() => { Storage.prototype.extra = function () { return this === localStorage; }; return localStorage.extra(); })()
(() => { const set = Storage.prototype.setItem; Storage.prototype.setItem = function (...all) { window.patched = true; return set.apply(this, all); }; localStorage.setItem('w', 'patched'); Storage.prototype.setItem = set; return window.patched + localStorage.w; })()
(() => { try { Object.freeze(localStorage); } catch (error) { return error.name; } })()
Object.isExtensible(localStorage)
Object.setPrototypeOf(localStorage, Storage.prototype) === localStorage
(() => { try { structuredClone(localStorage); } catch (error) { return error.name; } })()
(() => { try { history.replaceState(localStorage, ''); } catch (error) { return error.name; } })()
new WeakMap([[localStorage, 1]]).get(window.localStorage) + [localStorage].indexOf(window.localStorage)
new StorageEvent('storage', { key: 'k', storageArea: localStorage }).storageArea === localStorage
new StorageEvent('storage').storageArea
new StorageEvent('storage', { storageArea: {} })
StorageEvent('storage')
(() => { const event = document.createEvent('StorageEvent'); event.initStorageEvent('storage', false, false, 'k', 'a', 'b', 'u', sessionStorage); return (event.storageArea === sessionStorage) + event.key + (event.constructor === StorageEvent); })()
(() => { class Mine extends StorageEvent {} const mine = new Mine('x', { storageArea: localStorage }); return (mine instanceof Mine) + (mine.storageArea === localStorage) + mine.type; })()
frames[0].localStorage === frames[0].window.localStorage
frames[0].localStorage instanceof frames[0].Storage && !(frames[0].localStorage instanceof Storage)
Storage.prototype.setItem.call(frames[0].localStorage, 'x1', 'across'), localStorage.x1 + frames[0].localStorage.x1
frames[0].Storage.prototype.getItem.call(localStorage, 'x1')
(() => { frames[0].localStorage.x2 = 'by property'; return localStorage.x2; })()
Reflect.get(Object.getOwnPropertyDescriptor(Storage.prototype, 'length'), 'get').call(frames[0].localStorage) === localStorage.length
document.querySelector('iframe').contentWindow.sessionStorage.setItem('y', '1'), sessionStorage.y
await new Promise((done) => { addEventListener('storage', (event) => event.key === 'z' && done(event.newValue + (event.storageArea === localStorage) + event.isTrusted + event.storageArea.length)); frames[0].localStorage.z = 'told'; })
(() => { localStorage.clear(); return localStorage.length + Object.keys(localStorage).length; })()
(() => { window.localStorage = 5; return typeof localStorage; })()
(() => { Object.defineProperty(window, 'sessionStorage', { value: 'mock', configurable: true }); return sessionStorage; })()
(() => { const peer = new RTCPeerConnection({ iceServers: [] }); return (peer instanceof RTCPeerConnection) + peer.constructor.name + (peer.constructor === RTCPeerConnection) + (webkitRTCPeerConnection === RTCPeerConnection); })()
new RTCPeerConnection({ iceServers: 5 })
RTCPeerConnection.length + RTCPeerConnection.name + Object.keys(RTCPeerConnection).join()
document.createElement('canvas').toDataURL === HTMLCanvasElement.prototype.toDataURL
HTMLCanvasElement.prototype.toDataURL.call({})
(() => { try { null.x; } catch (error) { return error.stack.split('\n').length; } })()`
  .trim()
  .split('\n');

const frame = '<!doctype html><title>x</title>';
const page = `<!doctype html><title>x</title><iframe src="/frame"></iframe>`;
/** Runs in the page. */
const ask = `async (lines) => {
  const answers = [];
  for (const line of lines) {
    try {
      answers.push(line + ' → ' + String(await (0, eval)('(async () => (' + line + '))()')));
    } catch (error) {
      answers.push(line + ' → ' + error.name + ': ' + error.message);
    }
  }
  return answers;
}`;

let browser: LaunchedBrowser;
const server = createServer((request, response) =>
  response.writeHead(200, { 'content-type': 'text/html' }).end(request.url === '/frame' ? frame : page),
);
beforeAll(async () => {
  const { path, version } = await ensureBrowser({
    explicit: undefined,
    engine: undefined,
    say: () => undefined,
  });
  browser = await launchBrowser({ executable: path, version, say: () => undefined });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await browser.close();
  server.close();
});

/** The answers of a page, before whose scripts another one runs. */
async function answers(script: string): Promise<unknown> {
  const context = await browser.browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.evaluateOnNewDocument(script);
  const address = server.address();
  await tab.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`);
  const told = await tab.evaluate(`(${ask})(${JSON.stringify(questions)})`);
  await context.close();
  return told;
}

test('storage, events and constructors answer as they do without hooks', async () => {
  const without = await answers('');
  const withHooks = await answers(`globalThis._b = () => undefined; ${hooksSource('_b')}`);
  expect(withHooks).toEqual(without);
});
