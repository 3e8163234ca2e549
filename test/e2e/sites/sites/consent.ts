/** Sites that ask as they should, each in its own way: nothing of kind `violation` may be said of them. */
import { script, token } from '../../../replica/answer.ts';
import type { Site } from '../model.ts';
import { asks, bar, build, openSettings } from '../parts.ts';
import { gtagSnippet } from '../stand-ins.ts';

const clean = { violations: [] } as const;
const denied = {
  ad_storage: 'denied',
  analytics_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
} as const;
const statistics = { ...denied, analytics_storage: 'granted' } as const;

export const consent: readonly Site[] = [
  build({
    ...clean,
    host: 'www.tuincentrum-voorbeeld.nl',
    judge: 'default',
    name: 'Tuincentrum Groenrijk',
    what: 'a record that exists before the choice and says no',
    footer: openSettings,
    cookies: [
      `cookieyes-consent=consentid:${token(32)},consent:,action:,necessary:yes,functional:no,analytics:no,performance:no,advertisement:no; Max-Age=31536000; Path=/; Secure; SameSite=Strict`,
    ],
    everywhere: `<div id="cky" role="dialog" aria-label="Cookies" hidden style="position:fixed;bottom:0;left:0;right:0;background:#fff;padding:20px;border-top:1px solid"><p>${asks('Tuincentrum Groenrijk')}</p><button type="button" id="ja">Alles accepteren</button> <button type="button" id="nee">Alles weigeren</button></div><script>(function () { var box = document.getElementById('cky');
    function read() { var m = document.cookie.match(/cookieyes-consent=([^;]*)/); return m ? m[1] : ''; }
    function save(v) { var id = (read().match(/consentid:([^,]*)/) || [])[1]; document.cookie = 'cookieyes-consent=consentid:' + id + ',consent:' + v + ',action:yes,necessary:yes,functional:' + v + ',analytics:' + v + ',performance:' + v + ',advertisement:' + v + '; Max-Age=15552000; Path=/; Secure; SameSite=Strict'; box.hidden = true; if (v === 'no') { ['_ga', '_ga_TU1N000001'].forEach(function (n) { document.cookie = n + '=; Max-Age=0; Path=/; Domain=tuincentrum-voorbeeld.nl'; }); location.reload(); } else start(); }
    function start() { ${gtagSnippet('G-TU1N000001')} }
    document.getElementById('ja').onclick = function () { save('yes'); }; document.getElementById('nee').onclick = function () { save('no'); }; document.getElementById('cookie-instellingen').onclick = function (e) { e.preventDefault(); box.hidden = false; };
    if (/action:,/.test(read())) box.hidden = false; else if (/analytics:yes/.test(read())) start(); })();</script>`,
  }),
  build({
    violations: ['banner-no-reject-first-layer banner'],
    host: 'www.gemeente-voorbeeld.nl',
    judge: 'default',
    name: 'Gemeente Veldoord',
    what: 'refusing is done on a page of the site itself, behind a link in the banner',
    footer: '<a href="/cookies-aanpassen">Cookies weigeren of aanpassen</a>',
    pages: {
      '/cookies-aanpassen': `<h2>Cookies aanpassen</h2><p>Op deze pagina bepaalt u welke cookies deze website mag gebruiken.</p><form id="cookievragen"><fieldset><legend>Mogen wij uw bezoek meten met Google Analytics?</legend><label><input type="radio" name="meten" value="ja"> Ja</label> <label><input type="radio" name="meten" value="nee"> Nee</label></fieldset><button>Voorkeuren opslaan</button></form><p id="bewaard" role="status"></p>
      <script>document.getElementById('cookievragen').onsubmit = function (e) { e.preventDefault(); document.cookie = 'gemeente_cookies=' + (this.elements.meten.value || 'nee') + '; Max-Age=15552000; Path=/; Secure; SameSite=Lax'; document.getElementById('bewaard').textContent = 'Uw voorkeuren zijn bewaard.'; };</script>`,
    },
    everywhere: `<div id="melding" role="region" aria-label="Cookies" hidden style="position:fixed;bottom:0;left:0;right:0;background:#fff;padding:20px;border-top:1px solid"><p>${asks('Gemeente Veldoord')}</p><button type="button" id="ja" style="padding:10px 20px;font:16px sans-serif">Alle cookies accepteren</button> <a href="/cookies-aanpassen" style="padding:10px 20px;font:16px sans-serif;border:1px solid">Cookies weigeren of aanpassen</a></div><script>(function () { var box = document.getElementById('melding'); function read() { var m = document.cookie.match(/gemeente_cookies=(\\w+)/); return m ? m[1] : ''; }
    function start() { ${gtagSnippet('G-VELD000001')} }
    document.getElementById('ja').onclick = function () { document.cookie = 'gemeente_cookies=ja; Max-Age=15552000; Path=/; Secure; SameSite=Lax'; box.hidden = true; start(); };
    if (read() === 'ja') start(); else if (read() === '' && location.pathname !== '/cookies-aanpassen') box.hidden = false; })();</script>`,
  }),
  build({
    ...clean,
    host: 'www.training-voorbeeld.nl',
    judge: 'cqt',
    name: 'Trainingshuis',
    what: 'record kept by the server, categories off',
    footer: openSettings,
    pages: {
      '/keuze': (request) => ({
        status: 204,
        type: 'text/plain',
        body: '',
        cookies: [
          `cookiekeuze=${encodeURIComponent(request.body)}; Max-Age=15552000; Path=/; Secure; HttpOnly; SameSite=Lax`,
        ],
      }),
      '/staat.js': (request) =>
        script(`window.keuze = ${JSON.stringify(request.cookies.get('cookiekeuze') ?? null)};`),
      '/over-ons': '<h2>Over ons</h2><div id="video">De video verschijnt als u video\'s toestaat.</div>',
      '/contact': `<h2>Nieuwsbrief</h2><form method="post" action="https://cqt.us1.list-manage.com/subscribe/post?u=7c1f0e2a9b"><label>E-mail <input type="email" name="EMAIL"></label><label><input type="checkbox" name="ok"> Ja, stuur mij de nieuwsbrief</label><p>Mailchimp verstuurt onze nieuwsbrief; zie de <a href="/privacy">privacyverklaring</a>.</p><button>Aanmelden</button></form>`,
    },
    everywhere: `<div id="keuze" role="dialog" aria-label="Cookies" hidden style="position:fixed;inset:20% 10% auto;background:#fff;border:1px solid #333;padding:24px"><p>${asks('Trainingshuis', 'YouTube')}</p><label><input type="checkbox" checked disabled> Noodzakelijk</label><label><input type="checkbox" id="video-ok"> Video's (YouTube)</label><p><button type="button" data-keuze="alles">Alles accepteren</button> <button type="button" data-keuze="niets">Alles weigeren</button> <button type="button" data-keuze="zelf">Keuze opslaan</button></p></div><script src="/staat.js"></script><script>(function () { var box = document.getElementById('keuze');
    function show() { var place = document.getElementById('video'); if (place) place.innerHTML = '<iframe title="Video" src="https://www.youtube-nocookie.com/embed/aBcDeFgHiJk"></iframe>'; }
    box.querySelectorAll('button').forEach(function (b) { b.onclick = function () { var yes = b.dataset.keuze === 'alles' || (b.dataset.keuze === 'zelf' && document.getElementById('video-ok').checked); fetch('/keuze', { method: 'POST', body: 'video:' + (yes ? 'ja' : 'nee') }).then(function () { location.reload(); }); }; });
    document.getElementById('cookie-instellingen').onclick = function (e) { e.preventDefault(); box.hidden = false; };
    if (!window.keuze) box.hidden = false; else if (/ja$/.test(decodeURIComponent(window.keuze))) show(); })();</script>`,
  }),
  build({
    ...clean,
    host: 'www.voorverbinding-voorbeeld.nl',
    judge: 'cqt',
    name: 'Voorverbinding',
    what: 'only prepares for a connection',
    footer: openSettings,
    head: '<link rel="preconnect" href="https://www.googletagmanager.com"><link rel="dns-prefetch" href="https://www.google-analytics.com">',
    everywhere: bar({ name: 'Voorverbinding', granted: gtagSnippet('G-V00R000001', {}, statistics) }),
  }),
  build({
    ...clean,
    host: 'www.afmelding-voorbeeld.nl',
    judge: 'cqt',
    journeys: 'all',
    name: 'Afmelding',
    what: 'takes its time to load again on withdrawal, and the page measures once more as it goes',
    footer: openSettings,
    everywhere: bar({
      name: 'Afmelding',
      clearsUp: 2500,
      granted: `${gtagSnippet('G-AFME000001', {}, statistics)} addEventListener('pagehide', function () { navigator.sendBeacon('https://region1.google-analytics.com/g/collect?v=2&tid=G-AFME000001&cid=123456789.1790000000&gcs=G101&en=user_engagement'); });`,
    }),
  }),
  build({
    ...clean,
    host: 'www.melding-voorbeeld.nl',
    judge: 'default',
    name: 'Melding',
    what: 'notice without trackers',
    everywhere:
      '<div id="m" role="dialog" aria-label="Cookies" style="position:fixed;bottom:0;left:0;right:0;background:#eee;padding:16px"><p>Deze website gebruikt alleen functionele cookies, die nodig zijn voor de werking van de site. Meer leest u in onze <a href="/privacy">privacyverklaring</a>.</p><button type="button" onclick="document.cookie=\'cookie_notice_accepted=true; Max-Age=31536000; Path=/; Secure; SameSite=Lax\';this.parentNode.remove()">Begrepen</button></div>',
  }),
];
