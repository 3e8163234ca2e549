import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'a record that something was agreed to, beside one that says what; the way back comes out a second later',
  html: site({
    banner: `<div class="bar" id="bar" role="alertdialog"><h2>Wij gebruiken cookies</h2><p>Hieronder kunt u aangeven welke soorten cookies u goed vindt.</p><p><label><input type="checkbox" checked disabled> Functioneel</label> <label><input type="checkbox" id="stat"> Statistiek</label> <label><input type="checkbox" id="ads"> Marketing</label></p><button type="button" id="save">Voorkeuren opslaan</button> <button type="button" id="all">Accepteer alle cookies</button></div><button type="button" id="back" hidden style="position:fixed;bottom:0;left:45%">Privacy-instellingen</button><div class="bar" id="undo" hidden role="alertdialog"><h2>Wij gebruiken cookies op deze site</h2><p>U hebt ons toestemming gegeven om cookies te plaatsen.</p><button type="button" id="take">Toestemming intrekken</button></div>`,
    script: `function keep(state, kinds) { document.cookie = 'cookie-agreed=' + state + '; Path=/; Max-Age=8640000'; document.cookie = 'cookie-agreed-categories=' + encodeURIComponent(JSON.stringify(kinds)) + '; Path=/; Max-Age=8640000'; }
      function done(s, m) { keep(2, ['functioneel'].concat(s ? ['statistiek'] : [], m ? ['marketing'] : [])); tell(s && m ? 'accept' : s ? 'only statistics' : m ? 'only marketing' : 'reject'); bar.hidden = true; bar.style.display = 'none'; setTimeout(function () { back.hidden = false; }, 1000); }
      save.onclick = function () { done(stat.checked, ads.checked); }; all.onclick = function () { done(true, true); }; undo.style.display = 'none'; back.onclick = function () { undo.hidden = false; undo.style.display = 'block'; };
      take.onclick = function () { keep(0, []); tell('reject'); undo.remove(); };`,
  }),
  truth: {
    banner: true,
    accept: 'confirmed',
    reject: 'confirmed',
    withdraw: 'confirmed',
    category: { name: 'statistics', outcome: 'confirmed' },
  },
};
