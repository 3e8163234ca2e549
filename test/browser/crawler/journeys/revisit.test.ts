/** Whether a banner comes back in a new session is seen, in whatever way it comes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserPool } from '../../../../crawler/browser/pool.ts';
import { startPool } from '../observe/watch.ts';
import { crawlSmall, type SmallSite } from './small-site.ts';

/** Sites that remember a choice until the browser is closed: the banner shows itself in this way. */
const ways: Readonly<Record<string, string>> = {
  'at once': 'show()',
  'after a while': 'setTimeout(show, 500)',
  'after two timers': 'setTimeout(() => setTimeout(show, 250), 250)',
  'when it is drawn': 'requestAnimationFrame(() => requestAnimationFrame(show))',
  'when nothing else is to do': 'requestIdleCallback(show)',
  'when its part of the page is seen':
    'new IntersectionObserver(([each]) => each.isIntersecting && show()).observe(document.querySelector("h1"))',
  'with an answer of the server': 'setTimeout(() => fetch("/slow").then(show), 100)',
  'fading in': `show(); const box = document.getElementById('banner');
    box.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 400, delay: 100, fill: 'both' })`,
  'fading in by its style': `setTimeout(() => { show(); const box = document.getElementById('banner');
    box.style.transition = 'opacity 300ms'; box.style.opacity = 0;
    requestAnimationFrame(() => requestAnimationFrame(() => { box.style.opacity = 1; })) }, 200)`,
  'from below': `show(); const box = document.getElementById('banner');
    box.animate([{ transform: 'translateY(100%)' }, { transform: 'none' }], { duration: 400, fill: 'both' })`,
  'when the visitor moves': "document.addEventListener('mousemove', show, { once: true })",
  'when the visitor scrolls': "document.addEventListener('wheel', show, { once: true })",
};
const site = (script: string, cookie: string): SmallSite => ({
  bannerAfter: null,
  cookie,
  script: `if (consent === '') { ${script} }`,
  answer: ({ url }) => (url === '/slow' ? { status: 200, body: 'ok' } : null),
});

/** Remembers the choice, but takes its banner away a moment after it has drawn it. */
const flash = (script: string): SmallSite => ({
  bannerAfter: null,
  html: '<div id="early" role="dialog" style="position:fixed;bottom:0;left:0;right:0;padding:20px;background:#eee"><p>Wij gebruiken cookies voor statistieken en marketing.</p><button>Alles accepteren</button> <button>Alles weigeren</button></div>',
  script: `const early = document.getElementById('early');
    for (const button of early.querySelectorAll('button'))
      button.onclick = () => { document.cookie = 'consent=yes; path=/; max-age=8640000'; early.remove(); };
    if (consent !== '') ${script}`,
});
const flashes: Readonly<Record<string, SmallSite>> = {
  'at load': flash('early.remove()'),
  'a moment later': flash('addEventListener("load", () => setTimeout(() => early.remove(), 95))'),
  'with an answer of the server': flash('fetch("/").then(() => early.remove())'),
};

let pool: BrowserPool;
let seen: Array<boolean | undefined>[];
beforeAll(async () => {
  pool = await startPool('shell');
  const sites = Object.values(ways).flatMap((script) => [site(script, ''), site(script, 'max-age=8640000')]);
  const crawled = await crawlSmall(pool, [...sites, ...Object.values(flashes)], { journeys: ['accept'] });
  seen = crawled.map(({ evidence }) =>
    (evidence.journeys[0]?.observations ?? []).flatMap((each) =>
      each.kind === 'banner' && each.revisit === true ? [each.present] : [],
    ),
  );
}, 180_000);
afterAll(() => pool.close());

test.each(Object.keys(ways).map((way, number) => [way, number] as const))('%s', (_way, number) => {
  expect({ forgets: seen[2 * number], remembers: seen[2 * number + 1] }).toEqual({
    forgets: [true],
    remembers: [false],
  });
});

test.each(Object.keys(flashes))('one that its script takes away has not come back: %s', (name) => {
  const number = 2 * Object.keys(ways).length + Object.keys(flashes).indexOf(name);
  expect(seen[number]).toEqual([false]);
});
