/** Databases, caches, files, and places that nobody thinks of as storage. */
import { framed, js, script, type Mechanism } from '../mechanism.ts';

const database = (key: string, more: object = {}): { area: string; key: string } => ({
  area: 'indexedDB',
  key,
  ...more,
});
const cache = (key: string, more: object = {}): { area: string; key: string } => ({
  area: 'cacheStorage',
  key,
  ...more,
});
const worker = script("new Worker('/w.js')");
const opens = "indexedDB.open('opened'); caches.open('kept');";

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'idb-open',
    does: 'a database and a cache, by a script of another site',
    page: '<script src="{third}/tag.js"></script>',
    answers: { '/tag.js': js(opens) },
    keeps: [database('opened', { by: '{third}/tag.js' }), cache('kept', { by: '{third}/tag.js' })],
  },
  {
    id: 'idb-deleted',
    does: 'a database and a cache that are deleted again',
    page: script(
      "const r = indexedDB.open('gone_db'); r.onsuccess = () => { r.result.close(); indexedDB.deleteDatabase('gone_db') }; caches.open('gone_cache').then(() => caches.delete('gone_cache'))",
    ),
    keeps: [database('gone_db'), cache('gone_cache')],
  },
  {
    id: 'idb-late',
    does: 'a database and a cache after four seconds',
    page: script(`setTimeout(() => { ${opens} }, 4000)`),
    keeps: [database('opened'), cache('kept')],
  },
  {
    id: 'idb-frame',
    does: 'a database in a frame of another site',
    page: '<iframe src="{third}/f.html"></iframe>',
    answers: { '/f.html': framed(opens) },
    keeps: [database('opened', { at: '{third}' }), cache('kept', { at: '{third}' })],
  },
  {
    id: 'idb-frame-gone',
    does: 'a database in a frame that is gone after 0.7 s',
    page: `<iframe id="f" src="{third}/f.html"></iframe>${script('setTimeout(() => f.remove(), 700)')}`,
    answers: { '/f.html': framed(opens) },
    keeps: [database('opened', { at: '{third}' }), cache('kept', { at: '{third}' })],
  },
  {
    id: 'idb-worker',
    does: 'a database and a cache in a worker',
    page: worker,
    answers: { '/w.js': js(opens) },
    keeps: [database('opened'), cache('kept')],
  },
  {
    id: 'idb-worker-late',
    does: 'a worker that begins after four seconds',
    page: script("setTimeout(() => new Worker('/w.js'), 4000)"),
    answers: { '/w.js': js(opens) },
    keeps: [database('opened'), cache('kept')],
  },
  {
    id: 'idb-shared-worker',
    does: 'a database in a shared worker',
    page: script("new SharedWorker('/s.js')"),
    answers: { '/s.js': js(`setTimeout(() => { ${opens} }, 3000)`) },
    keeps: [database('opened'), cache('kept')],
  },
  {
    id: 'idb-third-worker',
    does: 'a database in a worker of a frame of another site',
    page: '<iframe src="{third}/f.html"></iframe>',
    answers: { '/f.html': framed("new Worker('/w.js')"), '/w.js': js(opens) },
    keeps: [database('opened', { at: '{third}' })],
  },
  {
    id: 'cache-add',
    does: 'an answer that a page puts into a cache',
    page: script("caches.open('added').then((c) => c.add('/kept.json'))"),
    sends: ['{own}/kept.json'],
    keeps: [cache('added')],
  },
  {
    id: 'opfs',
    does: 'a file in the private file system',
    page: script(
      "navigator.storage.getDirectory().then((d) => d.getFileHandle('private.txt', { create: true })).then((f) => f.createWritable()).then(async (w) => { await w.write('uid'); await w.close() })",
    ),
    keeps: [{ area: 'fileSystem', key: 'private.txt' }],
  },
  {
    id: 'opfs-worker',
    does: 'a file that a worker writes',
    page: worker,
    answers: {
      '/w.js': js(
        "navigator.storage.getDirectory().then((d) => d.getFileHandle('by_worker.txt', { create: true })).then((f) => f.createSyncAccessHandle()).then((h) => { h.write(new Uint8Array([1])); h.close() })",
      ),
    },
    keeps: [{ area: 'fileSystem', key: 'by_worker.txt' }],
  },
  {
    id: 'opfs-frame',
    does: 'a file in a frame of another site',
    page: '<iframe src="{third}/f.html"></iframe>',
    answers: {
      '/f.html': framed(
        "navigator.storage.getDirectory().then((d) => d.getFileHandle('in_frame.txt', { create: true }))",
      ),
    },
    keeps: [{ area: 'fileSystem', key: 'in_frame.txt', at: '{third}' }],
  },
  {
    id: 'legacy-files',
    does: 'the old file system',
    page: script(
      "webkitRequestFileSystem?.(0, 1024, (s) => s.root.getFile('old.txt', { create: true }, () => {}))",
    ),
    keeps: [{ area: 'fileSystem', key: 'old.txt' }],
  },
  {
    id: 'bucket',
    does: 'a bucket with a database and a cache in it',
    page: script(
      "navigator.storageBuckets?.open('bucket').then((b) => { b.indexedDB.open('bucket_db'); return b.caches.open('bucket_cache') })",
    ),
    keeps: [{ area: 'bucket', key: 'bucket' }],
  },
  {
    id: 'bucket-file',
    does: 'a file in a bucket',
    page: script(
      "navigator.storageBuckets?.open('files').then((b) => b.getDirectory()).then((d) => d.getFileHandle('in_bucket.txt', { create: true }))",
    ),
    keeps: [{ area: 'bucket', key: 'files' }],
  },
  {
    id: 'window-name',
    does: 'the name of the window',
    page: script("window.name = 'uid=1234567890'"),
    keeps: [{ area: 'windowName', key: '' }],
  },
  {
    id: 'history-state',
    does: 'the state of the history',
    page: script("history.replaceState({ uid: '1234567890' }, '')"),
    keeps: [{ area: 'historyState', key: '' }],
  },
  { id: 'shared-storage', does: 'shared storage', page: script("window.sharedStorage?.set('shared', '1')") },
  {
    id: 'sw-registered',
    does: 'the registration of a service worker',
    page: script("navigator.serviceWorker.register('/sw.js', { scope: '/uid-1234/' })"),
    keeps: [{ area: 'serviceWorker', key: '/uid-1234/' }],
  },
  {
    id: 'etag',
    does: 'a number in the cache of the browser',
    page: script("fetch('/tagged.json')"),
    pages: ['/next.html'],
    answers: {
      '/tagged.json': { headers: { 'cache-control': 'no-cache', etag: '"uid-1234567890"' } },
      '/next.html': script("fetch('/tagged.json')"),
    },
  },
  {
    id: 'hsts',
    does: 'a host that is to be reached over https from now on',
    page: '<img src="{third}/a.png">',
    answers: { '/a.png': { headers: { 'strict-transport-security': 'max-age=31536000' } } },
  },
];
