import { site, type BannerPage } from '../page.ts';

const kind = (id: string, title: string): string =>
  `<details><summary>${title}</summary><p>Meer hierover staat in de verklaring.</p></details><p><label><input type="radio" name="${id}" value="0"> Weigeren</label> <label><input type="radio" name="${id}" value="1"> Toestaan</label></p>`;

export const page: BannerPage = {
  name: 'each kind a question under a title that folds out, with no answer chosen beforehand',
  html: site({
    banner: `<div class="veil" id="veil"><div class="window" role="dialog" aria-label="Cookies"><div id="one"><p>Met cookies meten wij het bezoek en laten wij advertenties zien die bij u passen. U bepaalt of dat mag.</p><button type="button" id="skip">Doorgaan zonder te accepteren</button> <button type="button" id="more">Zelf kiezen</button> <button type="button" id="all">Alles accepteren</button></div>
      <form id="two" hidden><h2>Uw voorkeuren</h2>${kind('statistics', 'Statistieken')}${kind('marketing', 'Persoonlijke advertenties')}<button>Mijn keuze opslaan</button></form></div></div>`,
    script: `var two = document.getElementById('two'); function done(s, m) { record(s && m ? 'accept' : s ? 'only statistics' : m ? 'only marketing' : 'reject'); veil.remove(); }
      skip.onclick = function () { done(false, false); }; all.onclick = function () { done(true, true); }; more.onclick = function () { one.hidden = true; two.hidden = false; };
      two.onsubmit = function (e) { e.preventDefault(); done(two.elements.statistics.value === '1', two.elements.marketing.value === '1'); };`,
  }),
  truth: {
    banner: true,
    accept: 'confirmed',
    reject: 'confirmed',
    category: { name: 'statistics', outcome: 'confirmed' },
  },
};
