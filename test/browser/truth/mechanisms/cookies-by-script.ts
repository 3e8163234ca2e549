/** Cookies that scripts set. */
import { framed, js, script, type Mechanism } from '../mechanism.ts';

const third = '; SameSite=None; Secure';
const year = 31_536_000;

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'script-cookie',
    does: 'document.cookie, by a script of another site',
    page: '<script src="{third}/tag.js"></script>',
    answers: { '/tag.js': js("document.cookie = 'tagged=1; max-age=31536000; path=/'") },
    sets: [{ name: 'tagged', via: 'document.cookie', lifetime: year, by: '{third}/tag.js', from: '{own}/' }],
  },
  {
    id: 'script-expires',
    does: 'document.cookie with a date',
    page: script("document.cookie = 'dated=1; expires=' + new Date(Date.now() + 86400000).toUTCString()"),
    sets: [{ name: 'dated', lifetime: 86_400 }],
  },
  {
    id: 'script-deleted',
    does: 'a cookie that is there for 20 ms',
    page: script(
      "document.cookie = 'brief=1'; setTimeout(() => { document.cookie = 'brief=; max-age=0' }, 20)",
    ),
    sets: [{ name: 'brief', via: 'document.cookie' }],
  },
  {
    id: 'script-path',
    does: 'a cookie for a path that the page is not on',
    page: script("document.cookie = 'elsewhere=1; path=/elsewhere'"),
    sets: [{ name: 'elsewhere', path: '/elsewhere', via: 'document.cookie' }],
  },
  {
    id: 'script-default-path',
    does: 'a cookie of a deeper page',
    page: '<iframe src="/deep/er/a.html"></iframe>',
    answers: { '/deep/er/a.html': framed("document.cookie = 'deeper=1'") },
    sets: [{ name: 'deeper', path: '/deep/er', via: 'document.cookie' }],
  },
  {
    id: 'script-beside-latin',
    does: 'script cookies beside one that is not UTF-8',
    page: { headers: { 'set-cookie': 'taal=fran\u00E7ais' }, body: script("document.cookie = 'beside=1'") },
    sets: ['taal', { name: 'beside', via: 'document.cookie' }],
  },
  {
    id: 'script-large',
    does: 'three cookies of 3000 characters, and a small one after them',
    page: script(
      "for (const n of ['a', 'b', 'c']) document.cookie = 'large_' + n + '=' + 'x'.repeat(3000); document.cookie = 'after=1'",
    ),
    sets: ['large_a', 'large_b', 'large_c', { name: 'after', via: 'document.cookie' }],
  },
  {
    id: 'script-no-name',
    does: 'a cookie without a name',
    page: script("document.cookie = 'nameless'"),
    sets: [''],
  },
  {
    id: 'script-borrowed',
    does: "a cookie by an empty frame's own document",
    page: script(
      "const f = document.createElement('iframe'); document.documentElement.append(f); f.contentDocument.cookie = 'borrowed=1'; f.remove()",
    ),
  },
  {
    id: 'script-setter',
    does: 'the setter itself, called from elsewhere',
    page: script(
      "const f = document.createElement('iframe'); document.documentElement.append(f); const set = Object.getOwnPropertyDescriptor(f.contentWindow.Document.prototype, 'cookie').set; set.call(document, 'setter=1')",
    ),
    sets: ['setter'],
  },
  {
    id: 'script-many',
    does: 'two hundred cookies, of which the browser drops some',
    page: script("for (let n = 0; n < 200; n += 1) document.cookie = 'many' + n + '=1'"),
    sets: ['many0', 'many199'],
  },
  {
    id: 'script-frame',
    does: 'document.cookie in a frame of another site',
    page: '<iframe src="{third}/f.html"></iframe>',
    answers: { '/f.html': framed(`document.cookie = 'framed=1; max-age=900${third}'`) },
    sets: [{ name: 'framed', at: '{third}', lifetime: 900, from: '{third}/f.html' }],
  },
  {
    id: 'script-partitioned',
    does: 'a partitioned cookie by script',
    page: '<iframe src="{third}/f.html"></iframe>',
    answers: {
      '/f.html': framed("document.cookie = '__Host-part=1; path=/; partitioned; samesite=none; secure'"),
    },
    sets: [{ name: '__Host-part', at: '{third}' }],
  },
  {
    id: 'store-set',
    does: 'cookieStore.set with a name and value',
    page: script("cookieStore.set('stored', '1')"),
    sets: [{ name: 'stored', via: 'cookieStore', lifetime: null, from: '{own}/' }],
  },
  {
    id: 'store-expires',
    does: 'cookieStore.set with a date',
    page: script("cookieStore.set({ name: 'expiring', value: '1', expires: Date.now() + 86400000 })"),
    sets: [{ name: 'expiring', via: 'cookieStore', lifetime: 86_400 }],
  },
  {
    id: 'store-max-age',
    does: 'cookieStore.set with a lifetime',
    page: script("cookieStore.set({ name: 'aging', value: '1', maxAge: 86400 })"),
    sets: [{ name: 'aging', via: 'cookieStore' }],
  },
  {
    id: 'store-domain',
    does: 'cookieStore.set for the whole domain',
    page: script("cookieStore.set({ name: 'wide', value: '1', domain: '{id}.test', path: '/x/' })"),
    sets: [{ name: 'wide', via: 'cookieStore' }],
  },
  {
    id: 'store-delete',
    does: 'cookieStore.set, and delete 20 ms later',
    page: script(
      "cookieStore.set('short', '1').then(() => setTimeout(() => cookieStore.delete('short'), 20))",
    ),
    sets: [{ name: 'short', via: 'cookieStore' }],
  },
  {
    id: 'store-frame',
    does: 'cookieStore.set in a frame of another site',
    page: '<iframe src="{third}/f.html"></iframe>',
    answers: {
      '/f.html': framed(
        "cookieStore.set({ name: 'in_frame', value: '1', sameSite: 'none', partitioned: true })",
      ),
    },
    sets: [{ name: 'in_frame', at: '{third}', via: 'cookieStore', from: '{third}/f.html' }],
  },
  {
    id: 'store-borrowed',
    does: 'the cookie store of an empty frame',
    page: script(
      "const f = document.createElement('iframe'); document.documentElement.append(f); f.contentWindow.cookieStore.set('from_blank', '1')",
    ),
    sets: ['from_blank'],
  },
];
