/** Cookies by Set-Cookie, on every kind of answer and in every form that a browser stores. */
import { js, script, type Answer, type Mechanism } from '../mechanism.ts';

const setting = (...lines: string[]): Answer => ({ headers: { 'set-cookie': lines } });
const page = (...lines: string[]): Answer => ({ ...setting(...lines), body: '<p>Tekst</p>' });
const third = '; SameSite=None; Secure';

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'header-plain',
    does: 'a session cookie, and one for a year',
    page: page('plain=1', 'year=1; Max-Age=31536000; Path=/; Secure; HttpOnly'),
    sets: [
      { name: 'plain', lifetime: null, via: 'http', from: '{own}/' },
      { name: 'year', lifetime: 31_536_000, path: '/' },
    ],
  },
  {
    id: 'header-404',
    does: 'cookies on answers that are errors',
    page: '<img src="/missing.png"><img src="/broken.png">',
    answers: {
      '/missing.png': { status: 404, ...setting('on404=1') },
      '/broken.png': { status: 500, ...setting('on500=1') },
    },
    sets: ['on404', 'on500'],
  },
  {
    id: 'header-204-304',
    does: 'cookies on answers without a body',
    page: script("fetch('/empty'); fetch('/same')"),
    answers: {
      '/empty': { status: 204, ...setting('on204=1') },
      '/same': { status: 304, ...setting('on304=1') },
    },
    sets: ['on204', 'on304'],
  },
  {
    id: 'header-style-font',
    does: 'cookies with a style sheet, a font and a script',
    page: '<link rel="stylesheet" href="/a.css"><script src="/a.js"></script><style>@font-face { font-family: f; src: url(\'/a.woff2\') } p { font-family: f }</style><p>Tekst</p>',
    answers: { '/a.css': setting('bycss=1'), '/a.js': setting('byjs=1'), '/a.woff2': setting('byfont=1') },
    sets: ['bycss', 'byjs', 'byfont'],
  },
  {
    id: 'header-frame',
    does: 'a cookie with a frame of another site',
    page: '<iframe src="{third}/f.html"></iframe>',
    answers: { '/f.html': setting(`byframe=1${third}`) },
    sets: [{ name: 'byframe', at: '{third}', via: 'http', from: '{third}/f.html' }],
  },
  {
    id: 'header-websocket',
    does: 'an event stream and a manifest with cookies',
    page: script("new EventSource('/a.events')"),
    answers: { '/a.events': setting('byevents=1') },
    sets: ['byevents'],
  },
  {
    id: 'header-partitioned',
    does: 'a partitioned cookie of another site',
    page: script("fetch('{third}/chips', { credentials: 'include' })"),
    answers: { '/chips': setting('__Host-chips=1; Path=/; Partitioned; SameSite=None; Secure') },
    sets: [{ name: '__Host-chips', at: '{third}', via: 'http' }],
  },
  {
    id: 'header-prefixes',
    does: 'cookies with prefixes',
    page: page('__Host-a=1; Secure; Path=/', '__Secure-b=1; Secure'),
    sets: ['__Host-a', '__Secure-b'],
  },
  {
    id: 'header-domain',
    does: 'a cookie for the whole domain, set below it',
    page: '<img src="{sub}/a.png">',
    answers: { '/a.png': setting('whole=1; Domain={id}.test; Path=/', 'below=1') },
    sets: [
      { name: 'whole', at: '{id}.test', path: '/' },
      { name: 'below', at: '{sub}' },
    ],
  },
  {
    id: 'header-two-domains',
    does: 'two Domain attributes, of which the last is empty',
    page: page('hostonly=1; Domain={id}.test; Domain='),
    sets: ['hostonly'],
  },
  {
    id: 'header-path',
    does: 'paths that are not given, relative, and with a query',
    page: '<img src="/deep/er/a.png?x=/y/"><img src="/deep/b.png">',
    answers: {
      '/deep/er/a.png': setting('defaulted=1', 'relative=1; Path=relative'),
      '/deep/b.png': setting('asked=1; Path=/deep?x'),
    },
    sets: [{ name: 'defaulted', path: '/deep/er' }, { name: 'relative', path: '/deep/er' }, 'asked'],
  },
  {
    id: 'header-max-age',
    does: 'lifetimes that are said twice, or oddly',
    page: page(
      'plus=1; Max-Age=+500',
      'both=1; Max-Age=600; Expires=Wed, 01 Jan 2020 00:00:00 GMT',
      'later=1; Expires=Fri, 01 Jan 2100 00:00:00 GMT; Expires=nonsense',
    ),
    sets: [{ name: 'both', lifetime: 600 }, 'plus', 'later'],
  },
  {
    id: 'header-dates',
    does: 'dates in the forms of earlier days',
    page: page(
      'rfc850=1; Expires=Friday, 01-Jan-27 00:00:00 GMT',
      'asctime=1; Expires=Fri Jan  1 00:00:00 2027',
      'far=1; Expires=Fri, 01 Jan 31841 00:00:00 GMT',
    ),
    sets: ['rfc850', 'asctime', 'far'],
  },
  {
    id: 'header-long-attribute',
    does: 'an attribute of more than 1024 characters',
    page: page(`longpath=1; Path=/${'a'.repeat(1100)}`),
    sets: ['longpath'],
  },
  {
    id: 'header-latin',
    does: 'a value with a byte that is not UTF-8',
    page: page('taal=fran\u00E7ais'),
    sets: ['taal'],
  },
  {
    id: 'header-utf8',
    does: 'a name and value in UTF-8',
    page: page(`${Buffer.from('wé').toString('latin1')}=${Buffer.from('é').toString('latin1')}`),
    sets: ['wé'],
  },
  {
    id: 'header-no-name',
    does: 'lines without a name or an equals sign',
    page: page('lonely', '=unnamed; Path=/x'),
    sets: [''],
  },
  {
    id: 'header-quotes',
    does: 'quotes, spaces and equals signs in a value',
    page: page('quoted="a b; c"', 'equals=a=b=c', '  spaced = x '),
    sets: ['quoted', 'equals', 'spaced'],
  },
  {
    id: 'header-same-twice',
    does: 'the same cookie twice in one answer, and again',
    page: { ...page('twice=1', 'twice=2; Max-Age=900'), body: '<img src="/again.png">' },
    answers: { '/again.png': setting('twice=3') },
    sets: ['twice'],
  },
  {
    id: 'header-delete',
    does: 'a cookie that a later answer takes away',
    page: { ...page('fleeting=1'), body: script("setTimeout(() => fetch('/delete'), 300)") },
    answers: { '/delete': setting('fleeting=; Max-Age=0') },
    sets: [{ name: 'fleeting', via: 'http' }],
  },
  {
    id: 'header-many',
    does: 'three hundred lines in one answer',
    page: page(...Array.from({ length: 300 }, (_none, index) => `n${index}=1`)),
    sets: ['n0', 'n299'],
  },
  {
    id: 'header-early-hints',
    does: 'a cookie on an early hint',
    http2: true,
    page: {
      hints: { link: '</a.css>; rel=preload; as=style', 'set-cookie': 'early=1' },
      after: 100,
      body: '<p>Tekst</p>',
    },
  },
  {
    id: 'header-samesite',
    does: 'cookies that are lax, strict and unknown',
    page: page('lax=1; SameSite=Lax', 'strict=1; SameSite=Strict', 'odd=1; SameSite=Odd'),
    sets: ['lax', 'strict', 'odd'],
  },
  {
    id: 'header-module',
    does: 'cookies with modules and a preload',
    page: '<link rel="preload" as="script" href="/ahead.js"><script type="module" src="/m.js"></script>',
    answers: {
      '/ahead.js': setting('byahead=1'),
      '/m.js': { ...js("import '/n.js'"), ...setting('bym=1') },
      '/n.js': setting('byn=1'),
    },
    sets: ['byahead', 'bym', 'byn'],
  },
];
