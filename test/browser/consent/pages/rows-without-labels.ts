import { site, type BannerPage } from '../page.ts';

const row = (id: string, words: string): string =>
  `<div class="row"><div><div>${words}</div><label class="box"><input type="checkbox" id="${id}"><span></span></label></div><div>Wat het doet: ${words.toLowerCase()} en meer, op deze en andere websites.</div></div>`;

export const page: BannerPage = {
  name: 'boxes without a label, with their words beside them, behind plain tabs',
  html: site({
    css: '.tab { display: none; } .tab.on { display: block; }',
    banner: `<div class="bar" id="bar"><p>Deze website gebruikt cookies voor statistieken en marketing.</p><button id="set">Voorkeuren</button> <button id="no">Weigeren</button> <button id="yes">Accepteren</button></div>
      <div class="veil" id="veil" style="display:none"><div class="window" role="dialog" aria-modal="true" aria-label="Voorkeuren voor cookies"><button data-tab="about">Overzicht</button> <button data-tab="optional">Statistieken en marketing</button><div class="tab on" id="about"><p>Hier stelt u in welke cookies deze website mag plaatsen.</p></div><div class="tab" id="optional">${row('stat', 'Statistieken')}${row('mark', 'Marketing')}</div><p><button id="save">Keuze opslaan</button></p></div></div>`,
    script: `if (recorded()) bar.remove(); function done(c) { record(c); bar.remove(); veil.style.display = 'none'; }
      yes.onclick = function () { done('accept'); }; no.onclick = function () { done('reject'); }; set.onclick = function () { veil.style.display = ''; };
      document.querySelectorAll('[data-tab]').forEach(function (b) { b.onclick = function () { document.querySelectorAll('.tab').forEach(function (t) { t.classList.toggle('on', t.id === b.dataset.tab); }); }; });
      save.onclick = function () { done(stat.checked && mark.checked ? 'accept' : stat.checked ? 'only statistics' : mark.checked ? 'only marketing' : 'reject'); };`,
  }),
  truth: {
    banner: true,
    accept: 'confirmed',
    reject: 'confirmed',
    category: { name: 'statistics', outcome: 'confirmed' },
  },
};
