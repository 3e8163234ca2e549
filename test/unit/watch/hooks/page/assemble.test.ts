/** Hooks in a world with the parts of a browser that Node has too. */
import { Script, createContext } from 'node:vm';
import { expect, test } from 'vitest';
import { hookMessageSchema, type HookMessage } from '../../../../../watch/hooks/messages.ts';
import { hooksSource } from '../../../../../watch/hooks/source.ts';

/** Runs a script after the hooks; gives what they report, until nothing is left to do. */
async function reportsOf(script: string, options: { address?: string } = {}): Promise<HookMessage[]> {
  const reports: HookMessage[] = [];
  const address = options.address === undefined ? { href: 'https://a.nl/map/pad' } : undefined;
  const world = createContext({
    ...(address ? { location: address, origin: 'https://a.nl' } : {}),
    addEventListener: () => undefined,
    queueMicrotask,
    _binding: (text: string) => reports.push(hookMessageSchema.parse(JSON.parse(text))),
  });
  // In a block: else the names would be other ones than the globals.
  const browser = `{
    class Document { #all = []; get cookie() { return this.#all.join(); } set cookie(text) { this.#all.push(text); } }
    Object.assign(globalThis, { Document, document: new Document() });
    class IDBFactory { open() {} }
    class RTCPeerConnection {
      constructor(given) { this.given = given; }
      setConfiguration(given) { this.given = given; }
      getConfiguration() { return this.given; }
      setLocalDescription() {}
      setRemoteDescription() {}
      restartIce() {}
      createOffer() {}
    }
    Object.assign(globalThis, { IDBFactory, RTCPeerConnection, fetch() { return 'answer'; }, fetchLater() {} }); }`;
  new Script(browser).runInContext(world);
  new Script(hooksSource('_binding', options)).runInContext(world);
  const done: unknown = new Script(`(async () => { ${script} })()`).runInContext(world);
  await done;
  await new Promise((resolve) => setTimeout(resolve, 20));
  return reports;
}

test('a worker that has no address yet is told it, and is asked for none', async () => {
  const reports = await reportsOf("new IDBFactory().open('x')", { address: 'https://a.nl/worker.js' });
  expect(reports).toMatchObject([{ type: 'storage', key: 'x', frame: 'https://a.nl/worker.js' }]);
});

test('a worker gets what secure contexts have after its birth, and that is watched once it is reached for', async () => {
  const secure = `
    class CacheStorage { open() {} }
    class FileSystemDirectoryHandle { getFileHandle() {} }
    Object.assign(globalThis, { CacheStorage, FileSystemDirectoryHandle });
    const real = new CacheStorage();
    Object.setPrototypeOf(globalThis, { get caches() { return real; } });
    Array.prototype[Symbol.iterator] = () => { throw new Error(); };`;
  const reports = await reportsOf(
    `${secure}
    caches.open('one');
    caches.open('two');
    new FileSystemDirectoryHandle().getFileHandle('file', { create: true });
    if (Object.hasOwn(globalThis, 'caches') || caches !== real) throw new Error('noticed');`,
    { address: 'https://a.nl/worker.js' },
  );
  expect(reports.map((each) => each.type === 'storage' && [each.area, each.key])).toEqual([
    ['cacheStorage', 'one'],
    ['cacheStorage', 'two'],
    ['fileSystem', 'file'],
  ]);
});

test('the servers of a peer connection are told once it asks them, however they are given', async () => {
  const reports = await reportsOf(`
    const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:a.nl' }, { urls: ['turn:b.nl:5349', 'turns:c.nl'] }] });
    peer.setLocalDescription();
    peer.setLocalDescription();
    peer.setConfiguration({ iceServers: [{ url: 'stun:d.nl' }] });
    peer.setLocalDescription();
    new RTCPeerConnection({ iceServers: [{ urls: 'stun:early.nl' }], iceCandidatePoolSize: 1 });
    new RTCPeerConnection({ iceServers: [{ urls: 'stun:unused.nl' }] });
    new RTCPeerConnection();
    new RTCPeerConnection({ get iceServers() { throw new Error('mine'); } }).setLocalDescription();
    if (!(peer instanceof RTCPeerConnection) || peer.constructor !== RTCPeerConnection) throw new Error('noticed');`);
  expect(reports.map((each) => each.type === 'contact' && each.url)).toEqual([
    'stun:a.nl',
    'turn:b.nl:5349',
    'turns:c.nl',
    'stun:d.nl',
    'stun:early.nl',
  ]);
});

test('the servers of a peer connection are told again when it asks them again', async () => {
  const reports = await reportsOf(`
    const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:a.nl' }] });
    const other = (name) => ({ type: 'offer', sdp: 'v=0\\r\\na=ice-ufrag:' + name + '\\r\\na=mid:0' });
    const steps = [
      () => peer.createOffer(),
      () => peer.restartIce(),
      () => peer.createOffer({ iceRestart: false }),
      () => peer.createOffer({ iceRestart: true }),
      () => peer.setRemoteDescription(other('one')),
      () => peer.setRemoteDescription(other('one')),
      () => peer.setRemoteDescription(other('two')),
      () => peer.setRemoteDescription(),
    ];
    for (const [at, step] of steps.entries()) { step(); fetchLater(); peer.setLocalDescription(); }
    peer.setConfiguration({ iceServers: [{ urls: 'stun:b.nl' }], iceCandidatePoolSize: 1 });`);
  const told = reports.map((each) => (each.type === 'contact' ? each.url : '-')).join(' ');
  expect(told).toBe('- stun:a.nl - stun:a.nl - - stun:a.nl - - - stun:a.nl - stun:b.nl');
});

const cookiesOf = (reports: readonly HookMessage[]): string[] =>
  reports.flatMap((each) => (each.type === 'document.cookie' ? [each.raw] : []));

test('a task that writes a few cookies has each write reported, repeated ones too', async () => {
  const reports = await reportsOf('for (let i = 0; i < 20; i += 1) document.cookie = `a=${i}; path=/`;');
  expect(cookiesOf(reports)).toEqual(Array.from({ length: 20 }, (_, index) => `a=${index}; path=/`));
  expect(reports.every(({ stack }) => stack.includes('evalmachine'))).toBe(true);
});

test('a task that writes thousands has every cookie reported, as it was written last', async () => {
  const reports = await reportsOf(`
    for (let i = 0; i < 3000; i += 1) document.cookie = 'k' + i % 150 + '=' + i + '; path=/';
    document.cookie = 'k7=; max-age=0';
    document.cookie = 'k7=back; path=/';
    document.cookie = '__proto__=odd';
    document.cookie = 'nameless; path=/';
    String.prototype.slice = () => { throw new Error('broken') };`);
  const raws = cookiesOf(reports);
  const last = new Map(raws.map((raw) => [raw.split('=')[0], raw]));
  for (let at = 0; at < 150; at += 1)
    if (at !== 7) expect(last.get(`k${at}`)).toBe(`k${at}=${2850 + at}; path=/`);
  // In their order: it was deleted and came back.
  expect(raws.slice(-4)).toEqual(['k7=; max-age=0', 'k7=back; path=/', '__proto__=odd', 'nameless; path=/']);
  // The first and the last write of each, beside the first writes of the task.
  expect(raws.length).toBeLessThan(20 + 2 * 150 + 10);
});

test('a task that goes on for long has its cookies reported before it ends', async () => {
  const reports = await reportsOf(`
    const began = Date.now();
    for (let i = 0; i < 40; i += 1) document.cookie = 'early' + i + '=1';
    while (Date.now() - began < 260);
    for (let i = 0; i < 40; i += 1) document.cookie = 'late' + i + '=1';
    new IDBFactory().open('end');
    for (let i = 0; i < 40; i += 1) document.cookie = 'last' + i + '=1';`);
  const order = reports.map((each) => (each.type === 'document.cookie' ? each.raw : each.type));
  const end = order.indexOf('storage');
  expect(order.slice(0, end).filter((raw) => raw.startsWith('early')).length).toBe(40);
  expect(order.filter((raw) => raw.startsWith('last')).length).toBe(40);
});
