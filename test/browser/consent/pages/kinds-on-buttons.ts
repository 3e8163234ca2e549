import { site, type BannerPage } from '../page.ts';

const kind = (id: string, title: string, text: string): string =>
  `<tr><th>${title}<br><small>${text}</small></th><td><button type="button" data-kind="${id}" data-on="1">Aan</button><button type="button" data-kind="${id}" data-on="">Uit</button></td></tr>`;

export const page: BannerPage = {
  name: 'each kind has two plain buttons, on and off, and nothing says which was pressed',
  html: site({
    banner: `<div class="bar" id="bar" role="dialog" aria-label="Cookies"><p>Mogen wij cookies gebruiken om het bezoek te meten en om te adverteren? Kies per soort.</p><table>${kind('statistics', 'Statistieken', 'Welke pagina’s worden gelezen.')}${kind('marketing', 'Advertenties', 'Ook op andere websites.')}</table><button type="button" id="save">Keuze bewaren</button> <button type="button" id="all">Alles toestaan</button></div>`,
    script: `var on = {}; bar.addEventListener('click', function (e) { var d = e.target.dataset; if (d.kind) on[d.kind] = d.on === '1'; });
      function done(s, m) { record(s && m ? 'accept' : s ? 'only statistics' : m ? 'only marketing' : 'reject'); bar.remove(); }
      save.onclick = function () { done(on.statistics, on.marketing); }; all.onclick = function () { done(true, true); };`,
  }),
  truth: {
    banner: true,
    accept: 'confirmed',
    reject: 'confirmed',
    category: { name: 'statistics', outcome: 'confirmed' },
  },
};
