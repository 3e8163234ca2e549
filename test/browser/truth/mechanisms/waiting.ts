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
