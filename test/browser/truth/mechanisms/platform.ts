/** Newer ways of the platform to send or keep something, and those that are seldom thought of. */
import { framed, js, script, type Mechanism } from '../mechanism.ts';

const rules = (value: object): string =>
  `<script type="speculationrules">${JSON.stringify(value)}</script><p>Tekst</p>`;

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'module-css',
    does: 'a sheet that a script imports, with a picture in it',
    page: `<p>Tekst</p><script type="module">import sheet from '/module.css' with { type: 'css' }; document.adoptedStyleSheets = [sheet];</script>`,
    answers: { '/module.css': { type: 'text/css', body: "p { background: url('{third}/module.png') }" } },
    sends: ['{own}/module.css', '{third}/module.png'],
  },
  {
    id: 'module-in-worker',
    does: 'a worker that imports when it is asked to',
    page: script("new Worker('/w.js', { type: 'module' }).postMessage('/late.js')"),
    answers: {
      '/w.js': js('onmessage = ({ data }) => import(data)'),
      '/late.js': js("fetch('{third}/imported.json')"),
    },
    sends: ['{own}/late.js', '{third}/imported.json'],
  },
  {
    id: 'shared-worker-frame',
    does: 'a shared worker of a frame of another site',
    page: '<iframe src="{third}/f.html"></iframe>',
    answers: {
      '/f.html': framed("new SharedWorker('/s.js').port.start()"),
      '/s.js': js("fetch('{other}/shared.json'); indexedDB.open('in_shared')"),
    },
    sends: ['{third}/s.js', { url: '{other}/shared.json', from: '{third}/s.js' }],
    keeps: [{ area: 'indexedDB', key: 'in_shared', at: '{third}' }],
  },
  {
    id: 'shared-worker-blob',
    does: 'shared workers of a blob and of a data address',
    page: script(
      "new SharedWorker(URL.createObjectURL(new Blob(['fetch(`{third}/of-blob.json`)'], { type: 'text/javascript' }))); new SharedWorker('data:text/javascript,fetch(`{third}/of-data.json`)')",
    ),
    sends: ['{third}/of-blob.json', '{third}/of-data.json'],
  },
  {
    id: 'worker-in-sandbox',
    does: 'a worker of a frame without an origin',
    page: '<iframe sandbox="allow-scripts" src="{third}/f.html"></iframe>',
    answers: {
      '/f.html': framed(
        "new Worker(URL.createObjectURL(new Blob(['fetch(`{other}/of-nobody.json`)'], { type: 'text/javascript' })))",
      ),
    },
    sends: ['{other}/of-nobody.json'],
  },
  {
    id: 'popup-noopener',
    does: 'windows that do not know who opened them, one with a cookie of its own',
    page: `${script("window.open('{third}/popup.html', '_blank', 'noopener')")}<a id="a" target="_blank" rel="noopener noreferrer" href="{other}/linked.html">x</a>${script('a.click()')}`,
    answers: {
      '/popup.html': framed("document.cookie = 'in_popup=1'; fetch('{other}/by-popup.json')"),
    },
  },
  {
    id: 'storage-access-frame',
    does: 'a frame that asks for its own storage and gets it',
    page: '<iframe src="{third}/f.html"></iframe>',
    answers: {
      '/f.html': framed(
        "document.requestStorageAccess({ all: true }).then((s) => { s.localStorage.setItem('unpartitioned', '1'); s.indexedDB.open('unpartitioned_db') }).finally(() => fetch('{other}/asked.json'))",
      ),
    },
    sends: ['{other}/asked.json'],
  },
  {
    id: 'storage-access-header',
    does: 'an answer that asks to be loaded with cookies',
    page: '<iframe src="{third}/f.html"></iframe>',
    answers: {
      '/f.html': {
        type: 'text/html',
        headers: { 'activate-storage-access': 'load', 'set-cookie': 'loaded=1; SameSite=None; Secure' },
        body: framed("fetch('{other}/loaded.json')"),
      },
    },
    sends: ['{other}/loaded.json'],
    sets: [{ name: 'loaded', at: '{third}' }],
  },
  {
    id: 'fetch-later-frame',
    does: 'a request for later, of a frame of another site',
    page: '<iframe src="{third}/f.html" allow="deferred-fetch; deferred-fetch-minimal"></iframe>',
    answers: {
      '/f.html': framed("try { fetchLater('{third}/later.txt', { method: 'POST', body: 'x' }) } catch {}"),
    },
  },
  {
    id: 'cookie-change-worker',
    does: 'a service worker that hears of a cookie',
    page: script(
      "navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready).then(async (r) => { await r.cookies.subscribe([{ url: '/' }]); document.cookie = 'heard=1' })",
    ),
    answers: {
      '/sw.js': js("addEventListener('cookiechange', (e) => e.waitUntil(fetch('{third}/heard.json')))"),
    },
    sends: ['{third}/heard.json'],
    sets: ['heard'],
  },
  {
    id: 'session-bound',
    does: 'a session that is bound to the device',
    page: {
      headers: {
        'secure-session-registration': '(ES256);path="/bind";challenge="abc"',
        'set-cookie': 'bound=1',
      },
      body: '<p>Tekst</p>',
    },
    sets: ['bound'],
  },
  {
    id: 'shared-storage-header',
    does: 'an answer that writes shared storage, and a frame with interests',
    page: '<img sharedstoragewritable src="{third}/writes.png"><iframe browsingtopics src="{third}/f.html"></iframe>',
    answers: {
      '/writes.png': {
        type: 'image/gif',
        headers: { 'shared-storage-write': 'set;key="a";value="b"' },
        body: 'x',
      },
      '/f.html': { type: 'text/html', headers: { 'observe-browsing-topics': '?1' }, body: '<p>Kader</p>' },
    },
    sends: ['{third}/writes.png', '{third}/f.html'],
  },
  {
    id: 'attribution-header',
    does: 'an image that registers a source and asks another',
    page: '<img attributionsrc="{other}/source" src="{third}/ad.png">',
    answers: {
      '/ad.png': {
        type: 'image/gif',
        headers: { 'attribution-reporting-register-source': '{"destination":"https://shop.example"}' },
        body: 'x',
      },
    },
    sends: ['{third}/ad.png'],
  },
  {
    id: 'css-range',
    does: 'fonts for letters that the page has, and for others',
    page: "<style>@font-face { font-family: f; src: url('{third}/latin.woff2'); unicode-range: U+0-FF } @font-face { font-family: f; src: url('{third}/greek.woff2'); unicode-range: U+370-3FF } p { font-family: f }</style><p>Tekst</p>",
    sends: ['{third}/latin.woff2'],
    unsent: ['{third}/greek.woff2'],
  },
  {
    id: 'css-font-set',
    does: 'a font that a script asks the set of fonts for',
    page: `<style>@font-face { font-family: g; src: url('{third}/set.woff2') }</style>${script("document.fonts.load('12px g').catch(() => {})")}`,
    sends: ['{third}/set.woff2'],
  },
  {
    id: 'css-import-layer',
    does: 'sheets that are imported into layers, and if the browser supports something',
    page: "<style>@import url('{third}/layer.css') layer(a) supports(display: grid); @import url('{other}/never.css') supports(display: never);</style><p>Tekst</p>",
    sends: ['{third}/layer.css'],
    unsent: ['{other}/never.css'],
  },
  {
    id: 'css-keyframes',
    does: 'a picture that an animation comes to',
    page: "<style>@keyframes k { to { background-image: url('{third}/key.png') } } p { animation: k 2s forwards }</style><p>Tekst</p>",
    sends: ['{third}/key.png'],
  },
  {
    id: 'css-clip-and-path',
    does: 'clips, crossing pictures and box masks',
    page: "<style>p { background: -webkit-cross-fade(url('{third}/one.png'), url('{third}/two.png'), 50%); -webkit-mask-box-image: url('{third}/box.png') } div { clip-path: url('{own}/clip.svg#p'); width: 9px; height: 9px; background: red }</style><p>Tekst</p><div></div>",
    sends: ['{third}/one.png', '{third}/two.png', '{third}/box.png'],
  },
  {
    id: 'css-dialog',
    does: 'a picture behind a dialog, one for a theme, and one where scripts are off',
    page: `<style>dialog::backdrop { background: url('{third}/backdrop.png') } @media (scripting: none) { p { background: url('{third}/unscripted.png') } }</style><p>Tekst</p><dialog id="d">Vraag</dialog>${script('d.showModal()')}`,
    sends: ['{third}/backdrop.png'],
    unsent: ['{third}/unscripted.png'],
  },
  {
    id: 'css-alternate',
    does: 'sheets that are not used: an alternate one, and one that is switched on',
    page: `<link rel="alternate stylesheet" title="x" href="{third}/alternate.css"><link id="l" rel="stylesheet" disabled href="{third}/switched.css"><p>Tekst</p>${script('setTimeout(() => { l.disabled = false }, 300)')}`,
    sends: ['{third}/alternate.css', '{third}/switched.css'],
  },
  {
    id: 'html-backgrounds',
    does: 'pictures in attributes of old',
    page: '<table background="{third}/table.png"><tr><td background="{third}/cell.png">x</td></tr></table><image src="{third}/image.png"><img lowsrc="{third}/low.png" dynsrc="{third}/dyn.png">',
    sends: ['{third}/table.png', '{third}/cell.png', '{third}/image.png'],
    unsent: ['{third}/low.png', '{third}/dyn.png'],
  },
  {
    id: 'html-inert',
    does: 'documents that are not shown, and a portal',
    page: `<template><img src="{third}/template.png"></template><portal src="{third}/portal.html"></portal>${script("new DOMParser().parseFromString('<img src={third}/parsed.png>', 'text/html'); document.implementation.createHTMLDocument('').body.innerHTML = '<img src={third}/inert.png>'")}`,
    unsent: ['{third}/template.png', '{third}/portal.html', '{third}/parsed.png', '{third}/inert.png'],
  },
  {
    id: 'html-fragment',
    does: 'a script of a fragment, and a shadow root in markup',
    page: `<div id="host"></div>${script("document.body.append(document.createRange().createContextualFragment('<script src={third}/fragment.js></' + 'script>')); host.setHTMLUnsafe('<div><template shadowrootmode=closed><img src={third}/declared.png></template></div>')")}`,
    sends: ['{third}/fragment.js', '{third}/declared.png'],
  },
  {
    id: 'svg-script-link',
    does: 'a drawing in the page with a script, a picture and a sheet',
    page: '<svg width="9" height="9"><script href="{third}/svg.js"></script><style>circle { fill: red; cursor: url({third}/svg.cur), auto }</style><image href="{third}/in-svg.png" width="9" height="9"/><a href="/a"><circle r="4" cx="4" cy="4"/></a></svg>',
    sends: ['{third}/svg.js', '{third}/in-svg.png'],
  },
  {
    id: 'xml-sheet',
    does: 'a frame of XML with a sheet',
    page: '<iframe src="{third}/feed.xml"></iframe>',
    answers: {
      '/feed.xml': {
        type: 'text/xml',
        body: '<?xml version="1.0"?><?xml-stylesheet type="text/css" href="{other}/feed.css"?><a>x</a>',
      },
    },
    sends: ['{third}/feed.xml', '{other}/feed.css'],
  },
  {
    id: 'preload-kinds',
    does: 'what is loaded ahead: a worker, captions, a font, data',
    page: '<link rel="preload" as="worker" href="{own}/w.js"><link rel="preload" as="track" href="{own}/t.vtt"><link rel="preload" as="font" crossorigin href="{third}/p.woff2"><link rel="modulepreload" as="json" href="{own}/m.json"><p>Tekst</p>',
    sends: ['{third}/p.woff2'],
  },
  {
    id: 'image-decoder',
    does: 'a picture that is decoded from a stream',
    page: script(
      "fetch('{third}/streamed.png').then((r) => new ImageDecoder({ data: r.body, type: 'image/gif' }).decode()).then(() => fetch('{other}/decoded.json'), () => fetch('{other}/undecoded.json'))",
    ),
    sends: ['{third}/streamed.png'],
  },
  {
    id: 'media-session',
    does: 'a picture of what is played, and a device that might play it',
    page: script(
      "navigator.mediaSession.metadata = new MediaMetadata({ title: 'x', artwork: [{ src: '{third}/art.png' }] }); try { new PresentationRequest('{third}/present.html').getAvailability().catch(() => {}) } catch {}",
    ),
  },
  {
    id: 'picture-in-picture',
    does: 'a window over all others, once the visitor has typed',
    page: `<input type="text" name="a">${script("document.querySelector('input').addEventListener('input', async () => { try { const w = await documentPictureInPicture.requestWindow(); const i = w.document.createElement('img'); i.src = '{third}/in-window.png'; w.document.body.append(i) } catch {} }, { once: true })")}`,
  },
  {
    id: 'navigation-intercept',
    does: 'a page that shows another of its pages without leaving',
    page: script(
      "navigation.addEventListener('navigate', (e) => { if (e.canIntercept) e.intercept({ handler: () => fetch('{third}/intercepted.json') }) }); setTimeout(() => navigation.navigate('/deeper.html'), 300)",
    ),
    sends: ['{third}/intercepted.json'],
  },
  {
    id: 'spec-eager',
    does: 'rules for links that a visitor comes near to',
    page: `<a href="/near.html">dichtbij</a>${rules({ prefetch: [{ where: { href_matches: '/*' }, eagerness: 'eager' }], prerender: [{ where: { href_matches: '/near.html' }, eagerness: 'moderate' }] })}`,
    answers: {
      '/near.html': { type: 'text/html', headers: { 'set-cookie': 'near=1' }, body: '<p>Dichtbij</p>' },
    },
  },
  {
    id: 'alt-service',
    does: 'an answer that names another service for its host',
    page: '<img src="{third}/a.png"><img src="{third}/b.png">',
    answers: { '/a.png': { type: 'image/gif', headers: { 'alt-svc': 'h3=":443"; ma=3600' }, body: 'x' } },
    sends: ['{third}/a.png', '{third}/b.png'],
  },
  {
    id: 'websocket-insecure',
    does: 'a WebSocket without encryption, and one with a protocol of its own',
    page: script(
      "try { new WebSocket('ws://{id}.elsewhere.example/plain') } catch {} new WebSocket('wss://{id}.elsewhere.example/named', ['mqtt'])",
    ),
    sends: ['wss://{id}.elsewhere.example/named'],
  },
  {
    id: 'request-modes',
    does: 'requests that go round caches, with a priority and a body of forms',
    page: script(
      "const f = new FormData(); f.set('a', new Blob(['x'])); for (const cache of ['reload', 'no-cache', 'force-cache']) fetch('{third}/' + cache + '.json', { cache, priority: 'low' }); fetch('{third}/form', { method: 'POST', body: f }); fetch('{third}/bytes', { method: 'PUT', body: new Uint8Array([1, 2]) })",
    ),
    sends: [
      '{third}/reload.json',
      '{third}/no-cache.json',
      '{third}/force-cache.json',
      '{third}/form',
      '{third}/bytes',
    ],
  },
  {
    id: 'scroll-driven',
    does: 'a picture that scrolling brings, by a style alone',
    page: "<style>@keyframes s { to { background-image: url('{third}/scrolled.png') } } p { animation: s linear both; animation-timeline: scroll() }</style><p>Tekst</p><div style='height: 4000px'></div>",
    sends: ['{third}/scrolled.png'],
  },
];
