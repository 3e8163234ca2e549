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
    _binding: (text: string) => reports.push(hookMessageSchema.parse(JSON.parse(text))),
  });
  // In a block: else the names would be other ones than the globals.
  const browser = `{
    class IDBFactory { open() {} }
    class RTCPeerConnection {
      constructor(given) { this.given = given; }
      setConfiguration(given) { this.given = given; }
      getConfiguration() { return this.given; }
      setLocalDescription() {}
    }
    Object.assign(globalThis, { IDBFactory, RTCPeerConnection, fetch() { return 'answer'; } }); }`;
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
