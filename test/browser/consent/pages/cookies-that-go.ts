import { site, type BannerPage } from '../page.ts';

const service = (id: string, label: string): string =>
  `<label><input type="checkbox" id="${id}"> ${label}</label> `;

export const page: BannerPage = {
  name: 'one cookie a service, which goes when consent is taken back; analytics beside performance',
  html: site({
    banner: `<div class="bar" id="bar"><p>Deze website gebruikt cookies voor de beste ervaring.</p><button type="button" id="need">Alleen technisch noodzakelijk</button> <button type="button" id="set">Instellen</button> <button type="button" id="all">Alle cookies accepteren</button></div>
      <div class="veil" id="veil" style="display:none"><div class="window" role="dialog" aria-label="Cookies"><p>Kies welke cookies u toestaat.</p><p>${service('shop-analytics-on', 'Analyse')}${service('shop-performance-on', 'Prestaties')}${service('shop-ads-on', 'Marketing')}</p><button type="button" id="save">Opslaan</button></div></div><p><a href="#" id="again">Cookie-voorinstellingen</a></p>`,
    script: `var names = ['shop-analytics-on', 'shop-performance-on', 'shop-ads-on'], at = function (id) { return document.getElementById(id); };
      function has(n) { return document.cookie.indexOf(n + '=1') >= 0; }
      function done(on) { names.forEach(function (n) { document.cookie = n + '=1; Path=/; Max-Age=' + (on.indexOf(n) >= 0 ? 2592000 : 0); }); document.cookie = 'shop-asked=1; Path=/; Max-Age=2592000'; tell(on.length === 3 ? 'accept' : on.length === 0 ? 'reject' : on.join() === names[0] ? 'only statistics' : 'partly'); bar.style.display = 'none'; veil.style.display = 'none'; }
      function open(e) { e.preventDefault(); names.forEach(function (n) { at(n).checked = has(n); }); bar.style.display = 'none'; veil.style.display = 'flex'; }
      at('need').onclick = function () { done([]); }; all.onclick = function () { done(names); }; at('set').onclick = open; again.onclick = open; save.onclick = function () { done(names.filter(function (n) { return at(n).checked; })); };`,
  }),
  truth: {
    banner: true,
    accept: 'confirmed',
    reject: 'confirmed',
    withdraw: 'confirmed',
    category: { name: 'statistics', outcome: 'confirmed' },
  },
};
