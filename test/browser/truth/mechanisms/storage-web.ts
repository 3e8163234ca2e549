/** localStorage and sessionStorage, by every way to write. */
import { framed, js, script, type Mechanism } from '../mechanism.ts';

const local = (key: string, more: object = {}): { area: string; key: string } => ({
  area: 'localStorage',
  key,
  ...more,
});
const session = (key: string): { area: string; key: string } => ({ area: 'sessionStorage', key });
const tag = '<script src="{third}/tag.js"></script>';
const by = { by: '{third}/tag.js' };

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'local-set',
    does: 'setItem by a script of another site',
    page: tag,
    answers: {
      '/tag.js': js("localStorage.setItem('item', '1'); sessionStorage.setItem('item_session', '1')"),
    },
    keeps: [local('item', by), { ...session('item_session'), ...by }],
  },
  {
    id: 'local-property',
    does: 'a property',
    page: tag,
    answers: {
      '/tag.js': js(
        "localStorage.prop = '1'; localStorage['bracket'] = '1'; sessionStorage.prop_session = '1'",
      ),
    },
    keeps: [local('prop', by), local('bracket', by), { ...session('prop_session'), ...by }],
  },
  {
    id: 'local-assign',
    does: 'Object.assign',
    page: tag,
    answers: { '/tag.js': js("Object.assign(localStorage, { assigned: '1' })") },
    keeps: [local('assigned', by)],
  },
  {
    id: 'local-define',
    does: 'defineProperty and Reflect.set',
    page: tag,
    answers: {
      '/tag.js': js(
        "Object.defineProperty(localStorage, 'defined', { value: '1' }); Reflect.set(localStorage, 'reflected', '1')",
      ),
    },
    keeps: [local('defined', by), local('reflected', by)],
  },
  {
    id: 'local-property-deleted',
    does: 'a property that is deleted again after 50 ms',
    page: script("localStorage.brief = '1'; setTimeout(() => { delete localStorage.brief }, 50)"),
    keeps: [local('brief')],
  },
  {
    id: 'local-set-removed',
    does: 'setItem, and removeItem at once',
    page: script("localStorage.setItem('removed', '1'); localStorage.removeItem('removed')"),
    keeps: [local('removed')],
  },
  {
    id: 'local-cleared',
    does: 'properties that clear() takes away',
    page: script(
      "localStorage.cleared = '1'; sessionStorage.cleared_session = '1'; setTimeout(() => { localStorage.clear(); sessionStorage.clear() }, 50)",
    ),
    keeps: [local('cleared'), session('cleared_session')],
  },
  {
    id: 'local-borrowed',
    does: "an empty frame's storage, and its own setItem",
    page: script(
      "const f = document.createElement('iframe'); document.documentElement.append(f); f.contentWindow.localStorage.setItem('borrowed', '1'); f.contentWindow.Storage.prototype.setItem.call(localStorage, 'called', '1')",
    ),
    keeps: [local('borrowed'), local('called')],
  },
  {
    id: 'local-borrowed-deleted',
    does: "an empty frame's property, deleted with the frame",
    page: script(
      "const f = document.createElement('iframe'); document.documentElement.append(f); f.contentWindow.localStorage.blank_property = '1'; setTimeout(() => { delete f.contentWindow.localStorage.blank_property; f.remove() }, 50)",
    ),
    keeps: [local('blank_property')],
  },
  {
    id: 'local-frame',
    does: 'a property in a frame of another site',
    page: '<iframe src="{third}/f.html"></iframe>',
    answers: { '/f.html': framed("localStorage.in_frame = '1'; sessionStorage.in_frame_session = '1'") },
    keeps: [local('in_frame', { at: '{third}' }), { ...session('in_frame_session'), at: '{third}' }],
  },
  {
    id: 'local-frame-gone',
    does: 'a property in a frame that is gone after 0.7 s',
    page: `<iframe id="f" src="{third}/f.html"></iframe>${script('setTimeout(() => f.remove(), 700)')}`,
    answers: { '/f.html': framed("localStorage.vanished = '1'") },
    keeps: [local('vanished', { at: '{third}' })],
  },
  {
    id: 'local-frame-blink',
    does: 'a frame that is gone as soon as it has written',
    page: `<iframe id="f" src="{third}/f.html"></iframe>${script("addEventListener('message', () => f.remove())")}`,
    answers: { '/f.html': framed("localStorage.blinked = '1'; parent.postMessage('done', '*')") },
    keeps: [local('blinked', { at: '{third}' })],
  },
  {
    id: 'local-srcdoc',
    does: 'a frame by srcdoc',
    page: `<iframe srcdoc="<script>localStorage.in_srcdoc = '1'</script>"></iframe>`,
    keeps: [local('in_srcdoc')],
  },
  {
    id: 'local-many',
    does: 'nine hundred keys',
    page: script("for (let n = 0; n < 900; n += 1) localStorage.setItem('key' + n, '1')"),
    keeps: [local('key0'), local('key501'), local('key899')],
  },
  {
    id: 'local-many-properties',
    does: 'nine hundred properties',
    page: script("for (let n = 0; n < 900; n += 1) localStorage['p' + n] = '1'"),
    keeps: [local('p0'), local('p501'), local('p899')],
  },
  {
    id: 'local-flood',
    does: 'a cookie after five thousand writes',
    page: script(
      "for (let n = 0; n < 5200; n += 1) localStorage.setItem('same', n); document.cookie = 'after_flood=1'; document.cookie = 'after_flood=; max-age=0'",
    ),
    keeps: [local('same')],
    sets: ['after_flood'],
  },
  {
    id: 'local-frames',
    does: 'a hundred and twenty frames with an origin of their own',
    page: script(
      "for (let n = 0; n < 120; n += 1) { const f = document.createElement('iframe'); f.src = 'https://f' + n + '.{id}.elsewhere.example/f.html?' + n; document.body.append(f) }",
    ),
    answers: { '/f.html': framed("localStorage.setItem('frame' + location.search.slice(1), '1')") },
    keeps: [
      local('frame0', { at: 'https://f0.{id}.elsewhere.example' }),
      local('frame119', { at: 'https://f119.{id}.elsewhere.example' }),
    ],
  },
  {
    id: 'local-event',
    does: 'a write that another frame is told of',
    page: `<iframe src="/f.html"></iframe>${script("addEventListener('storage', () => localStorage.setItem('told', '1'))")}`,
    answers: { '/f.html': framed("setTimeout(() => { localStorage.teller = '1' }, 200)") },
    keeps: [local('teller'), local('told')],
  },
  {
    id: 'local-late',
    does: 'a property after twelve seconds',
    page: script("setTimeout(() => { localStorage.twelve = '1' }, 12000)"),
    keeps: [local('twelve')],
  },
  {
    id: 'local-odd-keys',
    does: 'keys that are names of methods, or empty',
    page: script(
      "localStorage.setItem('', '1'); localStorage.setItem('setItem', '1'); localStorage.setItem('__proto__', '1'); localStorage.setItem('length', '1')",
    ),
    keeps: [local('setItem'), local('__proto__'), local('length')],
  },
];
