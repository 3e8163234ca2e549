import { site, type BannerPage } from '../page.ts';

const pane = (id: string, title: string): string =>
  `<div class="pane" id="pane-${id}" hidden><h3>${title}</h3><p>Deze groep kunt u zelf aan- of uitzetten.</p><label class="switch"><span class="unseen">Aan of uit</span><input type="checkbox" id="box-${id}"><i></i></label></div>`;

export const page: BannerPage = {
  name: 'every kind under a tab of its own, with a switch that does not say what it is of',
  html: site({
    css: '.switch{position:relative;display:inline-block;width:50px;height:26px}.switch input{opacity:0;width:0;height:0}.switch i{position:absolute;inset:0;background:#b33;border-radius:26px}.switch input:checked+i{background:#393}.unseen{position:absolute;clip:rect(0,0,0,0)}',
    banner: `<div class="bar" id="bar"><p>Wij gebruiken cookies om onze website te verbeteren. In de <button type="button" id="more" style="border:0;background:none;text-decoration:underline">instellingen</button> kiest u welke.</p><button type="button" id="yes">Accepteren</button></div>
      <div class="veil" id="veil" style="display:none"><div class="window" role="dialog" aria-label="Cookie-instellingen"><ul><li><button type="button" data-pane="need">Noodzakelijke cookies</button></li><li><button type="button" data-pane="statistics">Statistieken</button></li><li><button type="button" data-pane="marketing">Marketing</button></li></ul><div class="pane" id="pane-need"><h3>Noodzakelijke cookies</h3><p>Zonder deze cookies werkt de site niet.</p></div>${pane('statistics', 'Statistieken')}${pane('marketing', 'Marketing')}<button type="button" id="save">Instellingen opslaan</button></div></div>`,
    script: `var veil = document.getElementById('veil'); function box(id) { return document.getElementById('box-' + id).checked; }
      function done(s, m) { record(s && m ? 'accept' : s ? 'only statistics' : m ? 'only marketing' : 'reject'); bar.remove(); veil.remove(); }
      veil.addEventListener('click', function (e) { var to = e.target.dataset.pane; if (to) veil.querySelectorAll('.pane').forEach(function (p) { p.hidden = p.id !== 'pane-' + to; }); });
      more.onclick = function () { veil.style.display = 'flex'; }; yes.onclick = function () { done(true, true); }; save.onclick = function () { done(box('statistics'), box('marketing')); };`,
  }),
  truth: {
    banner: true,
    accept: 'confirmed',
    reject: 'confirmed',
    category: { name: 'statistics', outcome: 'confirmed' },
  },
};
