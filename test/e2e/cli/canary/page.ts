/** A page with secrets in everything that a sensor reads. */
import { inNames, type Planted } from './plants.ts';

const text = (value: string): string => value.replace(/[&<"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
const each = (secrets: readonly string[], write: (secret: string, at: number) => string): string =>
  secrets.map(write).join('\n');
const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
const path = encodeURIComponent;

/** What a visitor sees, and what the address of each part says. */
const markup = (planted: Planted): string => `
${each(planted.in('path of a link'), (s) => `<a href="/dossier/${path(s)}/">verder</a>`)}
${each(planted.in('part of a path'), (s) => `<a href="/dossier/klant-${path(s)}.html">verder</a>`)}
${each(planted.in('name of a parameter'), (s) => `<a href="/zoek?${path(s)}">zoek</a>`)}
${each(planted.in('value of a parameter'), (s) => `<a href="/zoek?q=${path(s)}">zoek</a>`)}
${each(planted.in('fragment of a link'), (s) => `<a href="#${path(s)}">omlaag</a>`)}
${each(planted.in('body of a mail link'), (s) => `<a href="mailto:info@site.example?subject=x&amp;body=${path(s)}">schrijf</a>`)}
${each(planted.in('whom a mail link writes to'), (s) => `<a href="mailto:${path(s)}">schrijf</a>`)}
${each(planted.in('whom a link calls'), (s) => `<a href="tel:${path(s)}">bel</a>`)}
${each(planted.in('whom a message is for'), (s) => `<a href="sms:${path(s)}">sms</a> <a href="whatsapp://send?text=${path(s)}">app</a>`)}
${each(planted.in('text of a link'), (s) => `<a href="/lees">Dossier van ${text(s)}, 2026</a>`)}
${each(planted.in('name of a picture in a link'), (s) => `<a href="/lees"><img alt="foto ${text(s)}" src="data:,"></a>`)}
${each(planted.in('address of a picture'), (s) => `<img src="/beeld/${path(s)}" alt="">`)}
${each(planted.in('address of a frame'), (s) => `<iframe src="/kader/${path(s)}" name="x"></iframe>`)}
${each(planted.in('name of a frame'), (s) => `<iframe src="/kader" name="${text(s)}" title="${text(s)}"></iframe>`)}
${each(planted.in('form'), (s) => `<form action="/stuur/${path(s)}?${path(s)}" aria-label="Formulier van ${text(s)}"><label>Naam van ${text(s)}<input value="${text(s)}" placeholder="${text(s)}" type="${text(s)}"></label><button>Stuur ${text(s)}</button></form>`)}
${each(planted.in('name of a field', inNames), (s) => `<form action="/stuur"><input name="${text(s)}"></form>`)}
<div role="dialog" aria-modal="true" aria-label="Cookies" style="position:fixed;inset:auto 0 0 0;background:#fff;padding:20px;z-index:9">
  <p>Wij gebruiken cookies voor statistieken en marketing.</p>
  ${each(planted.in('text of the banner'), (s) => `<span>Welkom terug, ${text(s)}.</span>`)}
  <p><button>Alles accepteren</button> <button>Weigeren</button></p>
  ${each(planted.in('link in the banner'), (s) => `<a href="/instellingen/${path(s)}">Cookies van ${text(s)}</a>`)}
</div>`;

/** What scripts do with secrets. */
const scripts = (planted: Planted): string => `
const all = (list, work) => list.forEach((secret, at) => { try { work(secret, at); } catch {} });
all(${json(planted.in('path of a request'))}, (s) => fetch('/meting/' + encodeURIComponent(s)));
all(${json(planted.in('parameters of a request'))}, (s) => fetch('/meting?' + encodeURIComponent(s) + '&a=' + encodeURIComponent(s)));
all(${json(planted.in('body of a request'))}, (s) => { fetch('/meting', { method: 'POST', body: 'a=' + encodeURIComponent(s) + '&' + encodeURIComponent(s) + '=1' }); fetch('/meting', { method: 'POST', body: JSON.stringify({ [s]: s, list: [{ [s]: s }] }) }); });
all(${json(planted.in('target of a redirect'))}, (s) => fetch('/omweg?naar=' + encodeURIComponent(encodeURIComponent(s))));
all(${json(planted.in('address of a web socket'))}, (s) => new WebSocket('ws://' + location.host + '/sok/' + encodeURIComponent(s)));
all(${json(planted.in('cookie', inNames))}, (s, at) => {
  document.cookie = 'waarde' + at + '=' + encodeURIComponent(s);
  document.cookie = s.replaceAll(' ', '_') + '=1';
  document.cookie = 'pad' + at + '=1; path=/p/' + encodeURIComponent(s);
  cookieStore.set('store' + at, encodeURIComponent(s));
});
all(${json(planted.in('storage key', inNames))}, (s) => { localStorage.setItem(s, '1'); sessionStorage.setItem(s, '1'); localStorage.setItem('dossier ' + s, '1'); });
all(${json(planted.in('storage value'))}, (s, at) => { localStorage.setItem('l' + at, s); sessionStorage.setItem('s' + at, JSON.stringify({ s })); });
all(${json(planted.in('consent record', inNames))}, (s, at) => {
  localStorage.setItem('cookie_consent_' + at, JSON.stringify({ necessary: true, [s]: true, marketing: false, user: s }));
  document.cookie = 'cookieconsent_' + at + '=' + encodeURIComponent(JSON.stringify({ necessary: true, [s]: false, uid: s }));
});
all(${json(planted.in('database', inNames))}, (s) => { const open = indexedDB.open('db ' + s); open.onupgradeneeded = () => open.result.createObjectStore(s).put({ [s]: s }, s); });
all(${json(planted.in('cache', inNames))}, (s) => caches.open('cache ' + s).then((cache) => cache.put('/in-cache/' + encodeURIComponent(s), new Response(s))));
all(${json(planted.in('private file', inNames))}, (s) => navigator.storage.getDirectory().then((root) => root.getFileHandle(s, { create: true })));
all(${json(planted.in('bucket', inNames))}, (s) => navigator.storageBuckets?.open(s.toLowerCase().replace(/[^a-z0-9_-]/g, '-')));
all(${json(planted.in('name of the window'))}, (s) => { window.name = s; });
all(${json(planted.in('state of the history', inNames))}, (s) => history.replaceState({ [s]: s }, s));
all(${json(planted.in('address in the history'))}, (s) => history.replaceState(null, '', '/hier/' + encodeURIComponent(s) + '?' + encodeURIComponent(s)));
history.replaceState(null, '', '/');
all(${json(planted.in('worker'))}, (s) => { new Worker('/werker.js?' + encodeURIComponent(s), { name: s }); new SharedWorker('/werker.js?gedeeld&' + encodeURIComponent(s), { name: s }); });
all(${json(planted.in('error'))}, (s) => { console.error(s); setTimeout(() => { throw new Error(s); }); Promise.reject(new Error(s)); });
all(${json(planted.in('dialog').slice(0, 3))}, (s) => alert(s));
all(${json(planted.in('function'))}, (s) => { const named = { [s]: () => { document.cookie = 'f=1'; } }; named[s](); });
all(${json(planted.in('built-in that throws'))}, (s) => { Object.defineProperty(navigator, 'x' + s, { get() { throw new Error(s); } }); });
all(${json(planted.in('peer connection'))}, (s) => new RTCPeerConnection({ iceServers: [{ urls: 'turn:127.0.0.1:9', username: s, credential: s }] }).createDataChannel(s));
all(${json(planted.in('source address of a script'))}, (s) => { eval('document.cookie = "g=1";\\n//# sourceURL=http://' + location.host + '/bron/' + encodeURIComponent(s)); });
all(${json(planted.in('wrong address'))}, (s) => { fetch('http://[' + s).catch(() => 0); const image = new Image(); image.src = 'foo:' + s; document.body.append(image); const link = document.createElement('a'); link.href = 'web+x:' + s; link.textContent = 'x'; document.body.append(link); });
navigator.serviceWorker?.register('/sw.js?' + encodeURIComponent(${json(planted.in('service worker', ['JWT'])[0])}));
`;

/** The front page. Its language is a secret too, as a page's mistake may have it. */
export const frontPage = (planted: Planted): string => `<!doctype html>
<html lang="${text(planted.in('language', ['e-mail'])[0] ?? '')}"><meta charset="utf-8">
<title>${each(planted.in('title').slice(0, 4), (s) => `Dossier ${text(s)}`)}</title>
<link rel="stylesheet" href="/stijl.css?${path(planted.in('address of a style', ['JWT'])[0] ?? '')}">
<body><h1>Welkom</h1><a href="/privacyverklaring">Privacyverklaring</a>
${markup(planted)}
<script>${scripts(planted)}</script></body></html>`;

/** What looks like a statement is kept as a text. */
export const statementPage = (planted: Planted): string => `<!doctype html>
<html lang="nl"><meta charset="utf-8"><title>Privacyverklaring</title><body><h1>Privacyverklaring</h1>
<p>Wij verwerken persoonsgegevens en gebruiken cookies. U hebt recht op inzage.</p>
${each(planted.in('text of the statement'), (s) => `<p>U bent aangemeld als ${text(s)}.</p>`)}</body></html>`;
