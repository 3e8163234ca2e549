/** Sites whose way of asking, remembering or taking back is not as it should be. */
import type { Site } from '../model.ts';
import { asks, bar, build, openSettings } from '../parts.ts';
import { gtagSnippet, metaPixel } from '../stand-ins.ts';

const ga = (id: string): string =>
  gtagSnippet(
    id,
    {},
    {
      ad_storage: 'denied',
      analytics_storage: 'granted',
      ad_user_data: 'denied',
      ad_personalization: 'denied',
    },
  );

const quiet = 'background:none;color:#1d4f91;border:0;text-decoration:underline;padding:0;font-size:12px';

export const banners: readonly Site[] = [
  build({
    host: 'www.samenwerk-voorbeeld.nl',
    judge: 'cqt',
    name: 'Samenwerkplein',
    what: 'cookie wall',
    footer: openSettings,
    everywhere: bar({
      name: 'Samenwerkplein',
      reject: null,
      granted: `document.body.style.overflow = ''; ${ga('G-SAMW000001')}`,
      always: "if (read() === null) document.body.style.overflow = 'hidden';",
      css: '#cookie-keuze{top:0;height:100vh;background:#fff;padding:20vh 20vw}',
    }),
    violations: ['banner-cookie-wall banner'],
  }),
  build({
    host: 'www.autohandel-voorbeeld.nl',
    judge: 'default',
    name: 'Autohandel Snel',
    what: 'refusing only behind settings; text says next to nothing',
    footer: openSettings,
    everywhere: bar({
      name: 'Autohandel Snel',
      text: 'Wij gebruiken cookies voor een betere ervaring op deze website en voor advertenties. Klik op akkoord om alle cookies te accepteren of ga naar de instellingen om zelf te kiezen welke.',
      buttons:
        '<span id="laag1"><button type="button" id="cookie-ja">Akkoord</button> <button type="button" onclick="document.getElementById(\'laag1\').hidden=true;document.getElementById(\'laag2\').hidden=false">Instellingen</button></span><span id="laag2" hidden><label><input type="checkbox"> Statistieken</label> <label><input type="checkbox"> Marketing</label> <button type="button" id="cookie-nee">Alles weigeren</button></span>',
      css: '#cookie-keuze [hidden]{display:none}',
      granted: metaPixel('118800112233'),
    }),
    violations: ['banner-no-reject-first-layer banner', 'withdrawal-harder-than-consent banner'],
    others: ['banner-information-missing banner'],
  }),
  build({
    host: 'www.kleding-voorbeeld.nl',
    judge: 'default',
    name: 'Kledingzaak',
    what: 'boxes ticked beforehand, a large yes, kept for three years',
    footer: openSettings,
    everywhere: bar({
      name: 'Kledingzaak',
      keeps: [94_608_000, 94_608_000],
      css: '#cookie-keuze #cookie-ja{font-size:26px;padding:26px 90px}',
      inside:
        '<p><label><input type="checkbox" checked disabled> Noodzakelijk</label> <label><input type="checkbox" checked name="statistieken"> Statistieken</label> <label><input type="checkbox" checked name="marketing"> Marketing</label></p>',
      buttons:
        '<button type="button" id="cookie-ja">Alles accepteren</button> <button type="button" id="cookie-nee">Alles weigeren</button> <button type="button" onclick="document.getElementById(\'cookie-ja\').click()">Selectie opslaan</button>',
      granted: ga('G-KLED000001'),
    }),
    violations: ['banner-preticked banner'],
    others: ['banner-visual-asymmetry banner', 'consent-record-lifetime cookie_consent'],
  }),
  build({
    host: 'www.hotel-voorbeeld.nl',
    judge: 'default',
    journeys: 'none',
    name: 'Hotel Zeezicht',
    what: 'refusing is a small link with a sneer',
    footer: openSettings,
    everywhere: bar({
      name: 'Hotel Zeezicht',
      buttons: `<p>Liever anders? <a href="#" id="cookie-nee" style="${quiet}">Nee, ik wil geen goede ervaring</a> kan ook.</p><button type="button" id="cookie-ja" style="font-size:22px;padding:18px 60px">Lekker, ga door!</button>`,
      granted: ga('G-H0TE000001'),
    }),
    violations: [],
    others: ['banner-misleading-wording banner', 'banner-reject-as-text-link banner'],
  }),
  build({
    host: 'www.energie-voorbeeld.nl',
    judge: 'default',
    journeys: 'none',
    name: 'Energie Vergelijk',
    what: 'refusal that cannot be read, and a huge yes',
    footer: openSettings,
    everywhere: bar({
      name: 'Energie Vergelijk',
      css: '#cookie-keuze{background:#fff}#cookie-keuze #cookie-nee{background:#fff;color:#eee}#cookie-keuze #cookie-ja{font-size:24px;padding:24px 80px}',
      granted: ga('G-ENER000001'),
    }),
    violations: ['banner-reject-unreadable banner'],
  }),
  build({
    host: 'www.nieuws-voorbeeld.nl',
    judge: 'default',
    journeys: 'none',
    name: 'Nieuwsplein',
    what: 'legitimate interest for advertising',
    footer: openSettings,
    everywhere: `<script>window.__tcfapi = function (command, version, callback) { var saved = /(?:^|; )cookie_consent=(\\w+)/.exec(document.cookie); callback({ tcString: 'CP1', gdprApplies: true, eventStatus: saved ? 'useractioncomplete' : 'cmpuishown', cmpStatus: 'loaded', purpose: { consents: {}, legitimateInterests: { 3: true, 4: true } }, vendor: { consents: {}, legitimateInterests: {} } }, true); };</script>${bar({ name: 'Nieuwsplein', inside: '<p>Sommige partners plaatsen cookies op basis van gerechtvaardigd belang. <label><input type="checkbox" checked> Gerechtvaardigd belang: gepersonaliseerde advertenties</label></p>' })}`,
    violations: ['banner-legitimate-interest banner'],
  }),
  build({
    host: 'www.adviesraad-voorbeeld.nl',
    judge: 'cqt',
    name: 'Adviesraad',
    what: 'no way to withdraw',
    everywhere: bar({ name: 'Adviesraad', granted: ga('G-ADVR000001') }),
    violations: ['withdrawal-not-offered banner'],
  }),
  build({
    host: 'www.blog-voorbeeld.nl',
    judge: 'default',
    journeys: 'none',
    name: 'Reisblog',
    what: 'scrolling counts as yes',
    footer: openSettings,
    pages: { '/': `<p>Ons verhaal.</p><div style="height:4000px"></div><p>Einde.</p>` },
    everywhere: bar({
      name: 'Reisblog',
      text: `Door verder te surfen gaat u akkoord met cookies. ${asks('Reisblog')}`,
      granted: ga('G-BL0G000001'),
      always:
        "addEventListener('scroll', function () { if (read() === null) { save(yes, '; Max-Age=15552000'); box.hidden = true; granted(); } }, { once: true });",
    }),
    // The record comes first, and all that follows from it was not asked for either.
    violations: [
      'implied-consent cookie_consent',
      'consent-mode-default-granted Google consent mode',
      'pre-consent-tracker-request Google Analytics 4',
      'pre-consent-nonessential-cookie _ga',
      'pre-consent-nonessential-cookie _ga_BL0G000001',
    ],
    others: ['banner-misleading-wording banner'],
  }),
  build({
    host: 'www.sportclub-voorbeeld.nl',
    judge: 'default',
    name: 'Sportclub',
    what: 'the choice is not kept',
    footer: openSettings,
    everywhere: bar({ name: 'Sportclub', values: null, granted: ga('G-SP0R000001') }),
    violations: [],
    others: ['consent-not-recorded banner'],
  }),
  build({
    host: 'www.apotheek-voorbeeld.nl',
    judge: 'cqt',
    journeys: 'none',
    name: 'Apotheek',
    what: 'record says yes before anything was chosen',
    footer: openSettings,
    cookies: [
      `CookieConsent=${encodeURIComponent("{stamp:'kq2Zx9=',necessary:true,preferences:true,statistics:true,marketing:true,method:'implied',ver:1,utc:1790000000000,region:'nl'}")}; Max-Age=15552000; Path=/; Secure; SameSite=Lax`,
    ],
    everywhere: `<div id="k" role="dialog" aria-label="Cookies" hidden style="position:fixed;bottom:0;left:0;right:0;background:#fff;padding:20px"><p>${asks('Apotheek')}</p><button type="button">Accepteren</button> <button type="button">Weigeren</button></div><script>(function () { var box = document.getElementById('k'); if (!localStorage.getItem('gezien')) box.hidden = false; box.querySelectorAll('button').forEach(function (b) { b.onclick = function () { localStorage.setItem('gezien', '1'); document.cookie = 'CookieConsent=' + encodeURIComponent("{stamp:'kq2Zx9=',necessary:true,preferences:true,statistics:true,marketing:true,method:'explicit',ver:1,utc:" + Date.now() + ",region:'nl'}") + '; Max-Age=15552000; Path=/; Secure; SameSite=Lax'; box.hidden = true; }; }); document.getElementById('cookie-instellingen').onclick = function (e) { e.preventDefault(); box.hidden = false; }; })();</script>`,
    violations: ['pre-consent-positive-record CookieConsent'],
  }),
  build({
    host: 'www.makelaar-voorbeeld.nl',
    judge: 'cqt',
    name: 'Makelaar',
    what: 'a no is forgotten with the session',
    footer: openSettings,
    everywhere: bar({ name: 'Makelaar', keeps: [15_552_000, 0], granted: ga('G-MAKE000001') }),
    violations: [],
    others: ['reject-not-remembered banner'],
  }),
  build({
    host: 'www.twijfel-voorbeeld.nl',
    judge: 'default',
    name: 'Twijfel',
    what: 'asks again whoever refuses',
    footer: openSettings,
    everywhere: bar({
      name: 'Twijfel',
      granted: ga('G-TW1J000001'),
      css: '#cookie-keuze [hidden]{display:none}',
      buttons:
        '<span id="eerst"><button type="button" id="cookie-ja">Accepteren</button> <button type="button" onclick="document.getElementById(\'eerst\').hidden=true;document.getElementById(\'zeker\').hidden=false">Weigeren</button></span><span id="zeker" hidden>Weet u het zeker? Zonder cookies kunnen wij de site niet verbeteren. <button type="button" id="cookie-nee">Ja, alles weigeren</button></span>',
    }),
    violations: ['banner-reject-more-clicks banner', 'withdrawal-harder-than-consent banner'],
  }),
  build({
    host: 'www.museum-voorbeeld.nl',
    judge: 'cqt',
    name: 'Museum',
    what: 'the refusal is recorded as a yes',
    footer: openSettings,
    everywhere: bar({
      name: 'Museum',
      recordName: 'cookie_voorkeuren',
      values: ['{"statistieken":true,"marketing":true}', '{"statistieken":true,"marketing":true} '],
      clearsUp: false,
    }),
    violations: ['reject-positive-record cookie_voorkeuren'],
  }),
  build({
    host: 'www.restant-voorbeeld.nl',
    judge: 'cqt',
    journeys: 'all',
    name: 'Restant',
    what: 'everything stays after withdrawal; a number in a database from the start',
    footer: openSettings,
    everywhere: bar({
      name: 'Restant',
      clearsUp: false,
      granted: `localStorage.setItem('klant', localStorage.getItem('klant') || crypto.randomUUID()); ${ga('G-REST000001')}`,
      always:
        "var opened = indexedDB.open('bezoekers', 1); opened.onupgradeneeded = function () { opened.result.createObjectStore('nummers').put(crypto.randomUUID(), 'id'); };",
    }),
    violations: [
      'pre-consent-storage bezoekers/id',
      'withdrawal-ineffective _ga',
      'withdrawal-ineffective _ga_REST000001',
      'withdrawal-ineffective klant',
    ],
  }),
];
