import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'switches as divs that are on, floating icon to come back',
  html: site({
    banner: `<div class="veil" id="veil" hidden style="display:none"><div class="window" role="dialog" aria-label="Cookievoorkeuren"><h2>Cookievoorkeuren</h2><p>Wij gebruiken cookies. Kies wat u goed vindt.</p>
      <div>Noodzakelijk <div role="switch" aria-checked="true" aria-disabled="true" aria-label="Noodzakelijk" tabindex="-1" style="display:inline-block;width:40px;height:20px;background:#999"></div></div>
      <div>Statistieken <div role="switch" aria-checked="true" aria-label="Statistieken" tabindex="0" class="s" style="display:inline-block;width:40px;height:20px;background:green"></div></div>
      <div>Kaarten en video <div role="switch" aria-checked="true" aria-label="Kaarten en video" tabindex="0" class="s" style="display:inline-block;width:40px;height:20px;background:green"></div></div>
      <button id="save">Mijn keuze bewaren</button> <button id="all">Alles toestaan</button></div></div>
      <button id="again" aria-label="Cookie-instellingen openen" style="position:fixed;left:12px;bottom:12px;width:44px;height:44px;border-radius:50%">🍪</button>`,
    script: `function show(on) { veil.hidden = !on; veil.style.display = on ? 'flex' : 'none'; } if (!recorded()) show(true); again.onclick = function () { show(true); };
      var switches = document.querySelectorAll('.s'); switches.forEach(function (s) { s.onclick = function () { s.setAttribute('aria-checked', String(s.getAttribute('aria-checked') !== 'true')); }; });
      function on(at) { return switches[at].getAttribute('aria-checked') === 'true'; } function done(c) { record(c); show(false); }
      all.onclick = function () { switches.forEach(function (s) { s.setAttribute('aria-checked', 'true'); }); done('accept'); }; save.onclick = function () { done(on(0) && on(1) ? 'accept' : !on(0) && !on(1) ? 'reject' : on(0) ? 'only analytics' : 'only embed'); };`,
  }),
  truth: {
    banner: true,
    accept: 'confirmed',
    reject: 'confirmed',
    withdraw: 'confirmed',
    category: { name: 'analytics', outcome: 'confirmed' },
  },
};
