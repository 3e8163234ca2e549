/** Who it was: the scripts, frames and pages that a request or a cookie is put down to. */
import { framed, js, script, type Mechanism } from '../mechanism.ts';

const tag = (name = 'tag'): string => `<script src="{third}/${name}.js"></script>`;
const by = { by: '{third}/tag.js' };

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'who-manager',
    does: 'a tag manager that loads a tag that sets a cookie',
    page: '<script src="{third}/manager.js"></script>',
    answers: {
      '/manager.js': js(
        "const s = document.createElement('script'); s.src = '{other}/tag.js'; document.head.append(s)",
      ),
      '/tag.js': js("document.cookie = 'managed=1'; fetch('{other}/hit.json')"),
    },
    sends: [
      { url: '{other}/tag.js', by: '{third}/manager.js' },
      { url: '{other}/hit.json', by: '{other}/tag.js' },
    ],
    sets: [{ name: 'managed', by: '{other}/tag.js' }],
  },
  {
    id: 'who-timer',
    does: 'a timer of a script',
    page: tag(),
    answers: {
      '/tag.js': js(
        "setTimeout(() => { document.cookie = 'timed=1'; fetch('{other}/timed.json'); localStorage.setItem('timed', '1') }, 200)",
      ),
    },
    sends: [{ url: '{other}/timed.json', ...by }],
    sets: [{ name: 'timed', ...by }],
    keeps: [{ area: 'localStorage', key: 'timed', ...by }],
  },
  {
    id: 'who-promise',
    does: 'what a script does once an answer is there',
    page: tag(),
    answers: {
      '/tag.js': js(
        "fetch('{third}/settings.json').then((r) => r.json()).then(() => { document.cookie = 'promised=1'; fetch('{other}/promised.json') })",
      ),
    },
    sends: [{ url: '{other}/promised.json', ...by }],
    sets: [{ name: 'promised', ...by }],
  },
  {
    id: 'who-async',
    does: 'an async function after an await',
    page: tag(),
    answers: {
      '/tag.js': js(
        "(async () => { await 0; document.cookie = 'awaited=1'; await fetch('{other}/awaited.json'); localStorage.setItem('awaited', '1') })()",
      ),
    },
    sends: [{ url: '{other}/awaited.json', ...by }],
    sets: [{ name: 'awaited', ...by }],
    keeps: [{ area: 'localStorage', key: 'awaited', ...by }],
  },
  {
    id: 'who-event',
    does: 'a handler of load',
    page: tag(),
    answers: {
      '/tag.js': js(
        "addEventListener('load', () => { document.cookie = 'handled=1'; new Image().src = '{other}/handled.png' })",
      ),
    },
    sends: [{ url: '{other}/handled.png', ...by }],
    sets: [{ name: 'handled', ...by }],
  },
  {
    id: 'who-bound',
    does: 'a built-in that the event calls directly',
    page: tag(),
    answers: { '/tag.js': js("addEventListener('load', fetch.bind(window, '{other}/bound.json'))") },
    sends: ['{other}/bound.json'],
  },
  {
    id: 'who-eval',
    does: 'code that a script evaluates',
    page: tag(),
    answers: {
      '/tag.js': js(`(0, eval)("document.cookie = 'evaluated=1'; fetch('{other}/evaluated.json')")`),
    },
    sends: [{ url: '{other}/evaluated.json', ...by }],
    sets: [{ name: 'evaluated', ...by }],
  },
  {
    id: 'who-function',
    does: 'a function made of a string',
    page: tag(),
    answers: { '/tag.js': js(`new Function("localStorage.setItem('made', '1')")()`) },
    keeps: [{ area: 'localStorage', key: 'made', ...by }],
  },
  {
    id: 'who-inline',
    does: 'a script element whose text a script wrote',
    page: tag(),
    answers: {
      '/tag.js': js(
        `const s = document.createElement('script'); s.textContent = "document.cookie = 'inlined=1'"; document.head.append(s)`,
      ),
    },
    sets: [{ name: 'inlined', ...by }],
  },
  {
    id: 'who-callback',
    does: 'a function of the page, called by a script of another site',
    page: `${script("window.setIt = () => { document.cookie = 'called=1' }")}${tag()}`,
    answers: { '/tag.js': js('setIt()') },
    sets: [{ name: 'called', ...by }],
  },
  {
    id: 'who-picture',
    does: 'pictures of a script, by every way that makes one',
    page: `<img id="late" alt=""><div id="room"></div>${tag()}`,
    answers: {
      '/tag.js': js(
        "new Image().src = '{other}/new.png'; late.setAttribute('src', '{other}/attribute.png'); const i = new Image(); i.srcset = '{other}/set.png 1x, {other}/unused.png 2x'; room.innerHTML = '<b>x</b><img src=\"{other}/inner.png?a=1&amp;b=2\">'; room.insertAdjacentHTML('beforeend', '<img src={other}/adjacent.png>'); document.write('<img src={other}/written.png>'); const v = document.createElement('video'); v.poster = '{other}/poster.png'; room.append(v); const n = document.createElement('input'); n.type = 'image'; n.src = '{other}/input.png'; room.append(n)",
      ),
    },
    sends: ['new', 'attribute', 'set', 'adjacent', 'written', 'poster', 'input']
      .map((each) => `{other}/${each}.png`)
      .concat('{other}/inner.png?a=1&b=2')
      .map((url) => ({ url, from: '{own}/', ...by })),
  },
  {
    id: 'who-picture-redirected',
    does: 'a picture of a script that is redirected, and one of the page beside it',
    page: `${tag()}<img src="{other}/of-page.png" alt="">`,
    answers: {
      '/tag.js': js("new Image().src = '{other}/hop.png'"),
      '/hop.png': { status: 302, headers: { location: '{third}/end.png' } },
    },
    sends: [
      { url: '{other}/hop.png', ...by },
      { url: '{third}/end.png', ...by },
      { url: '{other}/of-page.png', by: '{own}/' },
    ],
  },
  {
    id: 'who-media',
    does: 'a film and a sound of a script',
    page: tag(),
    answers: {
      '/tag.js': js(
        "const v = document.createElement('video'); v.preload = 'auto'; v.src = '{other}/film.mp4'; document.body.append(v); new Audio('{other}/sound.mp3').preload = 'auto'",
      ),
    },
    sends: [{ url: '{other}/film.mp4', ...by }],
  },
  {
    id: 'who-callback-sends',
    does: 'a request of the page that a script of another site calls for',
    page: `${script("window.send = () => fetch('{other}/called.json')")}${tag()}`,
    answers: { '/tag.js': js('send()') },
    sends: [{ url: '{other}/called.json', ...by }],
  },
  {
    id: 'who-same-script',
    does: 'one script in the page and in a frame of another site',
    page: `${tag()}<iframe src="{other}/f.html"></iframe>`,
    answers: { '/f.html': tag(), '/tag.js': js("document.cookie = 'same_script=1; SameSite=None; Secure'") },
    sets: [
      { name: 'same_script', at: '{own}', from: '{own}/', ...by },
      { name: 'same_script', at: '{other}', from: '{other}/f.html', ...by },
    ],
  },
  {
    id: 'who-module',
    does: 'a function of an imported module',
    page: '<script type="module" src="{third}/main.js"></script>',
    answers: {
      '/main.js': js("import { go } from './tag.js'; go()"),
      '/tag.js': js("export const go = () => { document.cookie = 'moduled=1' }"),
    },
    sets: [{ name: 'moduled', ...by }],
  },
  {
    id: 'who-observer',
    does: 'a custom element and an observer of changes',
    page: `<x-tag></x-tag>${tag()}`,
    answers: {
      '/tag.js': js(
        "customElements.define('x-tag', class extends HTMLElement { connectedCallback() { document.cookie = 'upgraded=1' } }); new MutationObserver(() => { document.cookie = 'observed=1' }).observe(document, { childList: true, subtree: true }); setTimeout(() => document.body.append('x'), 100)",
      ),
    },
    sets: [
      { name: 'upgraded', ...by },
      { name: 'observed', ...by },
    ],
  },
  {
    id: 'who-frame-in-page',
    does: 'a frame that sets a cookie in the page above it',
    page: '<iframe src="{own}/f.html"></iframe>',
    answers: {
      '/f.html': framed("parent.document.cookie = 'upward=1'; parent.localStorage.setItem('upward', '1')"),
    },
    sets: [{ name: 'upward', by: '{own}/f.html' }],
    keeps: [{ area: 'localStorage', key: 'upward', by: '{own}/f.html' }],
  },
  {
    id: 'who-pages',
    does: 'the same on two pages',
    page: script("document.cookie = 'first=1'; fetch('/first.json')"),
    pages: ['/second.html'],
    answers: { '/second.html': script("document.cookie = 'second=1'; fetch('/second.json')") },
    sends: [
      { url: '{own}/first.json', page: '/' },
      { url: '{own}/second.json', page: '/second.html' },
    ],
    sets: [
      { name: 'first', page: '/' },
      { name: 'second', page: '/second.html' },
    ],
  },
];
