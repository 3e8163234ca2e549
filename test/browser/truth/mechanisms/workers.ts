/** Dedicated and shared workers: their scripts, and what they send. */
import { framed, js, script, type Mechanism } from '../mechanism.ts';

const starts = (rest = ''): string => script(`new Worker('/w.js'${rest})`);
const shares = script("new SharedWorker('/s.js')");
const blob = (code: string): string =>
  `URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' }))`;

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'worker-fetch',
    does: 'a worker that fetches',
    page: starts(),
    answers: { '/w.js': js("fetch('{third}/by-worker.json')") },
    sends: ['{own}/w.js', { url: '{third}/by-worker.json', from: '{own}/w.js' }],
  },
  {
    id: 'worker-xhr',
    does: 'a worker with an XMLHttpRequest',
    page: starts(),
    answers: {
      '/w.js': js("const x = new XMLHttpRequest(); x.open('GET', '{third}/by-xhr.json'); x.send()"),
    },
    sends: [{ url: '{third}/by-xhr.json', from: '{own}/w.js' }],
  },
  {
    id: 'worker-imports',
    does: 'a worker that imports scripts',
    page: starts(),
    answers: {
      '/w.js': js("importScripts('{third}/part.js')"),
      '/part.js': js("fetch('{other}/by-part.json')"),
    },
    sends: [{ url: '{third}/part.js', from: '{own}/w.js' }, '{other}/by-part.json'],
  },
  {
    id: 'worker-module',
    does: 'a module worker with imports',
    page: starts(", { type: 'module' }"),
    answers: { '/w.js': js("import '{third}/static.js'; import('{third}/dynamic.js')") },
    sends: ['{third}/static.js', '{third}/dynamic.js'],
  },
  {
    id: 'worker-nested',
    does: 'a worker of a worker',
    page: starts(),
    answers: { '/w.js': js("new Worker('/inner.js')"), '/inner.js': js("fetch('{third}/by-inner.json')") },
    sends: ['{own}/inner.js', { url: '{third}/by-inner.json', from: '{own}/inner.js' }],
  },
  {
    id: 'worker-blob',
    does: 'a worker of a blob',
    page: script(`new Worker(${blob("fetch('{third}/by-blob.json')")})`),
    sends: ['{third}/by-blob.json'],
  },
  {
    id: 'worker-data',
    does: 'a worker of a data address',
    page: script("new Worker('data:text/javascript,fetch(`{third}/by-data.json`)')"),
    sends: ['{third}/by-data.json'],
  },
  {
    id: 'worker-short',
    does: 'a worker that closes itself',
    page: starts(),
    answers: { '/w.js': js("fetch('{third}/last.json', { keepalive: true }); close()") },
  },
  {
    id: 'worker-late',
    does: 'a worker after four seconds',
    page: script("setTimeout(() => new Worker('/w.js'), 4000)"),
    answers: { '/w.js': js("fetch('{third}/late.json')") },
    sends: ['{third}/late.json'],
  },
  {
    id: 'worker-first-line',
    does: 'what a worker keeps from its first line on',
    page: script("new Worker('/w.js')"),
    answers: {
      '/w.js': js(
        "caches.open('w_cache'); indexedDB.open('w_db').onsuccess = (e) => { e.target.result.close(); indexedDB.deleteDatabase('w_db') }; navigator.storage.getDirectory().then((d) => d.getFileHandle('w.txt', { create: true }))",
      ),
    },
    keeps: [
      { area: 'cacheStorage', key: 'w_cache' },
      { area: 'indexedDB', key: 'w_db', by: '{own}/w.js' },
      { area: 'fileSystem', key: 'w.txt' },
    ],
  },
  {
    id: 'worker-kinds-keep',
    does: 'what module workers, workers of a blob and workers of workers keep',
    page: script(
      "new Worker('/m.js', { type: 'module' }); new Worker(URL.createObjectURL(new Blob(['caches.open(\"of_blob\")']))); new Worker('/outer.js')",
    ),
    answers: {
      '/m.js': js("import './part.js'; caches.open('of_module')"),
      '/part.js': js("caches.open('of_import')"),
      '/outer.js': js("new Worker('/inner.js')"),
      '/inner.js': js("caches.open('of_inner')"),
    },
    keeps: ['of_blob', 'of_module', 'of_import', 'of_inner'].map((key) => ({ area: 'cacheStorage', key })),
  },
  {
    id: 'shared-keeps',
    does: 'what a shared worker keeps',
    page: shares,
    answers: { '/s.js': js("caches.open('shared_cache'); indexedDB.open('shared_db')") },
    keeps: [
      { area: 'cacheStorage', key: 'shared_cache' },
      { area: 'indexedDB', key: 'shared_db', by: '{own}/s.js' },
    ],
  },
  {
    id: 'worker-frame',
    does: 'a worker of a frame of another site',
    page: '<iframe src="{third}/f.html"></iframe>',
    answers: {
      '/f.html': framed("new Worker('/w.js')"),
      '/w.js': js("fetch('{other}/by-frame-worker.json')"),
    },
    sends: [{ url: '{other}/by-frame-worker.json', from: '{third}/w.js' }],
  },
  {
    id: 'worker-cookie',
    does: 'answers to a worker and to its script that set cookies',
    page: starts(),
    answers: {
      '/w.js': {
        type: 'text/javascript',
        headers: { 'set-cookie': 'worker_script=1' },
        body: "fetch('/with-cookie')",
      },
      '/with-cookie': { headers: { 'set-cookie': 'worker_fetch=1' } },
    },
    sets: [
      { name: 'worker_script', via: 'http' },
      { name: 'worker_fetch', via: 'http' },
    ],
  },
  {
    id: 'shared-fetch',
    does: 'a shared worker that fetches',
    page: shares,
    answers: { '/s.js': js("fetch('{third}/by-shared.json')") },
    sends: ['{own}/s.js', { url: '{third}/by-shared.json', from: '{own}/s.js' }],
  },
  {
    id: 'shared-imports',
    does: 'a shared worker that imports a script',
    page: shares,
    answers: { '/s.js': js("importScripts('{third}/part.js')") },
    sends: ['{third}/part.js'],
  },
  {
    id: 'shared-cookie',
    does: 'answers to a shared worker that set cookies',
    page: shares,
    answers: {
      '/s.js': {
        type: 'text/javascript',
        headers: { 'set-cookie': 'shared_script=1' },
        body: "fetch('/with-cookie')",
      },
      '/with-cookie': { headers: { 'set-cookie': 'shared_fetch=1' } },
    },
    sets: [
      { name: 'shared_script', via: 'http' },
      { name: 'shared_fetch', via: 'http' },
    ],
  },
  {
    id: 'shared-module',
    does: 'a shared module worker',
    page: script("new SharedWorker('/s.js', { type: 'module' })"),
    answers: { '/s.js': js("import '{third}/shared-part.js'") },
    sends: ['{third}/shared-part.js'],
  },
];
