/** Cookies that no browser stores: the evidence may call them attempts, and nothing more. */
import { script, type Answer, type Mechanism } from '../mechanism.ts';

const setting = (...lines: string[]): Answer => ({ headers: { 'set-cookie': lines } });
const page = (...lines: string[]): Answer => ({ ...setting(...lines), body: '<p>Tekst</p>' });
const third = '; SameSite=None; Secure';

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'refused-fetch',
    does: 'an answer to a plain fetch to another site',
    page: script("fetch('{third}/data.json')"),
    answers: { '/data.json': setting(`plain_fetch=1${third}`) },
    refused: ['plain_fetch'],
  },
  {
    id: 'refused-omit',
    does: 'an answer to a fetch that leaves cookies out',
    page: script("fetch('/data.json', { credentials: 'omit' })"),
    answers: { '/data.json': setting('omitted=1') },
    refused: ['omitted'],
  },
  {
    id: 'refused-anonymous',
    does: 'an image and a script that are anonymous',
    page: '<img crossorigin="anonymous" src="{third}/a.png"><script crossorigin="anonymous" src="{third}/a.js"></script>',
    answers: {
      '/a.png': setting(`anonymous_image=1${third}`),
      '/a.js': setting(`anonymous_script=1${third}`),
    },
    refused: ['anonymous_image', 'anonymous_script'],
  },
  {
    id: 'refused-font',
    does: 'a font of another site',
    page: "<style>@font-face { font-family: f; src: url('{third}/a.woff2') } p { font-family: f }</style><p>Tekst</p>",
    answers: { '/a.woff2': setting(`with_font=1${third}`) },
    refused: ['with_font'],
  },
  {
    id: 'refused-preflight',
    does: 'a preflight',
    page: script("fetch('{third}/post.json', { method: 'PUT', credentials: 'include' })"),
    answers: { '/post.json': { headers: { 'set-cookie': `with_answer=1${third}` } } },
    sets: [{ name: 'with_answer', at: '{third}' }],
  },
  {
    id: 'refused-events',
    does: 'an event stream without credentials',
    page: script("new EventSource('{third}/a.events')"),
    answers: { '/a.events': setting(`with_events=1${third}`) },
    refused: ['with_events'],
  },
  {
    id: 'refused-module',
    does: 'a module of another site',
    page: '<script type="module" src="{third}/m.js"></script>',
    answers: { '/m.js': setting(`with_module=1${third}`) },
    refused: ['with_module'],
  },
  {
    id: 'refused-report',
    does: 'a report of the security policy',
    page: {
      headers: { 'content-security-policy-report-only': "img-src 'none'; report-uri {third}/csp" },
      body: '<img src="/a.png">',
    },
    answers: { '/csp': setting(`with_report=1${third}`) },
    refused: ['with_report'],
  },
  {
    id: 'refused-samesite',
    does: 'cookies of another site that are lax or insecure',
    page: '<img src="{third}/a.png">',
    answers: {
      '/a.png': setting('lax_third=1', 'strict_third=1; SameSite=Strict', 'insecure_third=1; SameSite=None'),
    },
    refused: ['lax_third', 'strict_third', 'insecure_third'],
  },
  {
    id: 'refused-domain',
    does: 'cookies for domains of others',
    page: page(
      'foreign=1; Domain=elsewhere.example',
      'suffix=1; Domain=test',
      'below=1; Domain=sub.{id}.test',
    ),
    refused: ['foreign', 'suffix', 'below'],
  },
  {
    id: 'refused-prefix',
    does: 'prefixes that are not kept to',
    page: page('__Host-d=1; Secure; Path=/; Domain={id}.test', '__Host-p=1; Secure; Path=/x', '__Secure-s=1'),
    refused: ['__Host-d', '__Host-p', '__Secure-s'],
  },
  {
    id: 'refused-partitioned',
    does: 'a partitioned cookie that is not secure',
    page: page('partition=1; Partitioned'),
    refused: ['partition'],
  },
  {
    id: 'refused-malformed',
    does: 'lines that are too long, empty, or have control characters',
    page: page(`huge=${'x'.repeat(5000)}`, '=', 'tab\tname=1; Path=/'),
    refused: ['huge'],
  },
  {
    id: 'refused-expired',
    does: 'cookies that are over before they begin',
    page: page('expired=1; Max-Age=0', 'longago=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT'),
    refused: ['expired', 'longago'],
  },
  {
    id: 'refused-http-only',
    does: 'a script that writes over a cookie that it may not see',
    page: {
      headers: { 'set-cookie': 'guarded=1; HttpOnly' },
      body: script("document.cookie = 'guarded=2'; document.cookie = 'hidden=1; HttpOnly'"),
    },
    sets: [{ name: 'guarded', via: 'http' }],
    refused: ['hidden'],
  },
  {
    id: 'refused-meta',
    does: 'a cookie in a meta element',
    page: '<meta http-equiv="Set-Cookie" content="inmeta=1"><p>Tekst</p>',
    refused: ['inmeta'],
  },
  {
    id: 'refused-empty',
    does: 'nothing at all, by script',
    page: script("document.cookie = ''; document.cookie = '  '; document.cookie = '; bar'"),
    refused: [''],
  },
  {
    id: 'refused-script',
    does: 'script cookies with wrong domains and prefixes',
    page: script(
      "document.cookie = 'for_others=1; domain=elsewhere.example'; document.cookie = '__Host-x=1; path=/x; secure'; document.cookie = '__Secure-y=1'",
    ),
    refused: ['for_others', '__Host-x', '__Secure-y'],
  },
  {
    id: 'refused-store',
    does: 'cookieStore.set that is turned down',
    page: script(
      "cookieStore.set({ name: '__Host-z', value: '1', domain: '{id}.test' }).catch(() => {}); cookieStore.set({ name: 'rejected', value: '1', domain: 'elsewhere.example' }).catch(() => {}); cookieStore.set({ name: 'past', value: '1', expires: 1 }).catch(() => {}); cookieStore.set({ name: 'a;b', value: '1' }).catch(() => {})",
    ),
    refused: ['__Host-z', 'rejected', 'past', 'a;b'],
  },
  {
    id: 'refused-insecure-over',
    does: 'an http frame that writes over a secure cookie',
    page: { headers: { 'set-cookie': 'lock=1; Secure; Domain={id}.test' }, body: '<p>Tekst</p>' },
    sets: ['lock'],
  },
  {
    id: 'refused-credentialless',
    does: 'a frame without credentials has its own, short-lived cookies',
    page: '<iframe credentialless src="{third}/f.html"></iframe>',
    answers: { '/f.html': setting('short_jar=1; SameSite=Lax') },
    refused: ['short_jar'],
  },
];
