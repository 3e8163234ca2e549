/** What a page does only after a while, or once something has happened. */
import { framed, js, script, type Mechanism } from '../mechanism.ts';

const fires = (name: string): string =>
  `new Image().src = '{third}/${name}.png'; document.cookie = '${name}=1';`;
const seen = (name: string): Pick<Mechanism, 'sends' | 'sets'> => ({
  sends: [`{third}/${name}.png`],
  sets: [{ name, via: 'document.cookie' }],
});

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'wait-timer',
    does: 'timers of 1, 7 and 14 seconds',
    page: script(
      [1, 7, 14].map((each) => `setTimeout(() => { ${fires(`timer${each}`)} }, ${each * 1000});`).join(''),
    ),
    sends: ['{third}/timer1.png', '{third}/timer7.png', '{third}/timer14.png'],
    sets: ['timer1', 'timer7', 'timer14'],
  },
  {
    id: 'wait-interval',
    does: 'an interval that counts to eight',
    page: script(`let n = 0; setInterval(() => { n += 1; if (n === 8) { ${fires('eighth')} } }, 1000)`),
    ...seen('eighth'),
  },
  {
    id: 'wait-idle',
    does: 'an idle callback',
    page: script(`requestIdleCallback(() => { ${fires('idle')} })`),
    ...seen('idle'),
  },
  {
    id: 'wait-task',
    does: 'a task that is posted with a delay',
    page: script(`scheduler.postTask(() => { ${fires('task')} }, { priority: 'background', delay: 4000 })`),
    ...seen('task'),
  },
  {
    id: 'wait-animation',
    does: 'a style animation of five seconds that ends',
    page: `<style>@keyframes a { to { opacity: .5 } } p { animation: a 5s }</style><p id="p">Tekst</p>${script(`p.addEventListener('animationend', () => { ${fires('animated')} })`)}`,
    ...seen('animated'),
  },
  {
    id: 'wait-frames',
    does: 'a count of animation frames',
    page: script(
      `let n = 0; const next = () => { n += 1; if (n < 30) requestAnimationFrame(next); else { ${fires('frames')} } }; next()`,
    ),
    ...seen('frames'),
  },
  {
    id: 'wait-scroll',
    does: 'a scroll to the end',
    page: `<div style="height:5000px"></div>${script(`addEventListener('scroll', () => { if (scrollY > 3000) { ${fires('scrolled')} } }, { passive: true })`)}`,
    ...seen('scrolled'),
  },
  {
    id: 'wait-slow-chain',
    does: 'three slow answers, one after the other',
    page: script(
      `(async () => { for (const n of [1, 2, 3]) await fetch('/slow-' + n); ${fires('chained')} })()`,
    ),
    answers: { '/slow-1': { after: 700 }, '/slow-2': { after: 700 }, '/slow-3': { after: 700 } },
    ...seen('chained'),
  },
  {
    id: 'wait-worker-timer',
    does: 'a timer of ten seconds in a worker',
    page: script(`new Worker('/w.js').onmessage = () => { ${fires('told')} }`),
    answers: { '/w.js': js("setTimeout(() => { fetch('{third}/ten.json'); postMessage('') }, 10000)") },
    sends: ['{third}/ten.json', '{third}/told.png'],
    sets: ['told'],
  },
  {
    id: 'wait-worker-late',
    does: 'a worker that computes, and tells the page when its clock stands still already',
    page: script(`new Worker('/w.js').onmessage = () => { ${fires('told')} }`),
    answers: {
      '/w.js': js(
        'setTimeout(() => { let n = 0; for (let i = 0; i < 1e9; i += 1) n ^= i; postMessage(n) }, 9000)',
      ),
    },
    sends: ['{third}/told.png'],
    sets: ['told'],
  },
  {
    id: 'wait-worker-talk',
    does: 'a page and a worker that ask one another, with timers in between',
    page: script(
      `const w = new Worker('/w.js'); w.onmessage = ({ data }) => setTimeout(() => { if (data < 6) w.postMessage(data + 1); else { ${fires('talked')} } }, 200); setTimeout(() => w.postMessage(1), 12000)`,
    ),
    answers: { '/w.js': js('onmessage = ({ data }) => setTimeout(() => postMessage(data + 1), 200)') },
    ...seen('talked'),
  },
  {
    id: 'wait-shared-talk',
    does: 'a page that asks a shared worker after nine seconds',
    page: script(
      `const s = new SharedWorker('/s.js'); s.port.onmessage = () => { ${fires('shared')} }; setTimeout(() => s.port.postMessage(1), 9000)`,
    ),
    answers: {
      '/s.js': js(
        "addEventListener('connect', ({ ports: [p] }) => { p.onmessage = () => fetch('{third}/asked.json').then(() => p.postMessage(1)) })",
      ),
    },
    sends: ['{third}/asked.json', '{third}/shared.png'],
    sets: ['shared'],
  },
  {
    id: 'wait-service-talk',
    does: 'a page that asks its service worker after nine seconds',
    page: script(
      `navigator.serviceWorker.register('/sw.js'); navigator.serviceWorker.onmessage = () => { ${fires('served')} }; navigator.serviceWorker.ready.then((r) => setTimeout(() => r.active.postMessage(1), 9000))`,
    ),
    answers: {
      '/sw.js': js(
        "addEventListener('message', (e) => e.waitUntil(fetch('{third}/asked.json').then(() => e.source.postMessage(1))))",
      ),
    },
    sends: ['{third}/asked.json', '{third}/served.png'],
    sets: ['served'],
  },
  {
    id: 'wait-frame-talk',
    does: 'a page and a frame of another site that ask one another, with timers in between',
    page: `<iframe id="f" src="{third}/f.html"></iframe>${script(`addEventListener('message', ({ data }) => setTimeout(() => { if (data < 4) f.contentWindow.postMessage(data + 1, '*'); else { ${fires('framed')} } }, 100)); setTimeout(() => f.contentWindow.postMessage(1, '*'), 12000)`)}`,
    answers: {
      '/f.html': framed(
        "addEventListener('message', ({ data }) => setTimeout(() => parent.postMessage(data + 1, '*'), 100))",
      ),
    },
    ...seen('framed'),
  },
  {
    id: 'wait-broadcast',
    does: 'a frame of the same site that hears the page by broadcast',
    page: `<iframe src="/f.html"></iframe>${script("setTimeout(() => new BroadcastChannel('a').postMessage(1), 12000)")}`,
    answers: {
      '/f.html': framed(
        `new BroadcastChannel('a').onmessage = () => setTimeout(() => { ${fires('broadcast')} }, 100)`,
      ),
    },
    ...seen('broadcast'),
  },
  {
    id: 'wait-answers',
    does: 'answers of the browser itself, one after the other, twelve seconds after load',
    page: script(
      `const db = () => new Promise((done) => { indexedDB.open('late').onsuccess = done }); const later = () => new Promise((done) => setTimeout(done, 20)); setTimeout(async () => { await crypto.subtle.digest('SHA-256', new Uint8Array(1000)); await later(); await db(); await later(); await caches.open('late'); await later(); await navigator.userAgentData.getHighEntropyValues(['model']); await later(); await cookieStore.get('a'); await later(); ${fires('answered')} }, 12000)`,
    ),
    ...seen('answered'),
    keeps: [{ area: 'indexedDB', key: 'late' }],
  },
  {
    id: 'wait-atomics',
    does: 'a worker that sleeps for three seconds',
    page: script("new Worker('/w.js')"),
    answers: {
      '/w.js': js(
        "const s = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }); Atomics.wait(new Int32Array(s.buffer), 0, 0, 3000); fetch('{third}/slept.json')",
      ),
    },
    sends: ['{third}/slept.json'],
  },
  {
    id: 'wait-reconnect',
    does: 'an event stream that is asked for again',
    page: script("new EventSource('/a.events')"),
    answers: { '/a.events': { type: 'text/event-stream', body: 'retry: 1500\ndata: x\n\n' } },
    sends: ['{own}/a.events'],
  },
  {
    id: 'wait-refresh',
    does: 'a refresh after ten seconds',
    page: '<meta http-equiv="refresh" content="10;url=/refreshed.html"><p>Tekst</p>',
  },
  {
    id: 'wait-message',
    does: 'a message of a frame of another site',
    page: `<iframe src="{third}/f.html"></iframe>${script(`addEventListener('message', () => { ${fires('messaged')} })`)}`,
    answers: { '/f.html': framed("setTimeout(() => parent.postMessage('now', '*'), 6000)") },
    ...seen('messaged'),
  },
  {
    id: 'wait-intersection',
    does: 'an element that comes into view',
    page: `<div style="height:4000px"></div><p id="p">Einde</p>${script(`new IntersectionObserver(([e]) => { if (e.isIntersecting) { ${fires('viewed')} } }).observe(p)`)}`,
    ...seen('viewed'),
  },
  {
    id: 'wait-frame-timer',
    does: 'a timer of eight seconds in a frame of another site',
    page: '<iframe src="{third}/f.html"></iframe>',
    answers: {
      '/f.html': framed(
        "setTimeout(() => { fetch('{other}/eight.json'); localStorage.eight = '1'; document.cookie = 'eight=1; SameSite=None; Secure' }, 8000)",
      ),
    },
    sends: [{ url: '{other}/eight.json', from: '{third}/f.html' }],
    sets: [{ name: 'eight', at: '{third}' }],
    keeps: [{ area: 'localStorage', key: 'eight', at: '{third}' }],
  },
  {
    id: 'wait-socket',
    does: 'a request that the answer of a WebSocket brings',
    page: script(
      `const s = new WebSocket('wss://{id}.elsewhere.example/socket'); s.onopen = () => { ${fires('opened')} }`,
    ),
    ...seen('opened'),
  },
];
