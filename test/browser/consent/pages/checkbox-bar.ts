import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'boxes and "accept selection" on the first layer, inputs hidden behind labels',
  html: site({
    css: '.tick input { position: absolute; opacity: 0; width: 1px; height: 1px } .tick span { display: inline-block; width: 20px; height: 20px; border: 1px solid } .tick input:checked + span { background: green }',
    banner: `<form class="bar" id="bar"><p>Deze website maakt gebruik van cookies. Wij gebruiken cookies om content te personaliseren.</p><label class="tick"><input type="checkbox" checked disabled><span></span> Noodzakelijk</label> <label class="tick"><input type="checkbox" id="v" checked><span></span> Voorkeuren</label> <label class="tick"><input type="checkbox" id="s" checked><span></span> Statistieken</label> <label class="tick"><input type="checkbox" id="m"><span></span> Marketing</label> <button type="submit">Selectie toestaan</button> <button type="button" id="all">Alle cookies toestaan</button></form>`,
    script: `if (recorded()) bar.remove(); all.onclick = function () { record('accept'); bar.remove(); }; bar.onsubmit = function (e) { e.preventDefault(); record(v.checked || s.checked || m.checked ? 'accept' : 'reject'); bar.remove(); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
