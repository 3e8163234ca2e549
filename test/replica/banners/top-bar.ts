/**
 * A bar above the page with two layers: accept, refuse, or settings with a box per category (all unticked).
 */
import type { Banner } from '../model.ts';

export const topBar = (words: {
  text: string;
  accept: string;
  reject: string;
  settings: string;
  save: string;
  statistics: string;
  extra: string;
}): Banner => ({
  html: `<div id="cc-top" class="cc-top" role="dialog" aria-label="Cookievoorkeuren" hidden><div class="cc-laag" data-laag="1"><p>${words.text} <a href="/privacyverklaring">Privacyverklaring</a></p><div class="cc-rij"><button type="button" data-doe="alles">${words.accept}</button><button type="button" data-doe="niets">${words.reject}</button><button type="button" class="cc-dun" data-doe="instellingen">${words.settings}</button></div></div><div class="cc-laag" data-laag="2" hidden><p><b>Kies per doel</b></p><label><input type="checkbox" checked disabled> Kernfuncties: sessie en beveiliging (altijd aan)</label><label><input type="checkbox" data-doel="statistics"> ${words.statistics}</label><label><input type="checkbox" data-doel="extra"> ${words.extra}</label><div class="cc-rij"><button type="button" data-doe="bewaar">${words.save}</button><button type="button" class="cc-dun" data-doe="terug">Terug</button></div></div></div>`,
  css: `.cc-top[hidden], .cc-laag[hidden] { display: none; }
.cc-top { position: sticky; top: 0; z-index: 90; order: -1; background: var(--dark); color: #fff; font-size: .95rem; } body { display: flex; flex-direction: column; }
.cc-laag { max-width: 1120px; margin: 0 auto; padding: 16px 24px; } .cc-laag p { margin: 0 0 10px; } .cc-top a { color: #fff; } .cc-laag label { display: block; margin-bottom: 6px; }
.cc-rij { display: flex; gap: 10px; flex-wrap: wrap; } .cc-top button { background: #fff; color: var(--dark); border: 2px solid #fff; border-radius: var(--radius); padding: 8px 20px; font: inherit; font-weight: 600; cursor: pointer; } .cc-top .cc-dun { background: transparent; color: #fff; }
`,
  script: `document.addEventListener('DOMContentLoaded', function () {
  var top = document.getElementById('cc-top');
  function layer(number) {
    top.querySelectorAll('[data-laag]').forEach(function (each) { each.hidden = each.dataset.laag !== number; });
  }
  function show() { layer('1'); top.hidden = false; }
  function box(goal) { return top.querySelector('[data-doel="' + goal + '"]').checked; }
  function choose(statistics, extra) { top.hidden = true; Toestemming.choose({ statistics: statistics, extra: extra }); }
  var actions = {
    alles: function () { choose(true, true); },
    niets: function () { choose(false, false); },
    instellingen: function () { layer('2'); },
    terug: function () { layer('1'); },
    bewaar: function () { choose(box('statistics'), box('extra')); }
  };
  top.addEventListener('click', function (event) {
    var button = event.target.closest('[data-doe]');
    if (button) actions[button.dataset.doe]();
  });
  Toestemming.onOpen(show);
  if (!Toestemming.current()) show();
});`,
});
