/**
 * Sites without a banner that keep their word, each on another platform or with another habit: nothing of
 * kind `violation` may be said of them.
 */
import { html, script, token } from '../../../replica/answer.ts';
import type { Site } from '../model.ts';
import { build, contactForm } from '../parts.ts';

const matomo = `var _paq = window._paq = window._paq || []; _paq.push(['disableCookies']); (function () { var s = document.createElement('script'); s.async = true; s.src = '/statistiek/matomo.js'; document.head.appendChild(s); })();`;
const clean = { violations: [], journeys: 'none' } as const;
const session = (name: string, attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax'): string =>
  `${name}=${token(32)}; ${attributes}`;

export const platforms: readonly Site[] = [
  build({
    ...clean,
    host: 'www.bakkerij-voorbeeld.nl',
    judge: 'default',
    name: 'Bakkerij Voorbeeld',
    what: 'WordPress with its emoji test',
    everywhere: `<script>(function () { sessionStorage.setItem('wpEmojiSettingsSupports', JSON.stringify({ supportTests: { flag: true, emoji: false }, timestamp: Date.now() })); var c = document.createElement('canvas'); c.width = c.height = 16; var x = c.getContext('2d', { willReadFrequently: true }); x.textBaseline = 'top'; x.font = '600 32px Arial'; x.fillText('\\ud83d\\udc26', 0, 0); x.getImageData(0, 0, 16, 16); })();</script>`,
    pages: {
      '/wp-login.php': () =>
        html(
          '<!doctype html><html lang="nl"><title>Inloggen</title><body><form name="loginform" method="post" action="/wp-login.php"><label>Gebruikersnaam <input name="log" autocomplete="username"></label><label>Wachtwoord <input type="password" name="pwd"></label><label><input type="checkbox" name="rememberme" value="forever"> Onthoud mij</label><button>Inloggen</button></form><a href="/privacy">Privacyverklaring</a></body></html>',
          { cookies: ['wordpress_test_cookie=WP%20Cookie%20check; Path=/; Secure; HttpOnly'] },
        ),
      '/': '<p>Vers brood. <a href="/wp-login.php">Inloggen</a></p>',
    },
  }),
  build({
    ...clean,
    host: 'www.jeugdzorg-voorbeeld.nl',
    judge: 'cqt',
    name: 'Jeugdzorg Oost',
    what: 'Django: token against forgery for a year',
    cookies: [`csrftoken=${token(32)}; Max-Age=31449600; Path=/; Secure; SameSite=Lax`, session('sessionid')],
    pages: {
      '/contact': `<h2>Contact</h2>${contactForm(`<input type="hidden" name="csrfmiddlewaretoken" value="${token(64)}">`)}`,
    },
  }),
  build({
    ...clean,
    host: 'www.gemeente-voorbeeld.nl',
    judge: 'default',
    name: 'Gemeente Rivierdal',
    what: 'ASP.NET behind Azure',
    cookies: [
      session('ASP.NET_SessionId'),
      session('.AspNetCore.Antiforgery.9TtSrW0hzOs', 'Path=/; Secure; HttpOnly; SameSite=Strict'),
      `ARRAffinity=${token(64)}; Path=/; HttpOnly; Secure; Domain=www.gemeente-voorbeeld.nl`,
      `ARRAffinitySameSite=${token(64)}; Path=/; HttpOnly; SameSite=None; Secure; Domain=www.gemeente-voorbeeld.nl`,
    ],
  }),
  build({
    ...clean,
    host: 'www.harmonie-voorbeeld.nl',
    judge: 'default',
    name: 'Harmonie Excelsior',
    what: 'Joomla: a session whose name is a hash',
    cookies: [session('7f3b0c9a1d2e4f5a6b7c8d9e0f1a2b3c', 'Path=/; Secure; HttpOnly')],
  }),
  build({
    ...clean,
    host: 'www.reisgids-voorbeeld.nl',
    judge: 'default',
    name: 'Reisgids Noord',
    what: 'language kept for a year',
    cookies: [
      'pll_language=nl; Max-Age=31536000; Path=/; Secure; SameSite=Lax',
      'NEXT_LOCALE=nl; Max-Age=31536000; Path=/; Secure; SameSite=Lax',
    ],
  }),
  build({
    ...clean,
    host: 'www.waterschap-voorbeeld.nl',
    judge: 'default',
    name: 'Waterschap Laagland',
    what: 'Matomo on the own host, without cookies',
    everywhere: `<script>${matomo}</script>`,
    pages: {
      '/statistiek/matomo.js': () =>
        script(
          `navigator.sendBeacon('/statistiek/matomo.php?action_name=x&idsite=3&rec=1&r=841234&h=10&m=4&s=2&url=' + encodeURIComponent(location.href) + '&_id=&_idn=1&send_image=0&_refts=0&cookie=0&res=1280x720&pv_id=a8F3kQ');`,
        ),
      '/statistiek/matomo.php': () => ({ status: 204, type: 'text/plain', body: '' }),
    },
  }),
  build({
    ...clean,
    host: 'www.ontwerp-voorbeeld.nl',
    judge: 'default',
    name: 'Ontwerpbureau Kompas',
    what: 'assets from an own host, strict policy, no icon',
    alsoAt: ['cdn.ontwerp-voorbeeld.nl'],
    head: '<link rel="stylesheet" href="https://cdn.ontwerp-voorbeeld.nl/site.css"><link rel="icon" href="/favicon.ico"><script nonce="k2L9x" src="https://cdn.ontwerp-voorbeeld.nl/site.js"></script>',
    headers: {
      'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
      'content-security-policy':
        "default-src 'self' https://cdn.ontwerp-voorbeeld.nl; script-src 'nonce-k2L9x' 'strict-dynamic'; object-src 'none'; base-uri 'none'",
    },
    pages: {
      '/site.css': () => ({
        status: 200,
        type: 'text/css',
        body: '@font-face{font-family:Kompas;src:url(/kompas.woff2)}body{font-family:Kompas,sans-serif}',
      }),
      '/site.js': () => script('document.documentElement.dataset.ready = "ja";'),
    },
  }),
  build({
    ...clean,
    host: 'fietsroute-voorbeeld.nl',
    judge: 'default',
    name: 'Fietsroute',
    what: 'application that works without network',
    head: '<link rel="manifest" href="/app.webmanifest">',
    everywhere: `<script>
    navigator.serviceWorker.register('/sw.js'); localStorage.setItem('theme', 'dark'); localStorage.setItem('winkelmandje', JSON.stringify([{ sku: 'kaart-12', aantal: 1 }])); localStorage.setItem('concept-bericht', 'Beste redactie,'); localStorage.setItem('font-size', '16');
    var open = indexedDB.open('offline-kaarten', 1); open.onupgradeneeded = function () { open.result.createObjectStore('tegels'); };</script>`,
    pages: {
      '/sw.js': () =>
        script(
          "self.addEventListener('install', function (event) { event.waitUntil(caches.open('assets-v3').then(function (cache) { return cache.addAll(['/', '/over-ons']); })); self.skipWaiting(); }); self.addEventListener('fetch', function () {});",
        ),
      '/app.webmanifest': () => ({
        status: 200,
        type: 'application/manifest+json',
        body: '{"name":"Fietsroute","start_url":"/"}',
      }),
    },
  }),
  build({
    ...clean,
    host: new URL('https://www.café-linde-voorbeeld.nl').hostname,
    judge: 'default',
    name: 'Café Linde',
    what: 'shop under a name with an accent',
    cookies: [
      'woocommerce_items_in_cart=1; Path=/; Secure',
      `woocommerce_cart_hash=${'a3'.repeat(16)}; Path=/; Secure`,
      `wp_woocommerce_session_${'5c'.repeat(16)}=${token(32)}%7C%7C1790000000; Max-Age=172800; Path=/; Secure; HttpOnly`,
    ],
  }),
  build({
    ...clean,
    host: 'www.loket-voorbeeld.nl',
    judge: 'cqt',
    name: 'Zorgloket',
    what: 'behind Cloudflare and a load balancer',
    cookies: [
      `__cf_bm=${token(60)}; Max-Age=1800; Path=/; Domain=.loket-voorbeeld.nl; HttpOnly; Secure; SameSite=None`,
      `_cfuvid=${token(40)}; Path=/; Domain=.loket-voorbeeld.nl; HttpOnly; Secure; SameSite=None`,
      `AWSALB=${token(90)}; Max-Age=604800; Path=/; Secure; HttpOnly`,
      `AWSALBCORS=${token(90)}; Max-Age=604800; Path=/; SameSite=None; Secure; HttpOnly`,
    ],
  }),
  build({
    ...clean,
    host: 'www.nieuwsbrief-voorbeeld.nl',
    judge: 'cqt',
    name: 'Nieuwsbrief',
    what: 'a ticked box that means no',
    pages: {
      '/contact': contactForm(
        '<label><input type="checkbox" name="geen" checked> Ik wil geen nieuwsbrief ontvangen</label>',
      ),
    },
  }),
];
