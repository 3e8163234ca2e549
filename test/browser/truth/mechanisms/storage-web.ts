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
  {
    id: 'local-assignments',
    does: 'assignments of every form',
    page: script(
      "[localStorage.destructured] = ['1']; ({ a: localStorage.renamed } = { a: '1' }); localStorage.once ??= '1'; localStorage.counted++; with (localStorage) { setItem('within', '1') } for (localStorage.looped of ['1']);",
    ),
    keeps: [
      local('destructured'),
      local('renamed'),
      local('once'),
      local('counted'),
      local('within'),
      local('looped'),
    ],
  },
  {
    id: 'local-define-many',
    does: 'defineProperties and Reflect.defineProperty, deleted again',
    page: script(
      "Object.defineProperties(localStorage, { one: { value: '1' } }); Reflect.defineProperty(localStorage, 'two', { value: '1' }); setTimeout(() => localStorage.clear(), 50)",
    ),
    keeps: [local('one'), local('two')],
  },
  {
    id: 'local-third-removed',
    does: 'a frame of another site that sets and takes away',
    page: '<iframe src="{third}/f.html"></iframe>',
    answers: {
      '/f.html': framed("localStorage.there = '1'; setTimeout(() => { delete localStorage.there }, 100)"),
    },
    keeps: [local('there', { at: '{third}' })],
  },
  {
    id: 'session-popup',
    does: 'the storage of a window that the page opens',
    page: script(
      "setTimeout(() => { const w = window.open('/w.html'); if (w) w.sessionStorage.setItem('of_window', '1') }, 100)",
    ),
    keeps: [],
  },
];
