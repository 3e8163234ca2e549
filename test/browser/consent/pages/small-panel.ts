import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'the way back is a badge that opens a small panel, in which consent is withdrawn at once',
  html: site({
    banner: `<div class="bar" id="bar" role="dialog" aria-label="Cookies"><p>Deze website gebruikt cookies om content en advertenties te personaliseren en om ons verkeer te analyseren.</p><button type="button" id="no">Weigeren</button> <button type="button" id="yes">Alle cookies toestaan</button></div><div id="badge" hidden style="position:fixed;left:8px;bottom:8px"><button type="button" id="open" aria-label="Cookie-widget openen">🍪</button><div id="panel" hidden style="background:#fff;padding:12px"><p>Uw huidige keuze is van vandaag.</p><button type="button" id="take">Uw toestemming intrekken</button></div></div>`,
    script: `function done(c) { record(c); bar.remove(); badge.hidden = false; panel.hidden = true; } yes.onclick = function () { done('accept'); }; no.onclick = function () { done('reject'); };
      document.getElementById('open').onclick = function () { panel.hidden = !panel.hidden; }; take.onclick = function () { record('reject'); panel.hidden = true; };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed', withdraw: 'confirmed' },
};
